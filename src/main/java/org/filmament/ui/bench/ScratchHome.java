package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.Home;

/// An empty [Home] for one run, so that a script starts as a new user does and leaves the user's own maps as they were. Deleted when closed.
final class ScratchHome implements AutoCloseable {

    private final Path folder;

    ScratchHome() throws IOException {
        folder = Files.createTempDirectory("filmament-home");
    }

    /// An engine that keeps what it computes here, on all cores.
    Engine engine() {
        return new Engine(new Home(folder), Runtime.getRuntime().availableProcessors(), failure -> { });
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
