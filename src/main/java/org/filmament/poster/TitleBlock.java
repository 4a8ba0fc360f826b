package org.filmament.poster;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A title broken into lines and set as large as its box allows, in any script.
///
/// Breaks fall where the Unicode rules allow a line to end; inside a word only when the word does not fit a line even at the
/// smallest size. What is still too long ends in an ellipsis.
///
/// @param lines top to bottom, without white space at their ends, at least one
/// @param size  of the font, in the unit of the box
record TitleBlock(List<String> lines, float size) {

    /// Distance of baselines, as a share of the font's size.
    static final float LEADING = 1.04f;

    /// Widths are measured once, at this size, and scale with the font (fractional metrics).
    private static final float MEASURED_SIZE = 100;

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    /// @param font    any size
    /// @param width   of the box
    /// @param height  of the box
    /// @param largest size of the font
    /// @param smallest size of the font; below it the title is cut
    static TitleBlock fit(String title, Font font, float width, float height, float largest, float smallest) {
        Font measured = font.deriveFont(MEASURED_SIZE);
        List<String> words = pieces(title.strip(), BreakIterator.getLineInstance(Locale.ROOT));
        float[] advances = advances(words, measured);
        if (widest(advances) * smallest / MEASURED_SIZE > width) {
            words = pieces(title.strip(), BreakIterator.getCharacterInstance(Locale.ROOT));
            advances = advances(words, measured);
        }
        float size = largestThatFits(advances, width, height, largest, smallest);
        float limit = width * MEASURED_SIZE / size;
        int count = lineCount(advances, limit);
        List<String> lines = broken(words, advances, count > 1 ? balanced(advances, limit, count) : limit);
        int room = Math.max(1, (int) (height / (size * LEADING) + 1e-3f));
        return new TitleBlock(lines.size() > room ? cut(lines, room) : lines, size);
    }

    /// Height of the block from the top of its first capital to its last baseline, about.
    float height() {
        return size * (0.74f + (lines.size() - 1) * LEADING);
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        List<String> pieces = new ArrayList<>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }

    private static float[] advances(List<String> pieces, Font font) {
        float[] advances = new float[pieces.size()];
        for (int i = 0; i < advances.length; i++) {
            advances[i] = (float) font.getStringBounds(pieces.get(i), METRICS).getWidth();
        }
        return advances;
    }

    private static float widest(float[] advances) {
        float widest = 0;
        for (float advance : advances) {
            widest = Math.max(widest, advance);
        }
        return widest;
    }

    private static float largestThatFits(float[] advances, float width, float height, float largest, float smallest) {
        float low = smallest;
        float high = Math.max(smallest, Math.min(largest, width * MEASURED_SIZE / widest(advances)));
        if (fits(advances, width, height, high)) {
            return high;
        }
        while (high - low > 0.002f * largest) {
            float middle = (low + high) / 2;
            if (fits(advances, width, height, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean fits(float[] advances, float width, float height, float size) {
        return lineCount(advances, width * MEASURED_SIZE / size) * size * LEADING <= height;
    }

    private static int lineCount(float[] advances, float limit) {
        int lines = 1;
        float x = 0;
        for (float advance : advances) {
            if (x > 0 && x + advance > limit * 1.0001f) {
                lines++;
                x = 0;
            }
            x += advance;
        }
        return lines;
    }

    /// The narrowest measure that still takes `count` lines: lines come out of even length.
    private static float balanced(float[] advances, float limit, int count) {
        float low = widest(advances);
        float high = limit;
        for (int step = 0; step < 10; step++) {
            float middle = (low + high) / 2;
            if (lineCount(advances, middle) <= count) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static List<String> broken(List<String> pieces, float[] advances, float limit) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float x = 0;
        for (int i = 0; i < advances.length; i++) {
            if (x > 0 && x + advances[i] > limit * 1.0001f) {
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

    private static List<String> cut(List<String> lines, int room) {
        List<String> kept = new ArrayList<>(lines.subList(0, room));
        String last = kept.removeLast();
        int keep = last.offsetByCodePoints(last.length(), -Math.min(1, last.codePointCount(0, last.length())));
        kept.add(last.substring(0, keep).strip() + "…");
        return kept;
    }
}
