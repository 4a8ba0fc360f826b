package org.filmament.poster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The one plain shape on a drawn poster. Each fills a zone that spans the poster's width (0 to 1) from `top` to `bottom` in the
/// same unit, and keeps inside it.
enum PosterFigure {

    SUN {
        @Override
        void paint(Brush brush) {
            double radius = Math.min(0.34, brush.height() * 0.42);
            double x = brush.between(0.36, 0.64);
            double horizon = brush.bottom - brush.height() * 0.26;
            brush.fill(brush.figure, disc(x, horizon - radius * brush.between(0.1, 0.5), radius));
            brush.fill(brush.accent, new Rectangle2D.Double(0, horizon, 1, brush.bottom - horizon));
        }
    },

    ARCS {
        @Override
        void paint(Brush brush) {
            double x = brush.either(0, 1);
            double step = Math.min(0.15, brush.height() / 6);
            for (int ring = 5; ring >= 1; ring--) {
                brush.fill(ring % 2 == 0 ? brush.ground : ring == 3 ? brush.accent : brush.figure,
                        disc(x, brush.bottom, ring * step));
            }
        }
    },

    COLUMNS {
        @Override
        void paint(Brush brush) {
            int count = 5 + brush.below(3);
            double width = 0.84 / (count * 2 - 1);
            int odd = brush.below(count);
            for (int i = 0; i < count; i++) {
                double height = brush.height() * (0.45 + 0.5 * brush.between(0, 1));
                brush.fill(i == odd ? brush.accent : brush.figure,
                        new Rectangle2D.Double(0.08 + 2 * i * width, brush.bottom - height, width, height));
            }
        }
    },

    SLOPE {
        @Override
        void paint(Brush brush) {
            boolean rising = brush.below(2) == 0;
            double lean = brush.height() * brush.between(0.35, 0.7);
            brush.fill(brush.accent, slope(brush, rising, lean, 0));
            brush.fill(brush.figure, slope(brush, rising, lean, brush.height() * 0.22));
        }

        private Shape slope(Brush brush, boolean rising, double lean, double lower) {
            double left = brush.top + lower + (rising ? lean : 0);
            double right = brush.top + lower + (rising ? 0 : lean);
            return polygon(0, left, 1, right, 1, brush.bottom, 0, brush.bottom);
        }
    },

    DOTS {
        @Override
        void paint(Brush brush) {
            int columns = 5;
            double pitch = 0.84 / columns;
            int rows = Math.max(2, (int) (brush.height() / pitch));
            int odd = brush.below(columns * rows);
            double top = (brush.top + brush.bottom - rows * pitch) / 2;
            for (int i = 0; i < columns * rows; i++) {
                double x = 0.08 + (i % columns + 0.5) * pitch;
                double y = top + (i / columns + 0.5) * pitch;
                brush.fill(i == odd ? brush.accent : brush.figure, disc(x, y, pitch * (i == odd ? 0.44 : 0.28)));
            }
        }
    },

    HILLS {
        @Override
        void paint(Brush brush) {
            double phase = brush.between(0, 6.3);
            for (int layer = 0; layer < 3; layer++) {
                int color = PosterPalette.mix(brush.figure, brush.accent, layer / 2f);
                Path2D hill = new Path2D.Double();
                hill.moveTo(0, brush.bottom);
                double base = brush.top + brush.height() * (0.34 + 0.22 * layer);
                for (int i = 0; i <= 24; i++) {
                    double x = i / 24.0;
                    hill.lineTo(x, base + brush.height() * 0.13 * Math.sin(x * (3.1 + layer) + phase + 2.2 * layer));
                }
                hill.lineTo(1, brush.bottom);
                hill.closePath();
                brush.fill(color, hill);
            }
        }
    },

    MOON {
        @Override
        void paint(Brush brush) {
            double radius = Math.min(0.3, brush.height() * 0.4);
            double x = brush.between(0.38, 0.62);
            double y = (brush.top + brush.bottom) / 2;
            Area crescent = new Area(disc(x, y, radius));
            double shift = radius * brush.between(0.35, 0.6) * (brush.below(2) * 2 - 1);
            crescent.subtract(new Area(disc(x + shift, y - radius * 0.2, radius * 0.88)));
            brush.fill(brush.figure, crescent);
            brush.fill(brush.accent, disc(x + shift * 1.1, y - radius * 0.2, radius * 0.12));
        }
    },

