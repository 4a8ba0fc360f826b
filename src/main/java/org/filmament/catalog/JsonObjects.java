package org.filmament.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads a JSON object into a [FilmRow].
final class JsonObjects {

    /// Characters that one text may have: many times the longest plot, few enough for memory.
    static final int LONGEST_TEXT = 1 << 20;

    /// Takes `NaN`, which Python writes for a number that is missing.
    static final JsonFactory FACTORY = JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(LONGEST_TEXT)
            .maxNestingDepth(100)
            .build())
        .build();

    private JsonObjects() {
    }

    /// Reads the object that the parser stands on and leaves the parser on its end.
    ///
    /// @throws IOException when it is not JSON
    static void read(JsonParser parser, FilmColumns columns, FilmRow row) throws IOException {
        row.clear();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            readField(parser, columns.meaning(parser.currentName()), row);
        }
    }

    /// Reads the value of the field whose name the parser stands on and leaves the parser on its end.
    ///
    /// @param meaning of the field; null leaves it out
    /// @throws IOException when it is not JSON
    static void readField(JsonParser parser, FilmField.@Nullable Name meaning, FilmRow row) throws IOException {
        parser.nextToken();
        if (meaning == null) {
            parser.skipChildren();
        } else {
            row.put(meaning, JsonTexts.read(parser));
        }
    }
}
