package org.filmament.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a column of a catalogue can mean, and the names it goes by: those of TMDB, IMDb, OMDb, Wikipedia and Letterboxd and of
/// the data sets made from them.
///
/// Names are compared by their letters and digits alone: `Release Year`, `release_year` and `releaseYear` are the same. The order
/// of a field's names counts: where two columns mean the same, the earlier name is asked first.
enum FilmField {
    TITLE("title", "film title", "movie title", "series title", "primary title", "film name", "movie name", "name", "film",
        "movie"),
    ORIGINAL_TITLE("original title", "original name"),
    YEAR("year", "release year", "released year", "start year", "production year", "release date", "released", "release",
        "first air date", "premiered", "date"),
    GENRES("genres", "genre", "genre names", "listed in", "categories", "category", "primary genre"),
    OVERVIEW("overview", "plot", "synopsis", "storyline", "plot summary", "plot synopsis", "plot outline", "summary",
        "description", "long description", "abstract", "text", "content", "body"),
    LANGUAGE("original language", "language code", "language", "lang", "languages"),
    COUNTRY("country", "country code", "origin country", "country of origin", "production countries", "production country",
        "countries"),
    DIRECTOR("director", "directors", "directed by", "director name"),
    RATING("vote average", "average rating", "avg rating", "mean rating", "imdb rating", "tmdb rating", "rating", "score"),
    VOTES("vote count", "num votes", "no of votes", "number of votes", "imdb votes", "rating count", "votes"),
    MOTIFS("motifs"),
    TMDB_ID("tmdb id", "tmdb"),
    /// A number of the source's own, unless the row shows that it is TMDB's.
    ID("id"),
    /// An address, or the bare name of an article in the English Wikipedia.
    LINK("link", "wikipedia", "wikipedia link", "wikipedia url", "wikipedia page", "wiki page", "wiki"),
    /// An address; without its scheme at most.
    ADDRESS("url", "homepage", "website", "href", "tmdb url", "imdb url", "imdb link"),
    POSTER("poster", "poster path", "poster url", "poster link", "image", "image url", "cover", "picture", "thumbnail");

    /// One name of a field.
    ///
    /// @param place where the name stands in the list of all names of all fields
    record Name(FilmField field, int place) {
    }

    /// How many names there are, of all fields together.
    static final int NAME_COUNT;

    private static final Map<String, Name> BY_NAME = new HashMap<>();

    static {
        int place = 0;
        for (FilmField field : values()) {
            field.firstPlace = place;
            for (String name : field.names) {
                BY_NAME.put(lettersAndDigits(name), new Name(field, place++));
            }
        }
        NAME_COUNT = place;
    }

    private final List<String> names;
    private int firstPlace;

    FilmField(String... names) {
        this.names = List.of(names);
    }

    /// What a column of this name means, or null when it is none of the known ones.
    static @Nullable Name named(String column) {
        return BY_NAME.get(lettersAndDigits(column));
    }

    /// What columns of these names mean; all of them are known ones.
    static List<Name> allNamed(String... columns) {
        return Stream.of(columns).map(FilmField::named).map(Objects::requireNonNull).toList();
    }

    /// Place of the field's first name.
    int firstPlace() {
        return firstPlace;
    }

    /// The place after the field's last name.
    int endPlace() {
        return firstPlace + names.size();
    }

    private static String lettersAndDigits(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
