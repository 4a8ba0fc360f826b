package org.filmament.ui.search;

import java.util.ArrayList;
import java.util.List;

/// What was typed, ready to be compared with titles. Immutable.
///
/// @param letters all of it, as one
/// @param core    without a leading article; `letters` if there is none or nothing else
/// @param words   its words without English articles, unless there are no others
record TitleQuery(String letters, String core, List<String> words) {

    /// Titles are shorter; what is typed beyond this is about something else.
    private static final int LONGEST = 120;
    private static final int ONE_ERROR = 4;
    private static final int TWO_ERRORS = 8;

    static TitleQuery of(String text) {
        FoldedText folded = FoldedText.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        List<String> all = new ArrayList<>();
        for (int w = 0; w < folded.words().length; w++) {
            all.add(folded.word(w));
        }
        List<String> telling = all.stream().filter(word -> !Articles.isEnglish(word)).toList();
        boolean leads = all.size() > 1 && Articles.isEnglish(all.getFirst());
        return new TitleQuery(folded.letters(), leads ? folded.letters().substring(folded.words()[1]) : folded.letters(),
                telling.isEmpty() ? List.copyOf(all) : telling);
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    boolean hasArticle() {
        return core.length() < letters.length();
    }

    /// Typing errors that are forgiven in a text of so many letters: none in a short one, which would turn into any other.
    static int forgiven(int length) {
        return length < ONE_ERROR ? 0 : length < TWO_ERRORS ? 1 : 2;
    }
}
