package org.filmament.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.scene.image.Image;
import org.filmament.poster.PosterSource;
import org.junit.jupiter.api.Test;

class SourcePostersTest {

    private static final int DRAWN = 0xFF112233;
    private static final int REAL = 0xFFAABBCC;

    private final Getting source = new Getting();
    private final SourcePosters posters = new SourcePosters(source, Runnable::run, Runnable::run);
    private int arrivals;

    @Test
    void aBetterPosterIsAskedForAgain() {
        assertNull(posters.get(3, 40, () -> arrivals++));
        assertEquals(1, arrivals);
        assertEquals(DRAWN, colour(posters.get(3, 40, () -> arrivals++)));

        source.better.accept(7);
        assertEquals(1, arrivals);
        source.getReal();
        source.better.accept(3);
        assertEquals(2, arrivals);

        assertNull(posters.get(3, 40, () -> arrivals++));
        assertEquals(REAL, colour(posters.get(3, 40, () -> arrivals++)));
        source.better.accept(3);
        assertEquals(3, arrivals);
    }

    private static int colour(Image image) {
        assertNotNull(image);
        return image.getPixelReader().getArgb(0, 0);
    }

    private static final class Getting implements PosterSource {

        private int color = DRAWN;
        private IntConsumer better = _ -> { };

        void getReal() {
            color = REAL;
        }

        @Override
        public int[] pixels(int film, int width) {
            int[] pixels = new int[width * (width * 3 / 2)];
            Arrays.fill(pixels, color);
            return pixels;
        }

        @Override
        public int tone(int film) {
            return color;
        }

        @Override
        public void onBetter(IntConsumer listener) {
            better = listener;
        }

        @Override
        public boolean isDrawn(int film) {
            return color == DRAWN;
        }
    }
}
