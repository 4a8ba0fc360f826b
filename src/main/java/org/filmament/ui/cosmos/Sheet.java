package org.filmament.ui.cosmos;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// One page of posters for the graphics card: cells of one size, each a poster in a frame of its film's colour within a transparent margin, so
/// that edges are soft without multisampling and nothing bleeds in from the neighbour when the card reduces the page.
///
/// @param width        in pixels
/// @param height       in pixels
/// @param posterWidth  of the poster in a cell, in pixels
/// @param pixels       premultiplied ARGB
record Sheet(int width, int height, int posterWidth, int[] pixels) {

    /// The largest side of a texture that every graphics pipeline takes.
    static final int LARGEST_SIDE = 4096;

    static final int MARGIN = 3;

    private static final int FRAME_SHARE = 72;

    /// A sheet of at least so many cells, or as many as fit.
    static Sheet of(int cells, int posterWidth) {
        int perRow = LARGEST_SIDE / cellWidth(posterWidth);
        int rows = Math.min((cells + perRow - 1) / perRow, LARGEST_SIDE / cellHeight(posterWidth));
        int columns = Math.min(perRow, cells);
        int width = columns * cellWidth(posterWidth);
        int height = Math.max(1, rows) * cellHeight(posterWidth);
        return new Sheet(width, height, posterWidth, new int[width * height]);
    }

    /// How many cells of posters of this width a sheet can have.
    static int most(int posterWidth) {
        return LARGEST_SIDE / cellWidth(posterWidth) * (LARGEST_SIDE / cellHeight(posterWidth));
    }

    static int frame(int posterWidth) {
        return Math.max(2, posterWidth / FRAME_SHARE);
    }

    static int cellWidth(int posterWidth) {
        return posterWidth + 2 * (MARGIN + frame(posterWidth));
    }

    static int cellHeight(int posterWidth) {
        return posterWidth * 3 / 2 + 2 * (MARGIN + frame(posterWidth));
    }

    int perRow() {
        return width / cellWidth(posterWidth);
    }

    int left(int cell) {
        return cell % perRow() * cellWidth(posterWidth);
    }

    int upper(int cell) {
        return cell / perRow() * cellHeight(posterWidth);
    }

    /// Puts a poster into a cell.
    ///
    /// @param poster opaque ARGB, `posterWidth` wide
    void put(int cell, int[] poster) {
        int inset = MARGIN + frame(posterWidth);
        for (int row = 0; row < posterWidth * 3 / 2; row++) {
            System.arraycopy(poster, row * posterWidth, pixels, (upper(cell) + inset + row) * width + left(cell) + inset, posterWidth);
        }
    }

    /// Fills a cell's poster with one colour.
    void fill(int cell, int argb) {
        int inset = MARGIN + frame(posterWidth);
        box(left(cell) + inset, upper(cell) + inset, posterWidth, posterWidth * 3 / 2, argb);
    }

    /// Draws a cell's frame.
    void frame(int cell, int argb) {
        int thick = frame(posterWidth);
        int x = left(cell) + MARGIN;
        int y = upper(cell) + MARGIN;
        int outerWidth = posterWidth + 2 * thick;
        int outerHeight = posterWidth * 3 / 2 + 2 * thick;
        box(x, y, outerWidth, thick, argb);
        box(x, y + outerHeight - thick, outerWidth, thick, argb);
        box(x, y + thick, thick, outerHeight - 2 * thick, argb);
        box(x + outerWidth - thick, y + thick, thick, outerHeight - 2 * thick, argb);
    }

    private void box(int x, int y, int boxWidth, int boxHeight, int argb) {
        for (int row = y; row < y + boxHeight; row++) {
            Arrays.fill(pixels, row * width + x, row * width + x + boxWidth, argb);
        }
    }

    /// The page as it is now, for the graphics card; a later change needs another image.
    WritableImage image() {
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
