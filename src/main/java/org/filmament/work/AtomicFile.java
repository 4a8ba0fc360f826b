package org.filmament.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes files whole or not at all: into a temporary file beside the target, forced to the disk, then moved into place. Nobody
/// ever sees half a file under the target's name, not even after the process was killed; what a killed writer leaves is a file
/// that ends in [#TEMPORARY_SUFFIX].
public final class AtomicFile {

    /// How the names of files under way end.
    public static final String TEMPORARY_SUFFIX = ".tmp";

    /// Writes a file's content.
    @FunctionalInterface
    public interface Content {

        /// Writes to `file`, which is empty and open for writing at its start; closing it is left to the caller.
        void writeTo(FileChannel file) throws IOException;
    }

    private AtomicFile() {
    }

    /// Creates `target`, or replaces it. Two writers of one target at once do not disturb each other; the last one to finish
    /// wins. If `content` fails, the target stays as it was and nothing is left behind.
    ///
    /// @throws IOException if the folder is missing or read-only, the disk full
    public static void write(Path target, Content content) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + TEMPORARY_SUFFIX);
        try {
            try (FileChannel file =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(file);
                file.force(false);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; a plain move is the nearest they have.
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
