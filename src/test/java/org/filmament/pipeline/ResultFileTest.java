package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.filmament.pipeline.ResultFile.Numbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    private static final int[] INTS = {1, -2, Integer.MAX_VALUE};
    private static final float[] FLOATS = {0.5f, -1e-30f, Float.MAX_VALUE, 0};

    @TempDir
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("numbers");
        ResultFile.write(file, "of this – exactly", new Numbers(INTS, FLOATS));
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Numbers read = ResultFile.read(file, "of this – exactly");
        assertNotNull(read);
        assertArrayEquals(INTS, read.ints());
        assertArrayEquals(FLOATS, read.floats());
    }

    @Test
    void moreThanABlockIsReadToo() throws IOException {
        int[] many = IntStream.range(0, 200_001).toArray();
        ResultFile.write(file, "many", new Numbers(many, new float[] {7}));
        Numbers read = ResultFile.read(Files.readAllBytes(file), "many");
        assertNotNull(read);
        assertArrayEquals(many, read.ints());
        assertArrayEquals(new float[] {7}, read.floats());
    }

    @Test
    void anotherFingerprintFindsNothing() throws IOException {
        assertNull(ResultFile.read(file, "of that"));
        assertNull(ResultFile.read(folder.resolve("missing"), "of this – exactly"));
    }

    @Test
    void anyDamagedByteIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x40;
            assertThrows(IOException.class, () -> ResultFile.read(damaged, "of this – exactly"), "byte " + i);
        }
    }

    @Test
    void aFileThatWasCutShortIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> ResultFile.read(cut, "of this – exactly"), length + " bytes");
        }
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
