package org.filmament.topic;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Base forms of English words by Krovetz's stemmer (1993), which looks words up in a dictionary and so neither invents words nor
/// takes "university" for "universe". Words of other languages mostly stay as they are. For one thread at a time.
final class Stems {

    private final Tokenizer tokenizer = new KeywordTokenizer();
    private final TokenStream stream = new KStemFilter(tokenizer);
    private final CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);

    String of(String word) {
        try {
            tokenizer.setReader(new StringReader(word));
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : word;
            stream.end();
            stream.close();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
