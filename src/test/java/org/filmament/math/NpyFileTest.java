package org.filmament.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.filmament.work.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyFileTest {

    private static final String SHAPE_2_3 = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 5", "0, 7", "1000, 384", "1, 300000"})
    void whatWasWrittenIsReadBackToTheBit(int rows, int columns) {
        FloatMatrix matrix = FloatMatrix.zeros(rows, columns);
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = (float) Math.sin(i) * (i % 7 == 0 ? 1e-30f : 1e5f);
        }
        Path path = folder.resolve("m.npy");
        NpyFile.write(path, matrix);
        assertEquals(matrix, NpyFile.read(path));
    }

    @Test
    void writesWhatNumPyWrites() throws IOException {
        Path path = folder.resolve("m.npy");
        NpyFile.write(path, new FloatMatrix(2, 3, new float[] {0, 1, 2, 3, 4, 5}));
        byte[] bytes = Files.readAllBytes(path);
        // numpy.save of numpy.arange(6, dtype='<f4').reshape(2, 3): 128 bytes of header, then the values.
        String header = SHAPE_2_3 + " ".repeat(118 - SHAPE_2_3.length() - 1) + "\n";
        assertEquals("\u0093NUMPY\u0001\u0000\u0076\u0000" + header, new String(bytes, 0, 128, StandardCharsets.ISO_8859_1));
        assertArrayEquals(values(0, 1, 2, 3, 4, 5), Arrays.copyOfRange(bytes, 128, bytes.length));
    }

    @Test
    void halfPrecisionIsWidened() {
        byte[] halves = {0x00, 0x3C, 0x00, (byte) 0xC0, 0x01, 0x00, (byte) 0xFF, 0x7B};
        Path path = file(1, "{'descr': '<f2', 'fortran_order': False, 'shape': (2, 2), }", halves);
        assertEquals(new FloatMatrix(2, 2, new float[] {1, -2, 0x1p-24f, 65504}), NpyFile.read(path));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsEveryVersionOfTheFormat(int version) {
        Path path = file(version, SHAPE_2_3, values(0, 1, 2, 3, 4, 5));
        assertEquals(new FloatMatrix(2, 3, new float[] {0, 1, 2, 3, 4, 5}), NpyFile.read(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), } | type <f8",
        "{'descr': '>f4', 'fortran_order': False, 'shape': (2, 3), } | type >f4",
        "{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (2, 3), } | type a record",
        "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), } | column by column",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (6,), } | has 1 dimension;",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (), } | has 0 dimensions",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3), } | has 3 dimensions",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 0), } | length 0",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (100000, 100000), } | too large",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999, 2), } | too large",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), } | promises 32 bytes of values, and 24 are there",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), } | promises 16 bytes of values, and 24 are there",
        "{'descr': '<f4', 'fortran_order': False, } | not a .npy file",
        "{'descr': '<f4', 'shape': (2, 3), } | not a .npy file",
        "nothing | type a record",
    })
    void whatIsNoSuchMatrixIsRefusedInOneSentenceThatNamesIt(String dictionary, String reason) {
        Path path = file(1, dictionary, values(0, 1, 2, 3, 4, 5));
        String sentence = assertThrows(InputException.class, () -> NpyFile.read(path)).getMessage();
        assertTrue(sentence.contains(reason), sentence);
        assertTrue(sentence.startsWith(path.toString()) && sentence.endsWith("."), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0093NUM", "title,year\nAlien,1979\n", "\u0093NUMPY\u0001\u0000", "\u0093NUMPY\u0009\u0000abc",
        "\u0093NUMPY\u0001\u0000\u00ff\u00ff{'descr'", "\u0093NUMPY\u0002\u0000\u00ff\u00ff\u00ff\u00ff{'descr'"})
    void otherFilesAreRefused(String content) throws IOException {
        Path path = folder.resolve("other.npy");
        Files.write(path, content.getBytes(StandardCharsets.ISO_8859_1));
        String sentence = assertThrows(InputException.class, () -> NpyFile.read(path)).getMessage();
        assertEquals(path + " is not a .npy file.", sentence);
    }

    @Test
    void aValueThatIsNotFiniteIsNamedByItsRow() {
        Path path = file(1, SHAPE_2_3, values(0, 1, 2, 3, Float.NaN, 5));
        String sentence = assertThrows(InputException.class, () -> NpyFile.read(path)).getMessage();
        assertEquals("Row 2 of " + path + " holds a value that is not a finite number.", sentence);
    }

    @Test
    void aMissingFileIsNamed() {
        Path path = folder.resolve("none.npy");
        String sentence = assertThrows(InputException.class, () -> NpyFile.read(path)).getMessage();
        assertEquals("There is no file " + path + ".", sentence);
    }

    @Test
    void aFolderThatDoesNotExistIsSaid() {
        Path path = folder.resolve("none").resolve("m.npy");
        String sentence = assertThrows(InputException.class, () -> NpyFile.write(path, FloatMatrix.zeros(1, 1))).getMessage();
        assertEquals(path + " cannot be written: its folder does not exist.", sentence);
    }

    private Path file(int version, String dictionary, byte[] values) {
        byte[] text = (dictionary + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer start = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        start.put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1)).put((byte) version).put((byte) 0);
        if (version == 1) {
            start.putShort((short) text.length);
        } else {
            start.putInt(text.length);
        }
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(start.array(), 0, start.position());
            file.write(text);
            file.write(values);
            return Files.write(folder.resolve("m.npy"), file.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] values(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
