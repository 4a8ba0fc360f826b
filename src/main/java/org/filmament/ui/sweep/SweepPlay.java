package org.filmament.ui.sweep;

/// A place on its way there and back, as a function of the time that passes. No toolkit.
final class SweepPlay {

    private double place;
    private int direction = 1;

    double place() {
        return place;
    }

    /// Moves to `there`, to go on forwards from there.
    void jump(double there) {
        place = there;
        direction = 1;
    }

    /// Goes on by `step`.
    ///
    /// @param end     the farthest place there is
    /// @param growing whether there will be more beyond: it is waited for
    /// @param loop    whether it begins anew once it is back
    /// @return whether it goes on
    boolean advance(double step, double end, boolean growing, boolean loop) {
        place += direction * step;
        if (direction > 0 && place >= end) {
            if (growing) {
                place = end;
                return true;
            }
            // What was too much of the way there is gone of the way back.
            place = Math.max(0, 2 * end - place);
            direction = -1;
        } else if (direction < 0 && place <= 0) {
            place = loop ? Math.min(end, -place) : 0;
            direction = 1;
            return loop;
        }
        return true;
    }
}
