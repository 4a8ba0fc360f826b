package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterPathsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void pathsAreToldFromWhereTheCatalogueLies() throws IOException {
        Path picture = Files.createDirectories(folder.resolve("posters")).resolve("a.jpg");
        Files.createFile(picture);
        String absolute = picture.toAbsolutePath().toString();
        assertEquals(List.of(absolute, absolute, "posters/none.jpg", "https://example.org/a.jpg", "//server/share/a.jpg"),
                read("posters/a.jpg", absolute, "posters/none.jpg", "https://example.org/a.jpg", "//server/share/a.jpg"));
    }

    private List<String> read(String... posters) throws IOException {
        StringBuilder text = new StringBuilder("title,overview,poster\n");
        for (String poster : posters) {
            text.append("A film,Something happens.,").append(poster).append('\n');
        }
        Path file = folder.resolve("films.csv");
        Files.writeString(file, text);
        return CatalogReader.read(file, Progress.NONE, Cancel.NEVER).films().stream().map(film -> String.valueOf(film.poster())).toList();
    }
}
