package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

/// Two clumps of films side by side.
class OutlineLayerTest {

    private static final int IN_CLUMP = 200;
    private static final Viewport VIEW = new Viewport(300, 200, 1);
    private static final int[] APART = IntStream.range(0, 2 * IN_CLUMP).map(film -> film / IN_CLUMP).toArray();
    private static final int[] TOGETHER = new int[2 * IN_CLUMP];

    private final float[] positions = clumps();
    private final OutlineLayer layer = new OutlineLayer(Workers.serial());

    private static float[] clumps() {
        SplittableRandom random = new SplittableRandom(5);
        float[] positions = new float[4 * IN_CLUMP];
        for (int film = 0; film < 2 * IN_CLUMP; film++) {
            positions[2 * film] = (float) ((film < IN_CLUMP ? -1 : 1) + 0.2 * random.nextGaussian());
            positions[2 * film + 1] = (float) (0.2 * random.nextGaussian());
        }
        return positions;
    }

    private int[] draw(int[] groups, float outlines, double seconds) {
        SceneRequest request = Skies.request(1, VIEW, new Camera(0, 0, 60), positions);
        int films = request.films();
        LevelOfDetail detail = new LevelOfDetail(films, 60, VIEW, LevelOfDetail.Choice.BY_ROOM);
        SceneSnapshot scene = new SceneSnapshot(VIEW, request.camera(), detail.at(60), Backdrop.NIGHT, positions, new float[films], request.order(),
                request.colors(), null, -1, new int[0], 0, new int[0], new float[0], false, true, seconds, 1, outlines, groups, List.of());
        layer.gather(scene);
        int[] pixels = new int[VIEW.deviceWidth() * VIEW.deviceHeight()];
        layer.draw(scene, new Band(pixels, VIEW.deviceWidth(), 0, VIEW.deviceHeight()));
        return pixels;
    }

    private static long light(int[] pixels) {
        return Arrays.stream(pixels).mapToLong(p -> (p & 0xFF) + (p >> 8 & 0xFF) + (p >> 16 & 0xFF)).sum();
    }

    @Test
    void theFirstContoursAreThereAtOnce() {
        assertTrue(light(draw(APART, 1, 0)) > 0);
        assertFalse(layer.isUnfinished());
        assertEquals(0, light(draw(APART, 0, 0.02)));
        assertEquals(0, light(draw(new int[0], 1, 0.02)));
    }

    @Test
    void otherGroupsFadeInWhileThoseBeforeFadeOut() {
        int[] before = draw(APART, 1, 0);
        int[] begun = draw(TOGETHER, 1, 0);
        assertArrayEquals(before, begun, "the first picture after a change of groups is the last one before it");
        assertTrue(layer.isUnfinished());
        long least = light(before);
        int pulses = 0;
        while (layer.isUnfinished()) {
            least = Math.min(least, light(draw(TOGETHER, 1, 1 / 60.0)));
            pulses++;
        }
        assertTrue(pulses >= 10, "there after " + pulses + " pulses");
        assertTrue(least > 0.2 * light(before), "some contour is always seen");
        assertArrayEquals(new OutlineLayerTest().draw(TOGETHER, 1, 0), draw(TOGETHER, 1, 0));
    }

    @Test
    void contoursThatWereHiddenMeanwhileDoNotComeBackToFade() {
        draw(APART, 1, 0);
        draw(TOGETHER, 0, 0.02);
        draw(TOGETHER, 1, 0.02);
        assertFalse(layer.isUnfinished());
    }
}
