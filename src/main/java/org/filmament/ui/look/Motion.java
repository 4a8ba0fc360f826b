package org.filmament.ui.look;

import javafx.animation.Interpolator;
import javafx.application.Platform;
import javafx.util.Duration;

/// How long things take to move, and how. What the hand does is answered at once; what the app does eases out.
public final class Motion {

    /// A colour or an icon changes.
    public static final Duration QUICK = Duration.millis(120);
    /// A panel, a label or a message comes or goes.
    public static final Duration CALM = Duration.millis(200);
    /// Something crosses the window.
    public static final Duration TRAVEL = Duration.millis(320);
    /// The camera flies to a film.
    public static final Duration FLIGHT = Duration.millis(800);

    /// Fast away, slow to arrive.
    public static final Interpolator EASE_OUT = Interpolator.ofSpline(0.16, 1, 0.3, 1);
    /// For what leaves.
    public static final Interpolator EASE_IN = Interpolator.ofSpline(0.7, 0, 0.84, 0);

    private Motion() {
    }

    /// `duration`, or next to nothing when the system asks for less motion.
    public static Duration of(Duration duration) {
        return Platform.getPreferences().isReducedMotion() ? Duration.ONE : duration;
    }
}
