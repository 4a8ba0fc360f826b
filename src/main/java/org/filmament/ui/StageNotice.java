package org.filmament.ui;

import java.util.List;
import java.util.Optional;
import org.filmament.ui.look.Wording;
import org.filmament.ui.strip.StageBox;
import org.jspecify.annotations.Nullable;

/// What stands in the middle of the stage while there is no map: nothing is open, something is on its way, or it went wrong.
///
/// @param kind     which of these
/// @param title    a few words
/// @param text     one sentence
/// @param progress 0 to 1; negative while unknown; NaN for no bar
public record StageNotice(Kind kind, String title, String text, double progress) {

    /// What the notice is about, and so what can be done.
    public enum Kind {
        /// Open a catalogue.
        EMPTY,
        /// Wait, or give up opening.
        OPENING,
        /// Wait, or stop the work.
        PREPARING,
        /// Take up again what was stopped.
        STOPPED,
        /// Try again, or open something else.
        FAILED
    }

    /// The notice for a window in this state; empty once there is a map.
    ///
    /// @param opening the catalogue on its way
    /// @param isOpen  whether a catalogue is open
    /// @param hasMap  whether it has a layout
    /// @param boxes   the boxes of the strip
    public static Optional<StageNotice> of(OpeningModel.@Nullable Opening opening, boolean isOpen, boolean hasMap,
                                           List<StageBox> boxes) {
        if (hasMap) {
            return Optional.empty();
        }
        if (!isOpen) {
            return Optional.of(opening == null ? empty() : opening(opening));
        }
        return Optional.of(first(boxes, StageBox.State.FAILED).map(b -> halted(Kind.FAILED, "The map could not be made", b))
                .or(() -> first(boxes, StageBox.State.CANCELLED).map(b -> halted(Kind.STOPPED, "Stopped", b)))
                .or(() -> first(boxes, StageBox.State.WORKING).map(StageNotice::preparing))
                .orElseGet(() -> new StageNotice(Kind.PREPARING, "Preparing the map", "", -1)));
    }

    /// One line about a catalogue that is on its way.
    static String detail(OpeningModel.Opening opening) {
        if (opening.total() > 0) {
            return Wording.count(opening.done()) + " of " + Wording.count(opening.total());
        }
        return opening.done() > 0 ? Wording.count(opening.done(), "film", "films") + " so far" : "Reading the catalogue";
    }

    private static StageNotice empty() {
        return new StageNotice(Kind.EMPTY, "No catalogue is open",
                "Drop a file of films here: CSV, JSON or JSON lines.", Double.NaN);
    }

    private static StageNotice opening(OpeningModel.Opening opening) {
        double progress = opening.total() > 0 ? (double) opening.done() / opening.total() : -1;
        return new StageNotice(Kind.OPENING, "Opening " + opening.name(), detail(opening), progress);
    }

    private static StageNotice halted(Kind kind, String title, StageBox box) {
        String text = box.message() != null ? box.message() : box.title() + " did not finish.";
        return new StageNotice(kind, title, text, Double.NaN);
    }

    private static StageNotice preparing(StageBox box) {
        String title = switch (box.part()) {
            case DATA -> "Reading the catalogue";
            case ENCODE -> "Encoding the overviews";
            case REDUCE -> "Laying out the map";
            case CLUSTER, LABEL, EXPLORE -> "Preparing the map";
        };
        return new StageNotice(Kind.PREPARING, title, box.longDetail(), box.fraction());
    }

    private static Optional<StageBox> first(List<StageBox> boxes, StageBox.State state) {
        return boxes.stream().filter(b -> b.state() == state).findFirst();
    }
}
