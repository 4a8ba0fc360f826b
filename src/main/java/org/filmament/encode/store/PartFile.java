package org.filmament.encode.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;
import org.filmament.work.Cancel;

/// A file on its way here: what has come so far, kept beside its target under the name that ends in [#SUFFIX], also when the app is killed.
/// One process at a time may hold it. Safe for use from any thread.
final class PartFile implements AutoCloseable {

    static final String SUFFIX = ".part";

    private final Path target;
    private final Path path;
    private final FileChannel file;
    private long length;

    private PartFile(Path target, Path path, FileChannel file) throws IOException {
        this.target = target;
        this.path = path;
        this.file = file;
        this.length = file.size();
    }

    /// The beginning of `target`, empty if there is none yet.
    ///
    /// @throws IOException with one sentence, if the folder cannot be written to or someone else is fetching the file
    static PartFile of(Path target) throws IOException {
        Path path = path(target);
        FileChannel file = open(path);
        try {
            if (file.tryLock() != null) {
                return new PartFile(target, path, file);
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same answer as for another one.
        } catch (IOException e) {
            file.close();
            throw cannotWrite(path, e);
        }
        file.close();
        throw new IOException(target.getFileName() + " is already being fetched.");
    }

    /// Where the beginning of `target` is kept.
    static Path path(Path target) {
        return target.resolveSibling(target.getFileName() + SUFFIX);
    }

    private static FileChannel open(Path path) throws IOException {
        try {
            Files.createDirectories(path.getParent());
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    private static IOException cannotWrite(Path path, IOException reason) {
        return new IOException(path + " cannot be written: " + reason.getMessage() + ".", reason);
    }

    /// Bytes that have come.
    synchronized long length() {
        return length;
    }

    /// Forgets what has come.
    synchronized void clear() throws IOException {
        try {
            file.truncate(0);
            length = 0;
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    /// @throws IOException with one sentence, if the disk is full or the file closed
    synchronized void append(List<ByteBuffer> buffers) throws IOException {
        try {
            for (ByteBuffer buffer : buffers) {
                while (buffer.hasRemaining()) {
                    length += file.write(buffer, length);
                }
            }
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }

    /// Digest of what has come.
    String sha256(LongConsumer progress, Cancel cancel) throws IOException {
        return FileDigest.of(path, progress, cancel);
    }

    /// Puts the file in its place, whole; this one is closed then.
    synchronized void publish() throws IOException {
        try {
            file.force(false);
            file.close();
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
