package org.filmament.poster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PosterSpritesTest {

    /// Plain posters; remembers what was drawn.
    private static final class Plain implements PosterSource {

        final List<Integer> drawn = new ArrayList<>();

        @Override
        public int[] pixels(int film, int width) {
            drawn.add(film);
            if (film == 13) {
                throw new IllegalStateException("no luck");
            }
            int[] pixels = new int[width * width * 3 / 2];
            Arrays.fill(pixels, 0xFF000000 | film);
            return pixels;
        }

        @Override
        public int tone(int film) {
            return 0xFF808080;
        }
    }

    private final Plain source = new Plain();
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    private PosterSprites sprites(long budget) {
        return new PosterSprites(source, 100, budget, tasks::add, 2);
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private static void want(PosterSprites sprites, int level, int... films) {
        int[] levels = new int[films.length];
        Arrays.fill(levels, level);
        sprites.want(films, levels, films.length);
    }

    @Test
    void aWantedFilmGetsAllLevelsUpToItsOwn() {
        PosterSprites sprites = sprites(1 << 20);
        want(sprites, 2, 4);
        assertEquals(-1, sprites.finest(4));
        assertNull(sprites.pixels(4, 0));
        work();
        assertEquals(2, sprites.finest(4));
        for (int level = 0; level <= 2; level++) {
            int[] pixels = sprites.pixels(4, level);
            assertNotNull(pixels);
            assertEquals(PosterPyramid.width(level) * PosterPyramid.height(level), pixels.length);
        }
        assertNull(sprites.pixels(4, 3));
        assertEquals(PosterPyramid.bytes(2), sprites.bytes());
    }

    @Test
    void whatIsThereIsNotDrawnAgain() {
        PosterSprites sprites = sprites(1 << 20);
        want(sprites, 2, 1, 2, 3);
        work();
        want(sprites, 1, 3, 2, 1);
        work();
        assertEquals(3, source.drawn.size());
        assertTrue(tasks.isEmpty());
    }

    @Test
    void theMostUrgentIsDrawnFirst() {
        PosterSprites sprites = sprites(1 << 20);
        want(sprites, 0, 9, 3, 7);
        work();
        assertEquals(List.of(9, 3, 7), source.drawn);
    }

    @Test
    void aNewWishReplacesTheOneBefore() {
        PosterSprites sprites = sprites(1 << 20);
        want(sprites, 0, 1, 2, 3);
        want(sprites, 0, 8);
        work();
        assertEquals(List.of(8), source.drawn);
    }

    @Test
    void versionRisesWithEachPoster() {
        PosterSprites sprites = sprites(1 << 20);
        long before = sprites.version();
        want(sprites, 0, 1, 2);
        work();
        assertEquals(before + 2, sprites.version());
    }

    @Test
    void whatIsNotWantedMakesRoom() {
        long room = 6 * PosterPyramid.bytes(2);
        PosterSprites sprites = sprites(room);
        want(sprites, 2, 0, 1, 2, 3, 4, 5, 6, 7);
        work();
        want(sprites, 2, 0, 1);
        assertTrue(sprites.bytes() <= room, sprites.bytes() + " bytes");
        assertEquals(2, sprites.finest(0));
        assertEquals(2, sprites.finest(1));
        for (int film = 2; film < 8; film++) {
            assertTrue(sprites.finest(film) >= 0, "a coarse level stays");
        }
    }

    @Test
    void aPosterThatCannotBeDrawnIsItsColour() {
        PosterSprites sprites = sprites(1 << 20);
        want(sprites, 1, 13);
        work();
        int[] pixels = sprites.pixels(13, 0);
        assertNotNull(pixels);
        assertEquals(0xFF808080, pixels[0]);
        want(sprites, 1, 13);
        work();
        assertEquals(1, source.drawn.size());
    }

    @Test
    void aLevelThatTooManyFilmsWouldNeedIsNotAffordable() {
        PosterSprites sprites = sprites(100 * PosterPyramid.bytes(1));
        assertEquals(3, sprites.affordable(3, 1));
        assertEquals(0, sprites.affordable(3, 100));
        assertEquals(1, sprites.affordable(3, 50) , "half as many can have one level more");
    }
}
