package org.filmament.umap;

import java.util.Arrays;
import org.filmament.math.HashRandom;
import org.filmament.math.TridiagonalEigen;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The smoothest coordinates of a connected graph: eigenvectors of `D^-½ W D^-½` for its largest eigenvalues below the trivial one, which are
/// those of the normalised Laplacian for its smallest (Belkin and Niyogi 2003).
///
/// By Lanczos's method with full reorthogonalisation: a start for a layout needs no more digits than [#TOLERANCE], and the trivial eigenvector is
/// known, so it is projected out instead of found. Deterministic at any thread count.
final class Spectral {

    private static final int MAX_STEPS = 240;
    private static final int CHECK_EVERY = 20;
    private static final double TOLERANCE = 1e-3;
    private static final int GRAIN = 1024;

    private final FuzzyGraph graph;
    private final Workers workers;
    private final int n;
    private final float[] scale;
    private final float[] trivial;

    private Spectral(FuzzyGraph graph, Workers workers) {
        this.graph = graph;
        this.workers = workers;
        this.n = graph.size();
        this.scale = new float[n];
        this.trivial = new float[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            double degree = 0;
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                degree += graph.weights()[e];
            }
            scale[i] = (float) (degree > 0 ? 1 / Math.sqrt(degree) : 0);
            trivial[i] = (float) Math.sqrt(degree);
            total += degree;
        }
        for (int i = 0; i < n; i++) {
            trivial[i] /= (float) Math.sqrt(total);
        }
    }

    /// `dimensions` eigenvectors, the smoothest first, coordinate by coordinate (`dimensions * n` values); null where there are not that many or the
    /// iteration does not settle.
    static float @Nullable [] embed(FuzzyGraph connected, int dimensions, long seed, Workers workers) {
        if (connected.size() <= dimensions + 1) {
            return null;
        }
        return new Spectral(connected, workers).lanczos(dimensions, seed);
    }

    private float @Nullable [] lanczos(int dimensions, long seed) {
        int limit = Math.min(n - 1, MAX_STEPS);
        float[][] basis = new float[limit + 1][];
        double[] diagonal = new double[limit];
        double[] beside = new double[limit];
        float[] vector = new float[n];
        for (int i = 0; i < n; i++) {
            vector[i] = (float) HashRandom.gaussian(seed, i, 7);
        }
        subtract(vector, trivial, dot(vector, trivial));
        normalize(vector);
        for (int step = 0; step < limit; step++) {
            basis[step] = vector;
            float[] next = multiply(vector);
            diagonal[step] = dot(next, vector);
            orthogonalize(next, basis, step + 1);
            beside[step] = normalize(next);
            vector = next;
            boolean exhausted = beside[step] < 1e-6;
            boolean last = exhausted || step == limit - 1;
            if (step + 1 >= dimensions && (last || (step + 1) % CHECK_EVERY == 0)) {
                TridiagonalEigen ritz = TridiagonalEigen.of(Arrays.copyOf(diagonal, step + 1), Arrays.copyOf(beside, step));
                if (last || settled(ritz, beside[step], dimensions)) {
                    return ritzVectors(ritz, basis, dimensions);
                }
            }
        }
        return null;
    }

    private boolean settled(TridiagonalEigen ritz, double nextBeside, int dimensions) {
        int m = ritz.values().length;
        for (int c = 1; c <= dimensions; c++) {
            if (Math.abs(nextBeside * ritz.vectors()[m - c][m - 1]) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private float @Nullable [] ritzVectors(TridiagonalEigen ritz, float[][] basis, int dimensions) {
        int m = ritz.values().length;
        float[] out = new float[dimensions * n];
        for (int c = 0; c < dimensions; c++) {
            double[] weights = ritz.vectors()[m - 1 - c];
            int at = c * n;
            workers.forRanges(n, GRAIN, (from, to) -> {
                for (int k = 0; k < m; k++) {
                    float weight = (float) weights[k];
                    float[] row = basis[k];
                    for (int i = from; i < to; i++) {
                        out[at + i] += weight * row[i];
                    }
                }
                // From the symmetric operator's eigenvector back to the random walk's, whose entries are coordinates of points.
                for (int i = from; i < to; i++) {
                    out[at + i] *= scale[i];
                }
            });
        }
        for (float value : out) {
            if (!Float.isFinite(value)) {
                return null;
            }
        }
        return out;
    }

    /// `(I + D^-½ W D^-½) / 2` times `x`: the shift makes every eigenvalue positive, so the largest are the ones wanted.
    private float[] multiply(float[] x) {
        float[] out = new float[n];
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        float[] weights = graph.weights();
        workers.forRanges(n, GRAIN, (from, to) -> {
            for (int i = from; i < to; i++) {
                double sum = 0;
                for (int e = offsets[i]; e < offsets[i + 1]; e++) {
                    sum += weights[e] * scale[targets[e]] * x[targets[e]];
                }
                out[i] = (float) (0.5 * (x[i] + scale[i] * sum));
            }
        });
        return out;
    }

    /// Gram–Schmidt, twice over for digits, against the trivial vector and the first `count` of the basis.
    private void orthogonalize(float[] vector, float[][] basis, int count) {
        for (int pass = 0; pass < 2; pass++) {
            double[] shares = new double[count + 1];
            int ranges = (n + GRAIN - 1) / GRAIN;
            double[][] parts = new double[ranges][];
            workers.forRanges(n, GRAIN, (from, to) -> {
                double[] part = new double[count + 1];
                for (int k = 0; k <= count; k++) {
                    part[k] = dot(vector, k < count ? basis[k] : trivial, from, to);
                }
                parts[from / GRAIN] = part;
            });
            for (double[] part : parts) {
                for (int k = 0; k <= count; k++) {
                    shares[k] += part[k];
                }
            }
            workers.forRanges(n, GRAIN, (from, to) -> {
                for (int k = 0; k <= count; k++) {
                    float[] row = k < count ? basis[k] : trivial;
                    float share = (float) shares[k];
                    for (int i = from; i < to; i++) {
                        vector[i] -= share * row[i];
                    }
                }
            });
        }
    }

    private double dot(float[] x, float[] y) {
        return workers.sum(n, GRAIN, (from, to) -> dot(x, y, from, to));
    }

    private static double dot(float[] x, float[] y, int from, int to) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        for (; i < to; i++) {
            s0 += x[i] * y[i];
        }
        return (double) s0 + s1 + s2 + s3;
    }

    private void subtract(float[] x, float[] y, double share) {
        for (int i = 0; i < n; i++) {
            x[i] -= (float) (share * y[i]);
        }
    }

    private double normalize(float[] x) {
        double length = Math.sqrt(dot(x, x));
        if (length > 0) {
            float inverse = (float) (1 / length);
            for (int i = 0; i < n; i++) {
                x[i] *= inverse;
            }
        }
        return length;
    }
}
