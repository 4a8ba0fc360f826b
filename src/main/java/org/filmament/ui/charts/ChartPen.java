package org.filmament.ui.charts;

/// What charts are painted with. Lengths in units of the picture, y downwards; colours `0xAARRGGBB`.
interface ChartPen {

    /// Where a text lies from its x.
    enum Anchor { START, MIDDLE, END }

    /// @param size   of the letters, in units of the picture
    /// @param strong whether they are semi-bold
    record Type(double size, boolean strong) {

        static Type plain(double size) {
            return new Type(size, false);
        }

        static Type strong(double size) {
            return new Type(size, true);
        }

        Type times(double factor) {
            return new Type(size * factor, strong);
        }
    }

    void rect(double x, double y, double width, double height, int argb);

    void circle(double x, double y, double radius, int argb);

    /// The outline of a circle.
    void ring(double x, double y, double radius, double width, int argb);

    /// A filled outline, closed from its last corner to its first.
    void fill(double[] xs, double[] ys, int argb);

    /// A line through points, with round joins.
    void line(double[] xs, double[] ys, double width, int argb);

    /// @param y of the baseline
    void text(String text, double x, double y, Type type, Anchor anchor, int argb);

    /// Draws what stands for something: it can be pointed at, and keeps its identity in files.
    void mark(Mark mark, Runnable drawing);
}
