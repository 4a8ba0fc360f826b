package org.filmament.ui.map;

import java.util.List;
import org.filmament.poster.PosterSprites;
import org.filmament.poster.TitleArtist;
import org.filmament.work.Workers;

/// Makes pictures of one catalogue's sky, one after another: what moves moves on from the picture before. Pictures may be made on different
/// threads, but never two at a time.
final class SkyPainter {

    /// A finished picture.
    ///
    /// @param placement  what stands where on it
    /// @param labels     where names of groups stand on it
    /// @param sequence   of the layout frame that it shows, or is on its way to
    /// @param unfinished whether the next picture will differ even if nothing is asked for
    record Painted(Placement placement, List<PlacedLabel> labels, long sequence, boolean unfinished) {
    }

    private final Choreographer choreographer = new Choreographer();
    private final Rasterizer rasterizer;

    /// @param sprites posters of the films
    /// @param titles  of the films
    /// @param workers who share the work of one picture
    SkyPainter(PosterSprites sprites, TitleArtist titles, Workers workers) {
        rasterizer = new Rasterizer(sprites, titles, workers);
    }

    /// Draws the moment that is asked for.
    ///
    /// @param pixels device width × height of the request's viewport
    Painted paint(SceneRequest request, int[] pixels) {
        SceneSnapshot scene = choreographer.next(request);
        Placement placement = Placement.of(scene);
        rasterizer.draw(scene, placement, pixels);
        return new Painted(placement, rasterizer.labels(), request.sequence(), choreographer.isChanging() || rasterizer.isUnfinished());
    }
}
