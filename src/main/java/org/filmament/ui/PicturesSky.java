package org.filmament.ui;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.poster.PosterSource;
import org.filmament.ui.compare.CompareModel;
import org.filmament.ui.map.MapLabel;
import org.filmament.ui.scene.SceneCamera;
import org.filmament.ui.view.StageMode;
import org.filmament.umap.LayoutFrame;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The map of the posters beside that of the words, with a camera of its own in every scene. Its layout, its films and their posters are begun when it is
/// first looked at. FX thread only.
///
/// Spokes lead to what is nearest by posters.
final class PicturesSky extends ConstellationSky implements SceneCamera {

    private static final int SPOKES = 8;
    private static final int EDGES = 15;

    private final CompareModel model;
    private @Nullable Session session;
    private final LateSky late = new LateSky(super::setColors, super::setEmphasis, this::showSelected);
    private int[] groups = new int[0];
    private List<MapLabel> labels = List.of();

    /// @param model       what holds together by posters
    /// @param posters     where a catalogue's posters come from
    /// @param painting    draws pictures of the sky
    /// @param workers     share the work of one picture
    /// @param artists     draws posters
    /// @param parallelism how many posters at a time
    PicturesSky(CompareModel model, Function<Catalog, PosterSource> posters, Executor painting, Workers workers, Executor artists, int parallelism) {
        super(posters, painting, workers, artists, parallelism);
        this.model = model;
        view().sceneProperty().subscribe(_ -> tellWhetherInView());
        view().setOnNamed(this::tellWhatIsNamed);
        model.picturesProperty().subscribe(this::refresh);
        view().setNeighborsOf(row -> model.nearestByPictures(row, EDGES));
    }

    @Override
    @Nullable LayoutFrame frame(Session of) {
        return of.picturesFrame();
    }

    @Override
    public void show(@Nullable Session shown) {
        session = shown;
        late.forget();
        groups = new int[0];
        labels = List.of();
        super.show(null);
        tellWhetherInView();
    }

    private void tellWhetherInView() {
        Session now = session;
        if (now != null) {
            boolean inView = view().getScene() != null;
            now.showPictures(inView);
            if (inView && !late.hasBegun()) {
                super.show(now);
                late.begin();
                refresh();
            }
        }
    }

    /// The posters may have come to be known, and with them what is near what.
    private void refresh() {
        if (late.hasBegun()) {
            super.setLabels(labels);
            super.setGroups(groups);
            late.selectAgain();
        }
    }

    private void showSelected(int row) {
        super.select(row, model.nearestByPictures(row, SPOKES));
    }

    /// Of the finest themes that there are names for: how many hold together here.
    private void tellWhatIsNamed() {
        if (!view().knowsNamed()) {
            model.setGathered(0, 0);
            return;
        }
        int finest = labels.stream().mapToInt(MapLabel::level).min().orElse(0);
        model.setGathered((int) view().namedLabels().stream().filter(label -> label.level() == finest).count(),
                (int) labels.stream().filter(label -> label.level() == finest).count());
    }

    @Override
    public void setColors(int[] argb) {
        late.setColors(argb);
    }

    @Override
    public void setEmphasis(float @Nullable [] emphasis) {
        late.setEmphasis(emphasis);
    }

    /// @param nearest by words: not what counts here
    @Override
    public void select(int row, int[] nearest) {
        late.select(row);
    }

    @Override
    public void setGroups(int[] of) {
        groups = of;
        refresh();
    }

    @Override
    public void setLabels(List<MapLabel> names) {
        labels = names;
        refresh();
    }

    /// This map knows its own.
    @Override
    public void setNeighborsOf(IntFunction<int[]> films) {
    }

    /// It comes to rest at a moment of its own.
    @Override
    public void settled() {
    }

    @Override
    public StageMode.Pane pane() {
        return StageMode.Pane.COMPARE;
    }
}
