package org.filmament.ui.search;

import java.util.BitSet;
import java.util.List;

/// What a search by meaning came to.
public sealed interface Meaning {

    /// Films, ranked.
    ///
    /// @param query   what was asked
    /// @param matches the best, the nearest first
    /// @param lit     the rows of all that are near enough to light up; not written to
    /// @param isWeak  whether even the best is not near; then none lights up
    record Found(String query, List<MeaningMatch> matches, BitSet lit, boolean isWeak) implements Meaning {

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /// Nothing, and one sentence that says why.
    record Refused(String reason) implements Meaning {
    }
}
