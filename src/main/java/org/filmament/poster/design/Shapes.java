package org.filmament.poster.design;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Plain shapes, in units of the poster's width.
final class Shapes {

    private Shapes() {
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// @param width inwards from the radius
    static Shape ring(double x, double y, double radius, double width) {
        Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(disc(x, y, radius), false);
        ring.append(disc(x, y, radius - width), false);
        return ring;
    }

    /// Wedges around a point, as many as the gaps between them.
    static Shape rays(double x, double y, double radius, int count, double turn) {
        Path2D rays = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double from = turn + 2 * Math.PI * i / count;
            double to = from + Math.PI / count;
            rays.moveTo(x, y);
            rays.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
            rays.lineTo(x + radius * Math.cos(to), y + radius * Math.sin(to));
            rays.closePath();
        }
        return rays;
    }

    /// Scales about a point.
    static AffineTransform scaledAbout(double x, double y, double scale) {
        return new AffineTransform(scale, 0, 0, scale, x - scale * x, y - scale * y);
    }

    /// Where a motif's box comes to lie.
    static Rectangle2D bounds(AffineTransform place, Rectangle2D box) {
        return place.createTransformedShape(box).getBounds2D();
    }

    /// One transformation after another.
    static AffineTransform then(AffineTransform first, AffineTransform next) {
        AffineTransform both = new AffineTransform(next);
        both.concatenate(first);
        return both;
    }
}
