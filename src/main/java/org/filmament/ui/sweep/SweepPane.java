package org.filmament.ui.sweep;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterArtist;
import org.filmament.poster.PosterSprites;
import org.filmament.ui.look.Icons;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.map.Extent;
import org.filmament.ui.map.Layer;
import org.filmament.ui.map.LevelOfDetail;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.SweepKnob;
import org.filmament.umap.SweepPath;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One pane of the sweep: points of light, and what its knob says. FX thread only.
public final class SweepPane extends StackPane {

    private final SweepModel model;
    private final Corner corner;
    private final ConstellationView view;
    private final StarMarks marks = new StarMarks();
    private final Figures value = new Figures();
    private final Label knob = new Label();
    private final Label absence = new Label();
    private final FontIcon icon = Icons.of(Feather.MAXIMIZE_2);
    private final Button enlarge = new Button(null, icon);
    private @Nullable SweepPath shownPath;
    private double shownPlace;
    private @Nullable LayoutFrame frame;
    private long sequence;

    /// @param view  draws the films; not used by anybody else
    SweepPane(SweepModel model, Corner corner, ConstellationView view) {
        this.model = model;
        this.corner = corner;
        this.view = view;
        getStyleClass().add("sweep-pane");
        view.setChoice(LevelOfDetail.Choice.NO_FILM);
        view.setShown(Layer.MINIMAP, false);
        view.setFrames(this::frame);
        view.addOverlay(marks);
        view.setAccessibleText(corner.column().label() + ", " + corner.knob().label());
        view.hoveredProperty().subscribe(film -> marks.hover(film.intValue()));
        knob.setText(corner.knob().label());
        knob.getStyleClass().add("sweep-knob");
        HBox heading = new HBox(value, knob);
        heading.getStyleClass().add("sweep-heading");
        heading.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        heading.setMouseTransparent(true);
        absence.getStyleClass().add("sweep-absence");
        absence.setWrapText(true);
        absence.setMouseTransparent(true);
        enlarge.getStyleClass().setAll("icon-button", "sweep-enlarge");
        enlarge.setOnAction(_ -> model.enlarge(corner));
        enlarge.setFocusTraversable(false);
        setAlignment(heading, Pos.TOP_LEFT);
        setAlignment(enlarge, Pos.TOP_RIGHT);
        getChildren().setAll(view, heading, absence, enlarge);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::enlargeOnDoubleClick);
        model.largeProperty().subscribe(large -> offer(corner.equals(large)));
    }

    private void enlargeOnDoubleClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            model.enlarge(corner);
            event.consume();
        }
    }

    Corner corner() {
        return corner;
    }

    /// Draws the films.
    public ConstellationView view() {
        return view;
    }

    /// What the heading says, such as "15 n_neighbors".
    public String heading() {
        return value.text() + " " + knob.getText();
    }

    void setFilms(List<Film> films) {
        // The view shows none, and asks for none.
        view.setFilms(films, new PosterSprites(new PosterArtist(List.of()), films.size(), 0, Runnable::run, 1));
        marks.setFilms(films);
        frame = null;
        shownPath = null;
    }

    /// @param listener is given the film that is clicked, −1 for none
    void setOnSelect(IntConsumer listener) {
        view.setOnSelect(film -> {
            // The sky would step back behind it; here a ring is enough.
            view.selectedProperty().set(-1);
            listener.accept(film);
        });
    }

    void select(int film) {
        marks.select(film);
        view.repaint();
    }

    /// Shows the sweep as it stands.
    ///
    /// @param why what to say where there are no films
    void refresh(String why) {
        UmapParams knobs = model.knobs(corner);
        value.show(corner.knob() == SweepKnob.N_NEIGHBORS ? String.valueOf(knobs.nNeighbors())
                : String.format(Locale.ROOT, "%.2f", knobs.minDist()));
        boolean there = model.path(corner) != null;
        absence.setText(there ? "" : why);
        absence.setVisible(!there);
        Extent cut = model.cut(corner);
        if (cut != null) {
            view.setExtent(cut);
        }
    }

    private void offer(boolean large) {
        icon.setIconCode(large ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2);
        enlarge.setAccessibleText(large ? "All four" : "Fill the stage");
        enlarge.setTooltip(new Tooltip(large ? "All four (Esc)" : "Fill the stage (double-click, Enter)"));
    }

    private @Nullable LayoutFrame frame() {
        SweepPath path = model.path(corner);
        if (path == null) {
            return null;
        }
        double place = Math.clamp(model.placeProperty().get(), path.from(), path.to());
        if (frame == null || path != shownPath || place != shownPlace) {
            shownPath = path;
            shownPlace = place;
            frame = new LayoutFrame(++sequence, model.knobs(corner), LayoutFrame.Phase.SETTLED, path.films(), 2, path.at(place), 0);
        }
        return frame;
    }
}
