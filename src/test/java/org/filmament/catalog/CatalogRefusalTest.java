package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that cannot be used is refused with one sentence that names it and says why.
class CatalogRefusalTest {

    @TempDir
    Path folder;
    private CatalogFiles files;

    @BeforeEach
    void useFolder() {
        files = new CatalogFiles(folder);
    }

    @Test
    void aFileThatIsNotThere() {
        Path file = folder.resolve("none.csv");
        assertEquals("There is no file " + file + ".",
            assertThrows(InputException.class, () -> CatalogFiles.read(file)).getMessage());
    }

    @Test
    void aFolder() {
        assertTrue(assertThrows(InputException.class, () -> CatalogFiles.read(folder)).getMessage()
            .endsWith(" is a folder, not a file of films."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"films.xlsx", "films", ".csv", "films.csv.zip"})
    void aNameThatPromisesNoCatalogue(String name) throws IOException {
        String sentence =
            " cannot be opened: a catalogue's name ends in .csv, .json or .jsonl, with .gz behind it if compressed.";
        assertEquals(name + sentence, files.refusal(name, "title,text\nA,one\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"films.csv", "films.json", "films.jsonl", "films.csv.gz"})
    void anEmptyFile(String name) throws IOException {
        assertEquals(name + " is empty.", files.refusal(name, ""));
        assertEquals("b" + name + " is empty.", files.refusal("b" + name, CatalogFiles.gzip("")));
        assertEquals("c" + name + " is empty.", files.refusal("c" + name, CatalogFiles.gzip(" \n\r\n")));
    }

    @Test
    void filesWithoutFilms() throws IOException {
        assertEquals("a.json holds no films.", files.refusal("a.json", "[]"));
        assertEquals("b.json holds no films.", files.refusal("b.json", "{\"films\": []}"));
        assertEquals("c.csv holds no films.", files.refusal("c.csv", "title,text\n"));
        assertEquals("No film in d.csv can be used: line 2 has no text.", files.refusal("d.csv", "title,text\nA,\nB,\n"));
    }

    @Test
    void missingColumns() throws IOException {
        assertEquals("a.csv has no column for the text about a film; it has “movieId”, “title”, “genres”.",
            files.refusal("a.csv", "movieId,title,genres\n1,Toy Story (1995),Adventure|Animation\n"));
        assertEquals("b.jsonl has no column for a film's title; it has “plot”.",
            files.refusal("b.jsonl", "{\"plot\": \"One.\"}"));
        assertEquals("c.json has no column for a film's title and none for the text about it; it has “x”.",
            files.refusal("c.json", "[{\"x\": 1}, {\"x\": 2}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a.csv   | {"title": "A"}     | a.csv is JSON, not a table; rename it to end in .json or .jsonl.
        a.jsonl | title,text         | a.jsonl is not JSON: it begins with “title,text”.
        a.json  | Dear reader, a very long letter. | a.json is not JSON: it begins with “Dear reader, a very long lette…”.
        a.csv   | <!doctype html>    | a.csv is a web page or XML, not a file of films.
        a.csv   | PAR1...            | a.csv is a Parquet file, not a text file of films.
        a.json  | PK\u0003\u0004 ... | a.json is a ZIP archive or a spreadsheet, not a text file of films.
        a.csv.gz| title,text         | a.csv.gz is not gzip-compressed, though its name ends in .gz.
        """)
    void contentThatIsNotWhatTheNameSays(String name, String text, String sentence) throws IOException {
        assertEquals(sentence, files.refusal(name, text.translateEscapes().replace("\\u0003\\u0004", "\u0003\u0004")));
    }

    @Test
    void brokenJson() throws IOException {
        assertEquals("a.json is not valid JSON in line 2, column 16.",
            files.refusal("a.json", "[{\"title\": \"A\", \"text\": \"one\"},\n {\"title\": \"B\" \"text\": 2}]"));
        assertEquals("b.json is cut off: it ends in the middle of its JSON.", files.refusal("b.json", "[{\"title\": \"A\", \"te"));
    }

    @Test
    void brokenHeader() throws IOException {
        assertEquals("a.csv cannot be read as a table: the quotation marks in line 1 do not match.",
            files.refusal("a.csv", "title,\"text\nA,one\n"));
    }

    @Test
    void badUtf8IsNamedByItsLine() throws IOException {
        String sentence = "%s is not UTF-8: line 3 holds bytes that are no text; save the file as UTF-8 and open it again.";
        byte[] table = "title,text\r\nA,one\r\nAmélie,two\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(sentence.formatted("a.csv"), files.refusal("a.csv", table));
        byte[] lines = "{\"title\": \"A\", \"text\": \"1\"}\n\n{\"title\": \"Amélie".getBytes(StandardCharsets.UTF_8);
        assertEquals(sentence.formatted("a.jsonl"), files.refusal("a.jsonl", Arrays.copyOf(lines, lines.length - 4)));
    }

    @Test
    void nulBytesAreNoText() throws IOException {
        assertEquals("a.csv is not a text file: line 2 holds a NUL byte.", files.refusal("a.csv", "title,text\nA,\0\n"));
        assertEquals("b.csv is not a text file: line 1 holds a NUL byte.",
            files.refusal("b.csv", "title,text\n".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void damagedCompression() throws IOException {
        byte[] packed = CatalogFiles.gzip("title,text\n" + "A,one\n".repeat(1_000));
        assertEquals("a.csv.gz is cut off: its compressed data ends too early.",
            files.refusal("a.csv.gz", Arrays.copyOf(packed, packed.length / 2)));
        assertEquals("b.csv.gz is cut off: its compressed data ends too early.",
            files.refusal("b.csv.gz", Arrays.copyOf(packed, 5)));
        packed[packed.length - 6] ^= 1;
        assertEquals("c.csv.gz is damaged: its data cannot be unpacked.", files.refusal("c.csv.gz", packed));
        assertEquals("d.csv.gz is compressed twice, not a text file of films.",
            files.refusal("d.csv.gz", CatalogFiles.gzip(CatalogFiles.gzip("title,text\nA,one\n"))));
    }

    @Test
    void moreTextThanTheLimit() throws IOException {
        byte[] packed = CatalogFiles.gzip("title,text\n" + "A,one\n".repeat(200_000));
        CatalogSource source = CatalogSource.of("films.csv.gz");
        InputException refused = assertThrows(InputException.class, () -> CatalogReader.read(source,
            new ByteArrayInputStream(packed), packed.length, 1 << 20, Progress.NONE, Cancel.NEVER));
        assertEquals("films.csv.gz holds more than 1 MB of text, which is the most that can be opened.", refused.getMessage());
    }

    @Test
    void absurdlyLongTextsCostOnlyTheirRow() throws IOException {
        String huge = "x".repeat(5_000_000);
        assertEquals("Line 2 is longer than 4194304 characters.",
            noteBesideOneFilm("a.jsonl", "{\"title\": \"A\", \"text\": \"one\"}\n{\"title\": \"" + huge + "\n"));
        assertEquals("Line 2 is not valid JSON.", noteBesideOneFilm("b.jsonl",
            "{\"title\": \"A\", \"text\": \"one\"}\n{\"title\": \"B\", \"text\": \"" + huge.substring(0, 2_000_000) + "\"}\n"));
        assertEquals("Line 2 has quotation marks that do not match, or is far too long.",
            noteBesideOneFilm("c.csv", "title,text\nB," + huge + "\nA,one\n"));
        assertEquals("Line 2 has quotation marks that do not match, or is far too long.",
            noteBesideOneFilm("d.csv", "title,text\nB," + ",x".repeat(3_000_000) + "\nA,one\n"));
    }

    private String noteBesideOneFilm(String name, String text) throws IOException {
        Catalog catalog = files.read(name, text);
        assertEquals("A", catalog.films().getFirst().title());
        assertEquals(1, catalog.size());
        assertEquals(1, catalog.skipped());
        return catalog.notes().getFirst();
    }

    @Test
    void aTableFullOfUnmatchedQuotationMarks() throws IOException {
        assertEquals("a.csv cannot be read as a table: the quotation marks in line 102 do not match.",
            files.refusal("a.csv", "title,text\n" + "A,\"x\" y\n".repeat(500)));
    }
}
