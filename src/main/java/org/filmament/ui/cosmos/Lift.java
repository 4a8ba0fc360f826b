package org.filmament.ui.cosmos;

/// Lifts one film, and lets go of the one before. Belongs to one thread.
final class Lift {

    private static final double SECONDS = 0.11;

    private int film = -1;
    private double share;

    /// The film that is lifted, −1 for none.
    int film() {
        return film;
    }

    /// How far, 0 to 1, beginning and ending softly.
    double height() {
        return share * share * (3 - 2 * share);
    }

    /// Other films: none of them is lifted.
    void forget() {
        film = -1;
    }

    /// Lets time pass.
    ///
    /// @param wanted the film to be lifted, −1 for none
    /// @return whether a film has moved or is about to
    boolean advance(int wanted, double seconds) {
        if (film != wanted && share == 0) {
            film = wanted;
        }
        double goal = film >= 0 && film == wanted ? 1 : 0;
        if (share == goal) {
            return film != wanted;
        }
        double step = seconds / SECONDS;
        share = share < goal ? Math.min(goal, share + step) : film == wanted ? Math.max(goal, share - step) : Math.max(0, share - 2 * step);
        return true;
    }
}
