package org.filmament.ui.map;

/// Some rows of an opaque picture, and the ways to put pixels into them. Everything clips to the band, and what a pixel becomes does not
/// depend on where bands are cut.
///
/// Opacities are given from 0 to 256. Two of a pixel's channels are worked on at once in one `int`.
final class Band {

    /// Full opacity.
    static final int OPAQUE = 256;

    private static final int LANES = 0x00FF00FF;

    private final int[] pixels;
    private final int width;
    private final int firstRow;
    private final int lastRow;
    private int fromRow;
    private int toRow;
    private int[] mixed = new int[256];
    private int[] row = new int[256];

    /// Rows have to be [opened][#open] before they can be written.
    ///
    /// @param pixels  of the whole picture, `width` to a row, opaque ARGB
    /// @param fromRow first row of the band
    /// @param toRow   row after the last
    Band(int[] pixels, int width, int fromRow, int toRow) {
        this.pixels = pixels;
        this.width = width;
        this.firstRow = fromRow;
        this.lastRow = toRow;
    }

    /// Lets only some rows of the band be written from now on.
    ///
    /// @return whether the band has any of them
    boolean open(int from, int to) {
        fromRow = Math.max(firstRow, from);
        toRow = Math.min(lastRow, to);
        return fromRow < toRow;
    }

    /// All of the band mixed with one colour.
    void veil(int color, int opacity) {
        for (int at = firstRow * width; at < lastRow * width; at++) {
            pixels[at] = lerp(pixels[at], color, opacity);
        }
    }

    /// A sprite with its upper left corner on a whole pixel.
    void copy(int[] sprite, int spriteWidth, int spriteHeight, int x, int y, int opacity) {
        int fromX = Math.max(0, x);
        int length = Math.min(width, x + spriteWidth) - fromX;
        int toY = Math.min(toRow, y + spriteHeight);
        if (length <= 0) {
            return;
        }
        for (int at = Math.max(fromRow, y); at < toY; at++) {
            int from = (at - y) * spriteWidth + fromX - x;
            if (opacity >= OPAQUE) {
                System.arraycopy(sprite, from, pixels, at * width + fromX, length);
            } else {
                blend(sprite, from, at * width + fromX, length, opacity);
            }
        }
    }

    /// A sprite in its own size with its upper left corner anywhere: each pixel is mixed from the four that it lies on.
    void shifted(int[] sprite, int spriteWidth, int spriteHeight, float x, float y, int opacity) {
        int wholeX = (int) Math.floor(x);
        int wholeY = (int) Math.floor(y);
        int partX = Math.round((x - wholeX) * OPAQUE);
        int partY = Math.round((y - wholeY) * OPAQUE);
        int fromX = Math.max(0, wholeX + 1);
        int toX = Math.min(width, wholeX + spriteWidth);
        reserve(spriteWidth + 1);
        int toY = Math.min(toRow, wholeY + spriteHeight + 1);
        for (int at = Math.max(fromRow, wholeY); at < toY; at++) {
            int line = at - wholeY;
            int above = Math.max(0, line - 1) * spriteWidth;
            int below = Math.min(spriteHeight - 1, line) * spriteWidth;
            lerp(sprite, above, below, spriteWidth, OPAQUE - partY);
            int cover = line == 0 ? OPAQUE - partY : line == spriteHeight ? partY : OPAQUE;
            int seen = cover * opacity >> 8;
            slide(fromX - wholeX, toX - wholeX, partX);
            write(at * width + fromX, fromX - wholeX, toX - fromX, seen);
            if (wholeX >= 0 && wholeX < width) {
                int to = at * width + wholeX;
                pixels[to] = lerp(pixels[to], mixed[0], (OPAQUE - partX) * seen >> 8);
            }
            int right = wholeX + spriteWidth;
            if (right >= 0 && right < width) {
                int to = at * width + right;
                pixels[to] = lerp(pixels[to], mixed[spriteWidth - 1], partX * seen >> 8);
            }
        }
    }

