package org.filmament.catalog;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Paths of posters in a catalogue are told from where its file lies; nobody after the reader knows where that was.
final class PosterPaths {

    private PosterPaths() {
    }

    /// `catalog`, read from `file`, with paths of pictures that lie beside it made absolute. What is an address, or no file there, is left as
    /// it is.
    static Catalog beside(Path file, Catalog catalog) {
        if (catalog.films().stream().allMatch(film -> film.poster() == null)) {
            return catalog;
        }
        List<Film> films = catalog.films().stream().map(film -> beside(file, film)).toList();
        return new Catalog(catalog.name(), films, catalog.skipped(), catalog.notes());
    }

    private static Film beside(Path file, Film film) {
        String poster = film.poster();
        Path picture = poster == null || poster.contains("://") ? null : resolved(file, poster);
        return picture == null ? film
                : new Film(film.title(), film.originalTitle(), film.year(), film.genres(), film.overview(), film.language(), film.country(),
                        film.director(), film.rating(), film.votes(), film.motifs(), film.tmdbId(), film.link(), picture.toString());
    }

    /// Null also for names of other machines, which a catalogue from anywhere must not make this one call.
    private static @Nullable Path resolved(Path file, String poster) {
        if (poster.startsWith("//") || poster.startsWith("\\\\")) {
            return null;
        }
        try {
            Path picture = file.toAbsolutePath().resolveSibling(poster).normalize();
            return Files.exists(picture) ? picture : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
