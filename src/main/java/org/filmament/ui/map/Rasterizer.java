package org.filmament.ui.map;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.filmament.poster.LabelArtist;
import org.filmament.poster.PosterSprites;
import org.filmament.poster.TitleArtist;
import org.filmament.work.Workers;

/// Draws the sky into an array of pixels: the backdrop and its haze, the stars, the contours of groups,
/// the posters from the least prominent up and their
/// titles, the names of groups, what is tied to the selected film, what is lifted on top. The picture is split into bands of rows; pixels are the same for any number of threads. Belongs to one thread, whose
/// workers take part.
final class Rasterizer {

    /// What names of groups are written in.
    static final String LABEL_FACE = "/org/filmament/ui/look/Inter-SemiBold.otf";

    private static final int BAND_ROWS = 48;

    private final Workers workers;
    private final PosterLayer posters;
    private final TitleLayer titles;
    private final OutlineLayer outlines;
    private final LabelLayer labels;
    private final StarField stars = new StarField();
    private final Haze haze = new Haze();
    private final ConcurrentLinkedQueue<long[]> glows = new ConcurrentLinkedQueue<>();

    Rasterizer(PosterSprites sprites, TitleArtist artist, Workers workers) {
        this.workers = workers;
        titles = new TitleLayer(artist, workers);
        outlines = new OutlineLayer(workers);
        labels = new LabelLayer(new LabelArtist(getClass().getResourceAsStream(LABEL_FACE)), workers);
        posters = new PosterLayer(sprites, workers);
    }

    /// Draws one picture.
    ///
    /// @param placement of the same scene
    /// @param pixels    device width × height of the scene's viewport, opaque ARGB, all of them written
    void draw(SceneSnapshot scene, Placement placement, int[] pixels) {
        Light light = Light.on(scene.backdrop());
        int width = scene.viewport().deviceWidth();
        int height = scene.viewport().deviceHeight();
        labels.gather(scene);
        labels.giveWay(scene, placement);
        titles.avoid(labels.placed());
        workers.forRanges(5, 1, (part, to) -> {
            switch (part) {
                case 0 -> haze.gather(scene, placement, light);
                case 1 -> posters.gather(scene, placement);
                case 2 -> titles.gather(scene, placement);
                case 3 -> outlines.gather(scene);
                default -> stars.gather(scene, placement, light);
            }
        });
        workers.forRanges(height, BAND_ROWS, (from, to) -> {
            drawSky(light, !scene.level().hasPosters(), pixels, width, from, to);
            Band band = new Band(pixels, width, from, to);
            outlines.draw(scene, band);
            drawPosters(scene, placement, band);
        });
    }

    private void drawPosters(SceneSnapshot scene, Placement placement, Band band) {
        posters.draw(scene, placement, 0, placement.common(), band);
        titles.drawCommon(scene, band);
        PosterLayer.drawVeil(scene, band);
        labels.draw(scene, band);
        posters.draw(scene, placement, placement.common(), placement.resting(), band);
        titles.drawTied(scene, band);
        posters.draw(scene, placement, placement.resting(), placement.count(), band);
    }

    /// Whether the same picture would look better if it were drawn again now.
    boolean isUnfinished() {
        return posters.isUnfinished() || titles.isUnfinished() || outlines.isUnfinished() || labels.isUnfinished();
    }

    /// Where names of groups stand in the last picture.
    List<PlacedLabel> labels() {
        return labels.placed();
    }

    private void drawSky(Light light, boolean solid, int[] pixels, int width, int from, int to) {
        haze.show(pixels, width, from, to);
        long[] glow = glows.poll();
        if (glow == null || glow.length != width * BAND_ROWS) {
            glow = new long[width * BAND_ROWS];
        }
        long[] lit = new long[to - from];
        stars.light(glow, width, from, to, lit);
        for (int y = from; y < to; y++) {
            for (long rest = lit[y - from]; rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest) * StarField.STRETCH;
                int length = Math.min(StarField.STRETCH, width - x);
                if (solid) {
                    light.shineSolid(glow, (y - from) * width + x, pixels, y * width + x, length);
                } else {
                    light.shine(glow, (y - from) * width + x, pixels, y * width + x, length);
                }
            }
        }
        glows.add(glow);
    }
}
