package org.filmament.ui.knobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Space;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// How words and pictures can be mixed in the open session's map, and what a viewer is told of what films are placed by. FX thread only.
public final class FusionModel {

    static final String DEFINITION = "Which films count as near: those of like words, of like posters, or a share of both. "
            + "Themes stay those of the words.";

    /// How the knob stands.
    ///
    /// @param isUsable whether it can be moved: not where posters cannot be looked at
    /// @param isLive   whether films follow at once
    /// @param line     one sentence for under the knob
    /// @param progress of looking at the posters, 0 to 1; negative while unknown, NaN while nothing is under way
    public record Standing(boolean isUsable, boolean isLive, String line, double progress) {

        static final Standing UNTOUCHED = new Standing(true, false, DEFINITION, Double.NaN);
    }

    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.UNTOUCHED);
    private final ReadOnlyStringWrapper placedBy = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// "Placed by overviews and look, 40 % pictures"; empty before anything is known.
    public ReadOnlyStringProperty placedByProperty() {
        return placedBy.getReadOnlyProperty();
    }

    /// The same for over the map, where pictures have a share in it; else empty.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Takes in the session's newest state; null is no session.
    public void update(@Nullable Session session, @Nullable SessionState state) {
        if (session == null || state == null) {
            standing.set(Standing.UNTOUCHED);
            placedBy.set("");
            note.set("");
            return;
        }
        Space pictures = session.pictures();
        standing.set(standing(pictures, state.status(Stage.PICTURES)));
        placedBy.set(placedBy(session.words(), pictures, state.share()));
        note.set(pictures == null || state.share() == 0 ? "" : placedBy.get());
    }

    private static Standing standing(@Nullable Space pictures, StageStatus status) {
        if (pictures != null) {
            return new Standing(true, true, DEFINITION, Double.NaN);
        }
        return switch (status.state()) {
            case RUNNING -> new Standing(true, false, looking(status), status.total() == 0 ? -1 : (double) status.done() / status.total());
            case FAILED -> new Standing(false, false, "The posters cannot be looked at. " + (status.message() == null ? "" : status.message()), Double.NaN);
            case CANCELLED -> new Standing(true, false, "Looking at the posters was stopped; move the knob to go on.", Double.NaN);
            case WAITING, DONE, STALE, SKIPPED -> Standing.UNTOUCHED;
        };
    }

    private static String looking(StageStatus status) {
        return status.total() == 0 ? "Looking at the posters…"
                : "Looking at the posters: " + Wording.count(status.done()) + " of " + Wording.count(status.total()) + ". The map follows when they are seen.";
    }

    private static String placedBy(@Nullable Space words, @Nullable Space pictures, double share) {
        if (words == null) {
            return "";
        }
        if (pictures == null || share == 0) {
            return "Placed by " + words.name();
        }
        String of = share == 1 ? pictures.name() : words.name() + " and " + pictures.name() + ", " + Wording.percent(share) + " pictures";
        return "Placed by " + of + drawn(pictures);
    }

    private static String drawn(Space pictures) {
        int drawn = pictures.drawn();
        return drawn == 0 ? "" : drawn == pictures.vectors().rows() ? "; posters drawn by the app"
                : "; " + Wording.count(drawn, "poster", "posters") + " drawn by the app";
    }
}
