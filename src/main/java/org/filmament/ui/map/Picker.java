package org.filmament.ui.map;

/// Tells which film is under the cursor: the topmost poster as drawn, else the nearest star.
///
/// Looks at every film: 100,000 take about 0.1 ms, less than an index costs to build, and films move with every picture.
final class Picker {

    /// How far from a star it can be meant, in logical pixels.
    private static final double REACH = 9;

    /// A poster fainter than this lets what is below it be meant.
    private static final float FAINT = 0.35f;

    private Picker() {
    }

    /// The film at a logical point of the view, -1 for none.
    ///
    /// A lifted poster is meant only where it would be at rest, so that its neighbours stay within reach.
    static int filmAt(Placement placement, double x, double y) {
        float deviceX = (float) (x * placement.viewport().outputScale());
        float deviceY = (float) (y * placement.viewport().outputScale());
        for (int i = placement.count() - 1; i >= 0; i--) {
            if (i >= placement.resting() ? atRestCovers(placement, i, deviceX, deviceY)
                    : placement.opacity()[i] > FAINT && covers(placement, i, deviceX, deviceY)) {
                return placement.posters()[i];
            }
        }
        return nearestStar(placement, deviceX, deviceY);
    }

    private static boolean covers(Placement placement, int i, float x, float y) {
        float width = placement.width()[i];
        float dx = x - placement.left()[i];
        float dy = y - placement.top()[i];
        return dx >= 0 && dx < width && dy >= 0 && dy < width * Placement.ASPECT;
    }

    private static boolean atRestCovers(Placement placement, int i, float x, float y) {
        int film = placement.posters()[i];
        float half = Math.max(placement.size(), 2 * (float) placement.viewport().outputScale()) / 2;
        return Math.abs(x - placement.screen()[2 * film]) <= half
                && Math.abs(y - placement.screen()[2 * film + 1]) <= half * Placement.ASPECT;
    }

    private static int nearestStar(Placement placement, float x, float y) {
        float[] screen = placement.screen();
        float best = (float) (REACH * placement.viewport().outputScale());
        best *= best;
        int film = -1;
        for (int i = 0; i < screen.length; i += 2) {
            float dx = screen[i] - x;
            float dy = screen[i + 1] - y;
            float distance = dx * dx + dy * dy;
            if (distance < best) {
                best = distance;
                film = i / 2;
            }
        }
        return film;
    }
}
