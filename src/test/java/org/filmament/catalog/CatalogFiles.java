package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;

/// Small catalogue files for tests, in a folder of the test's.
record CatalogFiles(Path folder) {

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    Catalog read(String name, String text) throws IOException {
        return read(write(name, text));
    }

    /// The only film of a file.
    Film film(String name, String text) throws IOException {
        return read(name, text).films().getFirst();
    }

    /// The sentence with which a file is refused.
    String refusal(String name, byte[] bytes) throws IOException {
        Path file = write(name, bytes);
        return assertThrows(InputException.class, () -> read(file)).getMessage();
    }

    String refusal(String name, String text) throws IOException {
        return refusal(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Catalog read(Path file) {
        return CatalogReader.read(file, Progress.NONE, Cancel.NEVER);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }
}
