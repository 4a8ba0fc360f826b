package org.filmament.ui;

import java.util.Objects;
import java.util.stream.IntStream;
import org.filmament.cluster.MatchedClusters;
import org.filmament.neighbors.KnnTable;
import org.filmament.pipeline.SessionState;
import org.filmament.topic.Themes;
import org.filmament.ui.card.FilmCardModel;
import org.filmament.ui.card.FilmFacts;
import org.filmament.ui.color.Coloring;
import org.filmament.ui.scene.SceneCamera;
import org.filmament.ui.scene.Viewpoint;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.ui.view.StageMode;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// Keeps a sky in step with the window's model: catalogue, colours, selection, theme, and the moment when films come to rest.
/// FX thread only.
final class SkyLink {

    /// Lines that a hovered film may have.
    private static final int EDGES = 15;

    private final SkyView sky;
    private final WindowModel model;
    private @Nullable Object grouped;

    private SkyLink(SkyView sky, WindowModel model) {
        this.sky = sky;
        this.model = model;
    }

    static void connect(SkyView sky, WindowModel model) {
        SkyLink link = new SkyLink(sky, model);
        model.paletteProperty().subscribe(sky::setPalette);
        model.sessionProperty().subscribe(sky::show);
        model.coloring().coloringProperty().subscribe(link::color);
        model.emphasis().sharesProperty().subscribe(sky::setEmphasis);
        model.card().factsProperty().subscribe(link::mark);
        model.phaseProperty().subscribe(link::settle);
        model.stateProperty().subscribe(link::tie);
        model.themes().themesProperty().subscribe(link::group);
        model.themes().levelProperty().subscribe(link::group);
        sky.setOnSelect(model.card()::select);
        model.scenes().addCamera(link.new Camera());
    }

    /// The sky's camera, as scenes know it.
    private final class Camera implements SceneCamera {

        @Override
        public StageMode.Pane pane() {
            return StageMode.Pane.MAP;
        }

        @Override
        public Viewpoint viewpoint() {
            return sky.viewpoint();
        }

        @Override
        public void flyTo(Viewpoint viewpoint) {
            sky.flyTo(viewpoint);
        }
    }

    private void color(@Nullable Coloring coloring) {
        if (coloring != null) {
            sky.setColors(coloring.argb());
        }
    }

    private void tie(@Nullable SessionState state) {
        group();
        KnnTable neighbors = state == null ? null : state.neighbors();
        sky.setNeighborsOf(film -> neighbors == null ? new int[0]
                : IntStream.range(0, Math.min(EDGES, neighbors.maxNeighbors())).map(rank -> neighbors.id(film, rank)).toArray());
    }

    /// Films of one theme of the level that the map is about are a group; of one cluster, while there are no themes.
    private void group() {
        SessionState state = model.stateProperty().get();
        Themes themes = model.themes().themesProperty().get();
        int level = model.themes().levelProperty().get();
        MatchedClusters clusters = state == null ? null : state.clusters();
        boolean themed = themes != null && level != ThemesModel.AUTO;
        Object next = themed ? new Level(themes, level) : clusters;
        if (!Objects.equals(next, grouped)) {
            grouped = next;
            sky.setGroups(themed ? themes.groups(level) : clusters == null ? new int[0] : clusters.clustering().labels());
        }
    }

    private record Level(Themes themes, int level) {
    }

    private void mark(@Nullable FilmFacts facts) {
        if (facts == null) {
            sky.select(FilmCardModel.NONE, new int[0]);
        } else {
            sky.select(facts.row(), facts.nearest().stream().mapToInt(FilmFacts.Near::row).toArray());
        }
    }

    private void settle(LayoutFrame.@Nullable Phase before, LayoutFrame.@Nullable Phase now) {
        if (before != null && now == LayoutFrame.Phase.SETTLED && !model.scenes().isRestoring()) {
            sky.settled();
        }
    }
}
