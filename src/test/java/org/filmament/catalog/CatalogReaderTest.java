package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogReaderTest {

    private static final Film SOLARIS = new Film("Solaris", "Солярис", 1972, List.of("Drama", "Science Fiction"),
        "A psychologist is sent to a station.", "ru", "SU", "Andrei Tarkovsky", 7.9, 1500, List.of("ocean", "station"), 593,
        "https://example.org/solaris", "solaris.jpg");

    @TempDir
    Path folder;
    private CatalogFiles files;

    @BeforeEach
    void useFolder() {
        files = new CatalogFiles(folder);
    }

    @Test
    void everyFieldOfJsonLinesIsRead() throws IOException {
        assertEquals(List.of(SOLARIS), files.read("films.jsonl", """
            {"title": "Solaris", "originalTitle": "Солярис", "year": 1972, "genres": ["Drama", "Science Fiction"], \
            "overview": "A psychologist is sent to a station.", "language": "ru", "country": "SU", "director": "Andrei Tarkovsky", \
            "rating": 7.9, "votes": 1500, "motifs": ["ocean", "station"], "tmdb": 593, "link": "https://example.org/solaris", \
            "poster": "solaris.jpg"}
            """).films());
    }

    @Test
    void everyColumnOfTmdbsTableIsRead() throws IOException {
        assertEquals(List.of(SOLARIS), files.read("films.csv", """
            id,title,original_title,release_date,genres,overview,original_language,production_countries,Director,vote_average,\
            vote_count,motifs,homepage,poster_path
            593,Solaris,Солярис,1972-03-20,"[{'id': 18, 'name': 'Drama'}, {'id': 878, 'name': 'Science Fiction'}]",\
            A psychologist is sent to a station.,ru,"[{'iso_3166_1': 'SU', 'name': 'Soviet Union'}]",Andrei Tarkovsky,7.9,1500.0,\
            ocean|station,example.org/solaris,solaris.jpg
            """).films());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[%s, %s]",
        "{\"page\": 1, \"results\": [%s, %s], \"total_pages\": 1}",
        "{\"title\": \"My list\", \"best of 1972\": [%s, %s]}",
        "{\"genres\": [{\"id\": 18}], \"cast\": [\"me\"], \"crew\": [], \"films\": [%s, %s]}",
        "%s\n%s",
    })
    void jsonMayBeAnArrayOrHoldOneOrBeAStreamOfFilms(String form) throws IOException {
        String film = "{\"title\": \"A\", \"cast\": [{\"name\": \"X\"}, [1]], \"overview\": \"One.\"}";
        Catalog catalog = files.read("films.json", form.formatted(film, film.replace("A", "B")));
        assertEquals(List.of("A", "B"), catalog.films().stream().map(Film::title).toList());
        assertEquals(0, catalog.skipped());
    }

    @Test
    void aJsonArrayMayBeNamedJsonLines() throws IOException {
        assertEquals("A", files.film("films.jsonl", "[{\"title\": \"A\", \"text\": \"One.\"}]").title());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundByTheHeader(String separator) throws IOException {
        Film film = files.film("films.csv", """
            Film Title~"Plot"~Release-Year
            "A; B, C|D\tE"~"He said ""no""
            and left."~1999
            """.replace("~", separator));
        assertEquals("A; B, C|D E", film.title());
        assertEquals("He said \"no\" and left.", film.overview());
        assertEquals(1999, film.year());
    }

    @Test
    void linesOfATableAreCountedThroughQuotedLineBreaks() throws IOException {
        Catalog catalog = files.read("films.csv", "title,text\r\n\r\nA,\"one\r\ntwo\"\r\nB\r\nC,three,four\r\nD,five,,\r\n");
        assertEquals(List.of("A", "D"), catalog.films().stream().map(Film::title).toList());
        assertEquals(List.of("Line 5 has no text.", "Line 6 has 3 columns, the header 2."), catalog.notes());
    }

    @Test
    void aRowWithUnmatchedQuotationMarksCostsNoOther() throws IOException {
        Catalog catalog = files.read("films.csv", """
            title,text
            A,one
            B,"he said "no" and, left"
            C,three
            D,"never closed
            E,five
            F,"six
            6"
            """);
        assertEquals(List.of("A", "C", "E", "F"), catalog.films().stream().map(Film::title).toList());
        assertEquals(2, catalog.skipped());
        assertTrue(catalog.notes().getFirst().startsWith("Line 3 has quotation marks that do not match"));
        assertTrue(catalog.notes().getLast().startsWith("Line 5 "));
    }

    @Test
    void rowsThatCannotBeUsedAreCountedAndNamed() throws IOException {
        Catalog catalog = files.read("films.jsonl", """
            {"title": "A", "overview": "One."}
            {"title": " ", "overview": "Two."}
            {"title": "C", "overview": null}

            {"year": 1999}
            [1]
            {"title": "F", "overview": "cut
            {"title": "G", "overview": "Seven."} {}
            {"title": "H", "overview": "Eight."}
            """);
        assertEquals(List.of("A", "H"), catalog.films().stream().map(Film::title).toList());
        assertEquals(6, catalog.skipped());
        assertEquals(List.of("Line 2 has no title.", "Line 3 has no text.", "Line 5 has neither a title nor a text.",
            "Line 6 is not a JSON object.", "Line 7 is not valid JSON.", "Line 8 holds more than one JSON object."),
            catalog.notes());
    }

    @Test
    void entriesOfADocumentAreNamedByPlaceAndLine() throws IOException {
        Catalog catalog = files.read("films.json", "[{\"title\": \"A\", \"text\": \"One.\"},\n7,\n\n{\"title\": \"B\"}]");
        assertEquals(List.of("Entry 2 in line 2 is not a JSON object.", "Entry 3 in line 4 has no text."), catalog.notes());
    }

    @Test
    void onlyTheFirstHundredNotesAreKept() throws IOException {
        Catalog catalog = files.read("films.csv", "title,text\nA,one\n" + "B,\n".repeat(250));
        assertEquals(250, catalog.skipped());
        assertEquals(100, catalog.notes().size());
    }

    @Test
    void filmsThatSayTheSameAreKeptInTheirOrder() throws IOException {
        Catalog catalog = files.read("films.csv", "title,text,year\nB,one,1\nA,two,2\nB,one,1\n");
        assertEquals(List.of("B", "A", "B"), catalog.films().stream().map(Film::title).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"My Films.v2.csv.gz", "My Films.v2.csv", "My Films.v2.CSV.GZ"})
    void packedFilesAreKnownByTheirContentAndNamedWithoutEndings(String name) throws IOException {
        Catalog catalog = CatalogFiles.read(files.write(name, CatalogFiles.gzip("title,text\nA,one\n")));
        assertEquals("My Films.v2", catalog.name());
        assertEquals(1, catalog.size());
    }

    @Test
    void byteOrderMarksAreNoPartOfTheText() throws IOException {
        String table = "title,text\nÄ,one\n";
        assertEquals("Ä", files.film("a.csv", "\ufeff" + table).title());
        assertEquals("Ä", CatalogFiles.read(files.write("b.csv", ("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE)))
            .films().getFirst().title());
        assertEquals("Ä", CatalogFiles.read(files.write("c.csv", ("\ufeff" + table).getBytes(StandardCharsets.UTF_16BE)))
            .films().getFirst().title());
    }

    @Test
    void textAcrossBufferEndsIsReadWhole() throws IOException {
        StringBuilder table = new StringBuilder("title,text\n");
        for (int i = 0; i < 20_000; i++) {
            table.append("Film ").append(i).append(",\"öäü😀 \r\n").append(i).append("\"\r\n");
        }
        Catalog catalog = files.read("films.csv", table.toString());
        assertEquals(20_000, catalog.size());
        for (int i = 0; i < 20_000; i++) {
            assertEquals("öäü😀 " + i, catalog.films().get(i).overview());
        }
    }

    @Test
    void progressRisesToTheSizeOfTheFile() throws IOException {
        Path file = files.write("films.csv", "title,text\n" + "A,one\n".repeat(100_000));
        List<Long> reports = new ArrayList<>();
        CatalogReader.read(file, (done, total) -> {
            assertEquals(600_011, total);
            reports.add(done);
        }, Cancel.NEVER);
        assertEquals(reports.stream().sorted().toList(), reports);
        assertEquals(600_011, reports.getLast());
        assertTrue(reports.size() <= 102);
    }

    @Test
    void aStopEndsTheReading() throws IOException {
        Path table = files.write("films.csv", "title,text\n" + "A,one\n".repeat(100_000));
        Path document = files.write("films.json", "[" + "{\"title\": \"A\", \"text\": \"one\"},".repeat(10_000) + "{}]");
        for (Path file : List.of(table, document)) {
            int[] asked = {0};
            assertThrows(CancellationException.class, () -> CatalogReader.read(file, Progress.NONE, () -> ++asked[0] > 3));
        }
    }

    @Test
    void whatMakesNoSenseIsLeftOut() throws IOException {
        Film film = files.film("films.jsonl", """
            {"title": 1917, "overview": "War.", "year": 0, "rating": 11, "votes": -3, "id": 7, "link": "javascript://x", \
            "genres": []}
            """);
        assertEquals("1917", film.title());
        assertNull(film.year());
        assertNull(film.rating());
        assertNull(film.votes());
        assertNull(film.tmdbId());
        assertNull(film.link());
        assertEquals(List.of(), film.genres());
    }
}
