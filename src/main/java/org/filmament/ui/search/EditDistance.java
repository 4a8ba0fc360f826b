package org.filmament.ui.search;

/// How many typing errors lie between what was typed and the nearest beginning of a text: letters left out, added, replaced, or
/// neighbours swapped (Damerau's distance in the variant that edits no letter twice, optimal string alignment).
///
/// The table is filled row by row, one a letter of the text, so texts that begin alike share their first rows: that is how
/// [ErrorWalk] compares with a whole sorted list. Only a band round the diagonal is computed. Not safe for use from several threads.
final class EditDistance {

    private static final int FAR = 1 << 20;

    private final String typed;
    private final int limit;
    private final int[][] rows;
    private final int[] best;

    /// @param limit errors beyond which nothing matters
    EditDistance(String typed, int limit) {
        this.typed = typed;
        this.limit = limit;
        int depths = typed.length() + limit + 1;
        rows = new int[depths][typed.length() + 2];
        best = new int[depths];
        for (int j = 0; j < rows[0].length; j++) {
            rows[0][j] = j <= limit ? j : FAR;
        }
        best[0] = rows[0][typed.length()];
    }

    /// Letters of a text that can matter: what follows cannot come nearer.
    int deepest() {
        return best.length - 1;
    }

    /// Takes in letter `d` of a text, counted from 1, whose letters before `d` were taken in; `before` is the one at `d - 1`.
    ///
    /// @return whether a beginning that goes on from here can still be within the limit
    boolean next(int d, char letter, char before) {
        int[] row = rows[d];
        int[] above = rows[d - 1];
        int first = Math.max(1, d - limit);
        int last = Math.min(typed.length(), d + limit);
        row[first - 1] = first == 1 ? d : FAR;
        int least = row[first - 1];
        for (int j = first; j <= last; j++) {
            char c = typed.charAt(j - 1);
            int errors = Math.min(above[j - 1] + (c == letter ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
            if (d > 1 && j > 1 && c == before && letter == typed.charAt(j - 2)) {
                errors = Math.min(errors, rows[d - 2][j - 2] + 1);
            }
            row[j] = errors;
            least = Math.min(least, errors);
        }
        row[last + 1] = FAR;
        best[d] = Math.min(best[d - 1], toWhole(d));
        return least <= limit;
    }

    /// Errors between the typed and all of the first `d` letters; more than the limit if beyond it.
    int toWhole(int d) {
        return Math.abs(d - typed.length()) <= limit ? rows[d][typed.length()] : limit + 1;
    }

    /// Errors between the typed and the nearest beginning within the first `d` letters; more than the limit if beyond it.
    int toBeginning(int d) {
        return best[d];
    }
}
