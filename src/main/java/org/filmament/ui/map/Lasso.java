package org.filmament.ui.map;

import java.util.BitSet;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;

/// A loop drawn around films with the hand. FX thread only.
final class Lasso implements MapOverlay {

    /// Logical pixels between corners of the loop.
    private static final double STEP = 3;

    private final Polygon loop = new Polygon();
    private final Pane pane = new Pane(loop);

    Lasso() {
        loop.getStyleClass().add("constellation-lasso");
        loop.setManaged(false);
        loop.setVisible(false);
        pane.setMouseTransparent(true);
    }

    void begin(double x, double y) {
        loop.getPoints().setAll(x, y);
        loop.setVisible(true);
    }

    void extend(double x, double y) {
        ObservableList<Double> corners = loop.getPoints();
        int last = corners.size() - 2;
        if (Math.hypot(x - corners.get(last), y - corners.get(last + 1)) >= STEP) {
            corners.addAll(x, y);
        }
    }

    void cancel() {
        loop.setVisible(false);
        loop.getPoints().clear();
    }

    /// Lets go of the loop.
    ///
    /// @return the films in it
    BitSet end(Placement placement) {
        double[] corners = loop.getPoints().stream().mapToDouble(Double::doubleValue).toArray();
        cancel();
        return inside(placement.screen(), placement.viewport().outputScale(), corners);
    }

    /// The films whose middle lies in a loop, which is closed from its end to its beginning; where it crosses itself, every other part of it
    /// is inside.
    ///
    /// @param screen  x and y of each film in device pixels; films without a place are outside
    /// @param corners x and y of each corner in logical pixels
    static BitSet inside(float[] screen, double scale, double[] corners) {
        BitSet films = new BitSet(screen.length / 2);
        if (corners.length < 6) {
            return films;
        }
        for (int i = 0; i < screen.length; i += 2) {
            if (Float.isFinite(screen[i]) && isInside(screen[i] / scale, screen[i + 1] / scale, corners)) {
                films.set(i / 2);
            }
        }
        return films;
    }

    private static boolean isInside(double x, double y, double[] corners) {
        boolean inside = false;
        int before = corners.length - 2;
        for (int at = 0; at < corners.length; before = at, at += 2) {
            boolean crosses = corners[at + 1] > y != corners[before + 1] > y;
            if (crosses && x < corners[at] + (corners[before] - corners[at]) * (y - corners[at + 1]) / (corners[before + 1] - corners[at + 1])) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Override
    public Node node() {
        return pane;
    }

    /// The loop belongs to the screen, not to the films.
    @Override
    public void follow(Placement placement) {
    }
}
