package org.filmament.ui.cosmos;

/// Keeps the figure of all films in the middle and of one size, whatever the layout's own coordinates do, without a jolt. Belongs to one thread.
final class Centering {

    /// Root mean square distance of the films from the middle, in the cosmos's units.
    static final double RADIUS = 0.72;

    /// Seconds in which two thirds of a change are followed.
    private static final double EASE = 0.35;

    private final double[] middle = new double[3];
    private double scale;
    private float[] places = new float[0];

    /// Takes positions in the layout's units: x, y and z of each film.
    ///
    /// @param seconds since the last call
    void follow(float[] positions, double seconds) {
        boolean first = scale == 0 || places.length != positions.length;
        if (places.length != positions.length) {
            places = new float[positions.length];
        }
        double[] sum = new double[3];
        double squares = 0;
        int placed = 0;
        for (int i = 0; i + 2 < positions.length; i += 3) {
            if (Float.isFinite(positions[i] + positions[i + 1] + positions[i + 2])) {
                placed++;
                for (int c = 0; c < 3; c++) {
                    sum[c] += positions[i + c];
                    squares += (double) positions[i + c] * positions[i + c];
                }
            }
        }
        placed = Math.max(1, placed);
        double share = first ? 1 : 1 - Math.exp(-seconds / EASE);
        double variance = squares / placed;
        for (int c = 0; c < 3; c++) {
            double mean = sum[c] / placed;
            variance -= mean * mean;
            middle[c] += (mean - middle[c]) * share;
        }
        double wanted = RADIUS / Math.sqrt(Math.max(1e-12, variance));
        scale = first ? wanted : scale * Math.pow(wanted / scale, share);
        for (int v = 0; v < positions.length; v++) {
            places[v] = (float) ((positions[v] - middle[v % 3]) * scale);
        }
    }

    /// Forgets the figure: the next one is taken as it is.
    void reset() {
        scale = 0;
    }

    /// Where the films are; changed by the next [#follow].
    float[] places() {
        return places;
    }
}