    /// A sprite drawn in another size, anywhere: bilinear, for reductions to a half at most.
    void scaled(int[] sprite, int spriteWidth, int spriteHeight, float x, float y, float w, float h, int opacity) {
        int fromX = Math.max(0, (int) Math.floor(x));
        int toX = Math.min(width, (int) Math.ceil(x + w));
        int length = toX - fromX;
        if (length <= 0) {
            return;
        }
        reserve(Math.max(spriteWidth + 1, length));
        float stepX = spriteWidth / w;
        float stepY = spriteHeight / h;
        int toY = Math.min(toRow, (int) Math.ceil(y + h));
        for (int at = Math.max(fromRow, (int) Math.floor(y)); at < toY; at++) {
            float v = Math.clamp((at + 0.5f - y) * stepY - 0.5f, 0, spriteHeight - 1);
            int above = (int) v;
            int below = Math.min(spriteHeight - 1, above + 1);
            lerp(sprite, above * spriteWidth, below * spriteWidth, spriteWidth, Math.round((v - above) * OPAQUE));
            mixed[spriteWidth] = mixed[spriteWidth - 1];
            stretch(fromX, length, x, stepX, spriteWidth);
            int seen = Math.round(cover(at, y, y + h) * opacity);
            int to = at * width + fromX;
            int firstSeen = Math.round(cover(fromX, x, x + w) * seen);
            int lastSeen = Math.round(cover(toX - 1, x, x + w) * seen);
            pixels[to] = lerp(pixels[to], row[0], firstSeen);
            if (length > 1) {
                pixels[to + length - 1] = lerp(pixels[to + length - 1], row[length - 1], lastSeen);
                write(to + 1, 1, length - 2, seen);
            }
        }
    }

    /// A colour through a stencil with its upper left corner anywhere: between pixels, each is mixed from the four that it lies on. The
    /// stencil's outermost pixels let nothing through.
    ///
    /// @param stencil how much of the colour goes through at each of its pixels, 0 to 255
    void tint(byte[] stencil, int stencilWidth, int stencilHeight, float x, float y, int color, int opacity) {
        int wholeX = (int) Math.floor(x);
        int wholeY = (int) Math.floor(y);
        int partX = Math.round((x - wholeX) * OPAQUE);
        int partY = Math.round((y - wholeY) * OPAQUE);
        int fromColumn = Math.max(1, -wholeX);
        int toColumn = Math.min(stencilWidth, width - wholeX);
        int toY = Math.min(lastRow, wholeY + stencilHeight);
        for (int at = Math.max(firstRow, wholeY + 1); at < toY; at++) {
            int line = (at - wholeY) * stencilWidth;
            int to = at * width + wholeX;
            for (int column = fromColumn; column < toColumn; column++) {
                int through = stencil[line + column] & 0xFF;
                if ((partX | partY) != 0) {
                    int left = stencil[line + column - 1] & 0xFF;
                    int above = stencil[line - stencilWidth + column] & 0xFF;
                    int aboveLeft = stencil[line - stencilWidth + column - 1] & 0xFF;
                    through = ((through * (OPAQUE - partX) + left * partX) * (OPAQUE - partY)
                            + (above * (OPAQUE - partX) + aboveLeft * partX) * partY) >> 16;
                }
                if (through > 0) {
                    pixels[to + column] = lerp(pixels[to + column], color, through * opacity >> 8);
                }
            }
        }
    }

    /// A piece of a line with soft sides; its end belongs to the next piece, so that a line of many is nowhere drawn twice.
    void stroke(int color, float fromX, float fromY, float toX, float toY, float thickness, int opacity) {
        float reach = thickness / 2 + 0.5f;
        int top = Math.max(firstRow, (int) Math.floor(Math.min(fromY, toY) - reach));
        int bottom = Math.min(lastRow, (int) Math.ceil(Math.max(fromY, toY) + reach));
        int left = Math.max(0, (int) Math.floor(Math.min(fromX, toX) - reach));
        int right = Math.min(width, (int) Math.ceil(Math.max(fromX, toX) + reach));
        float alongX = toX - fromX;
        float alongY = toY - fromY;
        float squared = alongX * alongX + alongY * alongY;
        if (!(squared > 0)) {
            return;
        }
        float perLength = 1 / (float) Math.sqrt(squared);
        for (int at = top; at < bottom; at++) {
            for (int column = left; column < right; column++) {
                float dx = column + 0.5f - fromX;
                float dy = at + 0.5f - fromY;
                float along = (dx * alongX + dy * alongY) / squared;
                float away = Math.abs(dx * alongY - dy * alongX) * perLength;
                if (along >= 0 && along < 1 && away < reach) {
                    int to = at * width + column;
                    pixels[to] = lerp(pixels[to], color, Math.round(opacity * Math.min(1, reach - away)));
                }
            }
        }
    }

