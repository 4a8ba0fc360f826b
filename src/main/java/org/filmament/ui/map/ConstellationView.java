package org.filmament.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSprites;
import org.filmament.poster.TitleArtist;
import org.filmament.ui.view.Bearing;
import org.filmament.umap.LayoutFrame;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The constellation on the screen. Asks a supplier for the newest layout frame once per pulse, has a picture of the sky drawn on a
/// worker whenever something has changed, and shows it in the pulse after it is done; the FX thread never waits. While nothing changes
/// nothing is drawn.
///
/// Films are rows of the catalogue everywhere; -1 is none. For use on the FX thread.
public final class ConstellationView extends Region {

    /// Told of each changed picture as it is handed to the scene graph.
    @FunctionalInterface
    public interface PresentationListener {

        /// @param nanos    in the time of [System#nanoTime()]
        /// @param sequence of the layout frame that the picture shows, or is on its way to; -1 before the first
        void presented(long nanos, long sequence);
    }

    /// The longest side of a picture in device pixels: what every graphics pipeline takes as one texture. Larger views are drawn at
    /// this size and stretched.
    private static final int LARGEST_SIDE = 4096;

    /// Posters come in hundreds; those of this many nanoseconds are taken into the picture together.
    private static final long SPRITES_NANOS = 50_000_000L;

    private static final String TITLE_FACE = "/org/filmament/ui/look/Inter-Medium.otf";
    private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
    private static final int PLAIN = 0xFFB9C4DA;

    private final Executor painting;
    private final Workers workers;
    private final ImageView image = new ImageView();
    private final HoverCaption caption = new HoverCaption();
    private final Spokes spokes = new Spokes();
    private final List<MapOverlay> overlays = new ArrayList<>();
    private final Lasso lasso = new Lasso();
    private final Spokes edges = new Spokes();
    private final Minimap minimap;
    private final Framing framing = new Framing();
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final ReadOnlyIntegerWrapper hoveredLabel = new ReadOnlyIntegerWrapper(this, "hoveredLabel", -1);
    private final PictureLoop pictures;
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    private Supplier<@Nullable LayoutFrame> frames = () -> null;
    private PresentationListener presentations = (nanos, sequence) -> {
    };
    private IntConsumer onSelect = film -> {
    };
    private IntConsumer onOpen = film -> {
    };
    private IntConsumer onLabel = label -> {
    };

    /// The film that was selected last in this view.
    private int standing = -1;
    private int count;
    private int[] order = new int[0];
    private int[] colors = new int[0];
    private float @Nullable [] emphasis;
    private int[] neighbors = new int[0];
    private Layers layers = Layers.DEFAULT;
    private final Gathering named;
    private final Gathering outlined;
    private List<MapLabel> labels = List.of();
    private int[] groups = new int[0];
    private Runnable onNamed = () -> {
    };
    private IntFunction<int[]> neighborsOf = film -> new int[0];
    private boolean edgesShown;
    private BiConsumer<BitSet, Boolean> onLasso = (films, add) -> {
    };
    private Backdrop backdrop = Backdrop.NIGHT;
    private double textScale = 1;
    private LevelOfDetail.Choice choice = LevelOfDetail.Choice.BY_ROOM;
    private @Nullable PosterSprites sprites;
    private @Nullable SkyPainter painter;
    private @Nullable Runnable preparation;
    private long seenSprites;
    private long sawSprites;
    private @Nullable LayoutFrame frame;
    private @Nullable Placement shown;
    private List<PlacedLabel> shownLabels = List.of();
    private boolean dirty = true;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private boolean pointerMoved;

