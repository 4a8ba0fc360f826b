package org.filmament;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.filmament.math.FloatMatrix;
import org.filmament.math.NpyFile;
import org.filmament.work.Workers;

/// Data that tests of several rooms share; the same on every machine.
public final class Samples {

    /// The folder of data that is too large for the project; the environment may name another.
    private static final Path DATA = Path.of(System.getenv().getOrDefault("FILMAMENT_TEST_DATA", "../shared/data"));

    private Samples() {
    }

    /// Independent normal deviates.
    public static FloatMatrix gaussian(int rows, int columns, long seed) {
        Random random = new Random(seed);
        FloatMatrix matrix = FloatMatrix.zeros(rows, columns);
        for (int v = 0; v < matrix.data().length; v++) {
            matrix.data()[v] = (float) random.nextGaussian();
        }
        return matrix;
    }

    /// `rows` points round `blobs` centers: row `i` belongs to blob `i % blobs`. The centers are normal deviates times `distance`, the points
    /// lie round them with deviation 1.
    public static FloatMatrix blobs(int rows, int columns, int blobs, double distance, long seed) {
        FloatMatrix centers = gaussian(blobs, columns, seed + 1);
        FloatMatrix points = gaussian(rows, columns, seed);
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < columns; c++) {
                points.data()[points.offset(i) + c] += (float) (distance * centers.get(i % blobs, c));
            }
        }
        return points;
    }

    /// 600 points in 12 blobs in 20 dimensions: something to lay out that takes a fraction of a second.
    public static FloatMatrix twelveBlobs() {
        return blobs(600, 20, 12, 1.5, 11);
    }

    /// scikit-learn's digits, 1,797 × 64; skips the test where they are not.
    public static FloatMatrix digits() {
        Path file = DATA.resolve("digits.npy");
        assumeTrue(Files.exists(file), () -> file + " is not here");
        return NpyFile.read(file);
    }

    /// Hands workers of so many threads to `test`, and ends the threads.
    public static void onThreads(int threads, Consumer<Workers> test) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            test.accept(Workers.on(executor, threads));
        }
    }
}
