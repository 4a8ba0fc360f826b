package org.filmament.ui.cosmos;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
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
import org.filmament.ui.map.Placement;
import org.filmament.ui.view.Bearing;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// The cosmos on the screen. Asks a supplier for the newest layout frame once per pulse and draws whenever something has changed; while nothing
/// moves nothing is drawn. Brings together what is shown ([CosmosFilms], [CosmosPosters]), what moves ([FilmPlaces], [Crossing], [Lift], [Standpoint]), the
/// hand ([CosmosGestures], [Pointing]) and the [CosmosScene] that draws it.
///
/// Films are rows of the catalogue everywhere; −1 is none. For use on the FX thread.
public final class CosmosView extends Region {

    /// How many films are posters until the user wants more or fewer.
    public static final int USUAL_POSTERS = 1_000;

    private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
    private static final String WITHOUT_SPACE = "The cosmos needs 3-D graphics, which this display does not offer. Install the graphics card's driver, "
            + "or start with FILMAMENT_JAVA_OPTS=-Dprism.forceGPU=true. Everything else works.";

    private final boolean hasSpace;
    private final CosmosFilms films = new CosmosFilms();
    private final CosmosPosters posters;
    private final FilmPlaces places = new FilmPlaces();
    private final Crossing crossing = new Crossing();
    private final Lift lift = new Lift();
    private final Standpoint standpoint = new Standpoint();
    private final CosmosScene picture;
    private final Pointing pointing;
    private final Label missing = new Label(WITHOUT_SPACE);
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(System.nanoTime());
        }
    };

    private Runnable onPresented = () -> {
    };
    private int[] neighbors = new int[0];
    private boolean dirty = true;

    /// Whether the newest picture is of the present films.
    private boolean presented;
    private long before;

    /// @param artists     draws posters and the sky
    /// @param parallelism how many posters at a time
    /// @param hasSpace    whether this display can show three dimensions; if not, the view says so and stays empty
    public CosmosView(Executor artists, int parallelism, boolean hasSpace) {
        this.hasSpace = hasSpace;
        this.posters = new CosmosPosters(films, artists, parallelism);
        this.picture = new CosmosScene(artists, hasSpace);
        this.pointing = new Pointing(this, picture.projection());
        getStyleClass().addAll("constellation", "cosmos");
        getStylesheets().addAll(stylesheet(HoverCaption.class, "constellation.css"), stylesheet(CosmosView.class, "cosmos.css"));
        setFocusTraversable(true);
        missing.setVisible(!hasSpace);
        missing.getStyleClass().add("cosmos-missing");
        missing.setWrapText(true);
        getChildren().setAll(picture.nodes());
        getChildren().add(missing);
        new CosmosGestures(this, standpoint, pointing);
        setBackdrop(Backdrop.NIGHT);
        listen();
    }

    private static String stylesheet(Class<?> room, String name) {
        return Objects.requireNonNull(room.getResource(name), name).toExternalForm();
    }

    private void listen() {
        hoveredProperty().subscribe(film -> {
            picture.name(film.intValue());
            dirty = true;
        });
        selectedProperty().subscribe(film -> {
            neighbors = new int[0];
            dirty = true;
        });
        widthProperty().subscribe(_ -> resized());
        heightProperty().subscribe(_ -> resized());
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pulses.stop();
                crossing.end();
            } else {
                before = System.nanoTime();
                dirty = true;
                posters.catchUp();
                pulses.start();
                Platform.runLater(this::requestFocus);
            }
        });
    }

    /// Shows a catalogue's films in place of those before. They are seen once there are [frames][#setFrames] of their number.
    ///
    /// @param shown  in the catalogue's order
    /// @param source of their posters
    public void setFilms(List<Film> shown, PosterSource source) {
        films.set(shown);
        posters.setSource(source);
        places.forget();
        crossing.forget();
        lift.forget();
        standpoint.reset();
        presented = false;
        picture.setFilms(shown);
        pointing.forget();
        tell();
    }

    /// Where the newest layout frame comes from; asked once per pulse. Frames of another number of films, or not of three dimensions, are
    /// passed over.
    public void setFrames(Supplier<@Nullable LayoutFrame> supplier) {
        places.setFrames(supplier);
    }

    /// One opaque ARGB a film, for frames and lights; not written to from now on.
    public void setColors(int[] argb) {
        films.setColors(argb);
        dirty = true;
    }

    /// How much each film matters, 0 to 1: those that do not are dimmed. Null when all do; not written to from now on.
    public void setEmphasis(float @Nullable [] shares) {
        films.setEmphasis(shares);
        dirty = true;
    }

    /// The films that lines lead to from the selected one. A new selection has none until this is called.
    public void setNeighbors(int[] nearest) {
        neighbors = Arrays.stream(nearest).filter(film -> film != selectedProperty().get()).toArray();
        dirty = true;
    }

    /// Night or paper.
    public void setBackdrop(Backdrop behind) {
        pseudoClassStateChanged(PAPER, behind == Backdrop.PAPER);
        picture.setBackdrop(behind);
        posters.setBackdrop(behind);
        dirty = true;
    }

    /// Whether the sky and the themes' names are drawn.
    public void setExtras(boolean withSky, boolean withLabels) {
        picture.setExtras(withSky, withLabels);
        dirty = true;
    }

    /// How many films are posters, the most prominent first; the others are points of light. At most [PosterAtlas#MOST] can be.
    public void setPosters(int most) {
        films.setPosters(most);
        tell();
        dirty = true;
    }

    public int getPosters() {
        return films.posters();
    }

    /// The level of themes that is named whatever the distance, 0 the finest; negative for none.
    public void setPinnedLevel(int level) {
        picture.setPinnedLevel(level);
        dirty = true;
    }

    /// Themes whose names float at their films; null for none.
    ///
    /// @param wantWritten whether written names come before words
    public void setThemes(@Nullable Themes themes, boolean wantWritten) {
        picture.setThemes(themes, wantWritten);
        dirty = true;
    }

    /// What the films are placed by, in a line for the user; empty while unknown.
    public void setEncoder(String encoder) {
        picture.setEncoder(encoder);
    }

    /// Called when the user clicks a film, or −1 when they click beside all.
    public void setOnSelect(IntConsumer handler) {
        pointing.setOnSelect(handler);
    }

    /// Called when the user double-clicks a film, or presses Enter on the selected one.
    public void setOnOpen(IntConsumer handler) {
        pointing.setOnOpen(handler);
    }

    /// Told of each changed picture as it is handed to the scene graph.
    public void setOnPresented(Runnable listener) {
        onPresented = listener;
    }

    /// The film that is lifted and named: the one under the cursor, or one that another view points at.
    public IntegerProperty hoveredProperty() {
        return pointing.hoveredProperty();
    }

    /// The selected film.
    public IntegerProperty selectedProperty() {
        return pointing.selectedProperty();
    }

    /// The films in the newest picture.
    public BitSet filmsInView() {
        Projection projection = projection();
        BitSet inView = new BitSet(films.count());
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
        return posters.areComplete() && places.areKnown() && picture.isReady();
    }

    /// Whether the films have come to rest.
    public boolean isAtRest() {
        return places.areAtRest();
    }

    /// Brings all films into view.
    public void fit() {
        standpoint.fit();
    }

    /// Flies to a film, near enough that its poster reads; nothing happens while it has no place.
    public void flyTo(int film) {
        if (places.has(film)) {
            standpoint.visit(film, places.places(), films.posterHalf(film));
        }
    }

    /// Where the viewer stands, whatever the turning by itself has added: the point looked at, yaw, pitch and distance in radii of what all films take,
    /// and 1 if it goes round. None where all films are in view and it goes round, as it opens.
    public List<Double> viewpoint() {
        return standpoint.numbers();
    }

    /// Flies to where the viewer once stood.
    ///
    /// @param numbers as [#viewpoint()] gave them; anything else means all films
    public void flyTo(List<Double> numbers) {
        standpoint.returnTo(numbers, getScene() != null);
    }

    /// Films leave the map for the cosmos: from where they stand on it.
    public void morphFrom(@Nullable Placement shown) {
        if (shown != null) {
            crossing.leaveMap(shown);
            dirty = true;
        }
    }

    /// Films go back to the map.
    ///
    /// @param shown   where they stand on it
    /// @param arrived run when they are there, unless they [turn][#turnBack()] or something else is shown first
    public void morphTo(@Nullable Placement shown, Runnable arrived) {
        if (shown == null) {
            arrived.run();
        } else {
            crossing.leaveCosmos(shown, arrived);
            dirty = true;
        }
    }

    /// Films on their way to the map turn round.
    ///
    /// @return whether there were any
    public boolean turnBack() {
        return crossing.turnBack();
    }

    /// Films on their way are in the cosmos at once.
    public void endMorph() {
        crossing.end();
        dirty = true;
    }

    /// How far the films have come from the map: 1 in the cosmos.
    public double morph() {
        return crossing.share();
    }

    /// Whether the cosmos keeps a key for itself while it has the keyboard.
    public boolean keeps(KeyEvent event) {
        return isFocused() && !event.isShortcutDown() && !event.isAltDown() && CosmosGestures.FLYING.contains(event.getCode());
    }

    /// What is said where there are no three dimensions.
    String missing() {
        return missing.getText();
    }

    /// Where films stand in the newest picture.
    Projection projection() {
        return picture.projection();
    }

    OrbitRig rig() {
        return standpoint.rig();
    }

    void selectAt(double x, double y) {
        flyTo(pointing.selectAt(x, y));
    }

    void selectBeside(Bearing way) {
        flyTo(pointing.selectBeside(way));
    }

    private double width() {
        return Math.max(1, getWidth());
    }

    private double height() {
        return Math.max(1, getHeight());
    }

    private void resized() {
        crossing.resize();
        standpoint.resize(width(), height());
        dirty = true;
    }

    @Override
    protected void layoutChildren() {
        picture.resize(width(), height());
        for (Node child : getChildren()) {
            if (child instanceof Region) {
                child.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        }
    }

    private void pulse(long now) {
        double passed = (now - before) / 1e9;
        double seconds = Math.clamp(passed, 0, 0.1);
        before = now;
        if (!posters.hasSource() || films.count() == 0 || !hasSpace || !isSeen()) {
            return;
        }
        prepare();
        if (posters.haveImproved()) {
            tell();
        }
        CosmosPosters.Drawn drawn = posters.refresh(seconds);
        dirty |= drawn != null && picture.upload(drawn, now);
        move(passed, seconds);
        if (dirty && drawn != null && places.areKnown()) {
            dirty = picture.draw(moment(drawn), drawn, hoveredProperty().get(), neighbors, posters.colors(), seconds);
            presented = true;
            onPresented.run();
        }
        if (presented) {
            pointing.look();
        }
    }

    private void tell() {
        picture.tell(films, posters.drawnByApp());
    }

    /// Begins what takes long and nobody needs before they look: posters and sky.
    private void prepare() {
        if (posters.areTooFew()) {
            picture.beginSky();
            posters.prepare();
        }
    }

    private void move(double passed, double seconds) {
        dirty |= places.follow(films.count(), seconds);
        dirty |= rig().advance(seconds, standpoint.focal());
        dirty |= crossing.advance(passed);
        int hovered = hoveredProperty().get();
        rig().holdUp(hovered >= 0);
        dirty |= lift.advance(hovered, seconds);
    }

    private CosmosMoment moment(CosmosPosters.Drawn drawn) {
        return new CosmosMoment(width(), height(), rig().orbit(), places.places(), films.ranks(), films.posters(), CosmosFilms.MOST_SEEN,
                drawn.atlas().posters(), drawn.atlas().sheetOf(), crossing.flat(films.count(), width(), height()),
                crossing.share(), films.emphasis(), selectedProperty().get(), lift.film(), lift.height());
    }

    private boolean isSeen() {
        if (getScene() == null || getScene().getWindow() == null || !getScene().getWindow().isShowing()) {
            return false;
        }
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getWidth() >= 1 && getHeight() >= 1;
    }
}
