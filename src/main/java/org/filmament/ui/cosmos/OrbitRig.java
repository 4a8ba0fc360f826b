package org.filmament.ui.cosmos;

import org.jspecify.annotations.Nullable;

/// Moves the orbit: by itself, slowly round, until it is grabbed; at once for what the hand holds, with a little swing after it lets go; smoothly for
/// steps of a wheel and for keys that are held; along a flight for what is far. Belongs to one thread; time is given with each call.
final class OrbitRig {

    /// Radians a second of the turning by itself: once round in 75 seconds.
    static final double TURNING = 2 * Math.PI / 75;

    /// After so many seconds without a touch it turns again.
    static final double REST_SECONDS = 45;

    /// Seconds in which two thirds of a step, of a swing, of a change of speed are over.
    private static final double STEP_EASE = 0.08;
    private static final double SWING_EASE = 0.28;
    private static final double SPEED_EASE = 0.35;

    private static final double SLOWEST_SWING = 0.01;
    private static final double LEAST_STEP = 5e-4;
    private static final double FLIGHT_SECONDS = 0.9;

    /// Distances a second that keys fly, and radians a second that they turn.
    private static final double FLYING = 0.9;
    private static final double KEY_TURNING = 1.1;

    private Orbit orbit = Orbit.HOME;
    private boolean turning = true;
    private boolean heldUp;
    private double speed = TURNING;
    private double turned;
    private double swingYaw;
    private double swingPitch;
    private double zoomLeft;
    private double zoomX;
    private double zoomY;
    private final double[] fly = new double[3];
    private final double[] flySpeed = new double[3];
    private double keyYaw;
    private double keyPitch;
    private @Nullable Orbit from;
    private @Nullable Orbit to;
    private double flown;
    private double idle;

    Orbit orbit() {
        return orbit;
    }

    /// Where the orbit is or will be when what is under way has ended, without the yaw that the turning by itself has added.
    Orbit destination() {
        Orbit there = to != null ? to : orbit;
        return to != null || turned == 0 ? there : there.turned(-turned, 0);
    }

    /// Whether it goes round by itself.
    boolean isTurning() {
        return turning;
    }

    /// Starts or stops to go round by itself.
    void setTurning(boolean goesRound) {
        turning = goesRound;
        idle = 0;
        if (!goesRound) {
            speed = 0;
            turned = 0;
        }
    }

    /// Pauses the turning while something is looked at closely.
    void holdUp(boolean pause) {
        heldUp = pause;
    }

    /// The hand takes hold: everything stands still.
    void grab() {
        setTurning(false);
        stop();
    }

    /// Ends whatever is under way, but for the turning.
    void stop() {
        swingYaw = 0;
        swingPitch = 0;
        zoomLeft = 0;
        to = null;
        idle = 0;
    }

    /// Is there at once.
    void jump(Orbit there) {
        stop();
        orbit = there;
        turned = 0;
    }

    /// Follows the hand; seconds are since the hand's last move, for the swing.
    void turn(double byYaw, double byPitch, double seconds) {
        orbit = orbit.turned(byYaw, byPitch);
        double share = Math.clamp(seconds / 0.05, 0.2, 1);
        double most = 6;
        swingYaw += share * (Math.clamp(byYaw / Math.max(seconds, 1e-3), -most, most) - swingYaw);
        swingPitch += share * (Math.clamp(byPitch / Math.max(seconds, 1e-3), -most, most) - swingPitch);
        idle = 0;
    }

    /// The hand rests before it lets go: no swing.
    void still() {
        swingYaw = 0;
        swingPitch = 0;
    }

    /// Follows the hand by some pixels.
    void pan(double dx, double dy, double focal) {
        stop();
        setTurning(false);
        orbit = orbit.panned(dx, dy, focal);
    }

    /// Zooms smoothly about a place; steps add up.
    void zoom(double factor, double dx, double dy) {
        to = null;
        zoomLeft += Math.log(factor);
        zoomX = dx;
        zoomY = dy;
        idle = 0;
    }

