package org.filmament.ui;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.filmament.pipeline.Session;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Palette;
import org.filmament.ui.map.Layer;
import org.filmament.ui.map.MapLabel;
import org.filmament.ui.scene.Viewpoint;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// A sky of plain dots that remembers what it was told.
final class FakeSky implements SkyView {

    private final Canvas canvas = new Canvas();
    private final Pane node = new Pane(canvas);
    private final List<String> calls = new ArrayList<>();
    private @Nullable Session session;
    private List<MapLabel> labels = List.of();
    private IntConsumer onLabel = _ -> {
    };
    private Viewpoint viewpoint = Viewpoint.ALL;
    private int[] colors = {};
    private float @Nullable [] emphasis;
    private Runnable presented = () -> {
    };
    private IntConsumer onSelect = _ -> {
    };
    private final Set<Layer> layers = EnumSet.noneOf(Layer.class);
    private IntFunction<int[]> neighborsOf = _ -> new int[0];
    private BiConsumer<BitSet, Boolean> onLasso = (_, _) -> {
    };
    private IntConsumer onOpen = _ -> {
    };

    FakeSky() {
        canvas.widthProperty().bind(node.widthProperty());
        canvas.heightProperty().bind(node.heightProperty());
        node.setMinSize(0, 0);
    }

    List<String> calls() {
        return calls;
    }

    int[] colors() {
        return colors;
    }

    /// As if the film in `row` were clicked.
    void click(int row) {
        onSelect.accept(row);
    }

    /// As if the film in `row` were double-clicked.
    void doubleClick(int row) {
        onOpen.accept(row);
    }

    @Override
    public void setGroups(int[] groups) {
        calls.add("groups " + groups.length);
    }

    @Override
    public void setNeighborsOf(IntFunction<int[]> films) {
        neighborsOf = films;
    }

    /// What the hovered film would be tied to.
    int[] neighborsOf(int film) {
        return neighborsOf.apply(film);
    }

    List<MapLabel> labels() {
        return labels;
    }

    /// As if the name of a group were clicked.
    void clickLabel(int id) {
        onLabel.accept(id);
    }

    @Override
    public void setLabels(List<MapLabel> names) {
        labels = names;
    }

    @Override
    public void setOnLabel(IntConsumer listener) {
        onLabel = listener;
    }

    @Override
    public void setOnLabelHover(IntConsumer listener) {
        // No mouse is over the fake sky.
    }

    @Override
    public double magnification() {
        return 1;
    }

    @Override
    public boolean isShown(Layer layer) {
        return layers.contains(layer);
    }

    @Override
    public void setShown(Layer layer, boolean shown) {
        if (shown) {
            layers.add(layer);
        } else {
            layers.remove(layer);
        }
    }

    @Override
    public BitSet filmsInView() {
        BitSet films = new BitSet();
        films.set(0, colors.length);
        return films;
    }

    @Override
    public void setOnLasso(BiConsumer<BitSet, Boolean> listener) {
        onLasso = listener;
    }

    /// As if a loop were drawn around the film in `row`.
    void lasso(int row) {
        BitSet films = new BitSet();
        films.set(row);
        onLasso.accept(films, false);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(@Nullable Session shown) {
        session = shown;
        colors = new int[0];
    }

    @Override
    public void setColors(int[] argb) {
        colors = argb;
    }

    @Override
    public void setEmphasis(float @Nullable [] shares) {
        this.emphasis = shares;
    }

    @Override
    public void setPalette(Palette palette) {
        calls.add("palette " + palette);
    }

    @Override
    public void select(int row, int[] nearest) {
        calls.add("select " + row);
    }

    @Override
    public void hover(int row) {
        calls.add("hover " + row);
    }

    @Override
    public void fit() {
        calls.add("fit");
    }

    @Override
    public void flyTo(int row) {
        calls.add("fly " + row);
    }

    @Override
    public Viewpoint viewpoint() {
        return viewpoint;
    }

    @Override
    public void flyTo(Viewpoint to) {
        viewpoint = to;
        calls.add("view " + to.numbers());
    }

    @Override
    public void settled() {
        calls.add("settled");
    }

    @Override
    public void setOnPresented(Runnable listener) {
        presented = listener;
    }

    /// Draws the newest layout.
    void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        LayoutFrame frame = session == null ? null : session.frame();
        if (frame == null || colors.length != frame.count()) {
            return;
        }
        double scale = Math.min(canvas.getWidth(), canvas.getHeight()) / 18;
        for (int i = 0; i < frame.count(); i++) {
            g.setFill(Look.color(colors[i]));
            g.fillOval(canvas.getWidth() / 2 + scale * frame.positions()[2 * i],
                    canvas.getHeight() / 2 + scale * frame.positions()[2 * i + 1], 4, 4);
        }
        presented.run();
    }

    @Override
    public void setOnSelect(IntConsumer listener) {
        onSelect = listener;
    }

    @Override
    public void setOnOpen(IntConsumer listener) {
        onOpen = listener;
    }
}
