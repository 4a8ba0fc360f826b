package org.filmament.poster.design;

import static org.filmament.poster.type.Face.ABRIL;
import static org.filmament.poster.type.Face.ALFA;
import static org.filmament.poster.type.Face.ANTON;
import static org.filmament.poster.type.Face.BARLOW;
import static org.filmament.poster.type.Face.BEBAS;
import static org.filmament.poster.type.Face.CAPRASIMO;
import static org.filmament.poster.type.Face.CAVEAT;
import static org.filmament.poster.type.Face.CINZEL;
import static org.filmament.poster.type.Face.DM_SERIF;
import static org.filmament.poster.type.Face.JOSEFIN;
import static org.filmament.poster.type.Face.JOST;
import static org.filmament.poster.type.Face.JOST_MEDIUM;
import static org.filmament.poster.type.Face.LIMELIGHT;
import static org.filmament.poster.type.Face.LONDRINA;
import static org.filmament.poster.type.Face.MONO;
import static org.filmament.poster.type.Face.PLAYFAIR;
import static org.filmament.poster.type.Face.RIGHTEOUS;
import static org.filmament.poster.type.Face.SYNCOPATE;
import static org.filmament.poster.type.Face.ZILLA;

import java.util.List;
import java.util.stream.Stream;
import org.filmament.catalog.Film;
import org.filmament.poster.type.Face;

/// Which typefaces an era sets its posters in.
final class Typography {

    /// Words longer than this come out small in a wide face.
    private static final int LONG_WORD = 9;

    private static final List<Face> EARLY = List.of(LIMELIGHT, ABRIL, PLAYFAIR, JOSEFIN, ZILLA, LIMELIGHT, BEBAS, CINZEL);
    private static final List<Face> STUDIO = List.of(LIMELIGHT, PLAYFAIR, ABRIL, JOSEFIN, ALFA, BEBAS, DM_SERIF, CAVEAT, JOST);
    private static final List<Face> POSTWAR = List.of(LONDRINA, CAVEAT, ALFA, JOST, ANTON, ABRIL, BEBAS, DM_SERIF, LONDRINA, JOSEFIN);
    private static final List<Face> SIXTIES = List.of(JOST, ANTON, LONDRINA, BEBAS, RIGHTEOUS, ALFA, ABRIL, CAPRASIMO, JOST_MEDIUM, CAVEAT);
    private static final List<Face> SEVENTIES = List.of(CAPRASIMO, RIGHTEOUS, ANTON, ALFA, JOST, BEBAS, DM_SERIF, ZILLA, CAPRASIMO, MONO);
    private static final List<Face> EIGHTIES = List.of(ANTON, SYNCOPATE, JOST, RIGHTEOUS, BEBAS, ALFA, CAVEAT, MONO, ABRIL, JOSEFIN);
    private static final List<Face> NINETIES = List.of(CINZEL, ANTON, BEBAS, ZILLA, PLAYFAIR, JOST, MONO, BARLOW, DM_SERIF, CAVEAT);
    private static final List<Face> MILLENNIUM = List.of(CINZEL, BEBAS, JOST_MEDIUM, ANTON, ZILLA, BARLOW, DM_SERIF, JOST, PLAYFAIR, SYNCOPATE);
    private static final List<Face> NOW = List.of(JOST_MEDIUM, ANTON, DM_SERIF, BEBAS, JOST, PLAYFAIR, SYNCOPATE, CAPRASIMO, ABRIL, MONO,
            BARLOW, JOSEFIN);

    private Typography() {
    }

    static Face title(Film film, Chance chance) {
        List<Face> faces = era(film);
        boolean longWords = Stream.of(film.title().split("\\s+")).anyMatch(word -> word.length() > LONG_WORD);
        List<Face> fitting = longWords ? faces.stream().filter(face -> !face.isWide()).toList() : faces;
        return chance.oneOf(fitting, "face");
    }

    static Face credits(Film film, Chance chance) {
        return chance.oneOf(film.year() != null && film.year() < 1960 ? List.of(JOSEFIN, BARLOW, ZILLA) : List.of(BARLOW, JOST_MEDIUM, BARLOW, MONO),
                "credit face");
    }

    private static List<Face> era(Film film) {
        int year = film.year() == null ? Integer.MAX_VALUE : film.year();
        if (year < 1930) {
            return EARLY;
        } else if (year < 1948) {
            return STUDIO;
        } else if (year < 1959) {
            return POSTWAR;
        } else if (year < 1969) {
            return SIXTIES;
        } else if (year < 1980) {
            return SEVENTIES;
        } else if (year < 1990) {
            return EIGHTIES;
        } else if (year < 2000) {
            return NINETIES;
        }
        return year < 2012 ? MILLENNIUM : NOW;
    }
}
