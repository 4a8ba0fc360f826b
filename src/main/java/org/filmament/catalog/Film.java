package org.filmament.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One film. A field that the source did not give is null or an empty list; nothing is guessed.
///
/// @param title         the title shown, never blank
/// @param originalTitle title in the original language, where it differs
/// @param year          year of first release
/// @param genres        genre names, the primary one first
/// @param overview      what the film is about, never blank: the text that is encoded
/// @param language      original language, ISO 639-1
/// @param country       main producing country, ISO 3166-1 alpha-2
/// @param director      names, comma-separated
/// @param rating        mean rating from 0 to 10
/// @param votes         number of votes; the more, the better known
/// @param motifs        drawable things that stand for the film, most telling first
/// @param tmdbId        id at TMDB
/// @param link          page about the film: an absolute `http(s)` address
/// @param poster        picture of the poster: an `http(s)` address, or a path; one that the source gave beside itself is absolute
public record Film(String title, @Nullable String originalTitle, @Nullable Integer year, List<String> genres,
                   String overview, @Nullable String language, @Nullable String country, @Nullable String director,
                   @Nullable Double rating, @Nullable Integer votes, List<String> motifs, @Nullable Integer tmdbId,
                   @Nullable String link, @Nullable String poster) {

    public Film {
        if (title.isBlank() || overview.isBlank()) {
            throw new IllegalArgumentException("a film has a title and an overview");
        }
        genres = List.copyOf(genres);
        motifs = List.copyOf(motifs);
    }

    /// The first genre, or null when there is none.
    public @Nullable String primaryGenre() {
        return genres.isEmpty() ? null : genres.getFirst();
    }
}
