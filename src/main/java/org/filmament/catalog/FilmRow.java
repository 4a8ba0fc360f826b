package org.filmament.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One row of a source on its way to a [Film]: texts under the names that the source uses. One object serves for row after row:
/// filled, asked, cleared. Not for use by several threads.
///
/// Where several columns could give a field, the first value that makes sense is taken, in the order of [FilmField]'s names: with
/// `imdb_rating` "N/A" and `rating` 7.1 the rating is 7.1.
final class FilmRow {

    /// Columns that only TMDB's rows have: beside one of them a plain `id` is TMDB's.
    private static final List<FilmField.Name> OF_TMDB =
        FilmField.allNamed("vote average", "vote count", "poster path", "original language");

    /// By the place of the name. One column gives a list of texts, mostly of one.
    private final List<@Nullable List<String>> values = new ArrayList<>(Collections.nCopies(FilmField.NAME_COUNT, null));
    private final Map<String, String> sharedTexts = new HashMap<>();

    /// Makes the row ready for the next one of the source.
    void clear() {
        Collections.fill(values, null);
    }

    /// Sets what a column gave. An empty list is nothing, and the first of two columns with one name stays.
    void put(FilmField.Name name, List<String> texts) {
        if (!texts.isEmpty() && values.get(name.place()) == null) {
            values.set(name.place(), texts);
        }
    }

    /// The title, or null when the row has none.
    @Nullable String title() {
        String title = first(FilmField.TITLE, FilmValues::title);
        return title != null ? title : first(FilmField.ORIGINAL_TITLE, FilmValues::title);
    }

    /// The text to encode, or null when the row has none.
    @Nullable String overview() {
        return first(FilmField.OVERVIEW, FilmValues::phrase);
    }

    /// The film that the row describes, under the title and with the text just asked for.
    Film film(String title, String overview) {
        String originalTitle = first(FilmField.ORIGINAL_TITLE, FilmValues::title);
        Integer votes = first(FilmField.VOTES, FilmValues::count);
        // TMDB says 0.0 for what nobody has rated.
        Double rating = votes != null && votes == 0 ? null : first(FilmField.RATING, FilmValues::rating);
        return new Film(title, title.equals(originalTitle) ? null : originalTitle,
            first(FilmField.YEAR, FilmValues::year),
            list(FilmField.GENRES),
            overview,
            first(FilmField.LANGUAGE, IsoCodes::language),
            first(FilmField.COUNTRY, IsoCodes::country),
            first(FilmField.DIRECTOR, FilmValues::names),
            rating, votes,
            list(FilmField.MOTIFS),
            tmdbId(), link(),
            first(FilmField.POSTER, FilmValues::phrase));
    }

    private @Nullable Integer tmdbId() {
        Integer id = first(FilmField.TMDB_ID, FilmValues::id);
        boolean isOfTmdb = id == null && OF_TMDB.stream().anyMatch(name -> values.get(name.place()) != null);
        return isOfTmdb ? first(FilmField.ID, FilmValues::id) : id;
    }

    private @Nullable String link() {
        String link = first(FilmField.LINK, WebLinks::ofArticle);
        return link != null ? link : first(FilmField.ADDRESS, WebLinks::ofAddress);
    }

    private <T> @Nullable T first(FilmField field, Function<List<String>, @Nullable T> conversion) {
        for (int place = field.firstPlace(); place < field.endPlace(); place++) {
            List<String> texts = values.get(place);
            T value = texts == null ? null : conversion.apply(texts);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /// A few genres and motifs stand in very many films: one string for each.
    private List<String> list(FilmField field) {
        List<String> texts = first(field, FilmValues::list);
        return texts == null ? List.of()
            : texts.stream().map(text -> sharedTexts.computeIfAbsent(text, Function.identity())).toList();
    }
}
