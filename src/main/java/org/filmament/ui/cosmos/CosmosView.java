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
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSource;
import org.filmament.topic.Themes;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.map.Glide;
import org.filmament.ui.map.HoverCaption;
import org.filmament.ui.map.Placement;
import org.filmament.ui.map.Prominence;
import org.filmament.ui.map.Viewport;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// The cosmos on the screen. Asks a supplier for the newest layout frame once per pulse and draws whenever something has changed; while nothing
/// moves nothing is drawn.
///
/// Films are rows of the catalogue everywhere; −1 is none. For use on the FX thread.
public final class CosmosView extends Region {

    /// How many films are posters until the user wants more or fewer.
    public static final int USUAL_POSTERS = 1_000;

    /// Films that are seen at most: each is written anew for every picture.
    private static final int MOST_FILMS = 8_000;

    private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
    private static final int PLAIN = 0xFFB9C4DA;
    private static final String WITHOUT_SPACE = "The cosmos needs 3-D graphics, which this display does not offer. Install the graphics card's driver, "
            + "or start with FILMAMENT_JAVA_OPTS=-Dprism.forceGPU=true. Everything else works.";
    /// Posters that are drawn even if fewer are shown: the map has others.
    private static final int LEAST_DRAWN = 2_000;

    private static final int VIEWPOINT_NUMBERS = 7;
    private static final double REACH = 9;
    private static final double LIFT_SECONDS = 0.11;
    private static final double FAR_CLIP = 1_000;
    private static final double NEAR_CLIP = 0.01;

    /// Half the width of a film's poster that was flown to, as a share of the view's height.
    private static final double VISITED_HALF = 0.095;

