package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WikiFilmsTest {

    /// The folder of data that is too large for the project; the environment may name another.
    private static final Path DATA = Path.of(System.getenv().getOrDefault("FILMAMENT_TEST_DATA", "../shared/data"));

    @Test
    void allFilmsOfWikipediaAreRead() {
        Path file = DATA.resolve("wiki-films.jsonl.gz");
        assumeTrue(Files.exists(file), () -> file + " is not here");

        Catalog catalog = CatalogFiles.read(file);

        assertEquals("wiki-films", catalog.name());
        assertEquals(34_067, catalog.size());
        assertEquals(0, catalog.skipped());
        Film first = catalog.films().getFirst();
        assertEquals("Clowns Spinning Hats", first.title());
        assertEquals(1900, first.year());
        assertEquals("https://en.wikipedia.org/wiki/Clowns_Spinning_Hats", first.link());
        assertEquals(34_067, catalog.films().stream().filter(film -> film.link() != null && film.year() != null).count());
    }
}
