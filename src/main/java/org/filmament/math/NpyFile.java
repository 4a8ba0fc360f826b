package org.filmament.math;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.filmament.work.AtomicFile;
import org.filmament.work.InputException;

/// Matrices as NumPy stores them, in `.npy` files: format versions 1 to 3, two-dimensional, row by row (C order),
/// little-endian `float32` or `float16` (which is widened).
///
/// Source: NEP 1 and the documentation of `numpy.lib.format`.
public final class NpyFile {

    private static final int BLOCK_BYTES = 1 << 20;

    private NpyFile() {
    }

    /// Reads a matrix of finite values.
    ///
    /// @throws InputException if there is no such file, it is no such matrix, its length differs from what its header says,
    ///                        or a value is infinite or not a number
    public static FloatMatrix read(Path path) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            NpyHeader header = NpyHeader.read(file, path);
            FloatMatrix matrix = FloatMatrix.zeros(header.rows(), header.columns());
            readValues(file, path, header.valueType(), matrix.data());
            requireFinite(matrix, path);
            return matrix;
        } catch (NoSuchFileException e) {
            throw new InputException("There is no file " + path + ".", e);
        } catch (IOException e) {
            throw new InputException(path + " cannot be read: " + reason(e) + ".", e);
        }
    }

    /// Writes `matrix` as `float32`, format version 1; whole or not at all.
    ///
    /// @throws InputException if the file cannot be written
    public static void write(Path path, FloatMatrix matrix) {
        try {
            AtomicFile.write(path, file -> {
                writeFully(file, ByteBuffer.wrap(NpyHeader.bytes(matrix)));
                writeValues(file, matrix.data());
            });
        } catch (IOException e) {
            throw new InputException(path + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static void readValues(FileChannel file, Path path, NpyHeader.ValueType type, float[] values)
            throws IOException {
        ByteBuffer block = block();
        int done = 0;
        while (done < values.length) {
            int count = Math.min(values.length - done, BLOCK_BYTES / type.bytes());
            block.clear().limit(count * type.bytes());
            while (block.hasRemaining()) {
                if (file.read(block) < 0) {
                    throw new InputException(path + " ends before its last row.");
                }
            }
            block.flip();
            switch (type) {
                case FLOAT32 -> block.asFloatBuffer().get(values, done, count);
                case FLOAT16 -> widen(block.asShortBuffer(), values, done);
            }
            done += count;
        }
    }

    private static void widen(ShortBuffer halves, float[] values, int from) {
        for (int i = 0; i < halves.limit(); i++) {
            values[from + i] = Float.float16ToFloat(halves.get(i));
        }
    }

    private static void requireFinite(FloatMatrix matrix, Path path) {
        float[] values = matrix.data();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new InputException("Row " + (i / matrix.columns() + 1) + " of " + path
                        + " holds a value that is not a finite number.");
            }
        }
    }

    private static void writeValues(FileChannel file, float[] values) throws IOException {
        ByteBuffer block = block();
        FloatBuffer floats = block.asFloatBuffer();
        for (int done = 0; done < values.length; ) {
            int count = Math.min(values.length - done, floats.capacity());
            floats.put(0, values, done, count);
            writeFully(file, block.clear().limit(count * Float.BYTES));
            done += count;
        }
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /// The file system's exceptions mostly have a bare path for a message.
    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "its folder does not exist";
            case AccessDeniedException denied -> "access is denied";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static ByteBuffer block() {
        return ByteBuffer.allocateDirect(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