    /// Zooms at once, as two fingers do.
    void pinch(double factor, double dx, double dy, double focal) {
        stop();
        orbit = orbit.zoomed(factor, dx, dy, focal);
    }

    /// Keys are held: flies on in the viewer's own directions, each −1, 0 or 1.
    void fly(int right, int down, int ahead) {
        fly[0] = right;
        fly[1] = down;
        fly[2] = ahead;
        if (right != 0 || down != 0 || ahead != 0) {
            to = null;
            setTurning(false);
        }
    }

    /// Keys are held: turns on, each −1, 0 or 1.
    void keepTurning(int byYaw, int byPitch) {
        keyYaw = byYaw * KEY_TURNING;
        keyPitch = byPitch * KEY_TURNING;
        if (byYaw != 0 || byPitch != 0) {
            to = null;
            setTurning(false);
        }
    }

    /// Flies there.
    void flyTo(Orbit there) {
        stop();
        from = orbit;
        to = there;
        flown = 0;
    }

    /// Lets time pass.
    ///
    /// @return whether the orbit has moved
    boolean advance(double seconds, double focal) {
        Orbit before = orbit;
        idle += seconds;
        if (!turning && idle > REST_SECONDS) {
            setTurning(true);
        }
        goRound(seconds);
        if (to != null && from != null) {
            flown = Math.min(1, flown + seconds / FLIGHT_SECONDS);
            orbit = from.towards(to, eased(flown));
            if (flown == 1) {
                to = null;
                turned = 0;
            }
        }
        swing(seconds);
        step(seconds, focal);
        flyOn(seconds);
        return orbit != before;
    }

    private void goRound(double seconds) {
        double wanted = turning && !heldUp && to == null ? TURNING : 0;
        speed += (wanted - speed) * (1 - Math.exp(-seconds / SPEED_EASE));
        if (turning && Math.abs(speed) > 1e-4) {
            orbit = orbit.turned(speed * seconds, 0);
            turned += speed * seconds;
        }
    }

    /// While the hand holds, its own moves are the motion; the swing only goes on after it let go.
    private boolean held;

    void setHeld(boolean inHand) {
        held = inHand;
    }

    private void swing(double seconds) {
        if (held || swingYaw == 0 && swingPitch == 0) {
            return;
        }
        orbit = orbit.turned(swingYaw * seconds, swingPitch * seconds);
        double kept = Math.exp(-seconds / SWING_EASE);
        swingYaw *= kept;
        swingPitch *= kept;
        if (Math.hypot(swingYaw, swingPitch) < SLOWEST_SWING) {
            still();
        }
    }

    private void step(double seconds, double focal) {
        if (zoomLeft != 0) {
            double part = Math.abs(zoomLeft) < LEAST_STEP ? zoomLeft : zoomLeft * (1 - Math.exp(-seconds / STEP_EASE));
            zoomLeft -= part;
            orbit = orbit.zoomed(Math.exp(part), zoomX, zoomY, focal);
        }
        if (keyYaw != 0 || keyPitch != 0) {
            orbit = orbit.turned(keyYaw * seconds, keyPitch * seconds);
        }
    }

    private void flyOn(double seconds) {
        double share = 1 - Math.exp(-seconds / STEP_EASE);
        double fastest = 0;
        for (int axis = 0; axis < 3; axis++) {
            flySpeed[axis] += (fly[axis] - flySpeed[axis]) * share;
            if (fly[axis] == 0 && Math.abs(flySpeed[axis]) < 1e-3) {
                flySpeed[axis] = 0;
            }
            fastest = Math.max(fastest, Math.abs(flySpeed[axis]));
        }
        if (fastest > 0) {
            double way = FLYING * Math.clamp(orbit.distance(), 0.35, 2) * seconds;
            orbit = orbit.moved(flySpeed[0] * way, flySpeed[1] * way, flySpeed[2] * way);
        }
    }

    private static double eased(double share) {
        return 1 - Math.pow(1 - share, 3);
    }
}
