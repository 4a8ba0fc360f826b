package org.filmament.topic;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Reads texts word by word: Unicode's word boundaries (UAX #29), two characters at a time where words are not spaced apart, no
/// possessive endings, lower case. Lucene does the cutting. For one thread at a time.
final class WordReader {

    /// Longer tokens are no words.
    private static final int LONGEST = 40;

    private final Tokenizer tokenizer = new StandardTokenizer();
    private final TokenStream stream = new EnglishPossessiveFilter(new CJKBigramFilter(tokenizer));
    private final CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);

    /// Takes the words of a text in order.
    @FunctionalInterface
    interface Sink {

        /// @param word        in lower case
        /// @param follows     whether it follows the word before it directly: nothing but space or a hyphen lies between
        /// @param opens       whether it may be the first of a sentence, where a capital says nothing
        /// @param capitalised whether it starts with a capital
        void word(String word, boolean follows, boolean opens, boolean capitalised);
    }

    void read(String text, Sink sink) {
        try {
            tokenizer.setReader(new StringReader(text));
            stream.reset();
            int end = -1;
            while (stream.incrementToken()) {
                int start = offsets.startOffset();
                boolean opens = end < 0;
                boolean follows = end >= 0;
                for (int at = Math.max(0, end); at < start; at++) {
                    char between = text.charAt(at);
                    follows &= between == ' ' || between == '-';
                    opens |= ".!?:;\"“”«»…‘(".indexOf(between) >= 0;
                }
                end = offsets.endOffset();
                boolean capitalised = Character.isUpperCase(term.charAt(0));
                String word = term.toString().toLowerCase(Locale.ROOT).replace('’', '\'');
                sink.word(isWord(word) ? word : "", follows, opens, capitalised);
            }
            stream.end();
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// At least two characters, no digit in front, not overlong.
    private static boolean isWord(String word) {
        return word.length() >= 2 && word.length() <= LONGEST && Character.isLetter(word.codePointAt(0));
    }
}
