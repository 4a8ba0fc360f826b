package org.filmament.ui.compare;

import org.filmament.pipeline.StageStatus;
import org.filmament.ui.look.Wording;

/// What stands in the middle of the right pane while there is no map of the posters.
///
/// @param kind     what can be done about it
/// @param title    a few words
/// @param text     one sentence, or empty
/// @param progress 0 to 1; negative while unknown; NaN for no bar
record PicturesNotice(Kind kind, String title, String text, double progress) {

    /// What can be done.
    enum Kind {
        /// Nothing: it is there.
        NONE,
        /// Wait.
        WAITING,
        /// Wait, or stop it.
        WORKING,
        /// Go on with it.
        STOPPED,
        /// Try again.
        FAILED
    }

    static final PicturesNotice NONE = new PicturesNotice(Kind.NONE, "", "", Double.NaN);

    /// @param isOpen  whether a catalogue is open
    /// @param isSeen  whether its posters have been looked at
    /// @param hasMap  whether there is a map of them
    /// @param posters how the looking at them stands
    static PicturesNotice of(boolean isOpen, boolean isSeen, boolean hasMap, StageStatus posters) {
        if (!isOpen || hasMap) {
            return NONE;
        }
        if (isSeen) {
            return new PicturesNotice(Kind.WAITING, "Laying out the posters", "", -1);
        }
        return switch (posters.state()) {
            case RUNNING -> new PicturesNotice(Kind.WORKING, "Looking at the posters", progress(posters),
                    posters.total() > 0 ? Math.min(1, (double) posters.done() / posters.total()) : -1);
            case CANCELLED -> new PicturesNotice(Kind.STOPPED, "Stopped", "The posters have not all been looked at.", Double.NaN);
            case FAILED -> new PicturesNotice(Kind.FAILED, "The posters could not be looked at", posters.message() == null ? "" : posters.message(),
                    Double.NaN);
            case WAITING, STALE, SKIPPED, DONE -> new PicturesNotice(Kind.WAITING, "No posters yet", posters.message() == null
                    ? "They are looked at once the map of the words is made." : posters.message(), Double.NaN);
        };
    }

    private static String progress(StageStatus posters) {
        return posters.total() > 0 ? Wording.count(posters.done()) + " of " + Wording.count(posters.total(), "poster", "posters") : "";
    }
}