    private final Executor artists;
    private final int parallelism;
    private final Group world = new Group();
    private final SubScene space = new SubScene(world, 1, 1, false, SceneAntialiasing.DISABLED);
    private final StarrySky sky;
    private final FilmMeshes meshes = new FilmMeshes();
    private final CosmosLabels labels = new CosmosLabels();
    private final CosmosMarks marks = new CosmosMarks();
    private final HoverCaption caption = new HoverCaption();
    private final CosmosNote note = new CosmosNote();
    private final Label missing = new Label(WITHOUT_SPACE);
    private final boolean hasSpace;
    private final OrbitRig rig = new OrbitRig();
    private final Morph morph = new Morph();
    private final Glide glide = new Glide();
    private final Centering centering = new Centering();
    private final Projection projection = new Projection();
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(System.nanoTime());
        }
    };

    private Supplier<@Nullable LayoutFrame> frames = () -> null;
    private Runnable onPresented = () -> {
    };
    private IntConsumer onSelect = film -> {
    };
    private IntConsumer onOpen = film -> {
    };

    private @Nullable PosterSource posterSource;
    private int[] order = new int[0];
    private int[] ranks = new int[0];
    private int[] colors = new int[0];
    private int[] neighbors = new int[0];
    private float @Nullable [] emphasis;
    private int posters = USUAL_POSTERS;

    /// How many posters the atlas has or is about to have.
    private int preparing;
    private Backdrop backdrop = Backdrop.NIGHT;
    private boolean hasSky = true;
    private boolean hasLabels = true;
    private @Nullable PosterAtlas atlas;
    private @Nullable CloseUps closeUps;
    private @Nullable LayoutFrame frame;
    private @Nullable Placement map;
    private @Nullable FlatView flat;
    private @Nullable CosmosMoment moment;
    private double home = Orbit.HOME.distance();
    private boolean dirty = true;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private boolean pointerMoved;
    private int lifted = -1;
    private double lift;
    private long before;

    /// @param artists     draws posters and the sky
    /// @param parallelism how many posters at a time
    /// @param hasSpace    whether this display can show three dimensions; if not, the view says so and stays empty
    public CosmosView(Executor artists, int parallelism, boolean hasSpace) {
        this.artists = artists;
        this.parallelism = parallelism;
        this.hasSpace = hasSpace;
        getStyleClass().addAll("constellation", "cosmos");
        getStylesheets().addAll(stylesheet(HoverCaption.class, "constellation.css"), stylesheet(CosmosView.class, "cosmos.css"));
        setFocusTraversable(true);
        PerspectiveCamera camera = new PerspectiveCamera(true);
        camera.setFieldOfView(Orbit.FIELD_OF_VIEW);
        camera.setNearClip(NEAR_CLIP);
        camera.setFarClip(FAR_CLIP);
        sky = new StarrySky(camera, artists);
        world.getChildren().setAll(camera, new AmbientLight(Color.WHITE), sky.node(), meshes.node());
        space.setCamera(camera);
        space.setVisible(hasSpace);
        note.setVisible(hasSpace);
        missing.setVisible(!hasSpace);
        missing.getStyleClass().add("cosmos-missing");
        missing.setWrapText(true);
        space.setManaged(false);
        space.setMouseTransparent(true);
        getChildren().setAll(space, marks.node(), labels.node(), caption.node(), note, missing);
        new CosmosGestures(this);
        setBackdrop(Backdrop.NIGHT);
        hovered.subscribe(film -> {
            caption.name(film.intValue());
            dirty = true;
        });
        selected.subscribe(film -> {
            neighbors = new int[0];
            dirty = true;
        });
        widthProperty().subscribe(_ -> resized());
        heightProperty().subscribe(_ -> resized());
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pulses.stop();
                morph.end();
            } else {
                before = System.nanoTime();
                dirty = true;
                pulses.start();
                Platform.runLater(this::requestFocus);
            }
        });
    }

    private static String stylesheet(Class<?> room, String name) {
        return Objects.requireNonNull(room.getResource(name), name).toExternalForm();
    }

    /// Shows a catalogue's films in place of those before. They are seen once there are [frames][#setFrames] of their number.
    ///
    /// @param films  in the catalogue's order
    /// @param source of their posters
    public void setFilms(List<Film> films, PosterSource source) {
        if (atlas != null) {
            atlas.close();
        }
        atlas = null;
        closeUps = null;
        posterSource = source;
        preparing = 0;
        order = Prominence.order(films);
        ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        colors = new int[films.size()];
        Arrays.fill(colors, PLAIN);
        emphasis = null;
        frame = null;
        map = null;
        flat = null;
        moment = null;
        lifted = -1;
        morph.end();
        centering.reset();
        home = homeDistance();
        rig.jump(Orbit.HOME.from(home));
        rig.setTurning(true);
        caption.setFilms(films);
        labels.setThemes(null, true);
        hovered.set(-1);
        selected.set(-1);
        tell();
    }

    /// Where the newest layout frame comes from; asked once per pulse. Frames of another number of films, or not of three dimensions, are
    /// passed over.
    public void setFrames(Supplier<@Nullable LayoutFrame> supplier) {
        frames = supplier;
    }

    /// One opaque ARGB a film, for frames and lights; not written to from now on.
    public void setColors(int[] argb) {
        if (argb.length != ranks.length) {
            throw new IllegalArgumentException(argb.length + " colours for " + ranks.length + " films");
        }
        colors = argb;
        recolor();
    }

    private void recolor() {
        if (atlas != null && closeUps != null) {
            atlas.setColors(colors, backdrop);
            closeUps.setColors(colors);
        }
        dirty = true;
    }

    /// How much each film matters, 0 to 1: those that do not are dimmed. Null when all do; not written to from now on.
    public void setEmphasis(float @Nullable [] shares) {
        if (shares != null && shares.length != ranks.length) {
            throw new IllegalArgumentException(shares.length + " shares for " + ranks.length + " films");
        }
        emphasis = shares;
        dirty = true;
    }

    /// The films that lines lead to from the selected one. A new selection has none until this is called.
    public void setNeighbors(int[] films) {
        neighbors = Arrays.stream(films).filter(film -> film != selected.get()).toArray();
        dirty = true;
    }

    /// Night or paper.
    public void setBackdrop(Backdrop behind) {
        backdrop = behind;
        pseudoClassStateChanged(PAPER, behind == Backdrop.PAPER);
        space.setFill(behind == Backdrop.NIGHT ? Color.rgb(5, 7, 13) : Color.rgb(0xF4, 0xF0, 0xE7));
        meshes.setBackdrop(behind);
        showSky();
        marks.setBackdrop(behind);
        recolor();
    }

    /// Whether the sky and the themes' names are drawn.
    public void setExtras(boolean withSky, boolean withLabels) {
        hasSky = withSky;
        hasLabels = withLabels;
        labels.node().setVisible(withLabels);
        showSky();
        dirty = true;
    }

    /// How many films are posters, the most prominent first; the others are points of light. At most [PosterAtlas#MOST] can be.
    public void setPosters(int most) {
        posters = Math.min(most, PosterAtlas.MOST);
        tell();
        dirty = true;
    }

    public int getPosters() {
        return posters;
    }

    /// Themes whose names float at their films; null for none.
    ///
    /// @param wantWritten whether written names come before words
    public void setThemes(@Nullable Themes themes, boolean wantWritten) {
        labels.setThemes(themes, wantWritten);
        dirty = true;
    }

    /// What the films are placed by, in a line for the user; empty while unknown.
    public void setEncoder(String encoder) {
        note.setEncoder(encoder);
    }

    /// Begins what takes long and nobody needs before they look: posters and sky. Pages of posters are large: they are made in the background.
    private void prepare(PosterSource source) {
        preparing = Math.max(LEAST_DRAWN, posters);
        int most = preparing;
        int[] films = order;
        sky.show(hasSky ? backdrop : null);
        artists.execute(() -> {
            PosterAtlas made = new PosterAtlas(source, films, most, films.length);
            Platform.runLater(() -> arrive(made, source));
        });
    }

    private void arrive(PosterAtlas made, PosterSource source) {
        if (source != posterSource) {
            return;
        }
        if (atlas != null) {
            atlas.close();
        }
        made.setColors(colors, backdrop);
        made.draw(artists, parallelism);
        atlas = made;
        closeUps = new CloseUps(source, colors, artists, parallelism);
        dirty = true;
    }

    private void showSky() {
        if (preparing > 0) {
            sky.show(hasSky ? backdrop : null);
        }
    }

    private void tell() {
        int drawn = Math.min(Math.min(posters, PosterAtlas.MOST), ranks.length);
        int seen = Math.min(MOST_FILMS, ranks.length);
        note.setCounts(drawn, seen - drawn, ranks.length - seen);
    }

    /// Called when the user clicks a film, or −1 when they click beside all.
    public void setOnSelect(IntConsumer handler) {
        onSelect = handler;
    }

    /// Called when the user double-clicks a film, or presses Enter on the selected one.
    public void setOnOpen(IntConsumer handler) {
        onOpen = handler;
    }

    /// Told of each changed picture as it is handed to the scene graph.
    public void setOnPresented(Runnable listener) {
        onPresented = listener;
    }

    /// The film that is lifted and named: the one under the cursor, or one that another view points at.
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /// The selected film.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// The films in the newest picture.
    public BitSet filmsInView() {
        BitSet films = new BitSet(ranks.length);
        for (int k = 0; k < projection.count; k++) {
            films.set(projection.order[k]);
        }
        return films;
    }

    /// Whether this display can show three dimensions.
    public boolean hasSpace() {
        return hasSpace;
    }

    /// Whether it goes round by itself.
    public boolean isTurning() {
        return rig.isTurning();
    }

    /// Starts or stops to go round.
    public void setTurning(boolean goesRound) {
        rig.setTurning(goesRound);
    }

    /// Whether every poster is drawn and the films have a place.
    public boolean isComplete() {
        return atlas != null && atlas.posters() >= Math.min(posters, ranks.length) && atlas.isComplete() && frame != null && sky.isReady();
    }

    /// Whether the films have come to rest.
    public boolean isAtRest() {
        return frame != null && frame.phase() == LayoutFrame.Phase.SETTLED && !glide.isMoving();
    }

    /// Brings all films into view.
    public void fit() {
        home = homeDistance();
        Orbit now = rig.orbit();
        rig.flyTo(new Orbit(0, 0, 0, now.yaw(), Orbit.HOME.pitch(), home));
    }

    /// From where all films are in view: farther where the view is narrow.
    private double homeDistance() {
        return Orbit.HOME.distance() * Math.max(1, 1.12 * height() / width());
    }

    /// While the user has not moved nearer or away, all films stay in view when the view changes its size.
    private void resized() {
        flat = null;
        if (rig.orbit().isFrom(home)) {
            home = homeDistance();
            rig.jump(rig.orbit().from(home));
        }
        dirty = true;
    }

    /// Flies to a film, near enough that its poster reads; nothing happens while it has no place.
    public void flyTo(int film) {
        float[] places = centering.places();
        if (film >= 0 && 3 * film + 2 < places.length && Float.isFinite(places[3 * film])) {
            double half = ranks[film] < posters ? Projection.posterHalf(ranks[film], posters) : Projection.posterHalf(posters, posters);
            double distance = half * Orbit.focal(1) / VISITED_HALF;
            rig.flyTo(rig.orbit().at(places[3 * film], places[3 * film + 1], places[3 * film + 2]).from(distance));
        }
    }

    /// Where the viewer stands, whatever the turning by itself has added: the point looked at, yaw, pitch and distance in radii of what all films take,
    /// and 1 if it goes round. None where all films are in view and it goes round, as it opens.
    public List<Double> viewpoint() {
        Orbit now = rig.destination();
        if (rig.isTurning() && now.isFrom(home) && now.yaw() == 0 && now.pitch() == Orbit.HOME.pitch()) {
            return List.of();
        }
        return List.of(now.x(), now.y(), now.z(), now.yaw(), now.pitch(), now.distance() / home, rig.isTurning() ? 1.0 : 0.0);
    }

    /// Flies to where the viewer once stood.
    ///
    /// @param numbers as [#viewpoint()] gave them; anything else means all films
    public void flyTo(List<Double> numbers) {
        home = homeDistance();
        boolean known = numbers.size() == VIEWPOINT_NUMBERS && numbers.get(5) > 0;
        Orbit there = known ? new Orbit(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5) * home)
                : Orbit.HOME.from(home);
        rig.setTurning(!known || numbers.get(6) > 0);
        if (getScene() == null) {
            rig.jump(there);
        } else {
            rig.flyTo(there);
        }
    }

    /// Films leave the map for the cosmos: from where they stand on it.
    public void morphFrom(@Nullable Placement shown) {
        if (shown != null) {
            leaveFrom(shown);
            morph.begin();
        }
    }

    /// Films go back to the map, or, if they are on their way there, turn round.
    ///
    /// @param shown   where they stand on it
    /// @param arrived run when they are there
    public void morphTo(@Nullable Placement shown, Runnable arrived) {
        if (shown == null) {
            arrived.run();
        } else if (morph.isFlattening()) {
            morph.unfold();
        } else {
            leaveFrom(shown);
            morph.flatten(arrived);
        }
    }

    private void leaveFrom(Placement shown) {
        map = shown;
        flat = null;
        dirty = true;
    }

    /// Where the films stand on the map, in this view's present size; null in the cosmos.
    private @Nullable FlatView flat() {
        if (!morph.isUnderWay()) {
            return null;
        }
        if (flat == null || flat.films() != ranks.length) {
            flat = map != null && map.screen().length == 2 * ranks.length ? FlatView.of(map, width(), height())
                    : FlatView.gathered(ranks.length, width(), height());
        }
        return flat;
    }

    /// How far the films have come from the map: 1 in the cosmos.
    public double morph() {
        return morph.share();
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
        return projection;
    }

    OrbitRig rig() {
        return rig;
    }

    double focal() {
        return Orbit.focal(height());
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
    }

    void selectAt(double x, double y) {
        int film = projection.filmAt(x, y, REACH);
        selected.set(film);
        onSelect.accept(film);
        flyTo(film);
    }

    void openSelected() {
        if (selected.get() >= 0) {
            onOpen.accept(selected.get());
        }
    }

    private double width() {
        return Math.max(1, getWidth());
    }

    private double height() {
        return Math.max(1, getHeight());
    }

    @Override
    protected void layoutChildren() {
        space.setWidth(width());
        space.setHeight(height());
        for (Node child : getChildren()) {
            if (child instanceof Region) {
                child.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        }
    }

    private void pulse(long now) {
        double seconds = Math.clamp((now - before) / 1e9, 0, 0.1);
        before = now;
        if (posterSource == null || ranks.length == 0 || !hasSpace || !isSeen()) {
            return;
        }
        if (preparing < posters) {
            prepare(posterSource);
        }
        upload(now);
        follow(seconds);
        dirty |= rig.advance(seconds, focal());
        dirty |= morph.advance(seconds);
        dirty |= raise(seconds);
        if (dirty && frame != null && atlas != null) {
            dirty = false;
            draw(seconds);
        }
        point();
    }

    private void upload(long now) {
        if (atlas == null || closeUps == null) {
            return;
        }
        @Nullable Image @Nullable [] sheets = atlas.refresh(now);
        if (sheets != null) {
            for (int s = 0; s < sheets.length; s++) {
                Image sheet = sheets[s];
                if (sheet != null) {
                    meshes.setSheet(s, sheet);
                }
            }
            dirty = true;
        }
        Image close = closeUps.refresh();
        if (close != null) {
            meshes.setSheet(FilmMeshes.CLOSE_UP, close);
            dirty = true;
        }
    }

    private void follow(double seconds) {
        LayoutFrame newest = frames.get();
        if (newest != null && newest.count() == ranks.length && newest.dimensions() == 3
                && (frame == null || frame.sequence() != newest.sequence())) {
            if (frame == null) {
                centering.reset();
            }
            frame = newest;
            glide.aim(newest.positions());
        }
        if (frame != null && (glide.isMoving() || centering.places().length != frame.positions().length)) {
            glide.advance(seconds, 1e-4);
            centering.follow(glide.positions(), seconds);
            dirty = true;
        }
    }

    /// Lifts the hovered film, and lets go of the one before.
    private boolean raise(double seconds) {
        int wanted = hovered.get();
        rig.holdUp(wanted >= 0);
        if (lifted != wanted && lift == 0) {
            lifted = wanted;
        }
        double goal = lifted >= 0 && lifted == wanted ? 1 : 0;
        if (lift == goal) {
            return lifted != wanted;
        }
        double step = seconds / LIFT_SECONDS;
        lift = lift < goal ? Math.min(goal, lift + step) : lifted == wanted ? Math.max(goal, lift - step) : Math.max(0, lift - 2 * step);
        return true;
    }

    private void draw(double seconds) {
        PosterAtlas posterAtlas = Objects.requireNonNull(atlas);
        CloseUps large = Objects.requireNonNull(closeUps);
        CosmosMoment shown = new CosmosMoment(width(), height(), rig.orbit(), centering.places(), ranks, posters, MOST_FILMS,
                posterAtlas.posters(),
                posterAtlas.sheetOf(), meshes.lightSheet(), flat(), morph.share(), emphasis,
                selected.get(), lifted, lift * lift * (3 - 2 * lift));
        moment = shown;
        projection.project(shown);
        large.want(projection);
        meshes.draw(projection, posterAtlas, large, morph.share());
        sky.turn(rig.orbit());
        sky.fade(morph.share());
        marks.follow(projection, selected.get(), neighbors, colors, morph.share());
        if (hasLabels) {
            dirty |= labels.follow(projection, shown, morph.share(), seconds);
        }
        nameHovered();
        note.setOpacity(morph.share());
        onPresented.run();
    }

    private void nameHovered() {
        int film = hovered.get();
        boolean named = film >= 0 && film == lifted && projection.isBefore(film);
        caption.node().setVisible(named);
        if (named) {
            double half = projection.screenHalf(film);
            double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
            caption.follow(projection.screenX(film) - half, projection.screenY(film) - half * Projection.ASPECT, 2 * half,
                    new Viewport(width(), height(), scale));
        }
    }

    /// Looks for the film under the cursor when the cursor has moved.
    private void point() {
        if (pointerMoved && moment != null) {
            pointerMoved = false;
            hovered.set(Double.isNaN(pointerX) ? -1 : projection.filmAt(pointerX, pointerY, REACH));
        }
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
