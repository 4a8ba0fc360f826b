package org.filmament.ui.map;

import java.util.List;
import org.filmament.poster.LabelArtist;
import org.filmament.work.Workers;

/// Places names of groups as pictures of a map would, one picture after another, and draws nothing but the letters that they need: for benchmarks.
/// Belongs to one thread.
public final class LabelRehearsal {

    private final List<MapLabel> labels;
    private final Viewport viewport;
    private final LabelLayer layer;

    /// @param viewport of the pictures
    /// @param workers  who share the work of one picture
    public LabelRehearsal(List<MapLabel> labels, Viewport viewport, Workers workers) {
        this.labels = List.copyOf(labels);
        this.viewport = viewport;
        layer = new LabelLayer(new LabelArtist(getClass().getResourceAsStream(Rasterizer.LABEL_FACE)), workers);
    }

    /// Places the names of one picture.
    ///
    /// @param positions x and y of every film; not written to until the next picture
    /// @param fitScale  the camera's scale at which all films are in view
    /// @param seconds   since the picture before
    /// @return how many nanoseconds that took
    public long place(float[] positions, Camera camera, double fitScale, double seconds) {
        int films = positions.length / 2;
        LevelOfDetail detail = new LevelOfDetail(films, fitScale, viewport, LevelOfDetail.Choice.BY_ROOM);
        SceneSnapshot scene = new SceneSnapshot(viewport, camera, detail.at(camera.scale()), Backdrop.NIGHT, positions, new float[0], new int[films],
                new int[0], null, -1, new int[0], 0, new int[0], new float[0], true, false, seconds, 1, 0, new int[0], labels);
        long start = System.nanoTime();
        layer.gather(scene);
        return System.nanoTime() - start;
    }

    /// How many names are seen on the last picture.
    public int seen() {
        return layer.placed().size();
    }
}
