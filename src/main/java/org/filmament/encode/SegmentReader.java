package org.filmament.encode;

import static org.filmament.encode.VectorSegment.CHECKED_BYTES;
import static org.filmament.encode.VectorSegment.CHECKSUM_BYTES;
import static org.filmament.encode.VectorSegment.HEADER_BYTES;
import static org.filmament.encode.VectorSegment.KEY_BYTES;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads chosen rows of a [VectorSegment]: all of the keys, then of the vectors only those blocks in which one is wanted.
final class SegmentReader {

    /// Chooses rows by their keys.
    @FunctionalInterface
    interface Selection {

        /// Whether the row of this key is to be read.
        boolean wants(long high, long low);
    }

    /// Receives the rows that were chosen and are intact.
    @FunctionalInterface
    interface Receiver {

        /// Takes a row; its vector is `halves[from .. from + dimensions)`, and only until this call returns.
        void accept(long high, long low, short[] halves, int from);
    }

    /// How a segment was found.
    enum Condition {
        /// All that was wanted was there.
        INTACT,
        /// Its head, or rows that were wanted, are damaged or missing.
        DAMAGED,
        /// Of another format version or other dimensions; nothing was read.
        FOREIGN
    }

    private static final int BLOCK_ROWS = 512;

    private final FileChannel file;
    private final int rows;
    private final int dimensions;
    private final ByteBuffer keysAndChecksums;
    private final ByteBuffer block;
    private final short[] halves;

    private SegmentReader(FileChannel file, int rows, int dimensions, ByteBuffer keysAndChecksums) {
        this.file = file;
        this.rows = rows;
        this.dimensions = dimensions;
        this.keysAndChecksums = keysAndChecksums;
        int blockValues = Math.min(rows, BLOCK_ROWS) * dimensions;
        block = VectorSegment.buffer(blockValues * Short.BYTES);
        halves = new short[blockValues];
    }

    /// Hands the rows that `selection` wants to `receiver`.
    ///
    /// @throws IOException if the file cannot be read
    static Condition read(Path path, int dimensions, Selection selection, Receiver receiver) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer header = VectorSegment.buffer(HEADER_BYTES);
            if (read(file, header, 0) < HEADER_BYTES
                    || header.getInt(CHECKED_BYTES) != VectorSegment.checksum(header.slice(0, CHECKED_BYTES))) {
                return Condition.DAMAGED;
            }
            header.flip();
            if (header.getLong() != VectorSegment.MAGIC || header.getInt() != dimensions) {
                return Condition.FOREIGN;
            }
            int rows = header.getInt();
            ByteBuffer keysAndChecksums = VectorSegment.buffer(rows * (KEY_BYTES + CHECKSUM_BYTES));
            if (read(file, keysAndChecksums, HEADER_BYTES) < keysAndChecksums.capacity()) {
                return Condition.DAMAGED;
            }
            return new SegmentReader(file, rows, dimensions, keysAndChecksums).readRows(selection, receiver);
        }
    }

    private Condition readRows(Selection selection, Receiver receiver) throws IOException {
        boolean intact = true;
        for (int from = 0; from < rows; from += BLOCK_ROWS) {
            boolean[] wanted = wanted(from, Math.min(rows, from + BLOCK_ROWS), selection);
            if (wanted.length > 0) {
                intact &= readBlock(from, wanted, receiver);
            }
        }
        return intact ? Condition.INTACT : Condition.DAMAGED;
    }

    /// Which rows of a block are wanted; empty if none is.
    private boolean[] wanted(int from, int to, Selection selection) {
        boolean[] wanted = new boolean[to - from];
        boolean any = false;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = selection.wants(high(from + i), low(from + i));
            any |= wanted[i];
        }
        return any ? wanted : new boolean[0];
    }

    private boolean readBlock(int from, boolean[] wanted, Receiver receiver) throws IOException {
        int vectorBytes = dimensions * Short.BYTES;
        long position = HEADER_BYTES + keysAndChecksums.capacity() + (long) from * vectorBytes;
        int present = read(file, block.clear().limit(wanted.length * vectorBytes), position) / vectorBytes;
        block.flip().asShortBuffer().get(halves, 0, present * dimensions);
        boolean intact = true;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                if (i < present && isIntact(from + i, block.slice(i * vectorBytes, vectorBytes))) {
                    receiver.accept(high(from + i), low(from + i), halves, i * dimensions);
                } else {
                    intact = false;
                }
            }
        }
        return intact;
    }

    private boolean isIntact(int row, ByteBuffer vector) {
        int expected = keysAndChecksums.getInt(rows * KEY_BYTES + row * CHECKSUM_BYTES);
        return expected == VectorSegment.checksum(keysAndChecksums.slice(row * KEY_BYTES, KEY_BYTES), vector);
    }

    private long high(int row) {
        return keysAndChecksums.getLong(row * KEY_BYTES);
    }

    private long low(int row) {
        return keysAndChecksums.getLong(row * KEY_BYTES + Long.BYTES);
    }

    /// Reads until `target` is full or the file ends; returns how many bytes it has then.
    private static int read(FileChannel file, ByteBuffer target, long position) throws IOException {
        int bytes = 0;
        while (target.hasRemaining() && bytes >= 0) {
            bytes = file.read(target, position + target.position());
        }
        return target.position();
    }
}
