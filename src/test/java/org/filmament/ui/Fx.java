package org.filmament.ui;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Lets time pass on the FX thread within a test, in pulses.
public final class Fx {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private Fx() {
    }

    /// Returns after `count` pulses.
    public static void pulses(int count) {
        int[] left = {count};
        until(() -> left[0]-- <= 0);
    }

    /// Returns in the first pulse in which `condition` holds.
    ///
    /// @throws AssertionError if that is not within twenty seconds
    public static void until(BooleanSupplier condition) {
        Object key = new Object();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                boolean holds = condition.getAsBoolean();
                if (holds || System.nanoTime() > deadline) {
                    stop();
                    Platform.exitNestedEventLoop(key, holds);
                }
            }
        };
        timer.start();
        if (!Boolean.TRUE.equals(Platform.enterNestedEventLoop(key))) {
            throw new AssertionError("the condition did not come true in time");
        }
    }
}
