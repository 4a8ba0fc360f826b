package org.filmament.ui.view;

import java.util.function.IntToDoubleFunction;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// One of the four ways of the arrow keys, y downwards.
public enum Bearing {

    LEFT(-1, 0), RIGHT(1, 0), UP(0, -1), DOWN(0, 1);

    /// What lies side by side is not above one another.
    private static final double LEAST = 0.5;

    private final int x;
    private final int y;

    Bearing(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /// The way of an arrow key, also of the number pad's; null for any other key.
    public static @Nullable Bearing of(KeyCode code) {
        return switch (code) {
            case LEFT, KP_LEFT -> LEFT;
            case RIGHT, KP_RIGHT -> RIGHT;
            case UP, KP_UP -> UP;
            case DOWN, KP_DOWN -> DOWN;
            default -> null;
        };
    }

    /// −1, 0 or 1.
    public int x() {
        return x;
    }

    public int y() {
        return y;
    }

    /// The nearest of some places within the quarter of the plane that lies this way, or where that is empty the nearest that is any farther this way. So each place is
    /// reached from each other in a few steps. A place that is not a number is passed over.
    ///
    /// @param places how many there are
    /// @return the number of the place, or −1 if none lies this way
    public int nearest(int places, IntToDoubleFunction xs, IntToDoubleFunction ys, double fromX, double fromY) {
        int within = -1;
        int beyond = -1;
        double least = Double.MAX_VALUE;
        double leastBeyond = Double.MAX_VALUE;
        for (int i = 0; i < places; i++) {
            double dx = xs.applyAsDouble(i) - fromX;
            double dy = ys.applyAsDouble(i) - fromY;
            double along = dx * x + dy * y;
            double distance = Math.hypot(dx, dy);
            if (along > LEAST && distance < leastBeyond) {
                beyond = i;
                leastBeyond = distance;
            }
            if (along > LEAST && along >= Math.abs(dx * y) + Math.abs(dy * x) && distance < least) {
                within = i;
                least = distance;
            }
        }
        return within >= 0 ? within : beyond;
    }
}
