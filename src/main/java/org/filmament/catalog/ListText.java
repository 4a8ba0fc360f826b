package org.filmament.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lists that a source writes into one text: separated by `|`, `;` or `,` (the first of these that occurs), or as JSON, also in
/// Python's spelling, as in the CSV files made from TMDB: `[{'id': 18, 'name': 'Drama'}]`. Bare words in brackets are parts too.
final class ListText {

    private static final JsonFactory LENIENT = JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .build();
    private static final Pattern PYTHON_WORD = Pattern.compile("(?<=[:,\\[] ?)(?:None|True|False)(?=[,}\\]])");
    private static final Pattern BRACKETS_AND_QUOTES = Pattern.compile("^[\\[{(]|[\\])}]$|[\"']");

    private ListText() {
    }

    /// The parts of the text, with the white space that the source left around them.
    static List<String> split(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("[") && !stripped.startsWith("{")) {
            return separate(stripped);
        }
        List<String> parts = parse(stripped);
        if (parts != null) {
            return parts;
        }
        return stripped.startsWith("[{") ? List.of() : separate(BRACKETS_AND_QUOTES.matcher(stripped).replaceAll(""));
    }

    private static @Nullable List<String> parse(String text) {
        try (JsonParser parser = LENIENT.createParser(PYTHON_WORD.matcher(text).replaceAll("null"))) {
            parser.nextToken();
            return JsonTexts.read(parser);
        } catch (IOException e) {
            return null;
        }
    }

    private static List<String> separate(String text) {
        for (String separator : List.of("|", ";", ",")) {
            if (text.contains(separator)) {
                return List.of(text.split(Pattern.quote(separator)));
            }
        }
        return List.of(text);
    }
}
