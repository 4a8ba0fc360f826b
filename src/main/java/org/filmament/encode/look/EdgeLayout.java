package org.filmament.encode.look;

/// How a picture is built: in each of 3 × 4 fields, how much is edge of each of four orientations, and how much is empty.
///
/// After MPEG-7's edge histogram descriptor (Won, Park and Park 2002; ISO/IEC 15938-3), from gradients of lightness by Sobel's operator instead
/// of block filters, each counting to its two nearest orientations and up to four nearest fields. Square roots of shares, as in the palette.
final class EdgeLayout {

    private static final int ACROSS = 3;
    private static final int DOWN = 4;
    private static final int ORIENTATIONS = 4;
    private static final int KINDS = ORIENTATIONS + 1;

    static final int SIZE = ACROSS * DOWN * KINDS;

    /// Difference of lightness from pixel to pixel at which a gradient is half an edge.
    private static final float HALF_AN_EDGE = 8;
    /// Sobel's operator adds up eight such differences.
    private static final float SOBEL = 8;

    private EdgeLayout() {
    }

    /// Writes [#SIZE] numbers of length 1 to `target`.
    static void describe(LabPicture picture, float[] target, int offset) {
        double[] shares = new double[SIZE];
        int width = picture.width();
        int height = picture.height();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                addPixel(picture.lightness(), width, x, y, (x + 0.5) * ACROSS / width - 0.5, (y + 0.5) * DOWN / height - 0.5, shares);
            }
        }
        for (int bin = 0; bin < SIZE; bin++) {
            target[offset + bin] = (float) Math.sqrt(shares[bin]);
        }
        Unit.scale(target, offset, SIZE, 1);
    }

    private static void addPixel(float[] plane, int width, int x, int y, double column, double row, double[] shares) {
        int i = y * width + x;
        float northWest = plane[i - width - 1];
        float northEast = plane[i - width + 1];
        float southWest = plane[i + width - 1];
        float southEast = plane[i + width + 1];
        float across = (northEast + 2 * plane[i + 1] + southEast - northWest - 2 * plane[i - 1] - southWest) / SOBEL;
        float down = (southWest + 2 * plane[i + width] + southEast - northWest - 2 * plane[i - width] - northEast) / SOBEL;
        double square = across * across + down * down;
        double edge = square / (square + HALF_AN_EDGE * HALF_AN_EDGE);
        // Opposite gradients belong to the same edge.
        double orientation = (Math.atan2(down, across) / Math.PI + 1) * ORIENTATIONS;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        for (int v = top; v <= top + 1; v++) {
            for (int u = left; u <= left + 1; u++) {
                double share = (1 - Math.abs(column - u)) * (1 - Math.abs(row - v));
                int field = Math.clamp(v, 0, DOWN - 1) * ACROSS + Math.clamp(u, 0, ACROSS - 1);
                addEdge(shares, field * KINDS, orientation, edge, share);
            }
        }
    }

    private static void addEdge(double[] shares, int from, double orientation, double edge, double share) {
        int below = (int) orientation;
        double above = orientation - below;
        shares[from + below % ORIENTATIONS] += share * edge * (1 - above);
        shares[from + (below + 1) % ORIENTATIONS] += share * edge * above;
        shares[from + ORIENTATIONS] += share * (1 - edge);
    }
}
