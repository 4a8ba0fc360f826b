package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 90;

    @Test
    void openRowsAreThoseOfAPictureOfPixels() {
        SplittableRandom random = new SplittableRandom(2);
        Coverage coverage = new Coverage();
        for (int round = 0; round < 20; round++) {
            coverage.clear(WIDTH, HEIGHT);
            boolean[][] covered = new boolean[HEIGHT][WIDTH];
            for (int i = 0; i < 120; i++) {
                int left = random.nextInt(-40, WIDTH + 10);
                int top = random.nextInt(-40, HEIGHT + 10);
                int right = left + random.nextInt(1, 80);
                int bottom = top + random.nextInt(1, 40);
                compare(coverage, covered, left, top, right, bottom);
                coverage.add(left, top, right, bottom);
                for (int y = Math.max(0, top); y < Math.min(HEIGHT, bottom); y++) {
                    for (int x = Math.max(0, left); x < Math.min(WIDTH, right); x++) {
                        covered[y][x] = true;
                    }
                }
            }
        }
    }

    private static void compare(Coverage coverage, boolean[][] covered, int left, int top, int right, int bottom) {
        int first = bottom;
        int last = bottom;
        for (int y = Math.min(HEIGHT, bottom) - 1; y >= Math.max(0, top); y--) {
            boolean open = false;
            for (int x = Math.max(0, left); x < Math.min(WIDTH, right); x++) {
                open |= !covered[y][x];
            }
            if (open) {
                last = first == bottom ? y + 1 : last;
                first = y;
            }
        }
        assertEquals(first, coverage.firstOpen(left, top, right, bottom));
        if (first < bottom) {
            assertEquals(last, coverage.lastOpen(left, right, first, bottom));
        }
    }
}
