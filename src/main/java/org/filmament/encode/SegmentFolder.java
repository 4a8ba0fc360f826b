package org.filmament.encode;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.filmament.encode.SegmentReader.Condition;
import org.filmament.work.AtomicFile;

/// The [segments][VectorSegment] of one encoder in a folder that encoders and processes share, and their housekeeping: merging
/// many small ones into a larger one, and rewriting damaged ones without what is lost.
///
/// A merged segment is in place before its sources go, so whoever lists the folder again after a source has vanished finds its
/// rows. Only one process at a time merges; one that finds the lock taken leaves it to the other.
final class SegmentFolder {

    private static final Logger LOG = System.getLogger(SegmentFolder.class.getName());

    private static final String SUFFIX = ".vectors";
    private static final String LOCK = "merge.lock";
    private static final int PREFIX_BYTES = 8;
    private static final int SMALL_ROWS = 8192;
    private static final int MANY = 16;
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path folder;
    private final String prefix;
    private final int dimensions;

    SegmentFolder(Path folder, String fingerprint, int dimensions) {
        byte[] digest = DistinctTexts.sha256().digest(fingerprint.getBytes(StandardCharsets.UTF_8));
        this.folder = folder;
        this.prefix = HexFormat.of().formatHex(digest, 0, PREFIX_BYTES) + "-";
        this.dimensions = dimensions;
    }

    /// The segments there are now, none if there is no folder yet.
    List<Path> list() {
        return files(prefix + "*" + SUFFIX);
    }

    /// Adds a segment of `keys`, the vector of key `i` at `i * dimensions`, and tidies up when many small ones have gathered.
    ///
    /// @throws IOException if it cannot be written
    void add(ContentKeys keys, short[] halves) throws IOException {
        Files.createDirectories(folder);
        VectorSegment.write(newPath(), keys, halves, dimensions);
        if (small().size() >= MANY) {
            underLock(() -> {
                mergeSmall();
                removeAbandoned();
            });
        }
    }

    /// Takes over a whole segment that was made elsewhere.
    ///
    /// @throws IOException if it cannot be written
    void adopt(InputStream segment) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(newPath(), channel -> segment.transferTo(Channels.newOutputStream(channel)));
    }

    /// Rewrites segments of which rows are damaged, without those.
    void mend(List<Path> damaged) {
        underLock(() -> {
            for (Path segment : damaged) {
                merge(List.of(segment));
            }
        });
    }

    private Path newPath() {
        return folder.resolve(prefix + UUID.randomUUID() + SUFFIX);
    }

    private List<Path> small() {
        return list().stream().filter(segment -> rows(segment) < SMALL_ROWS).toList();
    }

    private int rows(Path segment) {
        try {
            return VectorSegment.rows(Files.size(segment), dimensions);
        } catch (IOException e) {
            return 0;
        }
    }

    private void mergeSmall() throws IOException {
        List<Path> group = new ArrayList<>();
        int rows = 0;
        for (Path segment : small()) {
            group.add(segment);
            rows += rows(segment);
            if (rows >= SMALL_ROWS) {
                merge(group);
                group.clear();
                rows = 0;
            }
        }
        if (group.size() > 1) {
            merge(group);
        }
    }

    private void merge(List<Path> sources) throws IOException {
        int capacity = sources.stream().mapToInt(this::rows).sum();
        ContentKeys keys = new ContentKeys(capacity);
        short[] halves = new short[capacity * dimensions];
        List<Path> merged = new ArrayList<>();
        for (Path source : sources) {
            Condition condition = SegmentReader.read(source, dimensions, (high, low) -> true, (high, low, row, from) ->
                    System.arraycopy(row, from, halves, keys.add(high, low) * dimensions, dimensions));
            if (condition != Condition.FOREIGN) {
                merged.add(source);
            }
        }
        if (keys.size() > 0) {
            VectorSegment.write(newPath(), keys, halves, dimensions);
        }
        for (Path source : merged) {
            Files.deleteIfExists(source);
        }
    }

    private void removeAbandoned() throws IOException {
        Instant limit = Instant.now().minus(ABANDONED_AFTER);
        for (Path file : files("*" + SUFFIX + ".*" + AtomicFile.TEMPORARY_SUFFIX)) {
            if (lastModified(file).isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Instant lastModified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            // Its writer has just finished.
            return Instant.MAX;
        }
    }

    private List<Path> files(String glob) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(files::add);
        } catch (NoSuchFileException e) {
            return files;
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "The folder of stored vectors cannot be read: {0}", e.toString());
        }
        return files;
    }

    /// Housekeeping that may as well wait for the next time.
    @FunctionalInterface
    private interface Chore {
        void run() throws IOException;
    }

    private void underLock(Chore chore) {
        try (FileChannel file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock != null) {
                chore.run();
            }
        } catch (OverlappingFileLockException e) {
            LOG.log(Level.DEBUG, "Another thread is merging segments.");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Stored vectors could not be tidied up: {0}", e.toString());
        }
    }
}
