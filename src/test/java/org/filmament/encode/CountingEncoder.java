package org.filmament.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// Unit vectors that look random and depend on the text alone; remembers what it was asked for. Fails at a given text, like a
/// process that is killed there.
final class CountingEncoder implements TextEncoder {

    static final int DIMENSIONS = 24;

    final List<String> encoded = new ArrayList<>();
    int failAt = Integer.MAX_VALUE;

    private final String fingerprint;

    CountingEncoder() {
        this("counting");
    }

    CountingEncoder(String fingerprint) {
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
        return DIMENSIONS;
    }

    @Override
    public FloatMatrix encode(List<String> texts, Progress progress, Cancel cancel) {
        FloatMatrix vectors = FloatMatrix.zeros(texts.size(), DIMENSIONS);
        for (int i = 0; i < texts.size(); i++) {
            cancel.check();
            if (encoded.size() == failAt) {
                throw new IllegalStateException("killed");
            }
            encoded.add(texts.get(i));
            Random random = new Random(texts.get(i).hashCode());
            for (int j = 0; j < DIMENSIONS; j++) {
                vectors.data()[vectors.offset(i) + j] = (float) random.nextGaussian();
            }
            progress.report(i + 1, texts.size());
        }
        return vectors.normalizedRows();
    }

    @Override
    public void close() {
    }
}
