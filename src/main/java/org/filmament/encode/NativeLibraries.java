package org.filmament.encode;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// How the tokenizer library's loader behaves, and what to say when a native library does not load here.
public final class NativeLibraries {

    // Held strongly, since the log manager would forget the level of a logger that nobody refers to.
    private static final Logger LOADER_LOG = Logger.getLogger("ai.djl");

    private NativeLibraries() {
    }

    /// Has the tokenizer library unpack itself below `folder`, once, instead of in hidden folders of the user's home. Takes
    /// effect before the first encoder is used, and unless the environment says otherwise (`ENGINE_CACHE_DIR`).
    public static void unpackInto(Path folder) {
        System.setProperty("ENGINE_CACHE_DIR", folder.toString());
        System.setProperty("jna.tmpdir", folder.toString());
    }

    /// Forbids the tokenizer library to fetch anything, and to warn about graphics cards, which it looks for and which are not
    /// used. To be called before its first class is touched.
    public static void keepOfflineAndQuiet() {
        System.setProperty("ai.djl.offline", "true");
        LOADER_LOG.setLevel(Level.SEVERE);
    }

    /// The error for a library that does not load here.
    public static IllegalStateException missing(String library, Throwable reason) {
        return new IllegalStateException(library + " cannot start on this computer (" + System.getProperty("os.name") + ", "
                + System.getProperty("os.arch") + "): " + reason.getMessage() + ".", reason);
    }
}
