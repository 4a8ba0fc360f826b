package org.filmament.umap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.filmament.math.HashRandom;
import org.filmament.math.TridiagonalEigen;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The smoothest coordinates of a connected graph: eigenvectors of `D^-½ W D^-½` for its largest eigenvalues below the trivial one, which are
/// those of the normalised Laplacian for its smallest (Belkin and Niyogi 2003).
///
/// By Lanczos's method with full reorthogonalisation: a start for a layout needs no more digits than [#TOLERANCE], and the trivial eigenvector is
/// known, so it is projected out instead of found. A chain that starts from one vector meets one vector of each eigenvalue; in a ring or a square grid
/// they come in pairs. So another chain starts beside the space of the first, until one finds nothing smoother than what is known.
/// Deterministic at any thread count.
final class Spectral {

    private static final int MAX_STEPS = 240;
    private static final int CHECK_EVERY = 20;
    private static final double TOLERANCE = 1e-3;
    /// A chain whose next vector is this short has met all there is in its space.
    private static final double EXHAUSTED = 1e-6;
    private static final int GRAIN = 1024;

    private final FuzzyGraph graph;
    private final Workers workers;
    private final int n;
    private final float[] scale;
    private final float[] trivial;
    private final int limit;
    /// Orthonormal, and orthogonal to the trivial vector.
    private final List<float[]> basis = new ArrayList<>();

    /// An eigenvector of `D^-½ W D^-½` and its value in [#multiply].
    private record Found(double value, float[] vector) {
    }

    private Spectral(FuzzyGraph graph, Workers workers) {
        this.graph = graph;
        this.workers = workers;
        this.n = graph.size();
        this.scale = new float[n];
        this.trivial = new float[n];
        this.limit = Math.min(n - 1, MAX_STEPS);
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
        List<Found> smoothest = new Spectral(connected, workers).smoothest(dimensions, seed);
        return smoothest.size() < dimensions ? null : coordinates(connected, smoothest);
    }

    private List<Found> smoothest(int dimensions, long seed) {
        List<Found> smoothest = List.of();
        boolean found = true;
        for (int chain = 0; found && basis.size() < limit; chain++) {
            double known = smoothest.size() < dimensions ? Double.NEGATIVE_INFINITY : smoothest.getLast().value;
            List<Found> more = chain(start(seed, chain), dimensions, known);
            found = !more.isEmpty();
            smoothest = Stream.concat(smoothest.stream(), more.stream())
                    .sorted(Comparator.comparingDouble(Found::value).reversed()).limit(dimensions).toList();
        }
        return smoothest;
    }

    private float[] start(long seed, int chain) {
        float[] vector = new float[n];
        for (int i = 0; i < n; i++) {
            vector[i] = (float) HashRandom.gaussian(seed, i, 7 + chain);
        }
        orthogonalize(vector);
        normalize(vector);
        return vector;
    }

    /// Adds vectors to the basis until the `count` smoothest of their space are settled or cannot come above `known`; those that do.
    private List<Found> chain(float[] start, int count, double known) {
        int first = basis.size();
        double[] diagonal = new double[limit - first];
        double[] beside = new double[limit - first];
        float[] vector = start;
        while (true) {
            int step = basis.size() - first;
            basis.add(vector);
            float[] next = multiply(vector);
            diagonal[step] = dot(next, vector);
            orthogonalize(next);
            beside[step] = normalize(next);
            vector = next;
            boolean last = beside[step] < EXHAUSTED || basis.size() == limit;
            if (last || (step + 1) % CHECK_EVERY == 0) {
                TridiagonalEigen ritz = TridiagonalEigen.of(Arrays.copyOf(diagonal, step + 1), Arrays.copyOf(beside, step));
                if (last || settled(ritz, beside[step], count, known)) {
                    return above(ritz, first, count, known);
                }
            }
        }
    }

    private static boolean settled(TridiagonalEigen ritz, double nextBeside, int count, double known) {
        int m = ritz.values().length;
        for (int c = m - 1; c >= m - count; c--) {
            double residual = c < 0 ? Double.POSITIVE_INFINITY : Math.abs(nextBeside * ritz.vectors()[c][m - 1]);
            if (residual > TOLERANCE && ritz.values()[c] + residual > known) {
                return false;
            }
        }
        return true;
    }

    private List<Found> above(TridiagonalEigen ritz, int first, int count, double known) {
        int m = ritz.values().length;
        List<Found> found = new ArrayList<>();
        for (int c = m - 1; c >= Math.max(0, m - count) && ritz.values()[c] - known > TOLERANCE * (1 - ritz.values()[c]); c--) {
            found.add(new Found(ritz.values()[c], combined(ritz.vectors()[c], first)));
        }
        return found;
    }

    private float[] combined(double[] weights, int first) {
        float[] out = new float[n];
        workers.forRanges(n, GRAIN, (from, to) -> {
            for (int k = 0; k < weights.length; k++) {
                float weight = (float) weights[k];
                float[] row = basis.get(first + k);
                for (int i = from; i < to; i++) {
                    out[i] += weight * row[i];
                }
            }
            // From the symmetric operator's eigenvector back to the random walk's, whose entries are coordinates of points.
            for (int i = from; i < to; i++) {
                out[i] *= scale[i];
            }
        });
        return out;
    }

    private static float @Nullable [] coordinates(FuzzyGraph graph, List<Found> smoothest) {
        float[] out = new float[smoothest.size() * graph.size()];
        for (int c = 0; c < smoothest.size(); c++) {
            System.arraycopy(smoothest.get(c).vector, 0, out, c * graph.size(), graph.size());
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

    /// Gram–Schmidt, twice over for digits, against the trivial vector and the basis.
    private void orthogonalize(float[] vector) {
        int count = basis.size();
        for (int pass = 0; pass < 2; pass++) {
            double[] shares = new double[count + 1];
            int ranges = (n + GRAIN - 1) / GRAIN;
            double[][] parts = new double[ranges][];
            workers.forRanges(n, GRAIN, (from, to) -> {
                double[] part = new double[count + 1];
                for (int k = 0; k <= count; k++) {
                    part[k] = dot(vector, k < count ? basis.get(k) : trivial, from, to);
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
                    float[] row = k < count ? basis.get(k) : trivial;
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
