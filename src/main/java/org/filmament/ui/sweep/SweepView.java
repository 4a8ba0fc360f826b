package org.filmament.ui.sweep;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Space;
import org.filmament.ui.color.ColoringModel;
import org.filmament.ui.color.LegendModel;
import org.filmament.ui.look.Wording;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.sweep.Corner.Column;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// The sweep in the middle of the window: words left and posters right, `n_neighbors` above and `min_dist` below, the play bar under them. FX thread only.
public final class SweepView extends VBox {

    /// In em.
    private static final double WRAPPED_FROM = 20;

    private final SweepModel model;
    private final List<SweepPane> panes;
    private final SweepGrid grid;
    private final Map<Column, Label> titles = new EnumMap<>(Column.class);
    private final Map<Column, Label> placedBy = new EnumMap<>(Column.class);
    private final Map<Column, String> absences = new EnumMap<>(Column.class);
    private final PlayBar bar;
    private final Label films = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Hyperlink stop = new Hyperlink();
    private final Tooltip stopTip = new Tooltip();
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
    private int selected = -1;
    private boolean showingHovered;

    /// @param views     makes what draws the films of a pane
    /// @param takeKnobs given the knobs that the map is to have
    /// @param select    given the row of a film that is clicked, −1 for none
    public SweepView(SweepModel model, Supplier<ConstellationView> views, ColoringModel coloring, LegendModel legend, Consumer<UmapParams> takeKnobs,
                     IntConsumer select) {
        this.model = model;
        getStyleClass().add("sweep");
        panes = Corner.ALL.stream().map(corner -> new SweepPane(model, corner, views.get())).toList();
        Map<Column, Node> heads = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            heads.put(column, head(column));
            absences.put(column, "");
        }
        grid = new SweepGrid(panes, heads);
        VBox.setVgrow(grid, Priority.ALWAYS);
        bar = new PlayBar(model, takeKnobs);
        getChildren().setAll(grid, foot(coloring, legend), bar);
        setMinSize(0, 0);
        for (SweepPane pane : panes) {
            pane.setOnSelect(film -> select.accept(row(film)));
            pane.view().hoveredProperty().subscribe(film -> {
                if (!showingHovered) {
                    hovered.set(row(film.intValue()));
                }
            });
        }
        hovered.subscribe(this::showHovered);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.placeProperty().subscribe(this::refreshPlace);
        model.versionProperty().subscribe(this::refresh);
        model.largeProperty().subscribe(large -> {
            grid.setLarge(large);
            refresh();
            if (getScene() != null) {
                focusPane();
            }
        });
    }

    private HBox head(Column column) {
        Label title = new Label(column.label());
        titles.put(column, title);
        title.getStyleClass().add("sweep-column");
        title.setMinWidth(USE_PREF_SIZE);
        Label text = new Label();
        text.getStyleClass().add("sweep-placed");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text.textProperty());
        text.setTooltip(whole);
        placedBy.put(column, text);
        HBox head = new HBox(title, text);
        head.getStyleClass().add("sweep-head");
        // In a narrow column it is cut rather than a tower of words.
        text.wrapTextProperty().bind(Bindings.createBooleanBinding(() -> head.getWidth() >= WRAPPED_FROM * text.getFont().getSize(), head.widthProperty(),
                text.fontProperty()));
        return head;
    }

    private HBox foot(ColoringModel coloring, LegendModel legend) {
        LegendLine line = new LegendLine(coloring, legend);
        HBox.setHgrow(line, Priority.ALWAYS);
        films.getStyleClass().add("sweep-films");
        films.setMinWidth(USE_PREF_SIZE);
        stop.getStyleClass().add("sweep-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setTooltip(stopTip);
        stop.setOnAction(_ -> {
            if (model.isStopped()) {
                model.resume();
            } else {
                model.stop();
            }
        });
        HBox status = new HBox(films, progress, stop);
        status.getStyleClass().add("sweep-status");
        HBox foot = new HBox(line, status);
        foot.getStyleClass().add("sweep-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /// The row of the catalogue of the film that is pointed at, in any pane or elsewhere; −1 for none.
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /// The four panes, row by row.
    public List<SweepPane> panes() {
        return panes;
    }

    /// Takes the keyboard.
    public void focusPane() {
        Corner large = model.largeProperty().get();
        panes.stream().filter(pane -> large == null || pane.corner().equals(large)).findFirst().ifPresent(pane -> pane.view().requestFocus());
    }

    /// Shows the films of `catalog`, or none.
    public void setFilms(@Nullable Catalog catalog) {
        SweepSample sample = model.sampleProperty().get();
        for (SweepPane pane : panes) {
            pane.view().setVisible(catalog != null);
            if (catalog != null && sample != null) {
                pane.setFilms(sample.pick(catalog.films()));
            }
        }
        refresh();
    }

    /// One opaque colour a row of the catalogue.
    public void setColors(int[] argb) {
        eachView(sample -> view -> view.setColors(sample.pick(argb)));
    }

    /// How much each row of the catalogue matters, or null when all do.
    public void setEmphasis(float @Nullable [] shares) {
        eachView(sample -> view -> view.setEmphasis(shares == null ? null : sample.pick(shares)));
    }

    public void setBackdrop(Backdrop backdrop) {
        panes.forEach(pane -> pane.view().setBackdrop(backdrop));
    }

    public void setTextScale(double scale) {
        panes.forEach(pane -> pane.view().setTextScale(scale));
    }

    /// Rings the film in `row` of the catalogue; −1 for none.
    public void select(int row) {
        selected = row;
        SweepSample sample = model.sampleProperty().get();
        panes.forEach(pane -> pane.select(sample == null ? -1 : sample.indexOf(selected)));
    }

    /// Brings all films into view again.
    public void fit() {
        panes.forEach(pane -> pane.view().fit());
    }

    /// What is said in a column while there is nothing to be seen in it.
    public void setAbsence(Column column, String why) {
        absences.put(column, why);
        refresh();
    }

    /// Whether the view wants `event` for itself: Space plays as long as nothing else is to be presented, Esc makes room for all panes.
    ///
    /// @param presenting whether Space goes on to another view
    public boolean keeps(KeyEvent event, boolean presenting) {
        return isWithin(event.getTarget(), this) && (event.getCode() == KeyCode.SPACE && !presenting
                || event.getCode() == KeyCode.ESCAPE && model.largeProperty().get() != null);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        boolean button = event.getTarget() instanceof Button;
        switch (event.getCode()) {
            case SPACE -> {
                if (button) {
                    return;
                }
                model.togglePlay();
            }
            case LEFT, KP_LEFT -> model.step(-1);
            case RIGHT, KP_RIGHT -> model.step(1);
            case HOME -> model.scrub(0);
            case END -> model.scrub(1);
            case ESCAPE -> {
                if (!model.showAll()) {
                    return;
                }
            }
            case ENTER -> {
                SweepPane pane = panes.stream().filter(each -> isWithin(event.getTarget(), each)).findFirst().orElse(null);
                if (pane == null) {
                    return;
                }
                model.enlarge(pane.corner());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean isWithin(EventTarget target, Node area) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node == area) {
                return true;
            }
        }
        return false;
    }

    private int row(int film) {
        SweepSample sample = model.sampleProperty().get();
        return sample == null ? -1 : sample.rowOf(film);
    }

    private void showHovered(Number row) {
        SweepSample sample = model.sampleProperty().get();
        int film = sample == null ? -1 : sample.indexOf(row.intValue());
        showingHovered = true;
        panes.forEach(pane -> pane.view().hoveredProperty().set(film));
        showingHovered = false;
    }

    private void eachView(Function<SweepSample, Consumer<ConstellationView>> told) {
        SweepSample sample = model.sampleProperty().get();
        if (sample != null) {
            Consumer<ConstellationView> change = told.apply(sample);
            panes.forEach(pane -> change.accept(pane.view()));
        }
    }

    private void refreshPlace() {
        panes.forEach(pane -> pane.refresh(model.space(pane.corner().column()) == null ? absences.get(pane.corner().column()) : "Making the first layout"));
        bar.refresh();
    }

    private void refresh() {
        refreshPlace();
        for (Column column : Column.values()) {
            Space space = model.space(column);
            titles.get(column).setText(title(column, space));
            placedBy.get(column).setText(placedBy(space));
        }
        SweepSample sample = model.sampleProperty().get();
        films.setText(sample == null ? "" : sample.text());
        SweepModel.Making making = model.making();
        boolean unfinished = making.done() < making.total();
        progress.setVisible(unfinished);
        progress.setManaged(unfinished);
        progress.setProgress(making.total() == 0 ? 0 : (double) making.done() / making.total());
        stop.setVisible(unfinished);
        stop.setManaged(unfinished);
        stop.setText(making.working() ? "Making " + Wording.count(making.done()) + " of " + Wording.count(making.total(), "layout", "layouts") + " · Stop"
                : "Go on");
        stopTip.setText(making.working() ? "Stop (Ctrl .)" : "Go on (Ctrl ,)");
    }

    /// Vectors that came with the films are no overviews.
    private static String title(Column column, @Nullable Space space) {
        return column == Column.PICTURES || space == null ? column.label() : space.name().substring(0, 1).toUpperCase(Locale.ROOT) + space.name().substring(1);
    }

    private static String placedBy(@Nullable Space space) {
        if (space == null) {
            return "";
        }
        String drawn = space.drawn() == 0 ? "" : space.drawn() == space.vectors().rows() ? ", drawn by the app"
                : ", " + Wording.count(space.drawn()) + " of them drawn by the app";
        return "by " + space.placedBy() + drawn;
    }
}
