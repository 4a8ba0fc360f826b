package org.filmament.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void createsAndReplaces() throws IOException {
        Path target = folder.resolve("a.txt");
        AtomicFile.write(target, file -> file.write(bytes("first")));
        AtomicFile.write(target, file -> file.write(bytes("second")));
        assertEquals("second", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void aFailureLeavesTheTargetAsItWasAndNothingElse() throws IOException {
        Path target = folder.resolve("a.txt");
        Files.writeString(target, "before");
        assertThrows(IOException.class, () -> AtomicFile.write(target, file -> {
            file.write(bytes("half"));
            throw new IOException("disk full");
        }));
        assertEquals("before", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void theTargetIsUntouchedWhileTheContentIsWritten() throws IOException {
        Path target = folder.resolve("a.txt");
        Files.writeString(target, "before");
        AtomicFile.write(target, file -> {
            file.write(bytes("after"));
            assertEquals("before", Files.readString(target));
        });
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
