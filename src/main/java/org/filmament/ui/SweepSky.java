package org.filmament.ui;

import java.util.BitSet;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.filmament.pipeline.Session;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.scene.Viewpoint;
import org.filmament.ui.sweep.SweepModel;
import org.filmament.ui.sweep.SweepView;
import org.jspecify.annotations.Nullable;

/// The four panes of the sweep as one of the window's skies: colours, emphasis, selection and what is pointed at are theirs too. Films are shown once the sweep is
/// first looked at. It has no names, no outlines and no camera of its own. FX thread only.
final class SweepSky implements SkyView {

    private final SweepModel model;
    private final SweepView view;
    private final WindowModel window;
    private @Nullable Session session;
    private final LateSky late;

    SweepSky(WindowModel window, SweepModel model, SweepView view) {
        this.window = window;
        this.model = model;
        this.view = view;
        late = new LateSky(view::setColors, view::setEmphasis, view::select);
        view.sceneProperty().subscribe(scene -> {
            model.setShown(scene != null);
            if (scene != null) {
                begin();
            }
        });
    }

    SweepView view() {
        return view;
    }

    @Override
    public Region node() {
        return view;
    }

    @Override
    public void focus() {
        view.focusPane();
    }

    @Override
    public boolean keeps(KeyEvent event) {
        return view.getScene() != null && view.keeps(event, !window.bookmarks().bookmarksProperty().get().isEmpty());
    }

    @Override
    public void show(@Nullable Session shown) {
        session = shown;
        late.forget();
        model.show(shown == null ? null : shown.catalog());
        view.setFilms(null);
        if (view.getScene() != null) {
            begin();
        }
    }

    private void begin() {
        Session now = session;
        if (!late.hasBegun() && now != null) {
            view.setFilms(now.catalog());
            late.begin();
        }
    }

    @Override
    public void setColors(int[] argb) {
        late.setColors(argb);
    }

    @Override
    public void setEmphasis(float @Nullable [] emphasis) {
        late.setEmphasis(emphasis);
    }

    @Override
    public void setPalette(Palette palette) {
        view.setBackdrop(palette.isDark() ? Backdrop.NIGHT : Backdrop.PAPER);
    }

    @Override
    public void setTextScale(double scale) {
        view.setTextScale(scale);
    }

    @Override
    public void select(int row, int[] nearest) {
        late.select(row);
    }

    @Override
    public void hover(int row) {
        view.hoveredProperty().set(row);
    }

    @Override
    public void fit() {
        view.fit();
    }

    @Override
    public void flyTo(int row) {
    }

    @Override
    public Viewpoint viewpoint() {
        return Viewpoint.ALL;
    }

    @Override
    public void flyTo(Viewpoint viewpoint) {
    }

    /// All of them.
    @Override
    public BitSet filmsInView() {
        BitSet all = new BitSet();
        Session now = session;
        if (now != null) {
            all.set(0, now.catalog().size());
        }
        return all;
    }

    /// The pictures of the first pane count for all.
    @Override
    public void setOnPresented(Runnable listener) {
        view.panes().getFirst().view().setOnPresented((_, _) -> listener.run());
    }

    /// A click goes to the card straight away.
    @Override
    public void setOnSelect(IntConsumer listener) {
    }

    @Override
    public void setOnOpen(IntConsumer listener) {
    }
}
