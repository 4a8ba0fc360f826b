package org.filmament.encode;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// An encoder that never encodes the same picture twice, as [CachedTextEncoder] is one for texts: pictures are known by the digest of their
/// pixels, vectors are of half precision both times, and a cache that cannot be written costs a warning.
///
/// Pictures are made once, [#STEP] at a time, which is also what a killed or cancelled run loses at most.
public final class CachedImageEncoder implements ImageEncoder {

    /// Pictures that are in memory at once.
    static final int STEP = 128;

    private static final Logger LOG = System.getLogger(CachedImageEncoder.class.getName());

    private final ImageEncoder encoder;
    private final EmbeddingCache cache;
    private final Workers workers;

    /// Puts `cache` before `encoder`, which is closed with this one.
    ///
    /// @param workers make and digest pictures
    public CachedImageEncoder(ImageEncoder encoder, EmbeddingCache cache, Workers workers) {
        this.encoder = encoder;
        this.cache = cache;
        this.workers = workers;
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

    @Override
    public int width() {
        return encoder.width();
    }

    @Override
    public FloatMatrix encode(int count, Pictures pictures, Progress progress, Cancel cancel) {
        FloatMatrix vectors = FloatMatrix.zeros(count, dimensions());
        progress.report(0, count);
        for (int from = 0; from < count; from += STEP) {
            int[][] made = new int[Math.min(STEP, count - from)][];
            long[] digests = make(made, from, pictures, cancel);
            encode(made, digests, vectors, from, cancel);
            progress.report(from + made.length, count);
        }
        return vectors;
    }

    /// Makes the pictures from number `from` on.
    ///
    /// @return two numbers a picture: the beginning of the SHA-256 digest of the fingerprint and the pixels
    private long[] make(int[][] made, int from, Pictures pictures, Cancel cancel) {
        byte[] prefix = (fingerprint() + '\0').getBytes(StandardCharsets.UTF_8);
        long[] digests = new long[2 * made.length];
        workers.forRanges(made.length, 1, (first, end) -> {
            for (int i = first; i < end; i++) {
                cancel.check();
                made[i] = pictures.pixels(from + i, width());
                ByteBuffer bytes = ByteBuffer.allocate(4 * made[i].length);
                bytes.asIntBuffer().put(made[i]);
                MessageDigest sha256 = DistinctTexts.sha256();
                sha256.update(prefix);
                ByteBuffer digest = ByteBuffer.wrap(sha256.digest(bytes.array()));
                digests[2 * i] = digest.getLong();
                digests[2 * i + 1] = digest.getLong();
            }
        });
        return digests;
    }

    private void encode(int[][] made, long[] digests, FloatMatrix target, int from, Cancel cancel) {
        ContentKeys keys = new ContentKeys(made.length);
        int[] keyOf = new int[made.length];
        int[] pictureOf = new int[made.length];
        for (int i = 0; i < made.length; i++) {
            int known = keys.size();
            keyOf[i] = keys.add(digests[2 * i], digests[2 * i + 1]);
            if (keyOf[i] == known) {
                pictureOf[known] = i;
            }
        }
        FloatMatrix vectors = FloatMatrix.zeros(keys.size(), dimensions());
        BitSet found = cache.read(fingerprint(), dimensions(), keys, vectors.data());
        int[] missing = IntStream.range(0, keys.size()).filter(key -> !found.get(key)).toArray();
        FloatMatrix encoded = encoder.encode(missing.length, (i, width) -> made[pictureOf[missing[i]]], Progress.NONE, cancel);
        short[] halves = HalfVectors.round(encoded.data());
        for (int i = 0; i < missing.length; i++) {
            HalfVectors.unit(halves, encoded.offset(i), dimensions(), vectors.data(), vectors.offset(missing[i]));
        }
        keep(keys.subset(missing), halves);
        for (int i = 0; i < made.length; i++) {
            System.arraycopy(vectors.data(), vectors.offset(keyOf[i]), target.data(), target.offset(from + i), dimensions());
        }
    }

    private void keep(ContentKeys keys, short[] halves) {
        try {
            if (keys.size() > 0) {
                cache.write(fingerprint(), dimensions(), keys, halves);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Vectors of posters cannot be kept for the next time: {0}", e.toString());
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