    /// @param painting where pictures are drawn, one at a time; not the FX thread
    /// @param workers  who share the work of one picture; their executor should not be busy with long work
    public ConstellationView(Executor painting, Workers workers) {
        this.painting = painting;
        this.workers = workers;
        pictures = new PictureLoop(painting, this::order);
        named = new Gathering(painting, Platform::runLater, this::name);
        outlined = new Gathering(painting, Platform::runLater, this::outline);
        getStyleClass().add("constellation");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("constellation.css")).toExternalForm());
        setFocusTraversable(true);
        image.setManaged(false);
        image.setMouseTransparent(true);
        getChildren().add(image);
        minimap = new Minimap(painting, camera -> byHand().follow(camera));
        addOverlay(edges);
        addOverlay(spokes);
        addOverlay(caption);
        addOverlay(lasso);
        addOverlay(minimap);
        new MapGestures(this);
        hovered.subscribe(film -> {
            caption.name(film.intValue());
            tieHovered();
            dirty = true;
        });
        selected.subscribe(film -> {
            standing = film.intValue() >= 0 ? film.intValue() : standing;
            neighbors = new int[0];
            spokes.setEnds(film.intValue(), neighbors);
            dirty = true;
        });
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pulses.stop();
            } else {
                pulses.start();
            }
        });
    }

    /// Shows a catalogue's films in place of those before. They are seen once there are [frames][#setFrames] of their number.
    ///
    /// @param films   in the catalogue's order
    /// @param posters of these films
    public void setFilms(List<Film> films, PosterSprites posters) {
        count = films.size();
        order = new int[0];
        colors = new int[count];
        Arrays.fill(colors, PLAIN);
        emphasis = null;
        frame = null;
        shown = null;
        sprites = posters;
        painter = null;
        preparation = () -> prepare(films, posters);
        caption.setFilms(films);
        named.clear();
        outlined.clear();
        setGroups(new int[0]);
        setLabels(List.of());
        spokes.setColors(colors, backdrop);
        edges.setColors(colors, backdrop);
        hovered.set(-1);
        selected.set(-1);
        standing = -1;
        dirty = true;
    }

    /// What takes longer than a frame for a large catalogue, on the painting thread: nothing is drawn before. Begun when the view is first seen: those
    /// in other modes do not hold it up.
    private void prepare(List<Film> films, PosterSprites posters) {
        int[] ranked = Prominence.order(films);
        SkyPainter made = new SkyPainter(posters, new TitleArtist(films, getClass().getResourceAsStream(TITLE_FACE)), workers);
        Platform.runLater(() -> {
            if (sprites == posters) {
                order = ranked;
                painter = made;
                dirty = true;
            }
        });
    }

    /// Where the newest layout frame comes from; asked once per pulse. Frames of another number of films, or not of two dimensions, are
    /// passed over.
    public void setFrames(Supplier<@Nullable LayoutFrame> supplier) {
        frames = supplier;
    }

    /// One opaque ARGB a film; not written to from now on.
    public void setColors(int[] argb) {
        if (argb.length != count) {
            throw new IllegalArgumentException(argb.length + " colours for " + count + " films");
        }
        colors = argb;
        spokes.setColors(argb, backdrop);
        edges.setColors(argb, backdrop);
        dirty = true;
    }

    /// How much each film matters, 0 to 1: those that do not are dimmed and lie below. Null when all do; not written to from now on.
    public void setEmphasis(float @Nullable [] shares) {
        if (shares != null && shares.length != count) {
            throw new IllegalArgumentException(shares.length + " shares for " + count + " films");
        }
        emphasis = shares;
        dirty = true;
    }

    /// The films that spokes lead to from the selected one, the nearest first. A new selection has none until this is called.
    public void setNeighbors(int[] films) {
        neighbors = Arrays.stream(films).filter(film -> film != selected.get()).toArray();
        spokes.setEnds(selected.get(), neighbors);
        dirty = true;
    }

    /// The films that spokes lead to; not written to.
    public int[] neighbors() {
        return neighbors;
    }

    /// Night or paper.
    public void setBackdrop(Backdrop behind) {
        backdrop = behind;
        pseudoClassStateChanged(PAPER, behind == Backdrop.PAPER);
        spokes.setColors(colors, behind);
        edges.setColors(colors, behind);
        dirty = true;
    }

    /// How much larger than usual what is written on the map is.
    public void setTextScale(double scale) {
        textScale = scale;
        dirty = true;
    }

    /// For each film its group, from 0, or -1 for none; empty when there are no groups. Those [that lie together][Gathering] have outlines. Not written to
    /// from now on.
    public void setGroups(int[] of) {
        if (of.length != 0 && of.length != count) {
            throw new IllegalArgumentException(of.length + " groups' numbers for " + count + " films");
        }
        groups = of;
        outlined.setGroups(Gathering.groups(of));
        outline();
    }

    private void outline() {
        layers = layers.withGroups(Arrays.stream(groups).map(group -> outlined.has(group) ? group : -1).toArray());
        dirty = true;
    }

    /// The names of groups of films. Those [that lie together][Gathering] are seen, by the magnification.
    public void setLabels(List<MapLabel> wanted) {
        labels = List.copyOf(wanted);
        named.setGroups(labels.stream().map(label -> new Gathering.Group(label.id(), label.films())).toList());
        name();
    }

    private void name() {
        layers = layers.withLabels(namedLabels());
        dirty = true;
        onNamed.run();
    }

    /// The names of the groups that lie together.
    public List<MapLabel> namedLabels() {
        return labels.stream().filter(label -> named.has(label.id())).toList();
    }

    /// Whether it is known which groups lie together.
    public boolean knowsNamed() {
        return named.isKnown();
    }

    /// Run whenever there may be other [#namedLabels()].
    public void setOnNamed(Runnable handler) {
        onNamed = handler;
    }

    /// Called with the [id][MapLabel#id] of a name that the user clicks.
    public void setOnLabel(IntConsumer handler) {
        onLabel = handler;
    }

    /// The [id][MapLabel#id] of the name under the cursor, or -1.
    public ReadOnlyIntegerProperty hoveredLabelProperty() {
        return hoveredLabel.getReadOnlyProperty();
    }

    /// How much larger films stand apart than in the view of all of them: what [LabelBands] are given in.
    public double magnification() {
        return framing.magnification();
    }

    /// Who knows the films nearest to a film in the full space: what it is tied to while it is hovered and [Layer#EDGES] is shown.
    public void setNeighborsOf(IntFunction<int[]> films) {
        neighborsOf = films;
    }

    /// Whether a layer is shown.
    public boolean isShown(Layer layer) {
        return switch (layer) {
            case GLOW -> layers.glow();
            case OUTLINES -> layers.outlines();
            case EDGES -> edgesShown;
            case MINIMAP -> minimap.isWanted();
        };
    }

    /// Shows or hides a layer.
    public void setShown(Layer layer, boolean shown) {
        switch (layer) {
            case GLOW -> layers = layers.withGlow(shown);
            case OUTLINES -> layers = layers.withOutlines(shown);
            case EDGES -> {
                edgesShown = shown;
                tieHovered();
            }
            case MINIMAP -> minimap.setWanted(shown);
        }
        dirty = true;
    }

    /// Called with the films that the user has drawn a loop around, and whether they are to be added to those before.
    public void setOnLasso(BiConsumer<BitSet, Boolean> handler) {
        onLasso = handler;
    }

    /// The films in the picture on the screen.
    public BitSet filmsInView() {
        Placement now = shown;
        if (now == null) {
            return new BitSet();
        }
        double width = now.viewport().width();
        double height = now.viewport().height();
        return Lasso.inside(now.screen(), now.viewport().outputScale(), new double[] {0, 0, width, 0, width, height, 0, height});
    }

    /// How posters are chosen.
    public void setChoice(LevelOfDetail.Choice posters) {
        choice = posters;
        dirty = true;
    }

    /// Keeps `extent` of the layout in view in place of all films' own, until the hand moves the camera, and again once it is to [fit][#fit()].
    public void setExtent(Extent extent) {
        framing.show(extent, viewport());
        dirty = true;
    }

    /// Draws the sky anew: what lies over it has changed.
    public void repaint() {
        dirty = true;
    }

    /// Called when the user clicks a film, or -1 when they click beside all.
    public void setOnSelect(IntConsumer handler) {
        onSelect = handler;
    }

    /// Called when the user double-clicks a film, or presses Enter on the selected one.
    public void setOnOpen(IntConsumer handler) {
        onOpen = handler;
    }

    /// What stands where in the picture on the screen, or null before the first.
    public @Nullable Placement presented() {
        return shown;
    }

    /// The [ids][MapLabel#id] of the names in the picture on the screen.
    public Set<Integer> presentedLabels() {
        return shownLabels.stream().map(PlacedLabel::id).collect(Collectors.toUnmodifiableSet());
    }

    public void setOnPresented(PresentationListener listener) {
        presentations = listener;
    }

    /// The film that is lifted and named: the one under the cursor, or one that another view points at.
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /// The selected film.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// Lays something over the sky, above what is there.
    public void addOverlay(MapOverlay overlay) {
        overlays.add(overlay);
        getChildren().add(overlay.node());
        requestLayout();
    }

    public void removeOverlay(MapOverlay overlay) {
        overlays.remove(overlay);
        getChildren().remove(overlay.node());
    }

    /// The camera now; it may be on its way.
    public Camera getCamera() {
        return framing.camera();
    }

    /// Puts the camera somewhere at once.
    public void setCamera(Camera camera) {
        byHand().jump(camera);
    }

    /// Flies to a camera.
    public void flyTo(Camera camera) {
        byHand().fly(camera, viewport(), System.nanoTime());
    }

    /// Flies to a film, near enough that its poster reads; nothing happens while it has no place.
    public void flyTo(int film) {
        float[] positions = positions();
        if (film >= 0 && 2 * film < positions.length && Float.isFinite(positions[2 * film] + positions[2 * film + 1])) {
            framing.flyTo(positions[2 * film], positions[2 * film + 1], count, viewport(), System.nanoTime());
            dirty = true;
        }
    }

    /// Eases to where all films are in view, and keeps them in view while the window changes its size.
    public void fit() {
        if (frame != null) {
            framing.fit(frame.positions(), viewport(), System.nanoTime());
            dirty = true;
        }
    }

    /// Eases to [fit][#fit()] if more than a twentieth of the films have left the view since the camera last came to rest: to be called when films
    /// have settled after a change. Otherwise the camera stays where it is.
    public void fitIfLost() {
        if (frame != null && framing.fitIfLost(frame.positions(), viewport(), System.nanoTime())) {
            dirty = true;
        }
    }

    /// Whether the camera shows all films, or is on its way there, and will keep to that.
    public boolean isFitted() {
        return framing.isFitted();
    }

    /// Number of films that the newest picture has no place for.
    public int unplaced() {
        return shown == null ? count : shown.unplaced();
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            if (child instanceof Region) {
                child.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        }
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

    /// Whether what is on the screen will be another picture soon, by all that is known now.
    public boolean isBusy() {
        return painter == null || dirty || pictures.isBusy() || framing.isMoving(System.nanoTime());
    }

    Lasso lasso() {
        return lasso;
    }

    void endLasso(boolean still, boolean add) {
        if (still || shown == null) {
            lasso.cancel();
        } else {
            onLasso.accept(lasso.end(shown), add);
        }
    }

    private void tieHovered() {
        int film = hovered.get();
        boolean tied = edgesShown && film >= 0 && film != selected.get();
        edges.setEnds(tied ? film : -1, tied ? neighborsOf.apply(film) : new int[0]);
    }

    /// The camera's rig, for the hand.
    CameraRig byHand() {
        dirty = true;
        return framing.byHand();
    }

    void pinch(double factor, double x, double y) {
        byHand().pinch(factor, x, y, viewport(), System.nanoTime());
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
    void selectBeside(Bearing way) {
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

    private void hoverLabel(int label) {
        if (label != hoveredLabel.get()) {
            hoveredLabel.set(label);
            setCursor(label >= 0 ? Cursor.HAND : null);
        }
    }

    private float[] positions() {
        return frame == null ? new float[0] : frame.positions();
    }

    private Viewport viewport() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        return new Viewport(width, height, Math.min(scale, LARGEST_SIDE / Math.max(width, height)), textScale);
    }

    private void resized() {
        if (frame != null) {
            framing.resized(frame.positions(), viewport());
        }
        dirty = true;
    }

    private void pulse() {
        if (preparation != null && isSeen()) {
            painting.execute(preparation);
            preparation = null;
        }
        pollFrame();
        pollRest();
        PictureLoop.Finished finished = pictures.pulse();
        if (finished != null) {
            present(finished.image(), finished.painted());
        }
        point();
        gather();
        if (frame != null && isSeen()) {
            minimap.refresh(frame.positions(), colors, emphasis, backdrop, viewport().outputScale(), System.nanoTime());
        }
        pictures.draw();
    }

    private void gather() {
        if (frame != null && isSeen()) {
            long now = System.nanoTime();
            named.follow(frame.positions(), 2, now);
            if (layers.outlines()) {
                outlined.follow(frame.positions(), 2, now);
            }
        }
    }

    private void pollFrame() {
        LayoutFrame newest = frames.get();
        if (newest != null && newest.count() == count && newest.dimensions() == 2
                && (frame == null || frame.sequence() != newest.sequence())) {
            boolean first = frame == null;
            boolean unfolding = !first && frame.phase() == LayoutFrame.Phase.UNFOLDING;
            frame = newest;
            dirty = true;
            if (first) {
                framing.frame(frame.positions(), viewport());
            } else if (unfolding) {
                framing.unfolded(frame.positions(), viewport());
            }
        }
    }

    private void pollRest() {
        long now = System.nanoTime();
        if (sprites != null && sprites.version() != seenSprites && now - sawSprites > SPRITES_NANOS) {
            seenSprites = sprites.version();
            sawSprites = now;
            dirty = true;
        }
        if (shown != null && !shown.viewport().equals(viewport())) {
            dirty = true;
        }
    }

    private void present(Image picture, SkyPainter.Painted painted) {
        shown = painted.placement();
        shownLabels = painted.labels();
        image.setImage(picture);
        image.setFitWidth(shown.viewport().width());
        image.setFitHeight(shown.viewport().height());
        for (MapOverlay overlay : overlays) {
            overlay.follow(shown);
        }
        presentations.presented(System.nanoTime(), painted.sequence());
    }

    /// Looks for the film under the cursor when the cursor has moved. When the map moves under a resting cursor the hovered film stays
    /// the same: a glide would leave a trail of films popping up.
    private void point() {
        if (pointerMoved && shown != null) {
            pointerMoved = false;
            int label = Double.isNaN(pointerX) ? -1 : labelAt(pointerX, pointerY);
            hoverLabel(label);
            hovered.set(Double.isNaN(pointerX) || label >= 0 ? -1 : filmAt(pointerX, pointerY));
        }
    }

    private PictureLoop.@Nullable Order order(boolean unfinished) {
        // A picture may be begun between two pulses: what has come since the last one is in it.
        pollFrame();
        long now = System.nanoTime();
        dirty |= unfinished || framing.isMoving(now);
        if (painter == null || !dirty || !isSeen()) {
            return null;
        }
        Viewport viewport = viewport();
        framing.advance(now, positions(), count, viewport);
        dirty = false;
        return new PictureLoop.Order(painter, new SceneRequest(now, viewport, framing.camera(), framing.isZooming(now),
                framing.detail(count, viewport, choice), backdrop, order, frame == null ? null : frame.positions(),
                frame == null ? -1 : frame.sequence(), colors, emphasis, hovered.get(), selected.get(), neighbors, layers));
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
