package org.filmament.math;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filmament.work.InputException;

/// What the head of a `.npy` file says: magic, version, and a Python dictionary of type, order and shape.
///
/// @param valueType how a value is stored
/// @param rows      rows of the matrix
/// @param columns   columns of the matrix, at least 1
record NpyHeader(ValueType valueType, int rows, int columns) {

    /// The value types that are read, little-endian.
    enum ValueType {
        FLOAT32(4), FLOAT16(2);

        private final int bytes;

        ValueType(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_DICTIONARY = 1 << 16;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FORTRAN_ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9, ]*)\\)");

    /// Reads and checks the header; `file` stands at the first value afterwards.
    ///
    /// @throws InputException if the file is not a matrix that can be read, or not as long as its header says
    static NpyHeader read(FileChannel file, Path path) throws IOException {
        String dictionary = readDictionary(file, path);
        ValueType type = valueType(dictionary, path);
        if (field(FORTRAN_ORDER, dictionary, path).equals("True")) {
            throw new InputException(path + " is stored column by column (Fortran order); save it with"
                    + " numpy.ascontiguousarray.");
        }
        long[] shape = shape(dictionary, path);
        requireLength(file, path, Math.multiplyExact(shape[0] * shape[1], type.bytes()));
        return new NpyHeader(type, (int) shape[0], (int) shape[1]);
    }

    /// A version 1 header for `matrix` as `float32`, padded so that the values start at a multiple of 64.
    static byte[] bytes(FloatMatrix matrix) {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + matrix.rows() + ", "
                + matrix.columns() + "), }";
        int fixed = MAGIC.length + 2 + Short.BYTES;
        int length = Math.ceilDiv(fixed + dictionary.length() + 1, 64) * 64;
        byte[] header = new byte[length];
        Arrays.fill(header, (byte) ' ');
        header[length - 1] = '\n';
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (length - fixed))
                .put(dictionary.getBytes(StandardCharsets.US_ASCII));
        return header;
    }

    private static String readDictionary(FileChannel file, Path path) throws IOException {
        ByteBuffer start = read(file, path, MAGIC.length + 2);
        byte[] magic = new byte[MAGIC.length];
        start.get(magic);
        int version = start.get();
        if (!Arrays.equals(magic, MAGIC) || version < 1 || version > 3) {
            throw notNpy(path);
        }
        int length = version == 1
                ? Short.toUnsignedInt(read(file, path, Short.BYTES).getShort())
                : read(file, path, Integer.BYTES).getInt();
        if (length < 0 || length > LONGEST_DICTIONARY) {
            throw notNpy(path);
        }
        return StandardCharsets.UTF_8.decode(read(file, path, length)).toString();
    }

    private static ByteBuffer read(FileChannel file, Path path, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw notNpy(path);
            }
        }
        return buffer.flip();
    }

    private static ValueType valueType(String dictionary, Path path) {
        Matcher found = TYPE.matcher(dictionary);
        String type = found.find() ? found.group(1) : "a record";
        return switch (type) {
            case "<f4" -> ValueType.FLOAT32;
            case "<f2" -> ValueType.FLOAT16;
            default -> throw new InputException(path + " holds values of type " + type
                    + "; vectors are little-endian float32 or float16 (save them with .astype('<f4')).");
        };
    }

    private static long[] shape(String dictionary, Path path) {
        String listed = field(SHAPE, dictionary, path);
        String[] sizes = Arrays.stream(listed.split(",")).map(String::strip).filter(size -> !size.isEmpty())
                .toArray(String[]::new);
        if (sizes.length != 2) {
            throw new InputException(path + " has " + sizes.length + (sizes.length == 1 ? " dimension" : " dimensions")
                    + "; vectors are a matrix of two, one row for each film.");
        }
        long rows = size(sizes[0], path);
        long columns = size(sizes[1], path);
        if (columns == 0) {
            throw new InputException(path + " has vectors of length 0.");
        }
        if (rows > LARGEST_ARRAY / columns) {
            throw tooLarge(path);
        }
        return new long[] {rows, columns};
    }

    private static long size(String digits, Path path) {
        // Ten digits hold every size that an array can have, and no more than a long does.
        if (digits.length() > 10) {
            throw tooLarge(path);
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw notNpy(path);
        }
    }

    private static void requireLength(FileChannel file, Path path, long expected) throws IOException {
        long actual = file.size() - file.position();
        if (actual != expected) {
            throw new InputException(path + " is damaged: its header promises " + expected + " bytes of values, and "
                    + actual + " are there.");
        }
    }

    private static String field(Pattern pattern, String dictionary, Path path) {
        Matcher found = pattern.matcher(dictionary);
        if (!found.find()) {
            throw notNpy(path);
        }
        return found.group(1);
    }

    private static InputException notNpy(Path path) {
        return new InputException(path + " is not a .npy file.");
    }

    private static InputException tooLarge(Path path) {
        return new InputException(path + " is too large: a matrix holds at most " + LARGEST_ARRAY + " values.");
    }
}