    /// A rectangle of one colour, with soft edges where it ends between pixels.
    void fill(int color, float x, float y, float w, float h, int opacity) {
        int fromX = Math.max(0, (int) Math.floor(x));
        int toX = Math.min(width, (int) Math.ceil(x + w));
        int toY = Math.min(toRow, (int) Math.ceil(y + h));
        for (int at = Math.max(fromRow, (int) Math.floor(y)); at < toY; at++) {
            float seen = cover(at, y, y + h) * opacity;
            for (int column = fromX; column < toX; column++) {
                int to = at * width + column;
                pixels[to] = lerp(pixels[to], color, Math.round(cover(column, x, x + w) * seen));
            }
        }
    }

    /// The outline, one pixel thick, of a rectangle of whole pixels.
    void outline(int color, int left, int top, int right, int bottom, int opacity) {
        line(color, left, right, top, opacity);
        if (bottom - 1 > top) {
            line(color, left, right, bottom - 1, opacity);
        }
        int toY = Math.min(toRow, bottom - 1);
        for (int at = Math.max(fromRow, top + 1); at < toY; at++) {
            if (left >= 0 && left < width) {
                pixels[at * width + left] = lerp(pixels[at * width + left], color, opacity);
            }
            if (right > left + 1 && right >= 1 && right <= width) {
                pixels[at * width + right - 1] = lerp(pixels[at * width + right - 1], color, opacity);
            }
        }
    }

    private void line(int color, int left, int right, int at, int opacity) {
        if (at < fromRow || at >= toRow) {
            return;
        }
        int to = at * width + Math.min(width, right);
        for (int i = at * width + Math.max(0, left); i < to; i++) {
            pixels[i] = lerp(pixels[i], color, opacity);
        }
    }

    /// `from` and `to` mixed, `share` of 256 of `to`.
    static int lerp(int from, int to, int share) {
        int rest = OPAQUE - share;
        return ((from & LANES) * rest + (to & LANES) * share) >>> 8 & LANES
                | (from >>> 8 & LANES) * rest + (to >>> 8 & LANES) * share & ~LANES;
    }

    private void reserve(int length) {
        if (mixed.length < length) {
            mixed = new int[length + 64];
            row = new int[length + 64];
        }
    }

    /// Two lines of a sprite mixed into one.
    private void lerp(int[] sprite, int above, int below, int length, int share) {
        if (share == 0 || above == below) {
            System.arraycopy(sprite, above, mixed, 0, length);
            return;
        }
        int[] to = mixed;
        for (int i = 0; i < length; i++) {
            to[i] = lerp(sprite[above + i], sprite[below + i], share);
        }
    }

    /// The mixed line moved right by a part of a pixel.
    private void slide(int from, int to, int part) {
        int[] source = mixed;
        int[] target = row;
        if (part == 0) {
            System.arraycopy(source, from, target, from, Math.max(0, to - from));
            return;
        }
        for (int i = from; i < to; i++) {
            target[i] = lerp(source[i], source[i - 1], part);
        }
    }

    /// The mixed line brought to another length.
    private void stretch(int fromX, int length, float x, float step, int spriteWidth) {
        int last = spriteWidth - 1 << 16;
        int u = Math.round(((fromX + 0.5f - x) * step - 0.5f) * 65536);
        int perPixel = Math.round(step * 65536);
        int[] source = mixed;
        int[] target = row;
        for (int i = 0; i < length; i++, u += perPixel) {
            int at = Math.min(Math.max(u, 0), last);
            target[i] = lerp(source[at >> 16], source[(at >> 16) + 1], at >> 8 & 0xFF);
        }
    }

    private void write(int to, int from, int length, int opacity) {
        if (length <= 0) {
            return;
        }
        if (opacity >= OPAQUE) {
            System.arraycopy(row, from, pixels, to, length);
        } else {
            blend(row, from, to, length, opacity);
        }
    }

    private void blend(int[] source, int from, int to, int length, int opacity) {
        int[] target = pixels;
        for (int i = 0; i < length; i++) {
            target[to + i] = lerp(target[to + i], source[from + i], opacity);
        }
    }

    /// How much of pixel `at` lies between two edges.
    private static float cover(int at, float from, float to) {
        return Math.clamp(Math.min(at + 1, to) - Math.max(at, from), 0f, 1f);
    }
}
