package org.filmament.math;

import java.util.Arrays;
import java.util.List;

/// Lays one set of points over another as closely as a shift and a turn allow, in the least-squares sense: Schönemann,
/// *A generalized solution of the orthogonal Procrustes problem* (1966), with the scale and the exclusion of reflections of
/// Umeyama (1991).
public final class Procrustes {

    /// What a fit may do besides shifting and turning.
    public enum Freedom {
        /// Change the size of the points' figure.
        SCALE,
        /// Mirror it.
        REFLECTION
    }

    private Procrustes() {
    }

    /// The transform that brings each row of `points` as close as possible to the same row of `target`, by the sum of squared
    /// distances. Where several do so equally well, as for points on a line, it is one of them. O(n · d² + d³).
    ///
    /// @param points n × d, finite
    /// @param target n × d, finite
    /// @throws IllegalArgumentException if the shapes differ
    public static Similarity align(FloatMatrix points, FloatMatrix target, Freedom... freedoms) {
        requireDimensions(target, points.columns());
        if (points.rows() != target.rows()) {
            throw new IllegalArgumentException(points.rows() + " points for " + target.rows() + " targets");
        }
        double[] from = centroid(points);
        double[] onto = centroid(target);
        List<Freedom> allowed = List.of(freedoms);
        SmallSvd svd = SmallSvd.of(crossCovariance(points, from, target, onto));
        double[] signs = new double[points.columns()];
        Arrays.fill(signs, 1);
        if (!allowed.contains(Freedom.REFLECTION) && determinant(product(svd, signs)) < 0) {
            // The direction of the smallest singular value is the cheapest one to mirror back.
            signs[signs.length - 1] = -1;
        }
        double scale = allowed.contains(Freedom.SCALE) ? scale(svd, signs, points, from) : 1;
        return new Similarity(product(svd, signs), scale, from, onto);
    }

    static void requireDimensions(FloatMatrix points, int dimensions) {
        if (points.columns() != dimensions) {
            throw new IllegalArgumentException(points.columns() + " dimensions where " + dimensions + " are expected");
        }
    }

    private static double scale(SmallSvd svd, double[] signs, FloatMatrix points, double[] centroid) {
        double spread = 0;
        for (int at = 0; at < points.data().length; at++) {
            double x = points.data()[at] - centroid[at % centroid.length];
            spread += x * x;
        }
        double trace = 0;
        for (int j = 0; j < signs.length; j++) {
            trace += signs[j] * svd.s()[j];
        }
        return spread == 0 ? 1 : Math.max(0, trace / spread);
    }

    private static double[] centroid(FloatMatrix points) {
        double[] centroid = new double[points.columns()];
        for (int at = 0; at < points.data().length; at++) {
            centroid[at % centroid.length] += points.data()[at];
        }
        for (int j = 0; j < centroid.length; j++) {
            centroid[j] /= Math.max(1, points.rows());
        }
        return centroid;
    }

    private static double[][] crossCovariance(FloatMatrix points, double[] from, FloatMatrix target, double[] onto) {
        int d = points.columns();
        double[][] sums = new double[d][d];
        for (int at = 0; at < points.data().length; at += d) {
            for (int i = 0; i < d; i++) {
                double x = points.data()[at + i] - from[i];
                for (int j = 0; j < d; j++) {
                    sums[i][j] += x * (target.data()[at + j] - onto[j]);
                }
            }
        }
        return sums;
    }

    /// U · diag(signs) · Vᵀ.
    private static double[][] product(SmallSvd svd, double[] signs) {
        int d = signs.length;
        double[][] product = new double[d][d];
        for (int k = 0; k < d; k++) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    product[i][j] += svd.u()[k][i] * signs[k] * svd.v()[k][j];
                }
            }
        }
        return product;
    }

    /// By elimination; meant for orthogonal matrices, which need no care for small pivots beyond exchanging rows.
    private static double determinant(double[][] matrix) {
        double[][] rest = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double determinant = 1;
        for (int k = 0; k < rest.length; k++) {
            int pivot = k;
            for (int i = k + 1; i < rest.length; i++) {
                pivot = Math.abs(rest[i][k]) > Math.abs(rest[pivot][k]) ? i : pivot;
            }
            double[] row = rest[pivot];
            rest[pivot] = rest[k];
            rest[k] = row;
            determinant *= pivot == k ? row[k] : -row[k];
            for (int i = k + 1; i < rest.length; i++) {
                double factor = rest[i][k] / row[k];
                for (int j = k; j < rest.length; j++) {
                    rest[i][j] -= factor * row[j];
                }
            }
        }
        return determinant;
    }
}
