package org.filmament.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// The window's one animation timer: everything that polls or sends does so here, once per pulse, in the order of its registration.
/// FX thread only.
public final class Pulse extends AnimationTimer {

    private final List<LongConsumer> listeners = new ArrayList<>();

    /// @param listener is given the pulse's time in nanoseconds
    public void add(LongConsumer listener) {
        listeners.add(listener);
    }

    @Override
    public void handle(long nanos) {
        for (LongConsumer listener : listeners) {
            listener.accept(nanos);
        }
    }
}
