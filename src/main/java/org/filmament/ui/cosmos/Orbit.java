package org.filmament.ui.cosmos;

/// From where the cosmos is seen: a camera that looks at a point from a distance. Immutable.
///
/// The world's y axis points down, as on the map, and z away from the viewer. In the viewer's own coordinates x points right, y down and z ahead.
///
/// @param x        looked at, in units of the films' radius
/// @param y        likewise
/// @param z        likewise
/// @param yaw      turn of the films about the upright axis, in radians
/// @param pitch    how far they are tipped, in radians; up to a right angle each way
/// @param distance from the point looked at, above 0
record Orbit(double x, double y, double z, double yaw, double pitch, double distance) {

    /// Vertical field of view in degrees: wide enough that near posters pass far ones visibly.
    static final double FIELD_OF_VIEW = 44;

    /// Where all films are in view.
    static final Orbit HOME = new Orbit(0, 0, 0, 0, 0.16, 2.55);

    private static final double STEEPEST = Math.toRadians(88);

    /// Nearer than this the point that is looked at is pushed ahead instead: nobody gets stuck before it.
    private static final double NEAREST = 0.16;
    private static final double FARTHEST = 12;

    Orbit {
        if (!(distance > 0 && Double.isFinite(x + y + z + yaw + pitch + distance))) {
            throw new IllegalArgumentException("an orbit at " + x + ", " + y + ", " + z + " from " + distance);
        }
    }

    /// Pixels to a unit at a distance of one, in a view of this height.
    static double focal(double height) {
        return height / 2 / Math.tan(Math.toRadians(FIELD_OF_VIEW / 2));
    }

    Orbit turned(double byYaw, double byPitch) {
        return new Orbit(x, y, z, yaw + byYaw, Math.clamp(pitch + byPitch, -STEEPEST, STEEPEST), distance);
    }

    /// Moved in the viewer's own directions: what is looked at and the viewer alike.
    Orbit moved(double right, double down, double ahead) {
        double cosPitch = Math.cos(pitch);
        double sinPitch = Math.sin(pitch);
        double upright = cosPitch * down + sinPitch * ahead;
        double level = cosPitch * ahead - sinPitch * down;
        double cosYaw = Math.cos(yaw);
        double sinYaw = Math.sin(yaw);
        return new Orbit(x + cosYaw * right - sinYaw * level, y + upright, z + sinYaw * right + cosYaw * level, yaw, pitch, distance);
    }

    /// Dragged by some pixels: what lies as far away as the point looked at stays under the hand.
    Orbit panned(double dx, double dy, double focal) {
        return moved(-dx * distance / focal, -dy * distance / focal, 0);
    }

    /// Nearer by a factor, towards a place on the screen: what is seen there stays there.
    ///
    /// @param factor above 1 to come nearer
    /// @param dx     pixels right of the middle of the view
    /// @param dy     pixels below it
    Orbit zoomed(double factor, double dx, double dy, double focal) {
        double next = Math.min(FARTHEST, distance / factor);
        double gained = distance - next;
        Orbit aside = moved(dx * gained / focal, dy * gained / focal, 0);
        return next >= NEAREST ? aside.from(next) : aside.from(NEAREST).moved(0, 0, NEAREST - next);
    }

    /// Whether it looks at the middle from this distance.
    boolean isFrom(double other) {
        return x == 0 && y == 0 && z == 0 && distance == other;
    }

    /// The same direction from another distance.
    Orbit from(double other) {
        return new Orbit(x, y, z, yaw, pitch, other);
    }

    /// The same direction and distance, looking at another point.
    Orbit at(double otherX, double otherY, double otherZ) {
        return new Orbit(otherX, otherY, otherZ, yaw, pitch, distance);
    }

    /// A share of the way to another orbit, by the shorter turn; distances by their ratio.
    Orbit towards(Orbit to, double share) {
        if (share >= 1) {
            return to;
        }
        double turn = Math.IEEEremainder(to.yaw - yaw, 2 * Math.PI);
        return new Orbit(x + (to.x - x) * share, y + (to.y - y) * share, z + (to.z - z) * share, yaw + turn * share,
                pitch + (to.pitch - pitch) * share, distance * Math.pow(to.distance / distance, share));
    }
}
