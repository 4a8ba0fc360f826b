package org.filmament.topic;

/// Class-based TF-IDF (Grootendorst 2022): how telling each word is of each class, all texts of a class taken for one.
///
/// W(t, c) = tf(t, c) / Σ tf(·, c) · ln(1 + A / f(t)), with f(t) the word's count in all classes and A the mean number of words a
/// class, rounded down.
final class CTfIdf {

    private CTfIdf() {
    }

    /// Weights of the same shape as `counts`, one row a class.
    static SparseRows weigh(SparseRows counts, CTfIdfParams params) {
        return weigh(counts, inverseFrequencies(counts, params), params);
    }

    /// Weights of classes under inverse frequencies that were found on others.
    static SparseRows weigh(SparseRows counts, double[] inverseFrequencies, CTfIdfParams params) {
        float[] weights = new float[counts.values().length];
        for (int row = 0; row < counts.rows(); row++) {
            double sum = counts.sum(row);
            for (int k = counts.starts()[row]; k < counts.starts()[row + 1]; k++) {
                double share = counts.values()[k] / sum;
                weights[k] = (float) ((params.reduceFrequent() ? Math.sqrt(share) : share) * inverseFrequencies[counts.columns()[k]]);
            }
        }
        return new SparseRows(counts.width(), counts.starts(), counts.columns(), weights);
    }

    /// Of each word; 0 for one that never occurs.
    static double[] inverseFrequencies(SparseRows counts, CTfIdfParams params) {
        double[] frequencies = counts.columnSums();
        double words = 0;
        for (double frequency : frequencies) {
            words += frequency;
        }
        double mean = counts.rows() == 0 ? 0 : Math.floor(words / counts.rows());
        double[] inverse = new double[frequencies.length];
        for (int word = 0; word < inverse.length; word++) {
            double f = frequencies[word];
            if (f > 0) {
                inverse[word] = params.bm25() ? Math.log((mean + 1) / (f + 0.5)) : Math.log1p(mean / f);
            }
        }
        return inverse;
    }
}
