package org.filmament.ui.search;

/// Finds the sorted starts of a [TitleTable] whose letters begin nearly as typed. Since they are sorted, neighbours share their first
/// letters: the walk goes through them as through a trie, compares shared letters once, and passes over all that shares a beginning
/// which is already too far off.
final class ErrorWalk {

    /// Is told of what was found.
    @FunctionalInterface
    interface Found {

        /// @param s         the sorted start
        /// @param beginning errors to the nearest beginning, within the limit
        /// @param whole     errors to all letters up to the end of the title; may be beyond the limit
        void at(int s, int beginning, int whole);
    }

    private ErrorWalk() {
    }

    /// @param limit errors that are forgiven
    static void walk(TitleTable table, String typed, int limit, Found found) {
        EditDistance distance = new EditDistance(typed, limit);
        char[] letters = table.letters();
        // Letters of the previous start that were compared, and whether those alone decided on it.
        int compared = 0;
        boolean decided = false;
        for (int s = 0; s < table.starts(); s++) {
            int shared = table.shared(s);
            boolean asBefore = decided && shared >= compared;
            if (asBefore && distance.toBeginning(compared) > limit) {
                continue;
            }
            int from = table.start(s);
            int length = table.to(table.startEntry(s)) - from;
            if (!asBefore) {
                int d = Math.min(shared, compared);
                boolean near = true;
                while (near && d < length && d < distance.deepest()) {
                    d++;
                    near = distance.next(d, letters[from + d - 1], d > 1 ? letters[from + d - 2] : 0);
                }
                compared = d;
                decided = !near || d == distance.deepest();
            }
            if (distance.toBeginning(compared) <= limit) {
                found.at(s, distance.toBeginning(compared), compared == length ? distance.toWhole(compared) : limit + 1);
            }
        }
    }
}
