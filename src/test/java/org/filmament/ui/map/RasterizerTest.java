package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.filmament.poster.PosterSource;
import org.filmament.poster.PosterSprites;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RasterizerTest {

    private static final Camera CAMERA = new Camera(0, 0, 80);

    private static int[] picture(SceneRequest request, Workers workers) {
        SceneSnapshot scene = Skies.atRest(request);
        Placement placement = Placement.of(scene);
        PosterSprites sprites = Skies.sprites(request.films());
        Rasterizer rasterizer = new Rasterizer(sprites, Skies.titles(request.films()), workers);
        int[] pixels = Skies.blank(request.viewport());
        do {
            rasterizer.draw(scene, placement, pixels);
            scene = later(scene);
        } while (rasterizer.isUnfinished());
        return pixels;
    }

    /// The same moment, a while later: what fades has faded.
    private static SceneSnapshot later(SceneSnapshot s) {
        return new SceneSnapshot(s.viewport(), s.camera(), s.level(), s.backdrop(), s.positions(), s.presence(), s.order(),
                s.colors(), s.emphasis(), s.selected(), s.neighbors(), s.focus(), s.raised(), s.lifts(), s.zooming(), s.atRest(), 1, s.glow(),
                s.outlines(), s.groups(), s.labels());
    }

    private static int brightness(int pixel) {
        return (pixel & 0xFF) + (pixel >> 8 & 0xFF) + (pixel >> 16 & 0xFF);
    }

    @ParameterizedTest
    @EnumSource(Backdrop.class)
    void pixelsAreTheSameForAnyNumberOfThreads(Backdrop backdrop) {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (LevelOfDetail.Choice choice : LevelOfDetail.Choice.values()) {
                for (boolean zooming : new boolean[] {false, true}) {
                    SceneRequest request = Skies.hovering(Skies.selecting(Skies.with(
                            Skies.request(0, new Viewport(321, 203, 1.5), CAMERA, Skies.cloud(700, 3)), choice, backdrop, zooming),
                            7, 8, 9), 70);
                    assertArrayEquals(picture(request, Workers.serial()), picture(request, Workers.on(pool, 5)));
                }
            }
        }
    }

    @Test
    void everyPixelIsDrawnAndOpaque() {
        int[] pixels = picture(Skies.request(0, new Viewport(333, 77, 1), CAMERA, Skies.cloud(300, 3)), Workers.serial());
        assertTrue(Arrays.stream(pixels).allMatch(p -> p >>> 24 == 0xFF));
    }

    @Test
    void anEmptySkyIsDarkSoftAndWithoutBands() {
        int[] pixels = picture(Skies.request(0, Skies.VIEW, CAMERA, new float[0]), Workers.serial());
        assertTrue(Arrays.stream(pixels).allMatch(p -> brightness(p) < 150));
        assertTrue(brightness(pixels[90 * 320 + 160]) > brightness(pixels[0]), "lighter in the middle");
        int equal = 0;
        for (int x = 1; x < 320; x++) {
            equal += pixels[40 * 320 + x] == pixels[40 * 320 + x - 1] ? 1 : 0;
        }
        assertTrue(equal < 250, "dithered: " + equal + " of 319 neighbours are equal");
    }

    @Test
    void aFilmFarOutIsAStarOfItsColour() {
        float[] positions = Skies.cloud(4000, 5);
        Arrays.fill(positions, Float.NaN);
        positions[2 * 3001] = 0;
        positions[2 * 3001 + 1] = 0;
        SceneRequest request = Skies.with(Skies.request(0, Skies.VIEW, new Camera(0, 0, 30), positions),
                LevelOfDetail.Choice.BY_ROOM, Backdrop.NIGHT, false);
        int[] pixels = picture(request, Workers.serial());
        int star = pixels[100 * 320 + 160];
        assertTrue(brightness(star) > brightness(pixels[100 * 320 + 220]) + 100, Integer.toHexString(star));
        assertTrue((star >> 16 & 0xFF) > (star & 0xFF), "film 3001 is orange: " + Integer.toHexString(star));
    }

    @Test
    void onPaperAStarIsInk() {
        float[] positions = Skies.cloud(4000, 5);
        Arrays.fill(positions, Float.NaN);
        positions[2 * 3001] = 0;
        positions[2 * 3001 + 1] = 0;
        int[] pixels = picture(Skies.with(Skies.request(0, Skies.VIEW, new Camera(0, 0, 30), positions),
                LevelOfDetail.Choice.BY_ROOM, Backdrop.PAPER, false), Workers.serial());
        assertTrue(brightness(pixels[100 * 320 + 160]) < brightness(pixels[100 * 320 + 220]) - 100);
    }

    @Test
    void atRestAPosterIsItsSpritePixelForPixel() {
        SceneRequest request = Skies.with(Skies.request(0, Skies.VIEW, new Camera(0, 0, 60), new float[] {0, 0}),
                LevelOfDetail.Choice.EVERY_FILM, Backdrop.NIGHT, false);
        Placement placement = Placement.of(Skies.atRest(request));
        int[] pixels = picture(request, Workers.serial());
        int x = (int) placement.left()[0];
        int y = (int) placement.top()[0];
        int width = (int) placement.size();
        int tone = Skies.sprites(1).tone(0);
        assertEquals(tone, pixels[(y + 1) * 320 + x + 1], "first square of the checks");
        assertNotEquals(tone, pixels[(y + 1) * 320 + x - 1]);
        assertNotEquals(tone, pixels[(y + 1) * 320 + x + width]);
    }

    @Test
    void aPanOfWholePixelsMovesPostersUnchanged() {
        float[] positions = Skies.cloud(30, 12);
        SceneRequest here = Skies.with(Skies.request(0, Skies.VIEW, CAMERA, positions), LevelOfDetail.Choice.EVERY_FILM,
                Backdrop.NIGHT, false);
        SceneRequest there = Skies.with(Skies.request(0, Skies.VIEW, CAMERA.panned(5, 3), positions),
                LevelOfDetail.Choice.EVERY_FILM, Backdrop.NIGHT, false);
        int[] before = picture(here, Workers.serial());
        int[] after = picture(there, Workers.serial());
        Placement placement = Placement.of(Skies.atRest(here));
        int top = placement.count() - 1;
        for (int y = 2; y < placement.size(); y++) {
            for (int x = 2; x < placement.size() - 2; x++) {
                int at = ((int) placement.top()[top] + y) * 320 + (int) placement.left()[top] + x;
                assertEquals(before[at], after[at + 3 * 320 + 5]);
            }
        }
    }

    @Test
    void aNewPosterFadesInOverItsColour() {
        SceneRequest request = Skies.with(Skies.request(0, Skies.VIEW, CAMERA, new float[] {0, 0}),
                LevelOfDetail.Choice.EVERY_FILM, Backdrop.NIGHT, false);
        PosterSprites late = lateSprites();
        SkyPainter painter = new SkyPainter(late, Skies.titles(1), Workers.serial());
        int[] pixels = Skies.blank(Skies.VIEW);
        int middle = 100 * 320 + 160;
        painter.paint(request, pixels);
        painter.paint(Skies.at(request, 16_000_000L), pixels);
        int tile = pixels[middle];
        assertEquals(0xFF808080, tile, "its colour stands for it");
        tasks.forEach(Runnable::run);
        tasks.clear();
        assertTrue(painter.paint(Skies.at(request, 32_000_000L), pixels).unfinished());
        painter.paint(Skies.at(request, 48_000_000L), pixels);
        int between = pixels[middle] & 0xFF;
        assertTrue(between > 0x80 && between < 0xF0, "on its way: " + between);
        painter.paint(Skies.at(request, 400_000_000L), pixels);
        SkyPainter.Painted last = painter.paint(Skies.at(request, 416_000_000L), pixels);
        assertEquals(0xFFFFFFFF, pixels[middle]);
        assertFalse(last.unfinished());
    }

    private final List<Runnable> tasks = new ArrayList<>();

    /// White posters that are drawn when the test says so; grey until then.
    private PosterSprites lateSprites() {
        return new PosterSprites(new PosterSource() {
            @Override
            public int[] pixels(int film, int width) {
                int[] pixels = new int[width * width * 3 / 2];
                Arrays.fill(pixels, 0xFFFFFFFF);
                return pixels;
            }

            @Override
            public int tone(int film) {
                return 0xFF808080;
            }
        }, 1, 1 << 20, tasks::add, 1);
    }

    @Test
    void aVeilLiesBehindTheSelectedFilm() {
        float[] positions = {-1, 0, 1, 0};
        SceneRequest plain = Skies.with(Skies.request(0, Skies.VIEW, CAMERA, positions), LevelOfDetail.Choice.EVERY_FILM,
                Backdrop.NIGHT, false);
        int[] before = picture(plain, Workers.serial());
        int[] after = picture(Skies.selecting(plain, 1), Workers.serial());
        int other = 100 * 320 + 80;
        int selected = 100 * 320 + 240;
        assertTrue(brightness(after[other]) < brightness(before[other]), "the other film steps back");
        assertTrue(brightness(after[selected]) >= brightness(before[selected]) - 3 * 12, "the selected one does not");
    }
}
