package org.filmament.ui.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A text reduced to what a search compares: letters and digits in lower case, without diacritics, punctuation and spaces. It remembers
/// where words begin and where in the text each letter came from. Immutable by contract.
///
/// An apostrophe joins ("schindlers"), `&` reads "and", any other sign parts words. In scripts that are written without spaces each
/// character begins a word. A text of nothing but signs, such as the film "$", keeps its signs.
///
/// @param letters what is compared
/// @param starts  for each letter, where its character begins in the text
/// @param ends    for each letter, where its character and its diacritics end in the text
/// @param words   where in `letters` words begin, ascending
record FoldedText(String letters, int[] starts, int[] ends, int[] words) {

    private static final String JOINING = "'\u2019\u2018\u02BC`\u00B4";

    static FoldedText of(String text) {
        Folding folding = new Folding(text, false);
        return (folding.letters.isEmpty() ? new Folding(text, true) : folding).result();
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /// Where word `w` ends in [#letters()].
    int wordEnd(int w) {
        return w + 1 < words.length ? words[w + 1] : letters.length();
    }

    String word(int w) {
        return letters.substring(words[w], wordEnd(w));
    }

    /// The same with the letters from `from` on, where a word begins, put before the others.
    FoldedText turned(int from) {
        int n = letters.length();
        int[] turnedWords = IntStream.of(words).map(w -> Math.floorMod(w - from, n)).sorted().toArray();
        return new FoldedText(letters.substring(from) + letters.substring(0, from), turned(starts, from), turned(ends, from), turnedWords);
    }

    private static int[] turned(int[] values, int from) {
        return IntStream.range(0, values.length).map(i -> values[(i + from) % values.length]).toArray();
    }

    /// One pass over a text.
    private static final class Folding {

        private final StringBuilder letters = new StringBuilder();
        private final boolean keepSigns;
        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private int[] words = new int[4];
        private int wordCount;
        private boolean atWordStart = true;
        private int from;
        private int to;

        Folding(String text, boolean keepSigns) {
            this.keepSigns = keepSigns;
            for (from = 0; from < text.length(); from = to) {
                int c = text.codePointAt(from);
                to = from + Character.charCount(c);
                take(c);
            }
        }

        FoldedText result() {
            return new FoldedText(letters.toString(), Arrays.copyOf(starts, letters.length()),
                    Arrays.copyOf(ends, letters.length()), Arrays.copyOf(words, wordCount));
        }

        private void take(int c) {
            if (c == '&' && !keepSigns) {
                atWordStart = true;
                append("and");
                atWordStart = true;
            } else if (c < 0x80) {
                takeAscii(c);
            } else if (JOINING.indexOf(c) < 0) {
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePoints().forEach(this::takeDecomposed);
            }
        }

        /// The common case by itself: a large catalogue has a million of these.
        private void takeAscii(int c) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                append(c);
            } else if (c >= 'A' && c <= 'Z') {
                append(c + 'a' - 'A');
            } else {
                takeDecomposed(c);
            }
        }

        private void takeDecomposed(int c) {
            if (isDiacritic(c)) {
                if (!letters.isEmpty()) {
                    ends[letters.length() - 1] = to;
                }
            } else if (Character.isLetterOrDigit(c) || isVowelSign(c) || keepSigns && !Character.isWhitespace(c)) {
                atWordStart |= standsAlone(c);
                append(plain(Character.toLowerCase(c)));
            } else if (JOINING.indexOf(c) < 0) {
                atWordStart = true;
            }
        }

        private void append(String text) {
            text.codePoints().forEach(this::append);
        }

        private void append(int c) {
            if (atWordStart) {
                if (wordCount == words.length) {
                    words = Arrays.copyOf(words, 2 * wordCount);
                }
                words[wordCount++] = letters.length();
                atWordStart = false;
            }
            letters.appendCodePoint(c);
            if (letters.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * letters.length());
                ends = Arrays.copyOf(ends, 2 * letters.length());
            }
            for (int i = letters.length() - Character.charCount(c); i < letters.length(); i++) {
                starts[i] = from;
                ends[i] = to;
            }
        }

        /// A mark that any script may carry, such as an accent. The vowel signs of Indic scripts are letters.
        private static boolean isDiacritic(int c) {
            return Character.getType(c) == Character.NON_SPACING_MARK
                    && Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED;
        }

        private static boolean isVowelSign(int c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        private static boolean standsAlone(int c) {
            return switch (Character.UnicodeScript.of(c)) {
                case HAN, HIRAGANA, KATAKANA, THAI -> true;
                default -> false;
            };
        }

        /// Letters that no decomposition takes apart, as they are typed on another keyboard.
        private static String plain(int c) {
            return switch (c) {
                case 'ø' -> "o";
                case 'ł' -> "l";
                case 'đ', 'ð' -> "d";
                case 'ħ' -> "h";
                case 'ı' -> "i";
                case 'ŧ' -> "t";
                case 'þ' -> "th";
                case 'ß' -> "ss";
                case 'æ' -> "ae";
                case 'œ' -> "oe";
                case 'ς' -> "σ";
                default -> Character.toString(c);
            };
        }
    }
}
