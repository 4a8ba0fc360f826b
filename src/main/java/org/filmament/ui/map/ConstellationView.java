package org.filmament.ui.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSprites;
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

    private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");

    private final ImageView image = new ImageView();
    private final List<MapOverlay> overlays = new ArrayList<>();
    private final Lasso lasso = new Lasso();
    private final Minimap minimap;
    private final Framing framing = new Framing();
    private final SkyContent content;
    private final SkyPointer pointer = new SkyPointer(this, this::repaint);
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
    private BiConsumer<BitSet, Boolean> onLasso = (films, add) -> {
    };
    private Backdrop backdrop = Backdrop.NIGHT;
    private double textScale = 1;
    private LevelOfDetail.Choice choice = LevelOfDetail.Choice.BY_ROOM;
    private @Nullable LayoutFrame frame;
    private boolean dirty = true;

    /// @param painting where pictures are drawn, one at a time; not the FX thread
    /// @param workers  who share the work of one picture; their executor should not be busy with long work
    public ConstellationView(Executor painting, Workers workers) {
        this(painting, painting, workers);
    }

    /// The same, which looks elsewhere than where pictures are drawn at which groups lie together.
    ///
    /// @param background where it does
    public ConstellationView(Executor painting, Executor background, Workers workers) {
        content = new SkyContent(painting, background, workers, this::repaint);
        pictures = new PictureLoop(painting, this::order);
        getStyleClass().add("constellation");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("constellation.css")).toExternalForm());
        setFocusTraversable(true);
        image.setManaged(false);
        image.setMouseTransparent(true);
        getChildren().add(image);
        minimap = new Minimap(painting, camera -> byHand().follow(camera));
        pointer.overlays().forEach(this::addOverlay);
        addOverlay(lasso);
        addOverlay(minimap);
        new MapGestures(this);
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
        frame = null;
        content.setFilms(films, posters);
        pointer.setColors(content.colors(), backdrop);
        pointer.setFilms(films);
    }

    /// Where the newest layout frame comes from; asked once per pulse. Frames of another number of films, or not of two dimensions, are
    /// passed over.
    public void setFrames(Supplier<@Nullable LayoutFrame> supplier) {
        frames = supplier;
    }

    /// One opaque ARGB a film; not written to from now on.
    public void setColors(int[] argb) {
        content.setColors(argb);
        pointer.setColors(argb, backdrop);
    }

    /// How much each film matters, 0 to 1: those that do not are dimmed and lie below. Null when all do; not written to from now on.
    public void setEmphasis(float @Nullable [] shares) {
        content.setEmphasis(shares);
    }

    /// The films that spokes lead to from the selected one, the nearest first. A new selection has none until this is called.
    public void setNeighbors(int[] films) {
        pointer.setNeighbors(films);
    }

    /// The films that spokes lead to; not written to.
    public int[] neighbors() {
        return pointer.neighbors();
    }

    /// Night or paper.
    public void setBackdrop(Backdrop behind) {
        backdrop = behind;
        pseudoClassStateChanged(PAPER, behind == Backdrop.PAPER);
        pointer.setColors(content.colors(), behind);
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
        content.setGroups(of);
    }

    /// The names of groups of films. Those [that lie together][Gathering] are seen, by the magnification.
    public void setLabels(List<MapLabel> wanted) {
        content.setLabels(wanted);
    }

    /// The names of the groups that lie together.
    public List<MapLabel> namedLabels() {
        return content.namedLabels();
    }

    /// Whether it is known which groups lie together.
    public boolean knowsNamed() {
        return content.knowsNamed();
    }

    /// Run whenever there may be other [#namedLabels()].
    public void setOnNamed(Runnable handler) {
        content.setOnNamed(handler);
    }

    /// Called with the [id][MapLabel#id] of a name that the user clicks.
    public void setOnLabel(IntConsumer handler) {
        pointer.setOnLabel(handler);
    }

    /// The [id][MapLabel#id] of the name under the cursor, or -1.
    public ReadOnlyIntegerProperty hoveredLabelProperty() {
        return pointer.hoveredLabelProperty();
    }

    /// How much larger films stand apart than in the view of all of them: what [LabelBands] are given in.
    public double magnification() {
        return framing.magnification();
    }

    /// Who knows the films nearest to a film in the full space: what it is tied to while it is hovered and [Layer#EDGES] is shown.
    public void setNeighborsOf(IntFunction<int[]> films) {
        pointer.setNeighborsOf(films);
    }

    /// Whether a layer is shown.
    public boolean isShown(Layer layer) {
        return switch (layer) {
            case GLOW -> content.layers().glow();
            case OUTLINES -> content.layers().outlines();
            case EDGES -> pointer.showsEdges();
            case MINIMAP -> minimap.isWanted();
        };
    }

    /// Shows or hides a layer.
    public void setShown(Layer layer, boolean shown) {
        switch (layer) {
            case GLOW -> content.setLayers(content.layers().withGlow(shown));
            case OUTLINES -> content.setLayers(content.layers().withOutlines(shown));
            case EDGES -> pointer.setEdgesShown(shown);
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
        return pointer.filmsInView();
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
        pointer.setOnSelect(handler);
    }

    /// Called when the user double-clicks a film, or presses Enter on the selected one.
    public void setOnOpen(IntConsumer handler) {
        pointer.setOnOpen(handler);
    }

    /// What stands where in the picture on the screen, or null before the first.
    public @Nullable Placement presented() {
        return pointer.presented();
    }

    /// The [ids][MapLabel#id] of the names in the picture on the screen.
    public Set<Integer> presentedLabels() {
        return pointer.presentedLabels();
    }

    public void setOnPresented(PresentationListener listener) {
        presentations = listener;
    }

    /// The film that is lifted and named: the one under the cursor, or one that another view points at.
    public IntegerProperty hoveredProperty() {
        return pointer.hoveredProperty();
    }

    /// The selected film.
    public IntegerProperty selectedProperty() {
        return pointer.selectedProperty();
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
            framing.flyTo(positions[2 * film], positions[2 * film + 1], content.count(), viewport(), System.nanoTime());
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
        Placement shown = presented();
        return shown == null ? content.count() : shown.unplaced();
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            if (child instanceof Region) {
                child.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        }
    }

    /// Selects the film that lies that way of the one selected last, or of the middle of the view.
    void selectBeside(Bearing way) {
        pointer.selectBeside(way, content.emphasis());
    }

    SkyPointer pointer() {
        return pointer;
    }

    /// Whether what is on the screen will be another picture soon, by all that is known now.
    public boolean isBusy() {
        return content.painter() == null || dirty || pictures.isBusy() || framing.isMoving(System.nanoTime());
    }

    Lasso lasso() {
        return lasso;
    }

    void endLasso(boolean still, boolean add) {
        Placement shown = presented();
        if (still || shown == null) {
            lasso.cancel();
        } else {
            onLasso.accept(lasso.end(shown), add);
        }
    }

    /// The camera's rig, for the hand.
    CameraRig byHand() {
        dirty = true;
        return framing.byHand();
    }

    void pinch(double factor, double x, double y) {
        byHand().pinch(factor, x, y, viewport(), System.nanoTime());
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
        if (isSeen()) {
            content.begin();
        }
        pollFrame();
        pollRest();
        PictureLoop.Finished finished = pictures.pulse();
        if (finished != null) {
            present(finished.image(), finished.painted());
        }
        pointer.point();
        if (frame != null && isSeen()) {
            content.follow(frame, System.nanoTime());
            minimap.refresh(frame.positions(), content.colors(), content.emphasis(), backdrop, viewport().outputScale(), System.nanoTime());
        }
        pictures.draw();
    }

    private void pollFrame() {
        LayoutFrame newest = frames.get();
        if (newest != null && newest.count() == content.count() && newest.dimensions() == 2
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
        content.pollSprites(System.nanoTime());
        Placement shown = presented();
        if (shown != null && !shown.viewport().equals(viewport())) {
            dirty = true;
        }
    }

    private void present(Image picture, SkyPainter.Painted painted) {
        Placement shown = painted.placement();
        pointer.present(shown, painted.labels());
        image.setImage(picture);
        image.setFitWidth(shown.viewport().width());
        image.setFitHeight(shown.viewport().height());
        for (MapOverlay overlay : overlays) {
            overlay.follow(shown);
        }
        presentations.presented(System.nanoTime(), painted.sequence());
    }

    private PictureLoop.@Nullable Order order(boolean unfinished) {
        // A picture may be begun between two pulses: what has come since the last one is in it.
        pollFrame();
        long now = System.nanoTime();
        dirty |= unfinished || framing.isMoving(now);
        SkyPainter painter = content.painter();
        if (painter == null || !dirty || !isSeen()) {
            return null;
        }
        Viewport viewport = viewport();
        framing.advance(now, positions(), content.count(), viewport);
        dirty = false;
        return new PictureLoop.Order(painter, new SceneRequest(now, viewport, framing.camera(), framing.isZooming(now),
                framing.detail(content.count(), viewport, choice), backdrop, content.order(), frame == null ? null : frame.positions(),
                frame == null ? -1 : frame.sequence(), content.colors(), content.emphasis(), pointer.hoveredProperty().get(),
                pointer.selectedProperty().get(), pointer.neighbors(), content.layers()));
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
