package org.filmament.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// Reads one JSON object a line. A line that is none is left out and noted; those after it are read all the same.
final class JsonLines {

    private static final int LONGEST_LINE = 4 * JsonObjects.LONGEST_TEXT;

    private final Reader in;
    private final FilmRow row = new FilmRow();
    private final char[] block = new char[1 << 14];
    private int blockStart;
    private int blockEnd;
    private char[] line = new char[1 << 12];
    private int length;

    private JsonLines(Reader in) {
        this.in = in;
    }

    static void read(Reader in, CatalogBuilder films) throws IOException {
        JsonLines lines = new JsonLines(in);
        for (int number = 1; lines.next(); number++) {
            lines.take("Line " + number, films);
        }
    }

    private void take(String where, CatalogBuilder films) {
        if (length > LONGEST_LINE) {
            films.skip("%s is longer than %d characters.".formatted(where, LONGEST_LINE));
            return;
        }
        try (JsonParser parser = JsonObjects.FACTORY.createParser(line, 0, length)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return;
            }
            if (first != JsonToken.START_OBJECT) {
                films.skip(where + " is not a JSON object.");
                return;
            }
            JsonObjects.read(parser, films.columns(), row);
            if (parser.nextToken() == null) {
                films.take(row, where);
            } else {
                films.skip(where + " holds more than one JSON object.");
            }
        } catch (IOException e) {
            films.skip(where + " is not valid JSON.");
        }
    }

    /// Reads up to the next line feed. Of a line that is too long only the length is kept.
    private boolean next() throws IOException {
        length = 0;
        boolean hasAny = false;
        while (blockStart < blockEnd || fillBlock()) {
            hasAny = true;
            int end = blockStart;
            while (end < blockEnd && block[end] != '\n') {
                end++;
            }
            append(blockStart, end);
            blockStart = end + 1;
            if (end < blockEnd) {
                return true;
            }
        }
        return hasAny;
    }

    private boolean fillBlock() throws IOException {
        blockStart = 0;
        blockEnd = Math.max(0, in.read(block, 0, block.length));
        return blockEnd > 0;
    }

    private void append(int from, int to) {
        int added = to - from;
        if (length + added <= LONGEST_LINE) {
            if (length + added > line.length) {
                line = Arrays.copyOf(line, Math.max(length + added, 2 * line.length));
            }
            System.arraycopy(block, from, line, length, added);
            length += added;
        } else {
            length = LONGEST_LINE + 1;
        }
    }
}
