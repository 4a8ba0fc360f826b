package org.filmament.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.filmament.catalog.CatalogSource.Format;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;

/// Opens a file of films: JSON lines (`.jsonl`, `.ndjson`), JSON (`.json`) or a table (`.csv`, `.tsv`, `.txt`), plain or
/// gzip-compressed.
///
/// Columns are recognised by the many names that data sets of films have for them; a title and a text are needed, everything else
/// may be missing. A row that cannot be used is left out, counted and named by its line; a file that cannot be used is refused with
/// one sentence. Rows are kept in their order, also those that say the same. Files are streamed: beyond the films themselves the
/// memory needed is small. Text beyond 1 GiB, unpacked, is refused.
public final class CatalogReader {

    private static final int SNIFFED = 1 << 16;

    private CatalogReader() {
    }

    /// Reads a catalogue on the calling thread, 34,000 films in about a second.
    ///
    /// @param progress told the bytes read so far, about a hundred times
    /// @throws InputException        when the file cannot be used, with the reason
    /// @throws CancellationException when stopped
    public static Catalog read(Path file, Progress progress, Cancel cancel) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            throw new InputException("There is no file " + file + ".");
        }
        if (Files.isDirectory(file)) {
            throw new InputException(name + " is a folder, not a file of films.");
        }
        CatalogSource source = CatalogSource.of(name);
        try (InputStream in = Files.newInputStream(file)) {
            return PosterPaths.beside(file, read(source, in, Files.size(file), CatalogBytes.LIMIT, progress, cancel));
        } catch (AccessDeniedException e) {
            throw new InputException(name + " cannot be opened: you are not allowed to read it.", e);
        } catch (IOException e) {
            throw new InputException(name + " cannot be opened.", e);
        }
    }

    /// Reads a catalogue from its stored bytes, which stay open.
    ///
    /// @param size  how many bytes `stored` has, for `progress`
    /// @param limit how many bytes it may have unpacked
    static Catalog read(CatalogSource source, InputStream stored, long size, long limit, Progress progress, Cancel cancel)
        throws IOException {
        CatalogBytes bytes = new CatalogBytes(source, stored, size, limit, progress, cancel);
        BufferedReader text = new BufferedReader(new CatalogText(source.file(), bytes));
        CatalogBuilder films = new CatalogBuilder(source.file());
        String beginning = beginning(text);
        switch (actualFormat(source, beginning.stripLeading())) {
            case LINES -> JsonLines.read(text, films);
            case JSON -> JsonDocument.read(text, films);
            case CSV -> CsvTable.read(text, beginning, films);
        }
        Catalog catalog = films.build(source.name());
        progress.report(size, size);
        return catalog;
    }

    /// What the text is, by what its name promises and how it begins.
    private static Format actualFormat(CatalogSource source, String beginning) {
        if (beginning.isEmpty()) {
            throw new InputException(source.file() + " is empty.");
        }
        char first = beginning.charAt(0);
        boolean isJson = first == '{' || first == '[';
        if (first == '<') {
            throw new InputException(source.file() + " is a web page or XML, not a file of films.");
        }
        if (isJson && source.format() == Format.CSV) {
            throw new InputException(source.file() + " is JSON, not a table; rename it to end in .json or .jsonl.");
        }
        if (!isJson && source.format() != Format.CSV) {
            String firstLine = beginning.lines().findFirst().orElseThrow();
            throw new InputException(source.file() + " is not JSON: it begins with " + Excerpts.quoted(firstLine) + ".");
        }
        return first == '[' ? Format.JSON : source.format();
    }

    private static String beginning(BufferedReader text) throws IOException {
        char[] chars = new char[SNIFFED];
        text.mark(SNIFFED);
        int length = 0;
        for (int read = 0; read >= 0 && length < SNIFFED; read = text.read(chars, length, SNIFFED - length)) {
            length += read;
        }
        text.reset();
        return new String(chars, 0, length);
    }
}
