package org.filmament.ui.charts;

/// A rectangle of a picture.
record Area(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean holds(Area other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    boolean meets(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Without so much at each side.
    Area inset(double left, double top, double right, double bottom) {
        return new Area(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }
}
