package org.filmament.ui.cosmos;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSource;
import org.filmament.topic.Themes;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.map.HoverCaption;
import org.filmament.ui.view.Bearing;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// The cosmos on the screen. A [pulse][CosmosPulse] asks a supplier for the newest layout frame and draws whenever something has changed. Brings together
/// what is shown ([CosmosFilms], [CosmosPosters]), what moves ([FilmPlaces], [Crossing], [Standpoint]), the hand ([CosmosGestures], [Pointing]) and the
/// [CosmosScene] that draws it.
///
/// Films are rows of the catalogue everywhere; −1 is none. For use on the FX thread.
public final class CosmosView extends Region {

    /// How many films are posters until the user wants more or fewer.
    public static final int USUAL_POSTERS = 1_000;

    private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
    private static final String WITHOUT_SPACE = "The cosmos needs 3-D graphics, which this display does not offer. Install the graphics card's driver, "
            + "or start with FILMAMENT_JAVA_OPTS=-Dprism.forceGPU=true. Everything else works.";

    private final boolean hasSpace;
    private final CosmosParts parts;
    private final CosmosPulse pulse;
    private final Label missing = new Label(WITHOUT_SPACE);
    private int[] neighbors = new int[0];

    /// @param artists     draws posters and the sky
    /// @param parallelism how many posters at a time
    /// @param hasSpace    whether this display can show three dimensions; if not, the view says so and stays empty
    public CosmosView(Executor artists, int parallelism, boolean hasSpace) {
        this.hasSpace = hasSpace;
        this.parts = CosmosParts.of(this, artists, parallelism, hasSpace);
        this.pulse = new CosmosPulse(this, parts);
        getStyleClass().addAll("constellation", "cosmos");
        getStylesheets().addAll(stylesheet(HoverCaption.class, "constellation.css"), stylesheet(CosmosView.class, "cosmos.css"));
        setFocusTraversable(true);
        missing.setVisible(!hasSpace);
        missing.getStyleClass().add("cosmos-missing");
        missing.setWrapText(true);
        getChildren().setAll(parts.picture().nodes());
        getChildren().add(missing);
        new CosmosGestures(this, parts.standpoint(), parts.pointing());
        setBackdrop(Backdrop.NIGHT);
        listen();
    }

    private static String stylesheet(Class<?> room, String name) {
        return Objects.requireNonNull(room.getResource(name), name).toExternalForm();
    }

