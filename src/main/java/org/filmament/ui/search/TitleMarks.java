package org.filmament.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.filmament.ui.search.TitleMatch.Mark;

/// Finds what of a title was typed, so that it can be marked: the words in a row, or else each typed word by itself, or else the
/// beginning that comes nearest.
final class TitleMarks {

    private final TitleQuery query;

    TitleMarks(TitleQuery query) {
        this.query = query;
    }

    List<Mark> of(String title) {
        FoldedText folded = FoldedText.of(title);
        List<Mark> marks = new ArrayList<>();
        if (!markRow(folded, query.letters(), marks) && !markRow(folded, query.core(), marks) && !markWords(folded, marks)) {
            markNear(folded, query.letters(), 0, folded.letters().length(), marks);
        }
        return joined(marks);
    }

    private static boolean markRow(FoldedText folded, String typed, List<Mark> marks) {
        for (int from : folded.words()) {
            if (folded.letters().startsWith(typed, from)) {
                marks.add(mark(folded, from, typed.length()));
                return true;
            }
        }
        return false;
    }

    private boolean markWords(FoldedText folded, List<Mark> marks) {
        for (String word : query.words()) {
            if (!markRow(folded, word, marks) && !markNearWord(folded, word, marks)) {
                marks.clear();
                return false;
            }
        }
        return true;
    }

    private static boolean markNearWord(FoldedText folded, String word, List<Mark> marks) {
        for (int w = 0; w < folded.words().length; w++) {
            if (markNear(folded, word, folded.words()[w], folded.wordEnd(w), marks)) {
                return true;
            }
        }
        return false;
    }

    private static boolean markNear(FoldedText folded, String typed, int from, int to, List<Mark> marks) {
        int limit = TitleQuery.forgiven(typed.length());
        EditDistance distance = new EditDistance(typed, limit);
        int nearest = 0;
        int depth = Math.min(to - from, distance.deepest());
        for (int d = 1; d <= depth; d++) {
            char before = d > 1 ? folded.letters().charAt(from + d - 2) : 0;
            distance.next(d, folded.letters().charAt(from + d - 1), before);
            // The longest of the nearest beginnings reads best.
            if (distance.toWhole(d) <= limit && distance.toWhole(d) == distance.toBeginning(d)) {
                nearest = d;
            }
        }
        if (nearest > 0) {
            marks.add(mark(folded, from, nearest));
        }
        return nearest > 0;
    }

    private static Mark mark(FoldedText folded, int from, int length) {
        return new Mark(folded.starts()[from], folded.ends()[from + length - 1]);
    }

    private static List<Mark> joined(List<Mark> marks) {
        marks.sort(Comparator.comparingInt(Mark::from));
        List<Mark> joined = new ArrayList<>();
        for (Mark mark : marks) {
            if (joined.isEmpty() || joined.getLast().to() < mark.from()) {
                joined.add(mark);
            } else {
                Mark before = joined.removeLast();
                joined.add(new Mark(before.from(), Math.max(before.to(), mark.to())));
            }
        }
        return joined;
    }
}
