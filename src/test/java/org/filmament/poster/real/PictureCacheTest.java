package org.filmament.poster.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCacheTest {

    private static final Picture PICTURE = Picture.of(Pictures.twoColored(200, 300), 512);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPictureIsKeptNearlyAsItWas() {
        PictureCache cache = new PictureCache(folder.resolve("new"), 1 << 20);
        assertNull(cache.read("a"));
        assertTrue(cache.write("a", PICTURE));
        Picture kept = new PictureCache(folder.resolve("new"), 1 << 20).read("a");
        assertNotNull(kept);
        assertEquals(200, kept.width());
        assertTrue(Pictures.isNear(Pictures.RED, kept.pixels()[0]));
        assertTrue(Pictures.isNear(Pictures.BLUE, kept.pixels()[kept.pixels().length - 1]));
    }

    @Test
    void theFolderStaysWithinItsBoundAndWhatWasUsedLastStays() throws IOException {
        PictureCache sizing = new PictureCache(folder, 1 << 30);
        sizing.write("00", PICTURE);
        long one = bytes();
        PictureCache cache = new PictureCache(folder, 10 * one + one / 2);
        for (int i = 1; i < 30; i++) {
            cache.write("%02d".formatted(i), PICTURE);
            age();
            cache.read("03");
            assertTrue(bytes() <= 10 * one + one / 2, bytes() + " bytes after " + i);
        }
        assertNotNull(cache.read("29"));
        assertNotNull(cache.read("03"));
        assertNull(cache.read("01"));
    }

    @Test
    void aDamagedFileIsDropped() throws IOException {
        PictureCache cache = new PictureCache(folder, 1 << 20);
        cache.write("a", PICTURE);
        try (Stream<Path> files = Files.list(folder)) {
            Files.write(files.findFirst().orElseThrow(), new byte[] {1, 2, 3});
        }
        assertNull(cache.read("a"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        assertFalse(new PictureCache(Files.createFile(folder.resolve("file")), 1 << 20).write("a", PICTURE));
    }

    /// A day passes.
    private void age() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Instant used = Files.getLastModifiedTime(file).toInstant();
                Files.setLastModifiedTime(file, FileTime.from(used.minusSeconds(86_400)));
            }
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
