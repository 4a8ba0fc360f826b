package org.filmament.ui.cosmos;

/// The way between the map and the cosmos: how far the films have come, and where to. It can be turned back at any moment and goes on from where the
/// films are. Belongs to one thread.
final class Morph {

    /// Seconds from one end to the other; what a slow machine takes to change the views before and after comes to them.
    static final double SECONDS = 1.1;

    private double share = 1;
    private int direction;
    private Runnable arrived = () -> {
    };

    /// 0 on the map, 1 in the cosmos.
    double share() {
        return share;
    }

    /// Whether the films are under way, or stand at the map's end.
    boolean isUnderWay() {
        return direction != 0 || share < 1;
    }

    /// Whether the films are on their way to the map.
    boolean isFlattening() {
        return direction < 0;
    }

    /// Stands at the map's end, about to leave for the cosmos.
    void begin() {
        share = 0;
        unfold();
    }

    /// Towards the cosmos.
    void unfold() {
        direction = 1;
        arrived = () -> {
        };
    }

    /// Towards the map.
    ///
    /// @param then run once the last picture of the way has been shown
    void flatten(Runnable then) {
        direction = -1;
        arrived = then;
    }

    /// Is in the cosmos at once; nobody waits any longer for the films on the map.
    void end() {
        share = 1;
        direction = 0;
        arrived = () -> {
        };
    }

    /// Is at once where the films are on their way to.
    void hurry() {
        Runnable then = isFlattening() ? arrived : () -> {
        };
        end();
        then.run();
    }

    /// Lets time pass. What is to happen on arrival happens a call later than the last picture.
    ///
    /// @return whether films have moved
    boolean advance(double seconds) {
        if (direction < 0 && share == 0) {
            direction = 0;
            arrived.run();
            return false;
        }
        if (direction == 0) {
            return false;
        }
        share = Math.clamp(share + direction * seconds / SECONDS, 0, 1);
        if (share == 1) {
            direction = 0;
        }
        return true;
    }
}
