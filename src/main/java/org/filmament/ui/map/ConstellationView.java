package org.filmament.ui.map;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
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
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSprites;
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

    private static final System.Logger LOG = System.getLogger(ConstellationView.class.getName());

    /// Free logical pixels around the films when all are in view.
    private static final double FIT_MARGIN = 44;

    /// The longest side of a picture in device pixels: what every graphics pipeline takes as one texture. Larger views are drawn at
    /// this size and stretched.
    private static final int LARGEST_SIDE = 4096;

    /// Share of the films outside of the view from which it is lost.
    private static final double LOST = 0.05;

    private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
    private static final double REFERENCE_EASE = 0.12;
    private static final int PLAIN = 0xFFB9C4DA;

    private final Executor painting;
    private final Workers workers;
    private final ImageView image = new ImageView();
    private final HoverCaption caption = new HoverCaption();
    private final Spokes spokes = new Spokes();
    private final List<MapOverlay> overlays = new ArrayList<>();
    private final CameraRig rig = new CameraRig(new Camera(0, 0, 100));
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
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

    private int[] order = new int[0];
    private int[] colors = new int[0];
    private float @Nullable [] emphasis;
    private int[] neighbors = new int[0];
    private Backdrop backdrop = Backdrop.NIGHT;
    private LevelOfDetail.Choice choice = LevelOfDetail.Choice.BY_ROOM;
    private @Nullable PosterSprites sprites;
    private @Nullable SkyPainter painter;
    private long seenSprites;
    private @Nullable LayoutFrame frame;
    private double reference = 100;
    private double referenceGoal = 100;
    private long referenceMoved;
    private boolean fitted = true;

    private @Nullable PictureBuffers buffers;
    private PictureBuffers.@Nullable Buffer readyBuffer;
    private SkyPainter.@Nullable Painted ready;
    private @Nullable Placement shown;
    private boolean drawing;
    private boolean begun;
    private boolean dirty = true;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private boolean pointerMoved;

    /// @param painting where pictures are drawn, one at a time; not the FX thread
    /// @param workers  who share the work of one picture; their executor should not be busy with long work
    public ConstellationView(Executor painting, Workers workers) {
        this.painting = painting;
        this.workers = workers;
        getStyleClass().add("constellation");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("constellation.css")).toExternalForm());
        setFocusTraversable(true);
        image.setManaged(false);
        image.setMouseTransparent(true);
        getChildren().add(image);
        addOverlay(spokes);
        addOverlay(caption);
        new MapGestures(this);
        hovered.subscribe(film -> {
            caption.name(film.intValue());
            dirty = true;
        });
        selected.subscribe(film -> {
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
        order = Prominence.order(films);
        colors = new int[films.size()];
        Arrays.fill(colors, PLAIN);
        emphasis = null;
        frame = null;
        shown = null;
        fitted = true;
        sprites = posters;
        painter = new SkyPainter(posters, workers);
        caption.setFilms(films);
        spokes.setColors(colors, backdrop);
        hovered.set(-1);
        selected.set(-1);
        dirty = true;
    }

    /// Where the newest layout frame comes from; asked once per pulse. Frames of another number of films, or not of two dimensions, are
    /// passed over.
    public void setFrames(Supplier<@Nullable LayoutFrame> supplier) {
        frames = supplier;
    }

    /// One opaque ARGB a film; not written to from now on.
    public void setColors(int[] argb) {
        if (argb.length != order.length) {
            throw new IllegalArgumentException(argb.length + " colours for " + order.length + " films");
        }
        colors = argb;
        spokes.setColors(argb, backdrop);
        dirty = true;
    }

    /// How much each film matters, 0 to 1: those that do not are dimmed and lie below. Null when all do; not written to from now on.
    public void setEmphasis(float @Nullable [] shares) {
        if (shares != null && shares.length != order.length) {
            throw new IllegalArgumentException(shares.length + " shares for " + order.length + " films");
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

    /// Night or paper.
    public void setBackdrop(Backdrop behind) {
        backdrop = behind;
        pseudoClassStateChanged(PAPER, behind == Backdrop.PAPER);
        spokes.setColors(colors, behind);
        dirty = true;
    }

    /// How posters are chosen.
    public void setChoice(LevelOfDetail.Choice posters) {
        choice = posters;
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
        return rig.camera();
    }

    /// Puts the camera somewhere at once.
    public void setCamera(Camera camera) {
        fitted = false;
        rig.jump(camera);
        dirty = true;
    }

    /// Flies to a camera.
    public void flyTo(Camera camera) {
        fitted = false;
        rig.fly(camera, viewport(), System.nanoTime());
        dirty = true;
    }

    /// Flies to a film, near enough that its poster reads; nothing happens while it has no place.
    public void flyTo(int film) {
        float[] positions = positions();
        if (film < 0 || 2 * film >= positions.length || !Float.isFinite(positions[2 * film] + positions[2 * film + 1])) {
            return;
        }
        LevelOfDetail detail = detail(viewport());
        double scale = Math.max(rig.camera().scale(), detail.largestScale() / 12);
        flyTo(new Camera(positions[2 * film], positions[2 * film + 1], scale));
    }

    /// Eases to where all films are in view, and keeps them in view while the window changes its size.
    public void fit() {
        float[] positions = positions();
        if (positions.length > 0) {
            Camera all = Camera.fit(Extent.of(positions), viewport(), FIT_MARGIN);
            referenceGoal = all.scale();
            rig.fly(all, viewport(), System.nanoTime());
            fitted = true;
            dirty = true;
        }
    }

    /// Eases to [fit][#fit()] if films have been lost: to be called when they have settled after a change. The camera stays where it is
    /// unless the user was looking at the whole map and more than a twentieth of the films have left the view.
    public void fitIfLost() {
        Viewport viewport = viewport();
        float[] positions = positions();
        Camera rest = rig.destination(viewport);
        boolean whole = rest.scale() <= 1.25 * referenceGoal;
        if (whole && rest.shareOutside(positions, viewport) > LOST) {
            fit();
        }
    }

    /// Number of films that the newest picture has no place for.
    public int unplaced() {
        return shown == null ? order.length : shown.unplaced();
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
    }

    void holdStill() {
        rig.stop();
    }

    void drag(double dx, double dy) {
        fitted = false;
        rig.drag(dx, dy);
        dirty = true;
    }

    void pan(double dx, double dy) {
        fitted = false;
        rig.pan(dx, dy);
        dirty = true;
    }

    void zoom(double factor, double x, double y) {
        fitted = false;
        rig.zoom(factor, x, y);
        dirty = true;
    }

    void pinch(double factor, double x, double y) {
        fitted = false;
        rig.pinch(factor, x, y, viewport(), System.nanoTime());
        dirty = true;
    }

    void selectAt(double x, double y) {
        int film = filmAt(x, y);
        selected.set(film);
        onSelect.accept(film);
    }

    void openAt(double x, double y) {
        int film = filmAt(x, y);
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

    private float[] positions() {
        return frame == null ? new float[0] : frame.positions();
    }

    private Viewport viewport() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        return new Viewport(width, height, Math.min(scale, LARGEST_SIDE / Math.max(width, height)));
    }

    private LevelOfDetail detail(Viewport viewport) {
        return new LevelOfDetail(Math.max(1, order.length), reference, viewport, choice);
    }

    private void resized() {
        if (fitted) {
            frameAll();
        }
        dirty = true;
    }

    private void frameAll() {
        float[] positions = positions();
        if (positions.length > 0) {
            rig.jump(Camera.fit(Extent.of(positions), viewport(), FIT_MARGIN));
            reference = rig.camera().scale();
            referenceGoal = reference;
        }
    }

    private void pulse() {
        if (buffers != null) {
            buffers.pulse();
        }
        begun = false;
        poll();
        present();
        point();
        draw();
    }

    private void poll() {
        LayoutFrame newest = frames.get();
        if (newest != null && newest.count() == order.length && newest.dimensions() == 2
                && (frame == null || frame.sequence() != newest.sequence())) {
            boolean unsettled = frame == null || frame.phase() == LayoutFrame.Phase.UNFOLDING;
            frame = newest;
            dirty = true;
            if (unsettled && fitted) {
                frameAll();
            }
        }
        if (sprites != null && sprites.version() != seenSprites) {
            seenSprites = sprites.version();
            dirty = true;
        }
    }

    private void present() {
        if (ready == null || readyBuffer == null || buffers == null) {
            return;
        }
        image.setImage(buffers.show(readyBuffer));
        image.setFitWidth(ready.placement().viewport().width());
        image.setFitHeight(ready.placement().viewport().height());
        shown = ready.placement();
        for (MapOverlay overlay : overlays) {
            overlay.follow(shown);
        }
        presentations.presented(System.nanoTime(), ready.sequence());
        ready = null;
        readyBuffer = null;
    }

    /// Looks for the film under the cursor when the cursor has moved. When the map moves under a resting cursor the hovered film stays
    /// the same: a glide would leave a trail of films popping up.
    private void point() {
        if (pointerMoved && shown != null) {
            pointerMoved = false;
            hovered.set(Double.isNaN(pointerX) ? -1 : filmAt(pointerX, pointerY));
        }
    }

    private void draw() {
        long now = System.nanoTime();
        if (drawing || begun || painter == null || !isSeen() || !(dirty || rig.isMoving(now))) {
            return;
        }
        Viewport viewport = viewport();
        if (buffers == null || !buffers.fits(viewport)) {
            buffers = new PictureBuffers(viewport.deviceWidth(), viewport.deviceHeight());
            ready = null;
            readyBuffer = null;
        }
        PictureBuffers.Buffer buffer = buffers.lend();
        if (buffer == null) {
            return;
        }
        LevelOfDetail detail = moveCamera(now, viewport);
        SceneRequest request = new SceneRequest(now, viewport, rig.camera(),
                rig.isZooming(now) || reference != referenceGoal, detail, backdrop, order,
                frame == null ? null : frame.positions(), frame == null ? -1 : frame.sequence(), colors, emphasis,
                hovered.get(), selected.get(), neighbors);
        SkyPainter by = painter;
        PictureBuffers of = buffers;
        dirty = rig.isMoving(now) || reference != referenceGoal;
        drawing = true;
        begun = true;
        painting.execute(() -> paint(by, request, of, buffer));
    }

    private LevelOfDetail moveCamera(long now, Viewport viewport) {
        double seconds = Math.clamp((now - referenceMoved) / 1e9, 0, 0.1);
        referenceMoved = now;
        double left = Math.log(referenceGoal / reference);
        reference = Math.abs(left) < 1e-3 ? referenceGoal
                : reference * Math.exp(left * (1 - Math.exp(-seconds / REFERENCE_EASE)));
        LevelOfDetail detail = detail(viewport);
        rig.limit(detail.smallestScale(), detail.largestScale());
        rig.advance(now, viewport);
        return detail;
    }

    private void paint(SkyPainter by, SceneRequest request, PictureBuffers of, PictureBuffers.Buffer buffer) {
        try {
            SkyPainter.Painted painted = by.paint(request, buffer.pixels);
            Platform.runLater(() -> painted(by, of, buffer, painted));
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The constellation could not be drawn.", e);
            Platform.runLater(() -> painted(by, of, buffer, null));
        }
    }

    private void painted(SkyPainter by, PictureBuffers of, PictureBuffers.Buffer buffer, SkyPainter.@Nullable Painted painted) {
        drawing = false;
        if (painted == null || of != buffers || by != painter) {
            of.giveBack(buffer);
        } else {
            if (readyBuffer != null) {
                of.giveBack(readyBuffer);
            }
            ready = painted;
            readyBuffer = buffer;
            dirty |= painted.unfinished();
        }
        // A picture that took longer than a pulse is followed by the next at once; a quick one waits for the pulse that shows it.
        draw();
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
