package org.filmament.pipeline;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.filmament.work.AtomicFile;
import org.jspecify.annotations.Nullable;

/// A file of numbers that belong to a fingerprint: of what they were computed from, and how. Written whole or not at all; read only
/// under the fingerprint that it was written with. Little-endian:
///
/// | bytes | |
/// |---|---|
/// | 8 | magic and format version |
/// | 4, f | length of the fingerprint and the fingerprint, UTF-8 |
/// | 4, 4 | number of ints, number of floats |
/// | 4 | CRC-32C of the bytes so far |
/// | 4 × ints, 4 × floats | the numbers |
/// | 4 | CRC-32C of the numbers |
final class ResultFile {

    /// What a file holds.
    record Numbers(int[] ints, float[] floats) {
    }

    // "FLMRES10" in the order of the bytes.
    private static final long MAGIC = 0x3031_5345_524D_4C46L;
    private static final int LONGEST_FINGERPRINT = 4096;
    private static final int BLOCK = 1 << 18;

    private ResultFile() {
    }

    /// Creates or replaces `file`; its folder has to be there.
    ///
    /// @throws IOException if it cannot be written
    static void write(Path file, String fingerprint, Numbers numbers) throws IOException {
        byte[] name = fingerprint.getBytes(StandardCharsets.UTF_8);
        if (name.length > LONGEST_FINGERPRINT) {
            throw new IllegalArgumentException("a fingerprint of " + name.length + " bytes");
        }
        ByteBuffer head = buffer(Long.BYTES + Integer.BYTES + name.length + 3 * Integer.BYTES);
        head.putLong(MAGIC).putInt(name.length).put(name).putInt(numbers.ints.length).putInt(numbers.floats.length);
        CRC32C crc = new CRC32C();
        crc.update(head.duplicate().flip());
        head.putInt((int) crc.getValue()).flip();
        AtomicFile.write(file, channel -> {
            writeAll(channel, head);
            writeNumbers(channel, numbers);
        });
    }

    /// What `file` holds under `fingerprint`; null if it is not there or holds something else.
    ///
    /// @throws IOException if it is damaged or cannot be read
    static @Nullable Numbers read(Path file, String fingerprint) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try (ReadableByteChannel channel = Files.newByteChannel(file)) {
            return read(channel, Files.size(file), fingerprint);
        }
    }

    /// What `bytes`, those of a file, hold under `fingerprint`; null if that is something else.
    ///
    /// @throws IOException if they are damaged
    static @Nullable Numbers read(byte[] bytes, String fingerprint) throws IOException {
        return read(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length, fingerprint);
    }

    private static @Nullable Numbers read(ReadableByteChannel channel, long size, String fingerprint) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer start = readAll(channel, Long.BYTES + Integer.BYTES, crc);
        int length = start.getInt(Long.BYTES);
        if (start.getLong(0) != MAGIC || length < 0 || length > LONGEST_FINGERPRINT) {
            throw new IOException("It is not a file of results.");
        }
        ByteBuffer rest = readAll(channel, length + 2 * Integer.BYTES, crc);
        if ((int) crc.getValue() != readAll(channel, Integer.BYTES, new CRC32C()).getInt()) {
            throw new IOException("Its head is damaged.");
        }
        if (!StandardCharsets.UTF_8.decode(rest.slice(0, length)).toString().equals(fingerprint)) {
            return null;
        }
        int ints = rest.getInt(length);
        int floats = rest.getInt(length + Integer.BYTES);
        long expected = start.capacity() + rest.capacity() + 2L * Integer.BYTES + 4L * ints + 4L * floats;
        if (ints < 0 || floats < 0 || expected != size) {
            throw new IOException("It is not as long as it says.");
        }
        return readNumbers(channel, new Numbers(new int[ints], new float[floats]));
    }

    private static void writeNumbers(WritableByteChannel channel, Numbers numbers) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer block = buffer(BLOCK);
        for (int from = 0; from < numbers.ints.length; from += BLOCK / 4) {
            int count = Math.min(BLOCK / 4, numbers.ints.length - from);
            block.clear().asIntBuffer().put(numbers.ints, from, count);
            writeBlock(channel, block.limit(4 * count), crc);
        }
        for (int from = 0; from < numbers.floats.length; from += BLOCK / 4) {
            int count = Math.min(BLOCK / 4, numbers.floats.length - from);
            block.clear().asFloatBuffer().put(numbers.floats, from, count);
            writeBlock(channel, block.limit(4 * count), crc);
        }
        writeAll(channel, buffer(Integer.BYTES).putInt((int) crc.getValue()).flip());
    }

    private static Numbers readNumbers(ReadableByteChannel channel, Numbers numbers) throws IOException {
        CRC32C crc = new CRC32C();
        for (int from = 0; from < numbers.ints.length; from += BLOCK / 4) {
            int count = Math.min(BLOCK / 4, numbers.ints.length - from);
            readAll(channel, 4 * count, crc).asIntBuffer().get(numbers.ints, from, count);
        }
        for (int from = 0; from < numbers.floats.length; from += BLOCK / 4) {
            int count = Math.min(BLOCK / 4, numbers.floats.length - from);
            readAll(channel, 4 * count, crc).asFloatBuffer().get(numbers.floats, from, count);
        }
        if ((int) crc.getValue() != readAll(channel, Integer.BYTES, new CRC32C()).getInt()) {
            throw new IOException("Its numbers are damaged.");
        }
        return numbers;
    }

    private static void writeBlock(WritableByteChannel channel, ByteBuffer block, CRC32C crc) throws IOException {
        crc.update(block.duplicate());
        writeAll(channel, block);
    }

    private static void writeAll(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer readAll(ReadableByteChannel channel, int bytes, CRC32C crc) throws IOException {
        ByteBuffer buffer = buffer(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("It was cut short.");
            }
        }
        crc.update(buffer.flip().duplicate());
        return buffer;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
