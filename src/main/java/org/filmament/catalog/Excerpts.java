package org.filmament.catalog;

/// Pieces of a source in a sentence to the user.
final class Excerpts {

    private static final int LONGEST = 30;

    private Excerpts() {
    }

    /// The beginning of the text in quotation marks, on one line.
    static String quoted(String text) {
        int end = Math.min(text.length(), 4 * LONGEST);
        String clean = FilmValues.clean(text.substring(0, end));
        return clean.length() <= LONGEST ? "“" + clean + "”" : "“" + clean.substring(0, LONGEST).strip() + "…”";
    }
}
