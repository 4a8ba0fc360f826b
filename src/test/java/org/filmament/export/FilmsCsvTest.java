package org.filmament.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.CatalogReader;
import org.filmament.catalog.Film;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmsCsvTest {

    @TempDir
    private Path folder;

    @Test
    void theAppReadsItsOwnTable() throws IOException {
        Film plain = new Film("Plain", null, null, List.of(), "Nothing else is known.", null, null, null, null, null, List.of(), null, null, null);
        Film full = new Film("Full, \"quoted\"", null, 1982, List.of("Horror", "Drama"), "Two\nlines.", "en", null, null, 7.5, 1200, List.of(), 42,
                "https://example.org/42", null);
        BitSet rows = new BitSet();
        rows.set(1);
        Path file = folder.resolve("films.csv");
        FilmsCsv.write(file, new Catalog("test", List.of(plain, full), 0, List.of()), rows, new float[] {0, 0, 1.5f, -2});
        Film read = CatalogReader.read(file, Progress.NONE, Cancel.NEVER).films().getFirst();
        assertEquals(full.title(), read.title());
        assertEquals(full.year(), read.year());
        assertEquals(full.genres(), read.genres());
        assertEquals("Two lines.", read.overview());
        assertEquals(2, Files.readString(file).lines().filter(line -> line.startsWith("id,") || line.startsWith("42,")).count());
    }
}
