package org.filmament.ui.cosmos;

import java.util.Arrays;
import java.util.List;
import org.filmament.catalog.Film;
import org.filmament.ui.map.Prominence;
import org.jspecify.annotations.Nullable;

/// What the cosmos knows of a catalogue's films: how prominent each is, its colour, whether it matters, and how many of them are posters. FX thread only.
final class CosmosFilms {

    /// Films that are seen at most: each is written anew for every picture.
    static final int MOST_SEEN = 8_000;

    private static final int PLAIN = 0xFFB9C4DA;

    private int[] order = new int[0];
    private int[] ranks = new int[0];
    private int[] colors = new int[0];
    private float @Nullable [] emphasis;
    private int posters = CosmosView.USUAL_POSTERS;

    /// Other films, plain and all of them mattering.
    void set(List<Film> films) {
        order = Prominence.order(films);
        ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        colors = new int[films.size()];
        Arrays.fill(colors, PLAIN);
        emphasis = null;
    }

    int count() {
        return ranks.length;
    }

    /// The films, the most prominent first; not to be written to.
    int[] order() {
        return order;
    }

    /// Of each film by prominence, 0 the most prominent; not to be written to.
    int[] ranks() {
        return ranks;
    }

    /// One opaque ARGB a film; not to be written to.
    int[] colors() {
        return colors;
    }

    void setColors(int[] argb) {
        if (argb.length != ranks.length) {
            throw new IllegalArgumentException(argb.length + " colours for " + ranks.length + " films");
        }
        colors = argb;
    }

    /// How much each film matters, 0 to 1; null when all do.
    float @Nullable [] emphasis() {
        return emphasis;
    }

    void setEmphasis(float @Nullable [] shares) {
        if (shares != null && shares.length != ranks.length) {
            throw new IllegalArgumentException(shares.length + " shares for " + ranks.length + " films");
        }
        emphasis = shares;
    }

    /// How many films are to be posters, which may be more than there are.
    int posters() {
        return posters;
    }

    void setPosters(int most) {
        posters = Math.min(most, PosterAtlas.MOST);
    }

    /// Films that are posters.
    int asPosters() {
        return Math.min(posters, ranks.length);
    }

    /// Films that are posters or points of light.
    int seen() {
        return Math.min(MOST_SEEN, ranks.length);
    }

    /// Half the width of a film's poster, or of the least poster if it is a point of light.
    double posterHalf(int film) {
        return Projection.posterHalf(Math.min(ranks[film], posters), posters);
    }
}
