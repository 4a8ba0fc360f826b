package org.filmament.ui.map;

import org.jspecify.annotations.Nullable;

/// How the films are framed: the camera, the scale at which all films are in view (which level of detail is measured by), and whether the
/// view is to keep showing all of them. Belongs to one thread; time and viewport are given with each call.
final class Framing {

    /// Free logical pixels around the films when all are in view.
    static final double MARGIN = 44;

    /// Free logical pixels around large posters, and around a rectangle that was given.
    private static final double EDGE = 16;

    /// Share of the films that may leave the view before it is lost.
    private static final double LOST = 0.05;

    /// Seconds in which the reference scale makes two thirds of its way to a new one.
    private static final double EASE = 0.12;

    private final CameraRig rig = new CameraRig(new Camera(0, 0, 100));
    private double reference = 100;
    private double referenceGoal = 100;
    private boolean fitted = true;
    private @Nullable Extent given;
    private double outside;
    private boolean outsideStale = true;
    private long before;

    Camera camera() {
        return rig.camera();
    }

    /// The rig, for the hand to move: all films are not to be kept in view from now on.
    CameraRig byHand() {
        fitted = false;
        outsideStale = true;
        return rig;
    }

    /// Whether all films are to be kept in view.
    boolean isFitted() {
        return fitted;
    }

    /// Shows all films at once, as for a new catalogue.
    ///
    /// @param positions x and y of each film
    void frame(float[] positions, Viewport viewport) {
        rig.jump(whole(positions, viewport));
        reference = rig.camera().scale();
        referenceGoal = reference;
        fitted = true;
        outsideStale = true;
    }

    /// Shows `extent` instead of the films' own from now on, as long as all films are to be kept in view.
    void show(Extent extent, Viewport viewport) {
        given = extent;
        if (fitted) {
            frame(new float[0], viewport);
        }
    }

    /// Where all films are in view, wholly also where they are so few that their posters are large.
    private Camera whole(float[] positions, Viewport viewport) {
        if (given != null) {
            return Camera.fit(given, viewport, EDGE);
        }
        Extent all = Extent.of(positions);
        Camera points = Camera.fit(all, viewport, MARGIN);
        LevelOfDetail detail = new LevelOfDetail(Math.max(1, positions.length / 2), points.scale(), viewport, LevelOfDetail.Choice.BY_ROOM);
        double half = Placement.ASPECT * detail.at(points.scale()).posterWidth() / 2;
        return half + EDGE <= MARGIN ? points : Camera.fit(all, viewport, half + EDGE);
    }

    /// To be called when the viewport has changed: all films stay in view if they were to.
    void resized(float[] positions, Viewport viewport) {
        if (fitted) {
            frame(positions, viewport);
        }
    }

    /// To be called when a fresh run has unfolded a little more: all films stay in view if they were to, without a jolt.
    void unfolded(float[] positions, Viewport viewport) {
        if (fitted) {
            Camera all = whole(positions, viewport);
            referenceGoal = all.scale();
            rig.follow(all);
            outsideStale = true;
        }
    }

    /// Eases to where all films are in view.
    void fit(float[] positions, Viewport viewport, long nanos) {
        Camera all = whole(positions, viewport);
        referenceGoal = all.scale();
        rig.fly(all, viewport, nanos);
        fitted = true;
        outsideStale = true;
    }

    /// Eases to [all][#fit] if more than a twentieth of the films have left the view since the camera last came to rest.
    ///
    /// @return whether it does
    boolean fitIfLost(float[] positions, Viewport viewport, long nanos) {
        if (outsideStale || rig.camera().shareOutside(positions, viewport) - outside <= LOST) {
            return false;
        }
        fit(positions, viewport, nanos);
        return true;
    }

    /// Flies to a place, near enough for posters to be read.
    void flyTo(double x, double y, int films, Viewport viewport, long nanos) {
        double near = detail(films, viewport, LevelOfDetail.Choice.BY_ROOM).readableScale();
        byHand().fly(new Camera(x, y, Math.max(rig.camera().scale(), near)), viewport, nanos);
    }

    /// Lets time pass up to a moment.
    void advance(long nanos, float[] positions, int films, Viewport viewport) {
        double seconds = Math.clamp((nanos - before) / 1e9, 0, 0.1);
        before = nanos;
        double left = Math.log(referenceGoal / reference);
        reference = Math.abs(left) < 1e-3 ? referenceGoal : reference * Math.exp(left * (1 - Math.exp(-seconds / EASE)));
        LevelOfDetail detail = detail(films, viewport, LevelOfDetail.Choice.BY_ROOM);
        rig.limit(detail.smallestScale(), detail.largestScale());
        rig.advance(nanos, viewport);
        if (outsideStale && !rig.isMoving(nanos)) {
            outside = rig.camera().shareOutside(positions, viewport);
            outsideStale = false;
        }
    }

    /// Whether the next moment will look different by itself.
    boolean isMoving(long nanos) {
        return rig.isMoving(nanos) || reference != referenceGoal;
    }

    /// How much larger the films stand apart than in the view of all of them.
    double magnification() {
        return rig.camera().scale() / reference;
    }

    /// Whether the magnification, absolute or relative to the view of all films, is changing.
    boolean isZooming(long nanos) {
        return rig.isZooming(nanos) || reference != referenceGoal;
    }

    /// What films look like at which scale.
    LevelOfDetail detail(int films, Viewport viewport, LevelOfDetail.Choice choice) {
        return new LevelOfDetail(Math.max(1, films), reference, viewport, choice);
    }
}
