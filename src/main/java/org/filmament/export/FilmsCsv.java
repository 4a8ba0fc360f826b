package org.filmament.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.work.AtomicFile;
import org.jspecify.annotations.Nullable;

/// Some films of a catalogue as a table that the app can open again.
public final class FilmsCsv {

    private static final List<String> HEADER =
            List.of("id", "title", "year", "genres", "language", "rating", "votes", "x", "y", "link", "overview");

    private FilmsCsv() {
    }

    /// Writes one line a film, whole or not at all.
    ///
    /// @param rows      which films
    /// @param positions x and y of each film of the catalogue; null while there is no map
    /// @throws IOException if the file cannot be written
    public static void write(Path file, Catalog catalog, BitSet rows, float @Nullable [] positions) throws IOException {
        StringWriter table = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(table)) {
            csv.writeRecord(HEADER);
            rows.stream().forEach(row -> csv.writeRecord(record(catalog.films().get(row), row, positions)));
        }
        ByteBuffer bytes = ByteBuffer.wrap(table.toString().getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(file, channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    private static List<String> record(Film film, int row, float @Nullable [] positions) {
        return List.of(text(film.tmdbId() == null ? Integer.valueOf(row) : film.tmdbId()), film.title(), text(film.year()),
                String.join("|", film.genres()), text(film.language()), text(film.rating()), text(film.votes()),
                positions == null ? "" : Float.toString(positions[2 * row]), positions == null ? "" : Float.toString(positions[2 * row + 1]),
                text(film.link()), film.overview());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
