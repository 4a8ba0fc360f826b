package org.filmament.ui.map;

/// A way from one camera to another along which the map seems to pass at one speed: it draws back, travels, and comes near again.
///
/// Van Wijk and Nuij, *Smooth and efficient zooming and panning* (InfoVis 2003), with their ρ = √2.
public final class Flight {

    private static final double RHO = Math.sqrt(2);
    private static final double RHO2 = RHO * RHO;

    private final Camera from;
    private final Camera to;
    private final double span;
    private final double distance;
    private final double start;
    private final double length;

    /// @param span logical pixels that count as one view: the viewport's larger side
    public Flight(Camera from, Camera to, double span) {
        this.from = from;
        this.to = to;
        this.span = span;
        double w0 = span / from.scale();
        double w1 = span / to.scale();
        distance = Math.hypot(to.x() - from.x(), to.y() - from.y());
        if (isZoomOnly()) {
            start = 0;
            length = Math.abs(Math.log(w1 / w0)) / RHO;
        } else {
            double reach = RHO2 * RHO2 * distance * distance;
            double b0 = (w1 * w1 - w0 * w0 + reach) / (2 * w0 * RHO2 * distance);
            double b1 = (w1 * w1 - w0 * w0 - reach) / (2 * w1 * RHO2 * distance);
            start = asinh(-b0);
            length = (asinh(-b1) - start) / RHO;
        }
    }

    /// How long the way seems: 1 is about a view's width, or a zoom by 4.
    public double length() {
        return length;
    }

    public Camera to() {
        return to;
    }

    /// The camera after a share of the way, 0 to 1.
    public Camera at(double share) {
        if (share <= 0) {
            return from;
        }
        if (share >= 1) {
            return to;
        }
        double s = share * length;
        if (isZoomOnly()) {
            double scale = from.scale() * Math.pow(to.scale() / from.scale(), share);
            return new Camera(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share, scale);
        }
        double w0 = span / from.scale();
        double travelled = w0 / RHO2 * (Math.cosh(start) * Math.tanh(RHO * s + start) - Math.sinh(start));
        double width = w0 * Math.cosh(start) / Math.cosh(RHO * s + start);
        double along = travelled / distance;
        return new Camera(from.x() + (to.x() - from.x()) * along, from.y() + (to.y() - from.y()) * along, span / width);
    }

    private boolean isZoomOnly() {
        return distance < 1e-3 * span / Math.max(from.scale(), to.scale());
    }

    private static double asinh(double x) {
        return x < 0 ? -asinh(-x) : Math.log(x + Math.sqrt(x * x + 1));
    }
}
