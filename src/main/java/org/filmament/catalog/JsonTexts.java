package org.filmament.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON value as the texts that name what it holds.
final class JsonTexts {

    /// What names an object inside a film: TMDB's languages and countries by their codes, genres and people by their names.
    private static final List<String> NAMING = List.of("iso_639_1", "iso_3166_1", "name", "title", "label");

    private JsonTexts() {
    }

    /// Reads the value that the parser stands on and leaves the parser on its last token: a number or text as one text, an object
    /// by its name, an array as the texts of its elements, null as nothing.
    ///
    /// @throws IOException when it is not JSON
    static List<String> read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            String text = readOne(parser);
            return text == null ? List.of() : List.of(text);
        }
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String text = readOne(parser);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable String readOne(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readName(parser);
            case START_ARRAY -> {
                parser.skipChildren();
                yield null;
            }
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static @Nullable String readName(JsonParser parser) throws IOException {
        String best = null;
        int bestRank = NAMING.size();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int rank = NAMING.indexOf(parser.currentName());
            boolean isScalar = parser.nextToken().isScalarValue();
            if (isScalar && rank >= 0 && rank < bestRank && parser.currentToken() != JsonToken.VALUE_NULL) {
                best = parser.getText();
                bestRank = rank;
            }
            parser.skipChildren();
        }
        return best;
    }
}
