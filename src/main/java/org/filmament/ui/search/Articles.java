package org.filmament.ui.search;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Articles with which titles begin, and which people leave out.
final class Articles {

    private static final Set<String> ENGLISH = Set.of("the", "a", "an");

    /// By ISO 639-1 code of the language.
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "fr", Set.of("le", "la", "les", "l", "un", "une", "des"),
            "es", Set.of("el", "la", "los", "las", "un", "una"),
            "it", Set.of("il", "lo", "la", "i", "gli", "le", "l", "un", "una"),
            "pt", Set.of("o", "a", "os", "as", "um", "uma"),
            "de", Set.of("der", "die", "das", "ein", "eine"),
            "nl", Set.of("de", "het", "een"),
            "sv", Set.of("en", "ett"),
            "da", Set.of("en", "et", "den", "det"));

    private Articles() {
    }

    static boolean isEnglish(String word) {
        return ENGLISH.contains(word);
    }

    /// Whether `word` is an article in a title of a film in `language`; such titles may be English as well.
    static boolean isArticle(String word, @Nullable String language) {
        return isEnglish(word) || language != null && OTHERS.getOrDefault(language, Set.of()).contains(word);
    }

    /// A title as it is read: catalogues that sort their titles put the article behind, as in "Matrix, The".
    static FoldedText inFront(FoldedText folded, String title, @Nullable String language) {
        int last = folded.words().length - 1;
        if (last < 1 || !isArticle(folded.word(last), language)) {
            return folded;
        }
        int from = folded.words()[last];
        boolean behindComma = title.lastIndexOf(',') >= folded.ends()[from - 1];
        return behindComma ? folded.turned(from) : folded;
    }
}
