package org.filmament.encode;

import java.util.logging.Level;
import java.util.logging.Logger;

/// How the tokenizer library's loader behaves, and what to say when a native library does not load here.
final class NativeLibraries {

    // Held strongly, since the log manager would forget the level of a logger that nobody refers to.
    private static final Logger LOADER_LOG = Logger.getLogger("ai.djl");

    private NativeLibraries() {
    }

    /// Forbids the tokenizer library to fetch anything, and to warn about graphics cards, which it looks for and which are not
    /// used. To be called before its first class is touched.
    static void keepOfflineAndQuiet() {
        System.setProperty("ai.djl.offline", "true");
        LOADER_LOG.setLevel(Level.SEVERE);
    }

    /// The error for a library that does not load here.
    static IllegalStateException missing(String library, Throwable reason) {
        return new IllegalStateException(library + " cannot start on this computer (" + System.getProperty("os.name") + ", "
                + System.getProperty("os.arch") + "): " + reason.getMessage() + ".", reason);
    }
}