    RAYS {
        @Override
        void paint(Brush brush) {
            int count = 9 + 2 * brush.below(3);
            double x = brush.between(0.3, 0.7);
            double reach = 1.6;
            Area rays = new Area();
            for (int i = 0; i < count; i += 2) {
                double start = 180.0 * i / count;
                rays.add(new Area(new Arc2D.Double(x - reach, brush.bottom - reach, 2 * reach, 2 * reach, start,
                        180.0 / count, Arc2D.PIE)));
            }
            rays.intersect(new Area(new Rectangle2D.Double(0, brush.top, 1, brush.height())));
            brush.fill(brush.figure, rays);
            brush.fill(brush.accent, new Arc2D.Double(x - 0.16, brush.bottom - 0.16, 0.32, 0.32, 0, 180, Arc2D.PIE));
        }
    },

    STEPS {
        @Override
        void paint(Brush brush) {
            int count = 4 + brush.below(2);
            boolean falling = brush.below(2) == 0;
            for (int i = 0; i < count; i++) {
                int rank = falling ? count - 1 - i : i;
                double height = brush.height() * (rank + 1.2) / (count + 0.6);
                brush.fill(PosterPalette.mix(brush.figure, brush.accent, (float) rank / (count - 1)),
                        new Rectangle2D.Double((double) i / count, brush.bottom - height, 1.0 / count + 1e-3, height));
            }
        }
    },

    LENS {
        @Override
        void paint(Brush brush) {
            double radius = Math.min(0.36, brush.height() * 0.46);
            double y = (brush.top + brush.bottom) / 2;
            brush.fill(brush.figure, disc(0.5, y, radius));
            brush.fill(brush.ground, disc(0.5, y, radius * 0.72));
            brush.fill(brush.accent, disc(0.5, y, radius * 0.5));
            brush.fill(brush.ground, disc(0.5 + radius * 0.14, y - radius * 0.14, radius * 0.16));
        }
    },

    THREAD {
        @Override
        void paint(Brush brush) {
            double x = brush.between(0.2, 0.8);
            double y = brush.top + brush.height() * brush.between(0.45, 0.75);
            brush.draw(brush.figure, 0.014f, new Line2D.Double(x, brush.top, x, y));
            brush.fill(brush.accent, disc(x, y, 0.085));
        }
    },

    FRAMES {
        @Override
        void paint(Brush brush) {
            double width = 0.62;
            double height = Math.min(0.8, brush.height() * 0.82);
            double y = (brush.top + brush.bottom) / 2;
            for (int i = 0; i < 3; i++) {
                double shrink = 1 - 0.3 * i;
                Shape frame = new Rectangle2D.Double(0.5 - width * shrink / 2, y - height * shrink / 2, width * shrink,
                        height * shrink);
                if (i < 2) {
                    brush.draw(brush.figure, 0.022f, frame);
                } else {
                    brush.fill(brush.accent, frame);
                }
            }
        }
    };

    /// Colours, zone and dice of one poster, and the hand that paints.
    static final class Brush {

        final int ground;
        final int figure;
        final int accent;
        final double top;
        final double bottom;
        private final Graphics2D graphics;
        private int state;

        Brush(Graphics2D graphics, PosterPalette palette, double top, double bottom, int seed) {
            this.graphics = graphics;
            this.ground = palette.ground();
            this.figure = palette.figure();
            this.accent = palette.accent();
            this.top = top;
            this.bottom = bottom;
            this.state = seed;
        }

        double height() {
            return bottom - top;
        }

        int below(int bound) {
            state = PosterArtist.mixed(state + 0x9E3779B9);
            return Math.floorMod(state, bound);
        }

        double between(double low, double high) {
            return low + (high - low) * below(1 << 12) / (1 << 12);
        }

        double either(double one, double other) {
            return below(2) == 0 ? one : other;
        }

        void fill(int color, Shape shape) {
            graphics.setColor(new Color(color));
            graphics.fill(shape);
        }

        void draw(int color, float thickness, Shape shape) {
            graphics.setColor(new Color(color));
            graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            graphics.draw(shape);
        }
    }

    abstract void paint(Brush brush);

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
