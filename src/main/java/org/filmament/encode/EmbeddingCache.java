package org.filmament.encode;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Vectors on disk, found again by content: by the encoder's fingerprint and the digest of what was encoded. Used through
/// [CachedTextEncoder].
///
/// One folder, `2 * dimensions + 20` bytes a vector ([half precision][HalfVectors]), in [segments][VectorSegment] that are
/// written once, whole or not at all, and never changed. So a killed run loses only what it had not yet handed over, and
/// several processes may use one folder at once: each only adds files.
///
/// Holds nothing in memory: a look-up reads the keys of the encoder's segments, 20 bytes a vector, and of the vectors those
/// that are wanted. Safe for use from any thread. What is damaged on disk is logged, dropped, and missing from then on.
public final class EmbeddingCache {

    private static final Logger LOG = System.getLogger(EmbeddingCache.class.getName());

    private final Path folder;

    /// A cache in `folder`, which is created when there is something to keep.
    public EmbeddingCache(Path folder) {
        this.folder = folder;
    }

    /// Looks up vectors.
    ///
    /// @param vectors receives the unit vector of key `i` at `i * dimensions`, where it was found
    /// @return the numbers of the keys that were found
    BitSet read(String fingerprint, int dimensions, ContentKeys keys, float[] vectors) {
        SegmentFolder segments = new SegmentFolder(folder, fingerprint, dimensions);
        Lookup lookup = new Lookup(dimensions, keys, vectors);
        boolean complete = false;
        while (!complete) {
            complete = lookup.readAll(segments.list());
        }
        if (!lookup.damaged.isEmpty()) {
            segments.mend(lookup.damaged);
        }
        return lookup.found;
    }

    /// Keeps the vectors of all `keys`, that of key `i` at `i * dimensions`.
    ///
    /// @throws IOException if they cannot be written
    void write(String fingerprint, int dimensions, ContentKeys keys, short[] halves) throws IOException {
        new SegmentFolder(folder, fingerprint, dimensions).add(keys, halves);
    }

    /// Takes over a segment file of this format that ships with the app.
    ///
    /// @param fingerprint of the encoder that made it
    /// @throws IOException if it cannot be kept
    public void adopt(String fingerprint, int dimensions, InputStream segment) throws IOException {
        new SegmentFolder(folder, fingerprint, dimensions).adopt(segment);
    }

    /// One look-up over all segments.
    private static final class Lookup implements SegmentReader.Selection, SegmentReader.Receiver {

        private final int dimensions;
        private final ContentKeys keys;
        private final float[] vectors;
        private final BitSet found;
        private final Set<Path> seen = new HashSet<>();
        private final List<Path> damaged = new ArrayList<>();

        Lookup(int dimensions, ContentKeys keys, float[] vectors) {
            this.dimensions = dimensions;
            this.keys = keys;
            this.vectors = vectors;
            found = new BitSet(keys.size());
        }

        /// Reads the segments that it has not seen yet; false if one of them was merged away meanwhile, so that the folder has
        /// to be listed again.
        boolean readAll(List<Path> segments) {
            boolean complete = true;
            for (Path segment : segments) {
                if (seen.add(segment) && !read(segment)) {
                    complete = false;
                }
            }
            return complete;
        }

        private boolean read(Path segment) {
            try {
                if (SegmentReader.read(segment, dimensions, this, this) == SegmentReader.Condition.DAMAGED) {
                    LOG.log(Level.WARNING, "Stored vectors are damaged and will be computed again: {0}", segment);
                    damaged.add(segment);
                }
            } catch (NoSuchFileException e) {
                return false;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A file of stored vectors cannot be read: {0}", e.toString());
            }
            return true;
        }

        @Override
        public boolean wants(long high, long low) {
            int number = keys.find(high, low);
            return number >= 0 && !found.get(number);
        }

        @Override
        public void accept(long high, long low, short[] halves, int from) {
            int number = keys.find(high, low);
            HalfVectors.unit(halves, from, dimensions, vectors, number * dimensions);
            found.set(number);
        }
    }
}
