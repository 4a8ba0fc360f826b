package org.filmament.poster;

/// Where the pixels of posters come from. Films are known by their row in the catalogue.
///
/// Implementations are called from several threads at once, and give the same pixels for the same arguments.
public interface PosterSource {

    /// The poster at a width, three high to two wide.
    ///
    /// @param film  row in the catalogue
    /// @param width in pixels, even
    /// @return `width * (width * 3 / 2)` opaque ARGB pixels, row by row; the caller may keep and change the array
    int[] pixels(int film, int width);

    /// The one opaque ARGB colour that stands for a poster before it is drawn. Cheap: called for thousands of films in a row.
    int tone(int film);
}
