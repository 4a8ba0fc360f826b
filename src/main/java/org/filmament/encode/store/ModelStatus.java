package org.filmament.encode.store;

import java.nio.file.Path;

/// What there is of a model on this computer, by the lengths of its files: their digests are looked at when they are loaded.
///
/// @param present bytes that need not be fetched any more
/// @param folder  where its files are, or would be
public record ModelStatus(State state, long present, Path folder) {

    /// How much of a model there is.
    public enum State {
        /// Nothing.
        ABSENT,
        /// Some files, or the beginning of one.
        PARTIAL,
        /// Every file, each of the right length.
        READY
    }
}
