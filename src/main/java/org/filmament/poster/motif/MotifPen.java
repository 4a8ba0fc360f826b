package org.filmament.poster.motif;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;

/// Draws one motif from its lines; the package's page has the language. One use, one thread.
final class MotifPen {

    private final Area body = new Area();
    private final Area accent = new Area();

    static Motif draw(String name, Motif.Stance stance, List<String> lines) {
        MotifPen pen = new MotifPen();
        for (String line : lines) {
            try {
                pen.follow(line);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("motif " + name + ": " + line, e);
            }
        }
        Shape body = new Path2D.Double(pen.body);
        Shape accent = new Path2D.Double(pen.accent);
        Rectangle2D bounds = body.getBounds2D();
        if (!pen.accent.isEmpty()) {
            bounds = bounds.createUnion(accent.getBounds2D());
        }
        return new Motif(name, stance, body, accent, bounds, MotifRoom.inside(body, accent).createIntersection(bounds));
    }

    private void follow(String line) {
        String[] parts = line.substring(1).split("\\|");
        Area shape = new Area(shape(parts[0].strip()));
        for (int i = 1; i < parts.length; i++) {
            shape = modified(shape, parts[i].strip().split("\\s+"));
        }
        switch (line.charAt(0)) {
            case '+' -> body.add(shape);
            case '-' -> body.subtract(shape);
            case '*' -> accent.add(shape);
            case '/' -> accent.subtract(shape);
            default -> throw new IllegalArgumentException("a line starts with + - * or /");
        }
    }

    private static Shape shape(String words) {
        if (words.startsWith("M")) {
            return PathData.read(words);
        }
        int space = words.indexOf(' ');
        String kind = words.substring(0, space);
        String rest = words.substring(space + 1).strip();
        if (kind.equals("k")) {
            int after = rest.indexOf(' ');
            return stroked(PathData.read(rest.substring(after)), Double.parseDouble(rest.substring(0, after)));
        }
        double[] n = Arrays.stream(rest.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
        return switch (kind) {
            case "o" -> ellipse(n[0], n[1], n[2], n.length > 3 ? n[3] : n[2]);
            case "b" -> box(n);
            case "p" -> polygon(n, 0);
            case "l" -> stroked(polyline(n, 1), n[0]);
            case "ring" -> ring(n[0], n[1], n[2], n[3]);
            case "ngon" -> star(n[0], n[1], n[2], n[2], n[3], n.length > 4 ? n[4] : 0);
            case "star" -> star(n[0], n[1], n[2], n[3], n[4], n.length > 5 ? n[5] : 0);
            default -> throw new IllegalArgumentException("no shape: " + kind);
        };
    }

    private static Shape ellipse(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    private static Shape box(double[] n) {
        return n.length > 4 ? new RoundRectangle2D.Double(n[0], n[1], n[2], n[3], 2 * n[4], 2 * n[4])
                : new Rectangle2D.Double(n[0], n[1], n[2], n[3]);
    }

    private static Path2D polyline(double[] n, int from) {
        Path2D path = new Path2D.Double();
        path.moveTo(n[from], n[from + 1]);
        for (int i = from + 2; i < n.length; i += 2) {
            path.lineTo(n[i], n[i + 1]);
        }
        return path;
    }

    private static Path2D polygon(double[] n, int from) {
        Path2D path = polyline(n, from);
        path.closePath();
        return path;
    }

    private static Shape ring(double x, double y, double radius, double width) {
        Area ring = new Area(ellipse(x, y, radius, radius));
        ring.subtract(new Area(ellipse(x, y, radius - width, radius - width)));
        return ring;
    }

    /// Points at `outer` and `inner` in turn, the first of them straight up; the same radii make a regular polygon.
    private static Shape star(double x, double y, double outer, double inner, double points, double degrees) {
        boolean polygon = outer == inner;
        int count = (int) (polygon ? points : 2 * points);
        double[] corners = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double angle = Math.toRadians(degrees - 90) + 2 * Math.PI * i / count;
            double radius = polygon || i % 2 == 0 ? outer : inner;
            corners[2 * i] = x + radius * Math.cos(angle);
            corners[2 * i + 1] = y + radius * Math.sin(angle);
        }
        return polygon(corners, 0);
    }

    private static Shape stroked(Shape path, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(path);
    }

    private static Area modified(Area shape, String[] words) {
        double[] n = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        return switch (words[0]) {
            case "mirror" -> copies(shape, 2, new AffineTransform(-1, 0, 0, 1, 100, 0));
            case "flip" -> shape.createTransformedArea(new AffineTransform(-1, 0, 0, 1, 100, 0));
            case "turn" -> copies(shape, (int) n[0], AffineTransform.getRotateInstance(2 * Math.PI / n[0], center(n, 1), center(n, 2)));
            case "step" -> copies(shape, (int) n[0], AffineTransform.getTranslateInstance(n[1], n[2]));
            case "rot" -> shape.createTransformedArea(
                    AffineTransform.getRotateInstance(Math.toRadians(n[0]), center(n, 1), center(n, 2)));
            default -> throw new IllegalArgumentException("no modifier: " + words[0]);
        };
    }

    private static double center(double[] n, int at) {
        return n.length > at ? n[at] : 50;
    }

    private static Area copies(Area shape, int count, AffineTransform step) {
        Area all = new Area(shape);
        Area copy = shape;
        for (int i = 1; i < count; i++) {
            copy = copy.createTransformedArea(step);
            all.add(copy);
        }
        return all;
    }
}
