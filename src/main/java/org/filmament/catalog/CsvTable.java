package org.filmament.catalog;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.filmament.work.InputException;
import org.jspecify.annotations.Nullable;

/// Reads a table with a header, separated by commas, semicolons, tabs or bars, quoted as RFC 4180 has it. Rows may be shorter
/// than the header, as spreadsheets write them; longer ones have slipped and are left out. After a row whose quotation marks do
/// not match, the reading goes on with the next line.
final class CsvTable {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    /// More columns than any header counts for.
    private static final int COLUMNS_AT_MOST = 1 << 14;
    private static final int LONGEST_FIELD = 1 << 20;
    /// Every one of them costs a look ahead of up to a whole row.
    private static final int BROKEN_ROWS_AT_MOST = 100;

    private static final long END = -1;

    private record Fields(long line, List<String> texts) {
    }

    private final RewindableLines lines;
    private final char separator;
    private final CatalogBuilder films;
    private final FilmRow row = new FilmRow();
    private List<FilmField.@Nullable Name> header = List.of();
    private int brokenRows;

    private CsvTable(Reader in, char separator, CatalogBuilder films) {
        this.lines = new RewindableLines(in);
        this.separator = separator;
        this.films = films;
    }

    /// @param beginning what `in` begins with, all of the header if possible: it tells the separator
    /// @throws InputException when it is no table, or lacks a column
    static void read(Reader in, String beginning, CatalogBuilder films) throws IOException {
        new CsvTable(in, separator(beginning), films).read();
    }

    private void read() throws IOException {
        long line = readAfter(0);
        while (line != END) {
            lines.goBehind(line);
            line = readAfter(line);
        }
    }

    /// Reads the rows behind a line, up to one that is broken: its line, or [#END].
    private long readAfter(long line) {
        FieldsHandler handler = new FieldsHandler(line, lines);
        try {
            readRows(records(lines, separator, handler, false));
            return END;
        } catch (CsvParseException e) {
            skipBroken(handler.line, e);
            return handler.line;
        }
    }

    private void readRows(Iterator<Fields> rows) {
        if (header.isEmpty()) {
            header = rows.next().texts.stream().map(films.columns()::meaning).toList();
            films.columns().requireTitleAndText(films.file());
        }
        while (rows.hasNext()) {
            take(rows.next());
        }
    }

    private void take(Fields fields) {
        String where = "Line " + fields.line;
        int count = fields.texts.size();
        while (count > header.size() && fields.texts.get(count - 1).isEmpty()) {
            count--;
        }
        if (count > header.size()) {
            films.skip("%s has %d columns, the header %d.".formatted(where, count, header.size()));
            return;
        }
        row.clear();
        for (int i = 0; i < count; i++) {
            FilmField.Name meaning = header.get(i);
            String text = fields.texts.get(i);
            if (meaning != null && !text.isEmpty()) {
                row.put(meaning, List.of(text));
            }
        }
        films.take(row, where);
    }

    private void skipBroken(long line, CsvParseException e) {
        switch (e.getCause()) {
            // The library wraps what the text below it has to say.
            case InputException known -> throw known;
            case CancellationException cancelled -> throw cancelled;
            case null, default -> {
            }
        }
        if (header.isEmpty() || ++brokenRows > BROKEN_ROWS_AT_MOST) {
            throw new InputException("%s cannot be read as a table: the quotation marks in line %d do not match."
                .formatted(films.file(), line), e);
        }
        films.skip("Line %d has quotation marks that do not match, or is far too long.".formatted(line));
    }

    /// The separator that makes the most of the header: fields of a film first, then columns.
    private static char separator(String beginning) {
        char best = SEPARATORS.getFirst();
        int bestScore = -1;
        for (char separator : SEPARATORS) {
            int score = score(beginning, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String beginning, char separator) {
        try {
            RewindableLines lines = new RewindableLines(new StringReader(beginning));
            List<String> names = records(lines, separator, new FieldsHandler(0, lines), true).next().texts;
            FilmColumns columns = new FilmColumns();
            names.forEach(columns::meaning);
            return columns.fieldCount() * COLUMNS_AT_MOST + Math.min(names.size(), COLUMNS_AT_MOST - 1);
        } catch (CsvParseException e) {
            return 0;
        }
    }

    private static Iterator<Fields> records(RewindableLines lines, char separator, FieldsHandler handler, boolean isExcerpt) {
        return CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(isExcerpt)
            .maxBufferSize(LONGEST_FIELD)
            .build(handler, lines)
            .iterator();
    }

    /// Collects the fields of a row, and lets go of the lines before it.
    private static final class FieldsHandler extends AbstractBaseCsvCallbackHandler<Fields> {

        private final long linesBefore;
        private final RewindableLines lines;
        private List<String> texts = List.of();
        private long line;

        FieldsHandler(long linesBefore, RewindableLines lines) {
            this.linesBefore = linesBefore;
            this.lines = lines;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = linesBefore + startingLineNumber;
            lines.forgetBefore(line);
            texts = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] chars, int offset, int length, boolean quoted) {
            texts.add(new String(chars, offset, length));
        }

        @Override
        protected Fields buildRecord() {
            return new Fields(line, texts);
        }
    }
}
