package org.filmament.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.filmament.Samples;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedImageEncoderTest {

    private final AtomicInteger encoded = new AtomicInteger();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noPictureIsEncodedTwice() {
        FloatMatrix first = encoder("a").encode(300, CachedImageEncoderTest::picture, Progress.NONE, Cancel.NEVER);
        assertEquals(100, encoded.get());
        FloatMatrix second = encoder("a").encode(300, CachedImageEncoderTest::picture, Progress.NONE, Cancel.NEVER);
        assertEquals(100, encoded.get());
        assertEquals(first, second);
        assertEquals(1, dot(first, 7, 107), 1e-6);
        assertEquals(1, dot(first, 8, 8), 1e-6);
    }

    @Test
    void anotherEncoderOrOtherPixelsAreEncoded() {
        encoder("a").encode(10, CachedImageEncoderTest::picture, Progress.NONE, Cancel.NEVER);
        encoder("b").encode(10, CachedImageEncoderTest::picture, Progress.NONE, Cancel.NEVER);
        assertEquals(20, encoded.get());
        encoder("a").encode(10, (i, width) -> picture(i + (i == 3 ? 50 : 0), width), Progress.NONE, Cancel.NEVER);
        assertEquals(21, encoded.get());
    }

    @Test
    void vectorsAreTheSameAtAnyNumberOfThreads() {
        FloatMatrix serial = encoder("a").encode(300, CachedImageEncoderTest::picture, Progress.NONE, Cancel.NEVER);
        Samples.onThreads(3, workers -> {
            CachedImageEncoder parallel = new CachedImageEncoder(new Counting("a"), new EmbeddingCache(folder.resolve("other")), workers);
            assertEquals(serial, parallel.encode(300, CachedImageEncoderTest::picture, Progress.NONE, Cancel.NEVER));
        });
    }

    private CachedImageEncoder encoder(String fingerprint) {
        return new CachedImageEncoder(new Counting(fingerprint), new EmbeddingCache(folder), Workers.serial());
    }

    /// Every hundredth one is the same.
    private static int[] picture(int number, int width) {
        int[] pixels = new int[width * width * 3 / 2];
        Arrays.fill(pixels, 0xFF000000 | number % 100 * 2_000 + 1);
        return pixels;
    }

    private static double dot(FloatMatrix vectors, int i, int j) {
        double sum = 0;
        for (int c = 0; c < vectors.columns(); c++) {
            sum += vectors.get(i, c) * vectors.get(j, c);
        }
        return sum;
    }

    private final class Counting implements ImageEncoder {

        private final String fingerprint;

        Counting(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String fingerprint() {
            return fingerprint;
        }

        @Override
        public int dimensions() {
            return 3;
        }

        @Override
        public int width() {
            return 4;
        }

        @Override
        public FloatMatrix encode(int count, Pictures pictures, Progress progress, Cancel cancel) {
            FloatMatrix vectors = FloatMatrix.zeros(count, 3);
            for (int i = 0; i < count; i++) {
                encoded.incrementAndGet();
                int pixel = pictures.pixels(i, 4)[0];
                for (int c = 0; c < 3; c++) {
                    vectors.data()[3 * i + c] = 1 + (pixel >> 8 * c & 0xFF);
                }
            }
            return vectors.normalizedRows();
        }

        @Override
        public void close() {
        }
    }
}
