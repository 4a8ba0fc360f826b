package org.filmament.ui.map;

import java.util.stream.IntStream;
import org.filmament.ui.view.Bearing;
import org.jspecify.annotations.Nullable;

/// From film to film on the screen, as the arrow keys go.
final class FilmStep {

    private FilmStep() {
    }

    /// The film in view that lies that way of another: the nearest of those that matter.
    ///
    /// @param start  a film; from one out of view, or from −1, the first step is to the film nearest to the middle of the view
    /// @param shares how much each film matters, or null when all do
    /// @return −1 if there is none
    static int from(int start, Bearing way, Placement shown, float @Nullable [] shares) {
        float[] screen = shown.screen();
        double width = shown.viewport().deviceWidth();
        double height = shown.viewport().deviceHeight();
        int[] films = IntStream.range(0, screen.length / 2).filter(film -> isIn(screen, film, width, height)
                && (shares == null || shares[film] > 0.5f)).toArray();
        if (start >= 0 && start < screen.length / 2 && isIn(screen, start, width, height)) {
            int place = way.nearest(films.length, i -> screen[2 * films[i]], i -> screen[2 * films[i] + 1], screen[2 * start], screen[2 * start + 1]);
            return place < 0 ? -1 : films[place];
        }
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int film : films) {
            double distance = Math.hypot(screen[2 * film] - width / 2, screen[2 * film + 1] - height / 2);
            if (distance < least) {
                least = distance;
                best = film;
            }
        }
        return best;
    }

    /// A film without a place is nowhere.
    private static boolean isIn(float[] screen, int film, double width, double height) {
        return screen[2 * film] >= 0 && screen[2 * film] <= width && screen[2 * film + 1] >= 0 && screen[2 * film + 1] <= height;
    }
}
