package org.filmament.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.math.HashRandom;
import org.filmament.ui.map.MapLabel;
import org.filmament.ui.map.Viewport;

/// A map with names of five nested levels whose films sway and tremble, for benchmarks.
///
/// @param rest   x and y of every film where it sways about
/// @param labels names of groups of films
record BenchMap(float[] rest, List<MapLabel> labels) {

    /// Films that an invented map has at least.
    static final int LEAST = 500;

    private static final int LEVELS = 5;
    private static final int COARSEST = 5;
    private static final int MOST = 300;

    /// Sizes of type in logical pixels, for the finest level and for each further one more.
    private static final double TYPE = 13;
    private static final double MORE = 2.5;

    /// How far films sway and tremble, as a share of the map's radius, and how much of a sway they do from picture to picture.
    private static final double SWAY = 0.06;
    private static final double TREMBLE = 0.001;
    private static final double PACE = 0.02;

    /// As many themes as a catalogue of this size has, some 47 for 5,000 films, each a clump; those of a coarser level are clumps one after the other on a
    /// spiral.
    static BenchMap invented(int n) {
        int finest = (int) Math.min(MOST, 47 * Math.sqrt(n / 5000.0));
        float[] places = new float[2 * n];
        int[] clumps = new int[n];
        for (int film = 0; film < n; film++) {
            int clump = clumps[film] = (int) (HashRandom.uniform(3, film, 0) * finest);
            double radius = 10 * Math.sqrt((clump + 0.5) / finest);
            double angle = clump * 2.4;
            places[2 * film] = (float) (radius * Math.cos(angle) + 4 / Math.sqrt(finest) * HashRandom.gaussian(3, film, 1));
            places[2 * film + 1] = (float) (radius * Math.sin(angle) + 4 / Math.sqrt(finest) * HashRandom.gaussian(3, film, 2));
        }
        List<MapLabel> labels = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            int groups = (int) Math.round(finest * Math.pow((double) COARSEST / finest, level / (LEVELS - 1.0)));
            for (int group = 0; group < groups; group++) {
                int of = group;
                int[] films = IntStream.range(0, n).filter(film -> clumps[film] * groups / finest == of).toArray();
                if (films.length > 0) {
                    labels.add(label(labels.size(), level, films, "planet · space · group " + group));
                }
            }
        }
        return new BenchMap(places, labels);
    }

    static MapLabel label(int id, int level, int[] films, String text) {
        return new MapLabel(id, level, films, text, "", 0xFFFFFFFF, TYPE + MORE * level, 1);
    }

    int films() {
        return rest.length / 2;
    }

    /// Where the films are on a picture.
    float[] at(int picture) {
        double radius = radius();
        float[] now = new float[rest.length];
        for (int film = 0; film < films(); film++) {
            double x = rest[2 * film];
            double y = rest[2 * film + 1];
            now[2 * film] = (float) (x + radius * (SWAY * Math.sin(PACE * picture + 3 * y / radius) + TREMBLE * HashRandom.gaussian(picture, film, 0)));
            now[2 * film + 1] = (float) (y + radius * (SWAY * Math.cos(PACE * picture + 3 * x / radius) + TREMBLE * HashRandom.gaussian(picture, film, 1)));
        }
        return now;
    }

    private double radius() {
        return IntStream.range(0, films()).mapToDouble(film -> Math.hypot(rest[2 * film], rest[2 * film + 1])).max().orElse(1);
    }

    /// Logical pixels to a unit of the map at which all films are in view.
    double fitScale(Viewport view) {
        return Math.min(view.width(), view.height()) / 2 / radius();
    }
}
