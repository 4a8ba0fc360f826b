package org.filmament.ui.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import org.filmament.catalog.Film;
import org.filmament.ui.view.Bearing;
import org.jspecify.annotations.Nullable;

/// What is pointed at and chosen on the picture that is on the screen: films and names of groups, and what the pointed and the chosen film are tied to. FX
/// thread only.
final class SkyPointer {

    private final Node view;
    private final Runnable changed;
    private final HoverCaption caption = new HoverCaption();
    private final Spokes spokes = new Spokes();
    private final Spokes edges = new Spokes();
    private final IntegerProperty hovered;
    private final IntegerProperty selected;
    private final ReadOnlyIntegerWrapper hoveredLabel;
    private IntConsumer onSelect = film -> {
    };
    private IntConsumer onOpen = film -> {
    };
    private IntConsumer onLabel = label -> {
    };
    /// The film that was selected last in this view.
    private int standing = -1;
    private int[] neighbors = new int[0];
    private IntFunction<int[]> neighborsOf = film -> new int[0];
    private boolean edgesShown;
    private @Nullable Placement shown;
    private List<PlacedLabel> shownLabels = List.of();
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private boolean pointerMoved;

    /// @param view    has the cursor
    /// @param changed is run when another picture is to be drawn
    SkyPointer(Node view, Runnable changed) {
        this.view = view;
        this.changed = changed;
        hovered = new SimpleIntegerProperty(view, "hovered", -1);
        selected = new SimpleIntegerProperty(view, "selected", -1);
        hoveredLabel = new ReadOnlyIntegerWrapper(view, "hoveredLabel", -1);
        hovered.subscribe(film -> {
            caption.name(film.intValue());
            tieHovered();
            changed.run();
        });
        selected.subscribe(film -> {
            standing = film.intValue() >= 0 ? film.intValue() : standing;
            neighbors = new int[0];
            spokes.setEnds(film.intValue(), neighbors);
            changed.run();
        });
    }

    /// What shows it, the lowest first.
    List<MapOverlay> overlays() {
        return List.of(edges, spokes, caption);
    }

    /// Other films, none of which is pointed at or chosen.
    void setFilms(List<Film> films) {
        shown = null;
        standing = -1;
        caption.setFilms(films);
        hovered.set(-1);
        selected.set(-1);
    }

    void setColors(int[] argb, Backdrop behind) {
        spokes.setColors(argb, behind);
        edges.setColors(argb, behind);
    }

    IntegerProperty hoveredProperty() {
        return hovered;
    }

    IntegerProperty selectedProperty() {
        return selected;
    }

    ReadOnlyIntegerProperty hoveredLabelProperty() {
        return hoveredLabel.getReadOnlyProperty();
    }

    void setOnSelect(IntConsumer handler) {
        onSelect = handler;
    }

    void setOnOpen(IntConsumer handler) {
        onOpen = handler;
    }

    void setOnLabel(IntConsumer handler) {
        onLabel = handler;
    }

    int[] neighbors() {
        return neighbors;
    }

    void setNeighbors(int[] films) {
        neighbors = Arrays.stream(films).filter(film -> film != selected.get()).toArray();
        spokes.setEnds(selected.get(), neighbors);
        changed.run();
    }

    void setNeighborsOf(IntFunction<int[]> films) {
        neighborsOf = films;
    }

    boolean showsEdges() {
        return edgesShown;
    }

    void setEdgesShown(boolean wanted) {
        edgesShown = wanted;
        tieHovered();
    }

    private void tieHovered() {
        int film = hovered.get();
        boolean tied = edgesShown && film >= 0 && film != selected.get();
        edges.setEnds(tied ? film : -1, tied ? neighborsOf.apply(film) : new int[0]);
    }

    /// Another picture is on the screen.
    void present(Placement placement, List<PlacedLabel> labels) {
        shown = placement;
        shownLabels = labels;
    }

    /// What stands where on it, or null before the first.
    @Nullable Placement presented() {
        return shown;
    }

    Set<Integer> presentedLabels() {
        return shownLabels.stream().map(PlacedLabel::id).collect(Collectors.toUnmodifiableSet());
    }

    BitSet filmsInView() {
        Placement now = shown;
        if (now == null) {
            return new BitSet();
        }
        double width = now.viewport().width();
        double height = now.viewport().height();
        return Lasso.inside(now.screen(), now.viewport().outputScale(), new double[] {0, 0, width, 0, width, height, 0, height});
    }

    void pointAt(double x, double y) {
        pointerX = x;
        pointerY = y;
        pointerMoved = true;
    }

    void pointAway() {
        pointerX = Double.NaN;
        pointerMoved = false;
        hovered.set(-1);
        hoverLabel(-1);
    }

    /// Looks for the film under the cursor when the cursor has moved. When the map moves under a resting cursor the hovered film stays
    /// the same: a glide would leave a trail of films popping up.
    void point() {
        if (pointerMoved && shown != null) {
            pointerMoved = false;
            int label = Double.isNaN(pointerX) ? -1 : labelAt(pointerX, pointerY);
            hoverLabel(label);
            hovered.set(Double.isNaN(pointerX) || label >= 0 ? -1 : filmAt(pointerX, pointerY));
        }
    }

    private void hoverLabel(int label) {
        if (label != hoveredLabel.get()) {
            hoveredLabel.set(label);
            view.setCursor(label >= 0 ? Cursor.HAND : null);
        }
    }

    void selectAt(double x, double y) {
        int label = labelAt(x, y);
        if (label >= 0) {
            onLabel.accept(label);
            return;
        }
        stand(filmAt(x, y));
    }

    /// Selects the film that lies that way of the one selected last, or of the middle of the view: the nearest in sight that matters.
    ///
    /// @param emphasis how much each film matters, 0 to 1; null when all do
    void selectBeside(Bearing way, float @Nullable [] emphasis) {
        if (shown != null) {
            int film = FilmStep.from(standing, way, shown, emphasis);
            if (film >= 0) {
                stand(film);
            }
        }
    }

    private void stand(int film) {
        standing = film;
        selected.set(film);
        onSelect.accept(film);
    }

    void openAt(double x, double y) {
        int film = labelAt(x, y) >= 0 ? -1 : filmAt(x, y);
        if (film >= 0) {
            onOpen.accept(film);
        }
    }

    void openSelected() {
        if (selected.get() >= 0) {
            onOpen.accept(selected.get());
        }
    }

    private int filmAt(double x, double y) {
        return shown == null ? -1 : Picker.filmAt(shown, x, y);
    }

    /// A name lies above the films.
    private int labelAt(double x, double y) {
        double scale = shown == null ? 1 : shown.viewport().outputScale();
        return shownLabels.stream().filter(label -> label.contains(x * scale, y * scale)).mapToInt(PlacedLabel::id).findFirst().orElse(-1);
    }
}
