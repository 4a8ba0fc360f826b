package org.filmament.ui.strip;

import java.util.Locale;
import org.filmament.pipeline.Stage;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// One box of the strip, as shown.
///
/// @param part        which box
/// @param state       how it stands
/// @param fraction    how far the work under way has come, 0 to 1; negative while that is unknown
/// @param done        units finished of the work under way
/// @param total       units in all, 0 while unknown
/// @param seconds     how long the part took, or has taken so far
/// @param secondsLeft estimate for the work under way; NaN while there is none
/// @param message     one sentence: why it failed, why it was skipped, what it found; null if there is none
public record StageBox(Stage.Part part, State state, double fraction, long done, long total, double seconds,
                       double secondsLeft, @Nullable String message) {

    /// How a box stands.
    public enum State { WAITING, WORKING, DONE, STALE, SKIPPED, CANCELLED, FAILED }

    /// The box's name: "Reduce".
    public String title() {
        return title(part);
    }

    /// The name of a part's box.
    static String title(Stage.Part part) {
        return part.name().charAt(0) + part.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// The line under the name where there is room for a few words.
    public String shortDetail() {
        return switch (state) {
            case WAITING -> "Waiting";
            case WORKING -> fraction < 0 ? "Working" : Wording.percent(fraction) + timeLeft();
            case DONE -> seconds > 0 ? Wording.duration(seconds) : "Ready";
            case STALE -> "Out of date";
            case SKIPPED -> "Skipped";
            case CANCELLED -> "Stopped";
            case FAILED -> "Failed";
        };
    }

    /// The line under the name where there is room: counts instead of a share.
    public String longDetail() {
        if (state != State.WORKING || total == 0) {
            return shortDetail();
        }
        return Wording.count(done) + " of " + Wording.count(total) + timeLeft();
    }

    private String timeLeft() {
        return Double.isNaN(secondsLeft) ? "" : " · " + Wording.timeLeft(secondsLeft);
    }
}
