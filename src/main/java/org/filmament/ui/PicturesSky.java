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
/// Spokes lead to what is nearest by posters. A theme's name stands where its films are densest, and says so to whoever reads it; where films of a theme
/// are strewn all over, their densest place is an accident. So only those themes are named here whose films are near one another by posters too,
/// which is judged in the full space: names do not come and go with the knobs. The same holds for outlines.
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
        model.gatheredProperty().subscribe(this::refresh);
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
            super.setLabels(labels.stream().filter(label -> model.gatheredProperty().get().contains(label.id())).toList());
            super.setGroups(model.gatheredGroups(groups));
            late.selectAgain();
        }
    }

    private void showSelected(int row) {
        super.select(row, model.nearestByPictures(row, SPOKES));
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