    private void listen() {
        hoveredProperty().subscribe(film -> {
            parts.picture().name(film.intValue());
            pulse.touch();
        });
        selectedProperty().subscribe(film -> {
            neighbors = new int[0];
            pulse.touch();
        });
        widthProperty().subscribe(_ -> resized());
        heightProperty().subscribe(_ -> resized());
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pulse.stop();
            } else {
                pulse.start();
                Platform.runLater(this::requestFocus);
            }
        });
    }

    /// Shows a catalogue's films in place of those before. They are seen once there are [frames][#setFrames] of their number.
    ///
    /// @param shown  in the catalogue's order
    /// @param source of their posters
    public void setFilms(List<Film> shown, PosterSource source) {
        parts.films().set(shown);
        parts.posters().setSource(source);
        parts.picture().setFilms(shown);
        parts.forget();
        pulse.forget();
        parts.tell();
    }

    /// Where the newest layout frame comes from; asked once per pulse. Frames of another number of films, or not of three dimensions, are
    /// passed over.
    public void setFrames(Supplier<@Nullable LayoutFrame> supplier) {
        parts.places().setFrames(supplier);
    }

    /// One opaque ARGB a film, for frames and lights; not written to from now on.
    public void setColors(int[] argb) {
        parts.films().setColors(argb);
        pulse.touch();
    }

    /// How much each film matters, 0 to 1: those that do not are dimmed. Null when all do; not written to from now on.
    public void setEmphasis(float @Nullable [] shares) {
        parts.films().setEmphasis(shares);
        pulse.touch();
    }

    /// The films that lines lead to from the selected one. A new selection has none until this is called.
    public void setNeighbors(int[] nearest) {
        neighbors = Arrays.stream(nearest).filter(film -> film != selectedProperty().get()).toArray();
        pulse.touch();
    }

    /// Night or paper.
    public void setBackdrop(Backdrop behind) {
        pseudoClassStateChanged(PAPER, behind == Backdrop.PAPER);
        parts.picture().setBackdrop(behind);
        parts.posters().setBackdrop(behind);
        pulse.touch();
    }

    /// Whether the sky and the themes' names are drawn.
    public void setExtras(boolean withSky, boolean withLabels) {
        parts.picture().setExtras(withSky, withLabels);
        pulse.touch();
    }

    /// How many films are posters, the most prominent first; the others are points of light. At most [PosterAtlas#MOST] can be.
    public void setPosters(int most) {
        parts.films().setPosters(most);
        parts.tell();
        pulse.touch();
    }

    public int getPosters() {
        return parts.films().posters();
    }

    /// The level of themes that is named whatever the distance, 0 the finest; negative for none.
    public void setPinnedLevel(int level) {
        parts.picture().setPinnedLevel(level);
        pulse.touch();
    }

    /// Themes whose names float at their films; null for none.
    ///
    /// @param wantWritten whether written names come before words
    public void setThemes(@Nullable Themes themes, boolean wantWritten) {
        parts.picture().setThemes(themes, wantWritten);
        pulse.touch();
    }

    /// What the films are placed by, in a line for the user; empty while unknown.
    public void setEncoder(String encoder) {
        parts.picture().setEncoder(encoder);
    }

    /// Called when the user clicks a film, or −1 when they click beside all.
    public void setOnSelect(IntConsumer handler) {
        parts.pointing().setOnSelect(handler);
    }

    /// Called when the user double-clicks a film, or presses Enter on the selected one.
    public void setOnOpen(IntConsumer handler) {
        parts.pointing().setOnOpen(handler);
    }

    /// Told of each changed picture as it is handed to the scene graph.
    public void setOnPresented(Runnable listener) {
        pulse.setOnPresented(listener);
    }

    /// The film that is lifted and named: the one under the cursor, or one that another view points at.
    public IntegerProperty hoveredProperty() {
        return parts.pointing().hoveredProperty();
    }

    /// The selected film.
    public IntegerProperty selectedProperty() {
        return parts.pointing().selectedProperty();
    }

    /// The films in the newest picture.
    public BitSet filmsInView() {
        Projection projection = projection();
        BitSet inView = new BitSet(parts.films().count());
        for (int k = 0; k < projection.count; k++) {
            inView.set(projection.order[k]);
        }
        return inView;
    }

    /// Whether this display can show three dimensions.
    public boolean hasSpace() {
        return hasSpace;
    }

    /// Whether it goes round by itself.
    public boolean isTurning() {
        return rig().isTurning();
    }

    /// Starts or stops to go round.
    public void setTurning(boolean goesRound) {
        rig().setTurning(goesRound);
    }

    /// Whether every poster is drawn and the films have a place.
    public boolean isComplete() {
        return parts.posters().areComplete() && parts.places().areKnown() && parts.picture().isReady();
    }

    /// Whether the films have come to rest.
    public boolean isAtRest() {
        return parts.places().areAtRest();
    }

    /// Brings all films into view.
    public void fit() {
        parts.standpoint().fit();
    }

    /// Flies to a film, near enough that its poster reads; nothing happens while it has no place.
    public void flyTo(int film) {
        if (parts.places().has(film)) {
            parts.standpoint().visit(film, parts.places().places(), parts.films().posterHalf(film));
        }
    }

    /// Where the viewer stands, whatever the turning by itself has added: the point looked at, yaw, pitch and distance in radii of what all films take,
    /// and 1 if it goes round. None where all films are in view and it goes round, as it opens.
    public List<Double> viewpoint() {
        return parts.standpoint().numbers();
    }

    /// Flies to where the viewer once stood.
    ///
    /// @param numbers as [#viewpoint()] gave them; anything else means all films
    public void flyTo(List<Double> numbers) {
        parts.standpoint().returnTo(numbers, getScene() != null);
    }

    /// The films' way between the map and the cosmos.
    public Crossing crossing() {
        return parts.crossing();
    }

    /// Whether the cosmos keeps a key for itself while it has the keyboard.
    public boolean keeps(KeyEvent event) {
        return isFocused() && !event.isShortcutDown() && !event.isAltDown() && CosmosGestures.FLYING.contains(event.getCode());
    }

    /// The films that lines lead to from the selected one; not to be written to.
    int[] neighbors() {
        return neighbors;
    }

    /// What is said where there are no three dimensions.
    String missing() {
        return missing.getText();
    }

    /// Where films stand in the newest picture.
    Projection projection() {
        return parts.picture().projection();
    }

    OrbitRig rig() {
        return parts.standpoint().rig();
    }

    void selectAt(double x, double y) {
        flyTo(parts.pointing().selectAt(x, y));
    }

    void selectBeside(Bearing way) {
        flyTo(parts.pointing().selectBeside(way));
    }

    double width() {
        return Math.max(1, getWidth());
    }

    double height() {
        return Math.max(1, getHeight());
    }

    private void resized() {
        parts.crossing().resize();
        parts.standpoint().resize(width(), height());
        pulse.touch();
    }

    @Override
    protected void layoutChildren() {
        parts.picture().resize(width(), height());
        for (Node child : getChildren()) {
            if (child instanceof Region) {
                child.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        }
    }
}
