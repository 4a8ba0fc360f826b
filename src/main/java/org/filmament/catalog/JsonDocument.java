package org.filmament.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.filmament.work.InputException;

/// Reads a JSON document: an array of films, an object that holds such an array, or films one after the other. The document is
/// streamed, so that an error in it ends the reading.
final class JsonDocument {

    private static final Set<String> HOLDERS =
        Set.of("films", "movies", "results", "items", "entries", "records", "rows", "data", "list", "hits", "docs");

    private final JsonParser parser;
    private final CatalogBuilder films;
    private final FilmRow outerRow = new FilmRow();
    private final FilmRow row = new FilmRow();

    private JsonDocument(JsonParser parser, CatalogBuilder films) {
        this.parser = parser;
        this.films = films;
    }

    /// @throws InputException when it is not JSON
    static void read(Reader in, CatalogBuilder films) throws IOException {
        try (JsonParser parser = JsonObjects.FACTORY.createParser(in)) {
            new JsonDocument(parser, films).read();
        } catch (JsonEOFException e) {
            throw new InputException(films.file() + " is cut off: it ends in the middle of its JSON.", e);
        } catch (StreamConstraintsException e) {
            throw new InputException("%s has a text of over %d characters, or objects nested too deeply, near line %d."
                .formatted(films.file(), JsonObjects.LONGEST_TEXT, e.getLocation().getLineNr()), e);
        } catch (JsonProcessingException e) {
            throw new InputException("%s is not valid JSON in line %d, column %d."
                .formatted(films.file(), e.getLocation().getLineNr(), e.getLocation().getColumnNr()), e);
        }
    }

    private void read() throws IOException {
        while (parser.nextToken() != null) {
            switch (parser.currentToken()) {
                case START_ARRAY -> readEntries();
                case START_OBJECT -> readFilmOrHolder();
                default -> films.skip(where() + " is not a JSON object.");
            }
        }
    }

    /// An object is a film, unless it holds an array of films; what else it says is then about the list.
    private void readFilmOrHolder() throws IOException {
        String where = where();
        boolean isHolder = false;
        outerRow.clear();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            FilmField.Name meaning = films.columns().meaning(name);
            if (meaning != null) {
                JsonObjects.readField(parser, meaning, outerRow);
            } else if (parser.nextToken() == JsonToken.START_ARRAY) {
                isHolder |= HOLDERS.contains(name) ? readEntries() : readEntriesIfFilms();
            } else {
                parser.skipChildren();
            }
        }
        if (!isHolder) {
            films.take(outerRow, where);
        }
    }

    private boolean readEntries() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readEntry();
        }
        return true;
    }

    private void readEntry() throws IOException {
        String where = where();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            JsonObjects.read(parser, films.columns(), row);
            films.take(row, where);
        } else {
            parser.skipChildren();
            films.skip(where + " is not a JSON object.");
        }
    }

    /// Reads an array whose name says nothing: its entries are films if the first of them has a title and a text.
    private boolean readEntriesIfFilms() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            String where = where();
            JsonObjects.read(parser, films.columns(), row);
            if (row.title() != null && row.overview() != null) {
                films.take(row, where);
                return readEntries();
            }
        }
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            parser.skipChildren();
        }
        return false;
    }

    private String where() {
        return "Entry %d in line %d".formatted(films.rowCount() + 1, parser.currentTokenLocation().getLineNr());
    }
}
