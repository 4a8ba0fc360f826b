package org.filmament.encode.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;

/// A folder with a model's files, laid out as on the hub or all side by side, as a browser leaves them. Nothing comes out of it that is not what
/// was published: every byte that [#read] gives has been checked, whoever put it there.
public final class ModelFolder {

    private final Model model;
    private final Path folder;

    ModelFolder(Model model, Path folder) {
        this.model = model;
        this.folder = folder;
    }

    public Model model() {
        return model;
    }

    public Path folder() {
        return folder;
    }

    /// The whole file of a role.
    ///
    /// @throws InputException if it is missing, truncated or altered; the file is named
    public byte[] read(String role) {
        ModelFile file = model.file(role);
        Path path = requireLength(file);
        try {
            byte[] bytes = Files.readAllBytes(path);
            requireDigest(file, path, FileDigest.of(bytes));
            return bytes;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// Checks every file, at some hundreds of megabytes a second.
    ///
    /// @param progress in bytes
    /// @throws InputException if one is missing, truncated or altered; the file is named
    /// @throws java.util.concurrent.CancellationException if cancelled
    public void check(Progress progress, Cancel cancel) {
        model.files().forEach(this::requireLength);
        long before = 0;
        for (ModelFile file : model.files()) {
            long done = before;
            check(file, bytes -> progress.report(done + bytes, model.bytes()), cancel);
            before += file.bytes();
        }
    }

    private void check(ModelFile file, LongConsumer progress, Cancel cancel) {
        Path path = requireLength(file);
        try {
            requireDigest(file, path, FileDigest.of(path, progress, cancel));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// Whether a file is there, with the right length.
    boolean has(ModelFile file) {
        return length(path(file)) == file.bytes();
    }

    /// Whether a file is there as it was published.
    boolean isIntact(ModelFile file, LongConsumer progress, Cancel cancel) throws IOException {
        return has(file) && FileDigest.of(path(file), progress, cancel).equals(file.sha256());
    }

    /// Where a file is, or where it belongs.
    Path path(ModelFile file) {
        Path beside = folder.resolve(file.fileName());
        Path proper = folder.resolve(file.path());
        return Files.exists(proper) || !Files.exists(beside) ? proper : beside;
    }

    /// The file's length; 0 if it is not there.
    static long length(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private Path requireLength(ModelFile file) {
        Path path = path(file);
        if (!Files.isRegularFile(path)) {
            throw new InputException("The file " + file.path() + " of " + model.name() + " is missing in " + folder + ".");
        }
        long bytes = length(path);
        if (bytes != file.bytes()) {
            throw new InputException(String.format(Locale.ROOT, "The file %s has %,d bytes instead of %,d: it is %s.", path, bytes, file.bytes(),
                    bytes < file.bytes() ? "truncated or another one" : "another one"));
        }
        return path;
    }

    private void requireDigest(ModelFile file, Path path, String sha256) {
        if (!sha256.equals(file.sha256())) {
            throw new InputException("The file " + path + " is not the one published with " + model.name() + ": its SHA-256 is " + sha256 + ".");
        }
    }

    private static InputException unreadable(Path path, IOException reason) {
        return new InputException("The file " + path + " cannot be read: " + reason.getMessage() + ".", reason);
    }
}
