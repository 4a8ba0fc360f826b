package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.List;
import org.filmament.ui.charts.ChartPen.Type;

/// Room for labels: first come, first served, and no two overlap. Texts are shortened by whole words where a name is made of words.
final class Labels {

    private static final String BETWEEN = " · ";
    private static final String ELLIPSIS = "…";

    private final Area bounds;
    private final List<Area> taken = new ArrayList<>();

    /// @param bounds no label reaches beyond these
    Labels(Area bounds) {
        this.bounds = bounds;
    }

    /// Takes a place if it is free.
    boolean claim(Area place) {
        boolean free = bounds.holds(place) && taken.stream().noneMatch(place::meets);
        if (free) {
            taken.add(place);
        }
        return free;
    }

    /// Keeps labels out of a place.
    void block(Area place) {
        taken.add(place);
    }

    /// As much of a text as fits into one line; empty if not even a letter does.
    static String fit(Ruler ruler, String text, Type type, double width) {
        String fitted = text;
        while (ruler.width(fitted, type) > width && fitted.contains(BETWEEN)) {
            fitted = fitted.substring(0, fitted.lastIndexOf(BETWEEN));
        }
        if (ruler.width(fitted, type) <= width) {
            return fitted;
        }
        int end = fitted.length();
        while (end > 0 && ruler.width(fitted.substring(0, end).stripTrailing() + ELLIPSIS, type) > width) {
            end = fitted.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : fitted.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// A text in lines of at most `width`, broken between words; the last of `most` lines says no more than fits.
    static List<String> wrap(Ruler ruler, String text, Type type, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            String line = lines.size() == most - 1 ? fit(ruler, rest, type, width) : lineOf(ruler, rest, type, width);
            if (line.isEmpty()) {
                break;
            }
            lines.add(trimmed(line));
            rest = line.endsWith(ELLIPSIS) || lines.size() == most ? "" : trimmed(rest.substring(line.length()).strip());
        }
        return lines;
    }

    private static String lineOf(Ruler ruler, String text, Type type, double width) {
        int end = text.length();
        while (end > 0 && ruler.width(trimmed(text.substring(0, end)), type) > width) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end > 0 ? text.substring(0, end) : fit(ruler, text, type, width);
    }

    /// Without a dot that stands between nothing.
    private static String trimmed(String line) {
        return line.strip().replaceAll("^·\\s*|\\s*·$", "");
    }
}
