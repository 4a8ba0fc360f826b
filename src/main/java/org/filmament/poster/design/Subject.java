package org.filmament.poster.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filmament.catalog.Film;
import org.filmament.poster.motif.Motif;
import org.filmament.poster.motif.MotifLibrary;
import org.filmament.poster.motif.MotifWords;
import org.filmament.poster.type.Face;
import org.jspecify.annotations.Nullable;

/// What a layout has to work with: a film's words and figures, and the colours and type of its era. Immutable.
///
/// @param motifs one to four, most telling first
/// @param face   of the title
/// @param small  face of the credits
record Subject(Film film, List<Motif> motifs, Palette palette, Face face, Face small, Chance chance) {

    private static final double SECOND_FIRST = 0.25;

    static Subject of(Film film) {
        Chance chance = Chance.of(film);
        return new Subject(film, motifs(film, chance), Palette.of(film.year(), chance), Typography.title(film, chance),
                Typography.credits(film, chance), chance);
    }

    private static List<Motif> motifs(Film film, Chance chance) {
        MotifLibrary library = MotifLibrary.shipped();
        List<String> names = new ArrayList<>(MotifWords.shipped().of(film, chance.below(1 << 20, "drawing")));
        if (names.isEmpty()) {
            names.add(chance.oneOf(library.figures(), "figure"));
        }
        if (names.size() > 1 && chance.is(SECOND_FIRST, "second motif first")) {
            names.add(0, names.remove(1));
        }
        return names.stream().map(library::get).toList();
    }

    Motif motif() {
        return motifs.getFirst();
    }

    /// The second motif; the first one again when there is only one.
    Motif second() {
        return motifs.get(Math.min(1, motifs.size() - 1));
    }

    boolean hasTwo() {
        return motifs.size() > 1;
    }

    String title() {
        return film.title();
    }

    /// Number of characters of the title.
    int length() {
        return film.title().codePointCount(0, film.title().length());
    }

    /// Width of the title's widest word at a size of 1.
    double widestWord() {
        return Stream.of(film.title().split("\\s+")).mapToDouble(face::width).max().orElse(0);
    }

    @Nullable String year() {
        return film.year() == null ? null : film.year().toString();
    }

    /// The first director's name alone, for narrow places; null when unknown.
    @Nullable String director() {
        String names = film.director();
        return names == null || names.isBlank() ? null : names.split(",")[0].strip();
    }

    /// The director as credits name one, in the film's language; null when unknown.
    @Nullable String credit() {
        if (film.director() == null || film.director().isBlank()) {
            return null;
        }
        String director = Stream.of(film.director().split(",")).map(String::strip).limit(2).collect(Collectors.joining(" & "));
        return switch (chance.below(3, "credit")) {
            case 0 -> director;
            case 1 -> filmBy() + " " + director;
            default -> film.language() == null || film.language().equals("en") ? "Directed by " + director : filmBy() + " " + director;
        };
    }

    private String filmBy() {
        return switch (film.language() == null ? "en" : film.language().toLowerCase(Locale.ROOT)) {
            case "fr" -> "Un film de";
            case "it" -> "Un film di";
            case "es" -> "Una película de";
            case "pt" -> "Um filme de";
            case "de" -> "Ein Film von";
            case "nl" -> "Een film van";
            case "sv", "no" -> "En film av";
            case "da" -> "En film af";
            case "pl" -> "Film";
            default -> "A film by";
        };
    }
}
