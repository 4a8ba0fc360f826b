package org.filmament.poster;

import java.util.List;
import org.filmament.catalog.Film;
import org.filmament.poster.design.Designer;

/// Draws a film's poster from its facts: a designed typographic poster with the film's motifs, in the colours and type of its era.
/// The same film has the same poster at every width, in every run; two films of one title differ by their years.
///
/// The title reads from a width of about 60 pixels; below, a poster is a strong shape in few colours. Headless; safe for use from any
/// number of threads.
public final class PosterArtist implements PosterSource {

    /// Rises whenever any film's poster looks otherwise: what was made of posters is made again.
    public static final int VERSION = 1;

    private final List<Film> films;

    /// @param films whose posters are asked for, by their row
    public PosterArtist(List<Film> films) {
        this.films = List.copyOf(films);
    }

    @Override
    public int[] pixels(int film, int width) {
        return draw(films.get(film), width);
    }

    @Override
    public int tone(int film) {
        return Designer.tone(films.get(film));
    }

    /// One poster, `width` wide and `width * 3 / 2` high, as opaque ARGB pixels row by row.
    static int[] draw(Film film, int width) {
        return Designer.draw(film, width);
    }
}
