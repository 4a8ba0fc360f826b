package org.filmament.ui.map;

import java.util.Arrays;

/// Films on their way to where the newest layout frame wants them: each coordinate is a critically damped spring, so that a new goal
/// in mid-flight bends the path instead of breaking it. Belongs to one thread.
///
/// A step is exact for any length of time, so the path does not depend on the display's rate.
public final class Glide {

    /// Per second. A film has made nearly half of a sudden move after 50 ms and 98 % after 200 ms.
    private static final double STIFFNESS = 30;

    /// Longest step: after a pause (a hidden window) films do not jump.
    private static final double LONGEST = 0.1;

    private float[] goal = new float[0];
    private float[] positions = new float[0];
    private float[] speed = new float[0];
    private boolean moving;

    /// Where the films should go. Films that have had no place yet appear at theirs.
    ///
    /// @param goal coordinates, not finite for a film without a place; kept, not copied
    public void aim(float[] goal) {
        if (goal.length != positions.length) {
            positions = goal.clone();
            speed = new float[goal.length];
        }
        this.goal = goal;
        moving = true;
    }

    /// Lets time pass.
    ///
    /// @param seconds   since the last call
    /// @param tolerance distance and, a hundred times it, speed per second below which a film counts as arrived
    /// @return whether films are still on their way
    public boolean advance(double seconds, double tolerance) {
        if (!moving) {
            return false;
        }
        double t = Math.clamp(seconds, 0, LONGEST);
        float decay = (float) Math.exp(-STIFFNESS * t);
        float stiffness = (float) STIFFNESS;
        float time = (float) t;
        float farthest = 0;
        for (int i = 0; i < positions.length; i++) {
            float offset = positions[i] - goal[i];
            float drive = speed[i] + stiffness * offset;
            float next = (offset + drive * time) * decay;
            float nextSpeed = (drive - stiffness * (offset + drive * time)) * decay;
            boolean lost = Float.isNaN(next);
            positions[i] = lost ? goal[i] : goal[i] + next;
            speed[i] = lost ? 0 : nextSpeed;
            farthest = Math.max(farthest, lost ? 0 : Math.max(Math.abs(next), Math.abs(nextSpeed) * 0.01f));
        }
        if (farthest <= tolerance) {
            System.arraycopy(goal, 0, positions, 0, goal.length);
            Arrays.fill(speed, 0);
            moving = false;
        }
        return moving;
    }

    /// Where the films are now; changed by the next [#advance].
    public float[] positions() {
        return positions;
    }

    public boolean isMoving() {
        return moving;
    }
}
