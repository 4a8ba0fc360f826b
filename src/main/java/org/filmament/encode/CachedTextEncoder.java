package org.filmament.encode;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// An encoder that never encodes the same text twice: what its cache holds is read, the rest encoded and kept, [#STEP] texts
/// at a time, so that is what a killed or cancelled run loses at most. Equal texts of a call are encoded once.
///
/// Vectors are rounded to half precision and rescaled whether they come from the encoder or from the cache, so both times they
/// are the same to the bit. A cache that cannot be written costs a warning, not the vectors.
///
/// As safe for concurrent use as the encoder behind it.
public final class CachedTextEncoder implements TextEncoder {

    /// Texts that are encoded before they are written to the cache.
    public static final int STEP = 512;

    private static final Logger LOG = System.getLogger(CachedTextEncoder.class.getName());

    private final TextEncoder encoder;
    private final EmbeddingCache cache;

    /// Puts `cache` before `encoder`, which is closed with this one.
    public CachedTextEncoder(TextEncoder encoder, EmbeddingCache cache) {
        this.encoder = encoder;
        this.cache = cache;
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public String fingerprint() {
        return encoder.fingerprint() + " half";
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    /// {@inheritDoc}
    ///
    /// Texts that are in the cache, and repeated ones, count as done at once.
    @Override
    public FloatMatrix encode(List<String> texts, Progress progress, Cancel cancel) {
        DistinctTexts distinct = DistinctTexts.of(fingerprint(), texts);
        FloatMatrix vectors = FloatMatrix.zeros(distinct.keys().size(), dimensions());
        BitSet found = cache.read(fingerprint(), dimensions(), distinct.keys(), vectors.data());
        int[] missing = IntStream.range(0, vectors.rows()).filter(key -> !found.get(key)).toArray();
        encode(missing, distinct, vectors, progress, cancel);
        return distinct.forAll(vectors);
    }

    /// Writes the vectors of `texts` as one segment that a cache can [adopt][EmbeddingCache#adopt].
    ///
    /// @throws IOException if it cannot be written
    public void writeSegment(List<String> texts, Path segment, Progress progress, Cancel cancel) throws IOException {
        DistinctTexts distinct = DistinctTexts.of(fingerprint(), texts);
        FloatMatrix vectors = encode(distinct.texts(IntStream.range(0, distinct.keys().size()).toArray()), progress, cancel);
        VectorSegment.write(segment, distinct.keys(), HalfVectors.round(vectors.data()), dimensions());
    }

    private void encode(int[] missing, DistinctTexts distinct, FloatMatrix vectors, Progress progress, Cancel cancel) {
        int total = distinct.total();
        int known = total - missing.length;
        progress.report(known, total);
        boolean keeping = true;
        for (int from = 0; from < missing.length; from += STEP) {
            cancel.check();
            int done = known + from;
            int[] step = Arrays.copyOfRange(missing, from, Math.min(missing.length, from + STEP));
            FloatMatrix encoded = encoder.encode(distinct.texts(step),
                    (doneOfStep, ofStep) -> progress.report(done + doneOfStep, total), cancel);
            short[] halves = HalfVectors.round(encoded.data());
            for (int i = 0; i < step.length; i++) {
                HalfVectors.unit(halves, encoded.offset(i), dimensions(), vectors.data(), vectors.offset(step[i]));
            }
            keeping = keeping && keep(distinct.keys().subset(step), halves);
        }
    }

    private boolean keep(ContentKeys keys, short[] halves) {
        try {
            cache.write(fingerprint(), dimensions(), keys, halves);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Vectors cannot be kept for the next time: {0}", e.toString());
            return false;
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
