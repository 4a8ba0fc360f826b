package org.filmament.ui.cosmos;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// Lets time pass in the cosmos, once per pulse of the toolkit, and has a picture drawn whenever something has changed; while nothing moves nothing is drawn.
/// FX thread only.
final class CosmosPulse extends AnimationTimer {

    /// Seconds that pass at most from one picture to the next, lest everything leaps.
    private static final double LONGEST = 0.1;

    private final CosmosView view;
    private final CosmosParts parts;
    private Runnable onPresented = () -> {
    };
    private boolean dirty = true;

    /// Whether the newest picture is of the present films.
    private boolean presented;
    private long before;

    CosmosPulse(CosmosView view, CosmosParts parts) {
        this.view = view;
        this.parts = parts;
    }

    /// Told of each changed picture as it is handed to the scene graph.
    void setOnPresented(Runnable listener) {
        onPresented = listener;
    }

    /// Something has changed: there is a picture to draw.
    void touch() {
        dirty = true;
    }

    /// Other films, of which there is no picture yet.
    void forget() {
        presented = false;
        dirty = true;
    }

    /// The view comes into a window.
    @Override
    public void start() {
        before = System.nanoTime();
        dirty = true;
        parts.posters().catchUp();
        super.start();
    }

    /// The view leaves its window.
    @Override
    public void stop() {
        super.stop();
        parts.crossing().end();
    }

    @Override
    public void handle(long nanos) {
        long now = System.nanoTime();
        double passed = (now - before) / 1e9;
        before = now;
        if (view.hasSpace() && parts.posters().hasSource() && parts.films().count() > 0 && isSeen()) {
            pass(now, passed, Math.clamp(passed, 0, LONGEST));
        }
    }

    private void pass(long now, double passed, double seconds) {
        prepare();
        if (parts.posters().haveImproved()) {
            parts.tell();
        }
        CosmosPosters.Drawn drawn = parts.posters().refresh(seconds);
        dirty |= drawn != null && parts.picture().upload(drawn, now);
        move(passed, seconds);
        if (dirty && drawn != null && parts.places().areKnown()) {
            int hovered = parts.pointing().hoveredProperty().get();
            dirty = parts.picture().draw(moment(drawn), drawn, hovered, view.neighbors(), parts.posters().colors(), seconds);
            presented = true;
            onPresented.run();
        }
        if (presented) {
            parts.pointing().look();
        }
    }

    /// Begins what takes long and nobody needs before they look: posters and sky.
    private void prepare() {
        if (parts.posters().areTooFew()) {
            parts.picture().beginSky();
            parts.posters().prepare();
        }
    }

    private void move(double passed, double seconds) {
        OrbitRig rig = parts.standpoint().rig();
        int hovered = parts.pointing().hoveredProperty().get();
        dirty |= parts.places().follow(parts.films().count(), seconds);
        dirty |= rig.advance(seconds, parts.standpoint().focal());
        dirty |= parts.crossing().advance(passed);
        rig.holdUp(hovered >= 0);
        dirty |= parts.lift().advance(hovered, seconds);
    }

    private CosmosMoment moment(CosmosPosters.Drawn drawn) {
        CosmosFilms films = parts.films();
        double width = view.width();
        double height = view.height();
        return new CosmosMoment(width, height, parts.standpoint().rig().orbit(), parts.places().places(), films.ranks(), films.posters(),
                CosmosFilms.MOST_SEEN, drawn.atlas().posters(), drawn.atlas().sheetOf(), parts.crossing().flat(films.count(), width, height),
                parts.crossing().share(), films.emphasis(), parts.pointing().selectedProperty().get(), parts.lift().film(), parts.lift().height());
    }

    private boolean isSeen() {
        if (view.getScene() == null || view.getScene().getWindow() == null || !view.getScene().getWindow().isShowing()) {
            return false;
        }
        for (Node node = view; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return view.getWidth() >= 1 && view.getHeight() >= 1;
    }
}
