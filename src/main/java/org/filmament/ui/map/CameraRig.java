package org.filmament.ui.map;

import org.jspecify.annotations.Nullable;

/// Moves the camera: at once for what the hand holds, smoothly for steps of a wheel and of keys, along a [Flight] for what is far.
/// A new motion takes over from the one under way where it is. Belongs to one thread; time is given with each call.
final class CameraRig {

    /// Seconds in which two thirds of a step are made.
    private static final double EASE = 0.07;

    /// Seconds in which two thirds of the way to a camera that is followed are made.
    private static final double FOLLOW = 0.16;

    /// What is left of a step when it is made in one go: a relative zoom, and logical pixels.
    private static final double LAST_ZOOM = 5e-4;
    private static final double LAST_PAN = 0.25;

    /// A pinch comes in single events; between them the zoom is not over.
    private static final long PINCH_NANOS = 120_000_000L;

    private static final double SECONDS_PER_LENGTH = 0.42;
    private static final double SHORTEST_FLIGHT = 0.35;
    private static final double LONGEST_FLIGHT = 1.9;

    private Camera camera;
    private double zoomLeft;
    private double anchorX;
    private double anchorY;
    private double panLeftX;
    private double panLeftY;
    private long zoomedUntil = Long.MIN_VALUE;
    private @Nullable Flight flight;
    private @Nullable Camera following;
    private long departure;
    private double flightSeconds;
    private long before;
    private double smallest = 0;
    private double largest = Double.MAX_VALUE;

    CameraRig(Camera camera) {
        this.camera = camera;
    }

    Camera camera() {
        return camera;
    }

    /// Scales that zooming does not leave.
    void limit(double smallestScale, double largestScale) {
        smallest = smallestScale;
        largest = largestScale;
    }

    /// Is there at once; whatever was under way ends.
    void jump(Camera to) {
        stop();
        camera = to;
    }

    /// Holds the camera where it is.
    void stop() {
        flight = null;
        following = null;
        zoomLeft = 0;
        panLeftX = 0;
        panLeftY = 0;
    }

    /// Follows the hand by some logical pixels.
    void drag(double dx, double dy) {
        flight = null;
        following = null;
        camera = camera.panned(dx, dy);
    }

    /// Moves smoothly by some logical pixels.
    void pan(double dx, double dy) {
        flight = null;
        following = null;
        panLeftX += dx;
        panLeftY += dy;
    }

    /// Zooms smoothly about a logical point of the view; steps add up.
    void zoom(double factor, double x, double y) {
        flight = null;
        following = null;
        zoomLeft = within(zoomLeft + Math.log(factor));
        anchorX = x;
        anchorY = y;
    }

    /// Zooms at once, as two fingers do.
    void pinch(double factor, double x, double y, Viewport viewport, long nanos) {
        flight = null;
        following = null;
        zoomLeft = 0;
        camera = camera.zoomedAt(Math.exp(within(Math.log(factor))), x, y, viewport);
        zoomedUntil = nanos + PINCH_NANOS;
    }

    /// Flies there, in a time that grows with how long the way seems.
    void fly(Camera to, Viewport viewport, long nanos) {
        stop();
        flight = new Flight(camera, to, Math.max(viewport.width(), viewport.height()));
        flightSeconds = Math.clamp(flight.length() * SECONDS_PER_LENGTH, SHORTEST_FLIGHT, LONGEST_FLIGHT);
        departure = nanos;
    }

    /// Eases towards a camera that may itself be moving: to be called again whenever it has moved.
    void follow(Camera to) {
        stop();
        following = to;
    }

    /// Lets time pass up to a moment.
    ///
    /// @return whether the camera has moved, or will
    boolean advance(long nanos, Viewport viewport) {
        double seconds = Math.clamp((nanos - before) / 1e9, 0, 0.1);
        before = nanos;
        if (flight != null) {
            double share = (nanos - departure) / 1e9 / flightSeconds;
            camera = flight.at(eased(Math.clamp(share, 0, 1)));
            if (share >= 1) {
                flight = null;
            }
            return true;
        }
        if (following != null) {
            approach(following, seconds, viewport);
            return true;
        }
        boolean moved = zoomLeft != 0 || panLeftX != 0 || panLeftY != 0;
        double part = 1 - Math.exp(-seconds / EASE);
        if (zoomLeft != 0) {
            double step = Math.abs(zoomLeft) < LAST_ZOOM ? zoomLeft : zoomLeft * part;
            zoomLeft -= step;
            camera = camera.zoomedAt(Math.exp(step), anchorX, anchorY, viewport);
        }
        if (panLeftX != 0 || panLeftY != 0) {
            boolean last = Math.hypot(panLeftX, panLeftY) < LAST_PAN;
            double dx = last ? panLeftX : panLeftX * part;
            double dy = last ? panLeftY : panLeftY * part;
            panLeftX -= dx;
            panLeftY -= dy;
            camera = camera.panned(dx, dy);
        }
        return moved || isZooming(nanos);
    }

    private void approach(Camera to, double seconds, Viewport viewport) {
        double part = 1 - Math.exp(-seconds / FOLLOW);
        double zoom = Math.log(to.scale() / camera.scale());
        double away = Math.hypot(to.x() - camera.x(), to.y() - camera.y()) * to.scale();
        if (Math.abs(zoom) * viewport.width() + away < LAST_PAN) {
            camera = to;
            following = null;
        } else {
            camera = new Camera(camera.x() + (to.x() - camera.x()) * part, camera.y() + (to.y() - camera.y()) * part,
                    camera.scale() * Math.exp(zoom * part));
        }
    }

    /// Whether the magnification is changing at a moment.
    boolean isZooming(long nanos) {
        return flight != null || following != null || zoomLeft != 0 || nanos < zoomedUntil;
    }

    /// Whether the camera is moving by itself.
    boolean isMoving(long nanos) {
        return isZooming(nanos) || panLeftX != 0 || panLeftY != 0;
    }

    /// Where the camera will be when what is under way has ended.
    Camera destination(Viewport viewport) {
        if (flight != null) {
            return flight.to();
        }
        if (following != null) {
            return following;
        }
        return camera.zoomedAt(Math.exp(zoomLeft), anchorX, anchorY, viewport).panned(panLeftX, panLeftY);
    }

    private double within(double logFactor) {
        return Math.clamp(logFactor, Math.min(0, Math.log(smallest / camera.scale())),
                Math.max(0, Math.log(largest / camera.scale())));
    }

    /// Leaves and arrives softly, at one speed between: the flight itself is what makes the speed seem constant.
    private static double eased(double share) {
        double soft = share * share * (3 - 2 * share);
        return 0.5 * soft + 0.5 * (1 - (1 - share) * (1 - share));
    }
}
