package org.filmament.ui;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.filmament.pipeline.Session;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.Layer;
import org.filmament.ui.map.MapLabel;
import org.filmament.ui.scene.Viewpoint;
import org.jspecify.annotations.Nullable;

/// Several skies of the same films as one: what the window says to one it says to all, and what the user does in any of them counts. FX thread only.
///
/// @param skies the first is the one that the window starts with
record LinkedSkies(List<SkyView> skies) implements SkyView {

    private void each(Consumer<SkyView> told) {
        skies.forEach(told);
    }

    /// Of the first.
    @Override
    public Region node() {
        return skies.getFirst().node();
    }

    @Override
    public void focus() {
        inSight().node().requestFocus();
    }

    private SkyView inSight() {
        return skies.stream().filter(sky -> sky.node().getScene() != null).findFirst().orElse(skies.getFirst());
    }

    @Override
    public boolean keeps(KeyEvent event) {
        return skies.stream().anyMatch(sky -> sky.keeps(event));
    }

    @Override
    public void show(@Nullable Session session) {
        each(sky -> sky.show(session));
    }

    @Override
    public void setColors(int[] argb) {
        each(sky -> sky.setColors(argb));
    }

    @Override
    public void setEmphasis(float @Nullable [] shares) {
        each(sky -> sky.setEmphasis(shares));
    }

    @Override
    public void setPalette(Palette palette) {
        each(sky -> sky.setPalette(palette));
    }

    @Override
    public void setTextScale(double scale) {
        each(sky -> sky.setTextScale(scale));
    }

    @Override
    public void select(int row, int[] nearest) {
        each(sky -> sky.select(row, nearest));
    }

    @Override
    public void hover(int row) {
        each(sky -> sky.hover(row));
    }

    @Override
    public void fit() {
        each(SkyView::fit);
    }

    @Override
    public void settled() {
        each(SkyView::settled);
    }

    @Override
    public void flyTo(int row) {
        each(sky -> sky.flyTo(row));
    }

    /// Of the first.
    @Override
    public Viewpoint viewpoint() {
        return skies.getFirst().viewpoint();
    }

    /// Moves the first.
    @Override
    public void flyTo(Viewpoint viewpoint) {
        skies.getFirst().flyTo(viewpoint);
    }

    @Override
    public void setGroups(int[] groups) {
        each(sky -> sky.setGroups(groups));
    }

    @Override
    public void setNeighborsOf(IntFunction<int[]> films) {
        each(sky -> sky.setNeighborsOf(films));
    }

    @Override
    public void setLabels(List<MapLabel> labels) {
        each(sky -> sky.setLabels(labels));
    }

    @Override
    public void setOnLabel(IntConsumer listener) {
        each(sky -> sky.setOnLabel(listener));
    }

    @Override
    public void setOnLabelHover(IntConsumer listener) {
        each(sky -> sky.setOnLabelHover(listener));
    }

    /// Of the first.
    @Override
    public double magnification() {
        return skies.getFirst().magnification();
    }

    /// Of the first.
    @Override
    public boolean isShown(Layer layer) {
        return skies.getFirst().isShown(layer);
    }

    @Override
    public void setShown(Layer layer, boolean shown) {
        each(sky -> sky.setShown(layer, shown));
    }

    @Override
    public BitSet filmsInView() {
        return inSight().filmsInView();
    }

    @Override
    public void setOnLasso(BiConsumer<BitSet, Boolean> listener) {
        each(sky -> sky.setOnLasso(listener));
    }

    @Override
    public void setOnPresented(Runnable listener) {
        each(sky -> sky.setOnPresented(listener));
    }

    @Override
    public void setOnSelect(IntConsumer listener) {
        each(sky -> sky.setOnSelect(listener));
    }

    @Override
    public void setOnOpen(IntConsumer listener) {
        each(sky -> sky.setOnOpen(listener));
    }
}
