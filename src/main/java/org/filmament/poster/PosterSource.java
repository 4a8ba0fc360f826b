package org.filmament.poster;

import java.util.function.IntConsumer;

/// Where the pixels of posters come from. Films are known by their row in the catalogue.
///
/// Implementations are called from several threads at once, and give the same pixels for the same arguments as long as the film's
/// [edition][#edition] is the same: a source that fetches pictures gives what the app draws until they are there.
public interface PosterSource {

    /// A poster and which edition it is.
    ///
    /// @param pixels  as [#pixels] gives them
    /// @param edition of the film, as it was when they were made
    record Print(int[] pixels, int edition) {
    }

    /// The poster at a width, three high to two wide. Does not wait for anything that is to be fetched.
    ///
    /// @param film  row in the catalogue
    /// @param width in pixels, even
    /// @return `width * (width * 3 / 2)` opaque ARGB pixels, row by row; the caller may keep and change the array
    int[] pixels(int film, int width);

    /// The one opaque ARGB colour that stands for a poster before it is drawn. Cheap: called for thousands of films in a row.
    int tone(int film);

    /// The poster at a width, with its edition; otherwise as [#pixels].
    default Print print(int film, int width) {
        return new Print(pixels(film, width), 0);
    }

    /// The best poster there will be of a film: where pictures are fetched, this waits for the film's own, and gives what the app draws only if that
    /// cannot be had.
    ///
    /// @throws InterruptedException if the thread is asked to stop
    default Print best(int film, int width) throws InterruptedException {
        return print(film, width);
    }

    /// Which of a film's posters there is now: rises when a better one has come. Cheap, as [#tone].
    default int edition(int film) {
        return 0;
    }

    /// Rises whenever any film's edition does. Cheap.
    default long version() {
        return 0;
    }

    /// Tells `listener` of every film whose edition rises from now on, on the thread that it happens on.
    default void onBetter(IntConsumer listener) {
    }

    /// Whether the app has drawn what there is of a film now, for want of a picture of its own: views that show what posters look
    /// like have to say so. Cheap, as [#tone].
    default boolean isDrawn(int film) {
        return true;
    }
}
