package org.filmament.ui.cosmos;

import java.util.Arrays;
import org.filmament.ui.map.Placement;

/// Where the films stand on the map: the flat end of the way between map and cosmos. Lengths are in logical pixels. Immutable by contract.
///
/// @param x      of the middle of each film, from the left edge of the view; NaN for a film without a place
/// @param y      likewise from the upper edge
/// @param width  of each film's poster; 0 for a film that is a point of light
/// @param height in the order of drawing: a film with a larger number lies above one with a smaller
record FlatView(float[] x, float[] y, float[] width, int[] height) {

    /// What the map shows, in a view of a size that may differ from the one it was made for: the middle stays the middle.
    static FlatView of(Placement placement, double viewWidth, double viewHeight) {
        double scale = placement.viewport().outputScale();
        double shiftX = (viewWidth - placement.viewport().width()) / 2;
        double shiftY = (viewHeight - placement.viewport().height()) / 2;
        int n = placement.screen().length / 2;
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) (placement.screen()[2 * i] / scale + shiftX);
            y[i] = (float) (placement.screen()[2 * i + 1] / scale + shiftY);
        }
        float[] width = new float[n];
        int[] height = new int[n];
        for (int i = 0; i < placement.count(); i++) {
            int film = placement.posters()[i];
            width[film] = (float) (placement.width()[i] / scale);
            x[film] = (float) (placement.left()[i] / scale + shiftX) + width[film] / 2;
            y[film] = (float) (placement.top()[i] / scale + shiftY) + width[film] * Placement.ASPECT / 2;
            height[film] = i + 1;
        }
        return new FlatView(x, y, width, height);
    }

    int films() {
        return x.length;
    }

    /// A flat view of films that are all points in one place, for want of a map.
    static FlatView gathered(int films, double viewWidth, double viewHeight) {
        float[] x = new float[films];
        float[] y = new float[films];
        Arrays.fill(x, (float) viewWidth / 2);
        Arrays.fill(y, (float) viewHeight / 2);
        return new FlatView(x, y, new float[films], new int[films]);
    }
}
