package org.filmament.math;

import static org.filmament.math.Procrustes.Freedom.REFLECTION;
import static org.filmament.math.Procrustes.Freedom.SCALE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.filmament.math.Procrustes.Freedom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcrustesTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void aKnownRotationScaleAndShiftIsRecovered(int d) {
        FloatMatrix points = gaussian(200, d, 1);
        Similarity known = new Similarity(rotation(d, 2), 2.5, new double[d], gaussianVector(d, 3));

        Similarity found = Procrustes.align(points, known.apply(points), SCALE);

        assertEquals(2.5, found.scale(), 1e-5);
        for (int i = 0; i < d; i++) {
            assertArrayEquals(known.rotation()[i], found.rotation()[i], 1e-5);
        }
        assertClose(known.apply(points), found.apply(points), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aReflectionIsRecoveredOnlyWhereAllowed(int d) {
        FloatMatrix points = gaussian(100, d, 4);
        FloatMatrix mirrored = points.copy();
        for (int at = 0; at < mirrored.data().length; at += d) {
            mirrored.data()[at] *= -1;
        }

        assertClose(mirrored, Procrustes.align(points, mirrored, REFLECTION).apply(points), 1e-5);
        Similarity proper = Procrustes.align(points, mirrored, SCALE);
        assertEquals(1, determinant(proper.rotation()), 1e-9);
        assertTrue(proper.scale() >= 0 && proper.scale() < 1);
    }

    @Test
    void withoutScaleTheSizeStays() {
        FloatMatrix points = gaussian(100, 2, 5);
        Similarity tripled = new Similarity(rotation(2, 6), 3, new double[2], new double[2]);

        Similarity found = Procrustes.align(points, tripled.apply(points));

        assertEquals(1, found.scale());
        assertArrayEquals(tripled.rotation()[0], found.rotation()[0], 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void noSmallChangeOfTheFitIsBetter(int d) {
        FloatMatrix points = gaussian(60, d, 7);
        FloatMatrix target = gaussian(60, d, 8);
        for (Freedom[] freedoms : new Freedom[][] {{}, {SCALE}, {REFLECTION}, {SCALE, REFLECTION}}) {
            Similarity fit = Procrustes.align(points, target, freedoms);
            double best = squaredError(fit, points, target);
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    for (double angle : new double[] {-0.05, 0.05}) {
                        Similarity turned = new Similarity(turned(fit.rotation(), i, j, i == j ? 0 : angle), fit.scale(),
                                fit.from(), fit.onto());
                        assertTrue(squaredError(turned, points, target) >= best - 1e-3);
                    }
                }
            }
        }
    }

    @Test
    void degeneratePointsGiveAFiniteProperFit() {
        FloatMatrix line = FloatMatrix.zeros(20, 3);
        for (int i = 0; i < 20; i++) {
            line.data()[3 * i + 1] = i;
        }
        for (FloatMatrix points : new FloatMatrix[] {line, FloatMatrix.zeros(20, 3)}) {
            for (FloatMatrix target : new FloatMatrix[] {line, FloatMatrix.zeros(20, 3)}) {
                Similarity fit = Procrustes.align(points, target, SCALE);
                assertEquals(1, determinant(fit.rotation()), 1e-9);
                assertTrue(Double.isFinite(fit.scale()));
            }
        }
        assertClose(line, Procrustes.align(line, line, SCALE).apply(line), 1e-5);
        assertEquals(0, Procrustes.align(FloatMatrix.zeros(0, 2), FloatMatrix.zeros(0, 2)).onto()[0]);
    }

    @Test
    void shapesMustAgree() {
        assertThrows(IllegalArgumentException.class,
                () -> Procrustes.align(FloatMatrix.zeros(3, 2), FloatMatrix.zeros(4, 2)));
        assertThrows(IllegalArgumentException.class,
                () -> Procrustes.align(FloatMatrix.zeros(3, 2), FloatMatrix.zeros(3, 3)));
    }

    private static double squaredError(Similarity fit, FloatMatrix points, FloatMatrix target) {
        FloatMatrix moved = fit.apply(points);
        double sum = 0;
        for (int at = 0; at < moved.data().length; at++) {
            sum += Math.pow(moved.data()[at] - target.data()[at], 2);
        }
        return sum;
    }

    private static void assertClose(FloatMatrix expected, FloatMatrix actual, double tolerance) {
        assertArrayEquals(expected.data(), actual.data(), (float) tolerance * 10);
    }

    private static FloatMatrix gaussian(int rows, int columns, long seed) {
        Random random = new Random(seed);
        FloatMatrix points = FloatMatrix.zeros(rows, columns);
        for (int at = 0; at < points.data().length; at++) {
            points.data()[at] = (float) (random.nextGaussian() + at % columns);
        }
        return points;
    }

    private static double[] gaussianVector(int d, long seed) {
        return new Random(seed).doubles(d, -5, 5).toArray();
    }

    /// A product of turns in all coordinate planes.
    private static double[][] rotation(int d, long seed) {
        Random random = new Random(seed);
        double[][] rotation = new double[d][d];
        for (int i = 0; i < d; i++) {
            rotation[i][i] = 1;
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                rotation = turned(rotation, i, j, random.nextDouble() * 6);
            }
        }
        return rotation;
    }

    private static double[][] turned(double[][] rotation, int i, int j, double angle) {
        double[][] turned = new double[rotation.length][];
        for (int row = 0; row < rotation.length; row++) {
            turned[row] = rotation[row].clone();
            if (i != j) {
                turned[row][i] = Math.cos(angle) * rotation[row][i] - Math.sin(angle) * rotation[row][j];
                turned[row][j] = Math.sin(angle) * rotation[row][i] + Math.cos(angle) * rotation[row][j];
            }
        }
        return turned;
    }

    /// By expansion along the first row.
    private static double determinant(double[][] a) {
        if (a.length == 1) {
            return a[0][0];
        }
        double sum = 0;
        for (int column = 0; column < a.length; column++) {
            double[][] minor = new double[a.length - 1][a.length - 1];
            for (int i = 1; i < a.length; i++) {
                for (int j = 0, to = 0; j < a.length; j++) {
                    if (j != column) {
                        minor[i - 1][to++] = a[i][j];
                    }
                }
            }
            sum += (column % 2 == 0 ? 1 : -1) * a[0][column] * determinant(minor);
        }
        return sum;
    }
}
