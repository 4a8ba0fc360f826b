package org.filmament.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Languages and countries by their two-letter codes, from codes of two or three letters or from English names. Of several, the
/// first counts. Two letters are taken as they are: TMDB has some of its own, such as `cn` for Cantonese.
final class IsoCodes {

    private IsoCodes() {
    }

    /// ISO 639-1 in lower case, or null. A region ("pt-BR") is left away.
    static @Nullable String language(List<String> texts) {
        String name = firstOf(texts);
        String code = name.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return isTwoLetters(code) ? code : Languages.BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /// ISO 3166-1 alpha-2 in upper case, or null.
    static @Nullable String country(List<String> texts) {
        String name = firstOf(texts);
        return isTwoLetters(name) && !name.equalsIgnoreCase("uk")
            ? name.toUpperCase(Locale.ROOT)
            : Countries.BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    private static String firstOf(List<String> texts) {
        List<String> list = FilmValues.list(texts);
        return list == null ? "" : list.getFirst();
    }

    private static boolean isTwoLetters(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    // The tables are classes of their own: the platform's names take a while to load, and most sources have codes.

    private static final class Languages {

        static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            for (String code : Locale.getISOLanguages()) {
                Locale locale = Locale.of(code);
                BY_NAME.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
                BY_NAME.put(locale.getISO3Language(), code);
            }
            BY_NAME.put("mandarin", "zh");
            BY_NAME.put("cantonese", "cn");
        }
    }

    private static final class Countries {

        static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                Locale locale = Locale.of("", code);
                BY_NAME.put(locale.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
                BY_NAME.put(locale.getISO3Country().toLowerCase(Locale.ROOT), code);
            }
            BY_NAME.put("united states of america", "US");
            BY_NAME.put("uk", "GB");
            BY_NAME.put("czech republic", "CZ");
            BY_NAME.put("turkey", "TR");
            BY_NAME.put("hong kong", "HK");
        }
    }
}
