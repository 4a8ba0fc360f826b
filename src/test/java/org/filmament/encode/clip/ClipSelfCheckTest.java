package org.filmament.encode.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.filmament.encode.ImageEncoder;
import org.filmament.encode.TextEncoder;
import org.filmament.encode.clip.ClipSelfCheck.Report;
import org.filmament.encode.store.ModelFolder;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipSelfCheckTest {

    private static final int PICTURES = CheckPicture.values().length;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void randomWeightsDoNotPass() throws IOException {
        ModelFolder tiny = TinyClip.in(folder);
        try (ClipImageEncoder images = new ClipImageEncoder(tiny, Workers.serial()); ClipTextEncoder texts = new ClipTextEncoder(tiny, Workers.serial())) {
            Report report = ClipSelfCheck.run(images, texts, Cancel.NEVER);
            assertEquals(PICTURES, report.rows().size());
            assertFalse(report.hasPassed());
        }
    }

    @Test
    void oneBlindSpotIsForgivenTwoAreNot() {
        int[] order = new int[PICTURES];
        Arrays.setAll(order, i -> i);
        assertEquals("The model sees what it should: 8 of 8 pictures are nearest to the sentence that says what they show.", report(order).sentence());
        order[2] = 3;
        Report oneMistake = report(order);
        assertTrue(oneMistake.hasPassed());
        assertFalse(oneMistake.rows().get(2).isRight());
        assertEquals("a yellow smiley face", oneMistake.rows().get(2).nearest());
        order[3] = 2;
        assertFalse(report(order).hasPassed());
    }

    @Test
    void vectorsThatAreAllTheSameDoNotPass() {
        assertEquals(0, report(new int[PICTURES], new int[PICTURES]).right());
    }

    @Test
    void everyPictureIsOpaqueAndLikeNoOther() {
        List<int[]> pictures = Arrays.stream(CheckPicture.values()).map(picture -> picture.pixels(64)).toList();
        for (int i = 0; i < PICTURES; i++) {
            assertTrue(Arrays.stream(pictures.get(i)).allMatch(argb -> argb >>> 24 == 0xFF));
            for (int j = 0; j < i; j++) {
                assertFalse(Arrays.equals(pictures.get(i), pictures.get(j)));
            }
        }
    }

    private static Report report(int[] axes) {
        int[] inOrder = new int[PICTURES];
        Arrays.setAll(inOrder, i -> i);
        return report(axes, inOrder);
    }

    private static Report report(int[] imageAxes, int[] textAxes) {
        return ClipSelfCheck.run(new Axes(imageAxes), new Axes(textAxes), Cancel.NEVER);
    }

    /// Gives number `i` the unit vector along axis `axes[i]`.
    private record Axes(int[] axes) implements ImageEncoder, TextEncoder {

        @Override
        public String name() {
            return "axes";
        }

        @Override
        public String fingerprint() {
            return "axes";
        }

        @Override
        public int dimensions() {
            return PICTURES;
        }

        @Override
        public int width() {
            return 64;
        }

        @Override
        public FloatMatrix encode(int count, Pictures pictures, Progress progress, Cancel cancel) {
            FloatMatrix vectors = FloatMatrix.zeros(count, PICTURES);
            for (int i = 0; i < count; i++) {
                vectors.data()[vectors.offset(i) + axes[i]] = 1;
            }
            return vectors;
        }

        @Override
        public FloatMatrix encode(List<String> texts, Progress progress, Cancel cancel) {
            return encode(texts.size(), (i, width) -> new int[0], progress, cancel);
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
