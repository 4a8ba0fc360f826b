package org.filmament.umap;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A knob that a [sweep][Sweep] turns from one end to the other. Where it stands is its *place*, 0 to 1; the [keys][#keys()] are the places that layouts are
/// made for. The other knob stays at its default, which is a key of its own sweep: all sweeps of the same films cross there.
public enum SweepKnob {

    /// 2 to 60, logarithmically: going from 5 to 10 changes the map as much as going from 30 to 60.
    N_NEIGHBORS("n_neighbors", neighborKeys()) {
        @Override
        public double valueAt(double place) {
            return FEWEST * Math.pow(MOST / FEWEST, place);
        }

        @Override
        public double placeOf(double value) {
            return Math.log(value / FEWEST) / Math.log(MOST / FEWEST);
        }

        @Override
        public UmapParams at(UmapParams others, double place) {
            return others.withNeighbors((int) Math.round(valueAt(place)));
        }

        @Override
        double valueOf(UmapParams params) {
            return params.nNeighbors();
        }
    },

    /// 0 to 0.8, linearly.
    MIN_DIST("min_dist", IntStream.rangeClosed(0, 16).mapToDouble(i -> i / 16.0).toArray()) {
        @Override
        public double valueAt(double place) {
            return WIDEST * place;
        }

        @Override
        public double placeOf(double value) {
            return value / WIDEST;
        }

        @Override
        public UmapParams at(UmapParams others, double place) {
            return others.withMinDist(Math.round(100 * valueAt(place)) / 100.0);
        }

        @Override
        double valueOf(UmapParams params) {
            return params.minDist();
        }
    };

    private static final double FEWEST = 2;
    private static final double MOST = 60;
    private static final double WIDEST = 0.8;

    private final String label;
    private final double[] keys;

    SweepKnob(String label, double[] keys) {
        this.label = label;
        this.keys = keys;
    }

    /// As umap-learn names it.
    public String label() {
        return label;
    }

    /// What the knob says at `place`, between two values that can be set too.
    public abstract double valueAt(double place);

    /// Where the knob says `value`.
    public abstract double placeOf(double value);

    /// `others` with this knob as it can be set nearest to `place`: to a whole number, or to a hundredth.
    public abstract UmapParams at(UmapParams others, double place);

    /// What `params` say of this knob.
    abstract double valueOf(UmapParams params);

    /// Places that layouts are made for, ascending, from 0 to 1. As `n_neighbors` falls its every step changes more, so there is one for every number up to 10.
    public double[] keys() {
        return keys.clone();
    }

    /// The key at which this knob says what `params` do, or the nearest one.
    int keyOf(UmapParams params) {
        double place = placeOf(valueOf(params));
        return IntStream.range(0, keys.length).boxed()
                .min((a, b) -> Double.compare(Math.abs(keys[a] - place), Math.abs(keys[b] - place))).orElseThrow();
    }

    private static double[] neighborKeys() {
        int[] values = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 17, 19, 22, 25, 29, 33, 38, 44, 51, 60};
        return Arrays.stream(values).mapToDouble(value -> Math.log(value / FEWEST) / Math.log(MOST / FEWEST)).toArray();
    }
}
