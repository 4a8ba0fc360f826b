package org.filmament.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/// Words that tell nothing about a film: English function words (Lucene's copy of Snowball's list) and what any synopsis may say.
final class StopWords {

    private static final CharArraySet FUNCTION = functionWords();
    private static final Set<String> NARRATIVE = listed("narrative-words.txt");
    private static final Set<String> WEAK = listed("weak-words.txt");

    private StopWords() {
    }

    /// Whether a lower-case word never counts, neither alone nor in a pair.
    static boolean contains(String word) {
        return FUNCTION.contains(word) || NARRATIVE.contains(word);
    }

    /// Whether a lower-case word tells nothing alone but may in a pair: "world" in "world war".
    static boolean weakAlone(String word) {
        return WEAK.contains(word);
    }

    private static CharArraySet functionWords() {
        try (InputStream in = Objects.requireNonNull(SnowballFilter.class.getResourceAsStream("english_stop.txt"))) {
            return WordlistLoader.getSnowballWordSet(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> listed(String name) {
        Set<String> words = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StopWords.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    words.addAll(List.of(line.strip().split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
