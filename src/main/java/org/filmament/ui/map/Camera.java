package org.filmament.ui.map;

/// What part of the map is seen: the point at the middle of the view and the magnification. Immutable.
///
/// The map's y axis points down, like the screen's.
///
/// @param x     at the middle of the view, in the layout's units
/// @param y     likewise
/// @param scale logical pixels to a unit of the layout, above 0
public record Camera(double x, double y, double scale) {

    public Camera {
        if (!(scale > 0 && Double.isFinite(scale) && Double.isFinite(x) && Double.isFinite(y))) {
            throw new IllegalArgumentException("a camera at " + x + ", " + y + " with scale " + scale);
        }
    }

    /// Logical x on the screen of a place on the map.
    public double screenX(double worldX, Viewport viewport) {
        return (worldX - x) * scale + viewport.width() / 2;
    }

    /// Logical y on the screen of a place on the map.
    public double screenY(double worldY, Viewport viewport) {
        return (worldY - y) * scale + viewport.height() / 2;
    }

    /// The x on the map under a logical x on the screen.
    public double worldX(double screenX, Viewport viewport) {
        return x + (screenX - viewport.width() / 2) / scale;
    }

    /// The y on the map under a logical y on the screen.
    public double worldY(double screenY, Viewport viewport) {
        return y + (screenY - viewport.height() / 2) / scale;
    }

    /// The map dragged by some logical pixels: what was under the cursor stays under it.
    public Camera panned(double dx, double dy) {
        return new Camera(x - dx / scale, y - dy / scale, scale);
    }

    /// Magnified about a place on the screen: what is under it stays there.
    ///
    /// @param factor above 1 to come nearer
    public Camera zoomedAt(double factor, double screenX, double screenY, Viewport viewport) {
        double fixedX = worldX(screenX, viewport);
        double fixedY = worldY(screenY, viewport);
        return new Camera(fixedX - (fixedX - x) / factor, fixedY - (fixedY - y) / factor, scale * factor);
    }

    /// The camera that shows all of an extent.
    ///
    /// @param margin logical pixels kept free at each side
    public static Camera fit(Extent extent, Viewport viewport, double margin) {
        double roomX = Math.max(viewport.width() / 4, viewport.width() - 2 * margin);
        double roomY = Math.max(viewport.height() / 4, viewport.height() - 2 * margin);
        double scale = Math.min(roomX / Math.max(extent.width(), 1e-6), roomY / Math.max(extent.height(), 1e-6));
        return new Camera(extent.centerX(), extent.centerY(), scale);
    }

    /// Share of the placed films that lie outside the view, 0 to 1.
    ///
    /// @param positions x and y of each film; those that are not finite do not count
    public double shareOutside(float[] positions, Viewport viewport) {
        double halfWidth = viewport.width() / 2 / scale;
        double halfHeight = viewport.height() / 2 / scale;
        int placed = 0;
        int outside = 0;
        for (int i = 0; i + 1 < positions.length; i += 2) {
            double dx = Math.abs(positions[i] - x);
            double dy = Math.abs(positions[i + 1] - y);
            if (Double.isFinite(dx) && Double.isFinite(dy)) {
                placed++;
                outside += dx > halfWidth || dy > halfHeight ? 1 : 0;
            }
        }
        return placed == 0 ? 0 : (double) outside / placed;
    }
}
