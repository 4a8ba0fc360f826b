package org.filmament.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.filmament.work.AtomicFile;

/// A file of keys and half-precision vectors that is written once and never changed; read by [SegmentReader]. Little-endian:
///
/// | bytes | |
/// |---|---|
/// | 8 | magic and format version |
/// | 4, 4 | dimensions, rows |
/// | 4 | CRC-32C of the bytes so far |
/// | 16 × rows | keys |
/// | 4 × rows | CRC-32C of each row's key and vector |
/// | 2 × dimensions × rows | vectors |
///
/// A row counts only with its checksum, so of a file that was cut short or damaged the other rows can still be read.
final class VectorSegment {

    // "FLMVEC10" in the order of the bytes.
    static final long MAGIC = 0x3031_4345_564D_4C46L;
    static final int CHECKED_BYTES = Long.BYTES + 2 * Integer.BYTES;
    static final int HEADER_BYTES = CHECKED_BYTES + Integer.BYTES;
    static final int KEY_BYTES = 2 * Long.BYTES;
    static final int CHECKSUM_BYTES = Integer.BYTES;

    private VectorSegment() {
    }

    /// How many rows a segment of `bytes` bytes has; at least as many as are left of one that was cut short.
    static int rows(long bytes, int dimensions) {
        int bytesOfRow = KEY_BYTES + CHECKSUM_BYTES + dimensions * Short.BYTES;
        return (int) Math.max(0, (bytes - HEADER_BYTES) / bytesOfRow);
    }

    /// Writes all of `keys` and their vectors, that of key `i` at `i * dimensions`; whole or not at all.
    static void write(Path path, ContentKeys keys, short[] halves, int dimensions) throws IOException {
        int rows = keys.size();
        ByteBuffer vectors = buffer(rows * dimensions * Short.BYTES);
        vectors.asShortBuffer().put(halves, 0, rows * dimensions);
        ByteBuffer head = head(keys, vectors, dimensions);
        AtomicFile.write(path, file -> {
            while (head.hasRemaining()) {
                file.write(head);
            }
            while (vectors.hasRemaining()) {
                file.write(vectors);
            }
        });
    }

    private static ByteBuffer head(ContentKeys keys, ByteBuffer vectors, int dimensions) {
        int rows = keys.size();
        int vectorBytes = dimensions * Short.BYTES;
        ByteBuffer head = buffer(HEADER_BYTES + rows * (KEY_BYTES + CHECKSUM_BYTES));
        head.putLong(MAGIC).putInt(dimensions).putInt(rows);
        head.putInt(checksum(head.slice(0, CHECKED_BYTES)));
        for (int i = 0; i < rows; i++) {
            head.putLong(keys.high(i)).putLong(keys.low(i));
        }
        for (int i = 0; i < rows; i++) {
            head.putInt(checksum(head.slice(HEADER_BYTES + i * KEY_BYTES, KEY_BYTES),
                    vectors.slice(i * vectorBytes, vectorBytes)));
        }
        return head.flip();
    }

    static int checksum(ByteBuffer... parts) {
        CRC32C crc = new CRC32C();
        for (ByteBuffer part : parts) {
            crc.update(part);
        }
        return (int) crc.getValue();
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
