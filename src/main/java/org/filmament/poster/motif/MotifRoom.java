package org.filmament.poster.motif;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Finds the largest square inside a shape, by the dynamic programme over a grid: each cell's square is one more than the least of
/// its three neighbours' above and to the left.
final class MotifRoom {

    private static final int CELLS = 64;
    private static final double SIZE = 100.0 / CELLS;

    private MotifRoom() {
    }

    static Rectangle2D inside(Shape body, Shape holes) {
        BufferedImage mask = mask(body, holes);
        int[][] side = new int[CELLS][CELLS];
        int largest = 0;
        int right = 0;
        int bottom = 0;
        for (int y = 1; y < CELLS; y++) {
            for (int x = 1; x < CELLS; x++) {
                if ((mask.getRGB(x, y) & 0xFF) < 0xF0) {
                    continue;
                }
                side[y][x] = 1 + Math.min(side[y - 1][x - 1], Math.min(side[y - 1][x], side[y][x - 1]));
                if (side[y][x] > largest) {
                    largest = side[y][x];
                    right = x + 1;
                    bottom = y + 1;
                }
            }
        }
        return new Rectangle2D.Double((right - largest) * SIZE, (bottom - largest) * SIZE, largest * SIZE, largest * SIZE);
    }

    private static BufferedImage mask(Shape body, Shape holes) {
        BufferedImage mask = new BufferedImage(CELLS, CELLS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = mask.createGraphics();
        graphics.scale(1 / SIZE, 1 / SIZE);
        graphics.setColor(Color.WHITE);
        graphics.fill(body);
        graphics.setColor(Color.BLACK);
        graphics.fill(holes);
        graphics.dispose();
        return mask;
    }
}
