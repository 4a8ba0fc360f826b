package org.filmament.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the texts of one column say, or null when they do not make sense for the field. Nothing is guessed.
final class FilmValues {

    private static final int FIRST_YEAR = 1870;
    private static final int LAST_YEAR = 2100;

    private static final Set<String> ABSENT = Set.of("", "\\n", "nan", "null", "none", "n/a");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Pattern OUT_OF_TEN = Pattern.compile("(\\d{1,2}(?:[.,]\\d+)?)(?:\\s*/\\s*10)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(\\d{1,3}(?:[, _.\u00a0\u202f]\\d{3})+|\\d+)(?:\\.0+)?");

    private FilmValues() {
    }

    static @Nullable String title(List<String> texts) {
        String title = clean(texts.getFirst());
        return title.isEmpty() ? null : title;
    }

    /// The texts as one, with commas between them.
    static @Nullable String phrase(List<String> texts) {
        String phrase = clean(texts.size() == 1 ? texts.getFirst() : String.join(", ", texts));
        return isAbsent(phrase) ? null : phrase;
    }

    /// Names, whatever separates them in the source, with commas between them.
    static @Nullable String names(List<String> texts) {
        List<String> names = list(texts);
        return names == null ? null : String.join(", ", names);
    }

    /// The different texts in their order; a single text is [split][ListText]. Never empty.
    static @Nullable List<String> list(List<String> texts) {
        Set<String> different = new LinkedHashSet<>();
        for (String text : texts.size() == 1 ? ListText.split(texts.getFirst()) : texts) {
            String cleaned = clean(text);
            if (!isAbsent(cleaned)) {
                different.add(cleaned);
            }
        }
        return different.isEmpty() ? null : List.copyOf(different);
    }

    /// The year of a date in any notation that writes it with four digits, from 1870 to 2100.
    static @Nullable Integer year(List<String> texts) {
        Matcher fourDigits = FOUR_DIGITS.matcher(texts.getFirst());
        if (!fourDigits.find()) {
            return null;
        }
        int year = Integer.parseInt(fourDigits.group());
        return year < FIRST_YEAR || year > LAST_YEAR ? null : (Integer) year;
    }

    /// A number from 0 to 10, with a point or a comma, also as "7.1/10".
    static @Nullable Double rating(List<String> texts) {
        Matcher number = OUT_OF_TEN.matcher(texts.getFirst().strip());
        if (!number.matches()) {
            return null;
        }
        double rating = Double.parseDouble(number.group(1).replace(',', '.'));
        return rating > 10 ? null : (Double) rating;
    }

    /// A whole number from 0, also with separators between thousands, or with ".0" as spreadsheets and pandas write it.
    static @Nullable Integer count(List<String> texts) {
        Matcher number = WHOLE_NUMBER.matcher(texts.getFirst().strip());
        if (!number.matches()) {
            return null;
        }
        String digits = number.group(1).replaceAll("\\D", "");
        return digits.length() > 9 ? null : Integer.valueOf(digits);
    }

    /// A whole number from 1.
    static @Nullable Integer id(List<String> texts) {
        Integer id = count(texts);
        return id == null || id == 0 ? null : id;
    }

    /// The text with single spaces for all white space and control characters, and without what cannot be encoded.
    static String clean(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(cleaned, c));
        int end = cleaned.length();
        return end > 0 && cleaned.charAt(end - 1) == ' ' ? cleaned.substring(0, end - 1) : cleaned.toString();
    }

    /// Whether [#clean] would leave the character as it is, as far as one can see without looking further than its neighbours.
    private static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        if (c == ' ') {
            return i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
        }
        return c > ' ' && c < 0x7f || c > 0xa0 && c < 0x1680;
    }

    private static void append(StringBuilder cleaned, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                if (!cleaned.isEmpty() && cleaned.charAt(cleaned.length() - 1) != ' ') {
                    cleaned.append(' ');
                }
            }
            case Character.SURROGATE -> cleaned.append('\ufffd');
            default -> {
                if (c != '\ufeff' && c != '\u200b') {
                    cleaned.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isAbsent(String text) {
        return text.length() <= 4 && ABSENT.contains(text.toLowerCase(Locale.ROOT));
    }
}
