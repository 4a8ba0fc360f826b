package org.filmament.ui.map;

import java.util.Arrays;

/// Which pixels of a picture are known to be covered by something opaque, a bit for each. Asked from the topmost poster down, it tells which
/// posters, and which rows of them, will not be seen: where films crowd, that is most.
final class Coverage {

    private int width;
    private int height;
    private int words;
    private long[] bits = new long[0];

    /// Starts a picture with nothing covered.
    void clear(int pictureWidth, int pictureHeight) {
        width = pictureWidth;
        height = pictureHeight;
        words = (width + 63) / 64;
        if (bits.length == words * height) {
            Arrays.fill(bits, 0);
        } else {
            bits = new long[words * height];
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Covers a rectangle.
    void add(int left, int top, int right, int bottom) {
        int from = Math.max(0, left);
        int to = Math.min(width, right);
        if (from >= to) {
            return;
        }
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int word = from >> 6; word <= to - 1 >> 6; word++) {
                bits[y * words + word] |= mask(word, from, to);
            }
        }
    }

    /// The first row of a rectangle that is not covered from end to end; `bottom` when all are.
    int firstOpen(int left, int top, int right, int bottom) {
        int y = Math.max(0, top);
        int end = Math.min(height, bottom);
        while (y < end && isCovered(y, left, right)) {
            y++;
        }
        return y < end ? y : bottom;
    }

    /// The row after the last one of a rectangle that is not covered from end to end, given one that is not.
    int lastOpen(int left, int right, int open, int bottom) {
        int y = Math.min(height, bottom);
        while (y > open + 1 && isCovered(y - 1, left, right)) {
            y--;
        }
        return y;
    }

    /// Whether nothing of a rectangle is covered.
    boolean isFree(int left, int top, int right, int bottom) {
        int from = Math.max(0, left);
        int to = Math.min(width, right);
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int word = from >> 6; from < to && word <= to - 1 >> 6; word++) {
                if ((bits[y * words + word] & mask(word, from, to)) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isCovered(int y, int left, int right) {
        int from = Math.max(0, left);
        int to = Math.min(width, right);
        for (int word = from >> 6; word <= to - 1 >> 6; word++) {
            long mask = mask(word, from, to);
            if ((bits[y * words + word] & mask) != mask) {
                return false;
            }
        }
        return true;
    }

    /// The bits of a word that lie between two columns.
    private static long mask(int word, int from, int to) {
        long mask = -1L;
        if (from > word << 6) {
            mask &= -1L << from;
        }
        if (to < word + 1 << 6) {
            mask &= -1L >>> -to;
        }
        return mask;
    }
}
