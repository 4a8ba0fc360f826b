package org.filmament.ui.map;

import java.util.Arrays;

/// The films' colours on their way from what they were to what they are to be, so that none jumps when the level of themes changes that colours the
/// map. Belongs to one thread.
public final class ColorFade {

    /// Seconds from one colour to another.
    static final double FADE = 0.3;

    private int[] goal = new int[0];
    private int[] from = new int[0];
    private int[] shown = new int[0];
    private double share = 1;

    /// The colours of the next picture; not written to until the one after it.
    ///
    /// @param wanted  one ARGB a film; those of another number of films are there at once
    /// @param seconds since the picture before
    public int[] next(int[] wanted, double seconds) {
        if (wanted.length != goal.length) {
            share = 1;
        } else if (wanted != goal && !Arrays.equals(wanted, goal)) {
            from = (share < 1 ? shown : goal).clone();
            share = 0;
        }
        goal = wanted;
        share = Math.min(1, share + seconds / FADE);
        if (share == 1) {
            return goal;
        }
        if (shown.length != goal.length) {
            shown = new int[goal.length];
        }
        mix((int) Math.round(256 * share * share * (3 - 2 * share)));
        return shown;
    }

    /// Whether the next colours will differ although nothing else is wanted.
    public boolean isChanging() {
        return share < 1;
    }

    /// @param part of 256, how much of the way is gone
    private void mix(int part) {
        for (int film = 0; film < goal.length; film++) {
            shown[film] = 0xFF000000 | Band.lerp(from[film], goal[film], part);
        }
    }
}
