package org.filmament.ui.card;

import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Where the card gets its posters from. FX thread only; never waits.
@FunctionalInterface
public interface PosterImages {

    /// No posters: the card shows a plain frame with the title.
    PosterImages NONE = (_, _, _) -> null;

    /// The poster of the film in `row`, at least `width` device pixels wide; null if it is not there yet.
    ///
    /// @param arrived run later on the FX thread, once it is there, if null was returned
    @Nullable Image get(int row, int width, Runnable arrived);
}
