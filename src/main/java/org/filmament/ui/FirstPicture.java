package org.filmament.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the sky has shown a picture yet, or was given time to. What would share the cores with the first picture waits for it: it is seen much sooner. FX thread only.
final class FirstPicture {

    /// How long it is waited for, once there is something to show.
    private static final long PATIENCE_NANOS = 1_500_000_000L;

    private final ReadOnlyBooleanWrapper pictured = new ReadOnlyBooleanWrapper();
    private final Runnable then;
    private long firstPulse;

    /// @param then told once, when it is waited for no more
    FirstPicture(Runnable then) {
        this.then = then;
    }

    ReadOnlyBooleanProperty picturedProperty() {
        return pictured.getReadOnlyProperty();
    }

    boolean isThere() {
        return pictured.get();
    }

    /// The sky has shown a picture.
    void arrive() {
        if (!pictured.get()) {
            pictured.set(true);
            then.run();
        }
    }

    /// A sky that stays hidden, as behind charts, shows none. Called once per pulse from when there is something to show.
    void pulse(long nanos) {
        firstPulse = firstPulse == 0 ? nanos : firstPulse;
        if (nanos - firstPulse > PATIENCE_NANOS) {
            arrive();
        }
    }
}
