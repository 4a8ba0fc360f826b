package org.filmament.poster.type;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into pieces where a line may end, and those pieces put together again into lines. Immutable.
///
/// @param pieces   in order; together they are the text
/// @param advances their widths at a size of 1
record LineBreaks(List<String> pieces, double[] advances) {

    /// Breaks where the Unicode rules allow a line to end.
    static LineBreaks atWords(String text, Face face) {
        return measured(text, face, BreakIterator.getLineInstance(Locale.ROOT));
    }

    /// Breaks between any two characters, for words that are longer than a line.
    static LineBreaks anywhere(String text, Face face) {
        return measured(text, face, BreakIterator.getCharacterInstance(Locale.ROOT));
    }

    private static LineBreaks measured(String text, Face face, BreakIterator breaks) {
        List<String> pieces = new ArrayList<>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return new LineBreaks(pieces, pieces.stream().mapToDouble(face::width).toArray());
    }

    double widest() {
        double widest = 0;
        for (double advance : advances) {
            widest = Math.max(widest, advance);
        }
        return widest;
    }

    /// The text in exactly `count` lines, at most as many as there are pieces, the widest as narrow as can be.
    List<String> balanced(int count) {
        double low = widest();
        double high = 0;
        for (double advance : advances) {
            high += advance;
        }
        for (int step = 0; step < 24; step++) {
            double middle = (low + high) / 2;
            if (filled(middle).size() <= count) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return filled(high);
    }

    /// The text in lines that are filled up to a width.
    List<String> filled(double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double x = 0;
        for (int i = 0; i < advances.length; i++) {
            if (x > 0 && x + advances[i] > width * 1.0001) {
                lines.add(line.toString().strip());
                line.setLength(0);
                x = 0;
            }
            line.append(pieces.get(i));
            x += advances[i];
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
