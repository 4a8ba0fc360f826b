package org.filmament.poster.design;

import static org.filmament.poster.design.Composition.HEIGHT;
import static org.filmament.poster.design.Sheet.ABOVE_FOOT;
import static org.filmament.poster.design.Sheet.MARGIN;
import static org.filmament.poster.design.Sheet.box;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.filmament.poster.design.Sheet.Setting;
import org.filmament.poster.motif.Motif;
import org.filmament.poster.motif.Motif.Stance;

/// Figures repeated, ringed, rayed or sliced.
enum PatternLayouts implements Layout {

    /// A grid of one figure, with one that is not like the others.
    GRID {
        @Override
        public boolean suits(Subject subject) {
            return !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            int columns = 3 + subject.chance().below(2, "columns");
            int rows = columns == 3 ? 3 : 4;
            double pitch = (1 - 2 * MARGIN) / columns;
            double size = pitch * 0.76;
            int odd = subject.chance().below(columns * rows, "odd one");
            Motif other = subject.hasTwo() && subject.second().stance() != Stance.SPANS ? subject.second() : subject.motif();
            int loud = Palette.contrast(palette.accent(), palette.ground()) > 1.6 ? palette.accent() : palette.ink();
            for (int i = 0; i < columns * rows; i++) {
                Rectangle2D cell = box(MARGIN + i % columns * pitch + (pitch - size) / 2, MARGIN + i / columns * pitch + (pitch - size) / 2,
                        size, size);
                Motif motif = i == odd ? other : subject.motif();
                sheet.motif(motif, Sheet.placed(motif, cell, 0.5, 0.5), i == odd ? loud : palette.figure(), palette.figure());
            }
            double top = MARGIN + rows * pitch + 0.06;
            sheet.title(Setting.in(box(MARGIN, top, 1 - 2 * MARGIN, ABOVE_FOOT - top), 0.2, 0, 1), palette.ink());
            sheet.foot(palette.ink());
        }
    },

    /// The figure's outline again and again, each inside the last, in two inks.
    ECHO {
        @Override
        public boolean suits(Subject subject) {
            return subject.motif().stance() == Stance.FLOATS && subject.motif().isRoomy();
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            sheet.plain();
            Motif motif = subject.motif();
            Rectangle2D room = motif.room();
            AffineTransform place = Sheet.placed(motif, box(0.11, 0.1, 0.78, 0.86), 0.5, 0.5);
            Rectangle2D inside = Shapes.bounds(place, room);
            int[] inks = {Palette.mix(palette.ground(), palette.figure(), 0.22), palette.figure(), palette.ground(), palette.accent()};
            double[] scales = {1.5, 1, 0.62, 0.3};
            for (int i = 0; i < scales.length; i++) {
                AffineTransform scaled = Shapes.then(place, Shapes.scaledAbout(inside.getCenterX(), inside.getCenterY(), scales[i]));
                sheet.figure(scaled.createTransformedShape(motif.body()), inks[i]);
            }
            sheet.panel(box(0, 1.08, 1, HEIGHT - 1.08), palette.ground());
            sheet.title(Setting.in(box(MARGIN, 1.1, 1 - 2 * MARGIN, ABOVE_FOOT - 1.1), 0.18, 0.5, 0.5), palette.ink());
            sheet.centeredFoot(palette.ink());
        }
    },

    /// Rays from behind the figure over the whole sheet.
    RAYS {
        @Override
        public boolean suits(Subject subject) {
            return !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            int pale = Palette.mix(palette.ground(), palette.accent(), 0.34);
            boolean standing = subject.motif().stance() == Stance.STANDS;
            double foot = 1.06;
            double y = standing ? foot : 0.58;
            sheet.panel(Shapes.rays(0.5, y, 2, standing ? 18 : 14, subject.chance().share("turn")), pale);
            sheet.panel(box(0, foot, 1, HEIGHT - foot), palette.figure());
            sheet.motif(subject.motif(), standing ? box(0.14, 0.16, 0.72, foot - 0.16) : box(0.17, 0.14, 0.66, foot - 0.28), 0.5,
                    standing ? 1 : 0.5);
            int ink = palette.inkOn(palette.figure());
            sheet.title(Setting.in(box(MARGIN, foot + 0.06, 1 - 2 * MARGIN, ABOVE_FOOT - foot - 0.06), 0.2, 0.5, 0.5), ink);
            sheet.centeredFoot(ink);
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(Palette.mix(palette.ground(), palette.accent(), 0.15), palette.figure(), 0.4);
        }
    },

    /// Rings around a small figure.
    RINGS {
        @Override
        public double weight() {
            return 0.5;
        }

        @Override
        public boolean suits(Subject subject) {
            return !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            sheet.plain();
            double x = 0.5;
            double y = 0.62;
            double step = 0.105;
            for (int ring = 6; ring >= 1; ring--) {
                int rgb = ring == 2 ? palette.figure() : ring % 2 == 0 ? Palette.mix(palette.ground(), palette.figure(), 0.2 + 0.1 * (6 - ring))
                        : palette.ground();
                sheet.panel(Shapes.disc(x, y, (ring + 1) * step), rgb);
            }
            double half = step * 1.32;
            sheet.motif(subject.motif(), box(x - half, y - half, 2 * half, 2 * half), 0.5, 0.5);
            double top = 1.13;
            sheet.panel(box(0, top, 1, HEIGHT - top), palette.ground());
            sheet.title(Setting.in(box(MARGIN, top + 0.045, 1 - 2 * MARGIN, ABOVE_FOOT - top - 0.045), 0.17, 0, 1), palette.ink());
            sheet.foot(palette.ink());
        }
    },

    /// The figure in slices that grow thinner downwards.
    SLICES {
        @Override
        public boolean suits(Subject subject) {
            return subject.motif().isRoomy() && !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            sheet.plain();
            Rectangle2D title = sheet.title(Setting.in(box(MARGIN, MARGIN, 1 - 2 * MARGIN, 0.36), 0.2, 0, 0), palette.ink());
            double top = title.getMaxY() + 0.1;
            Motif motif = subject.motif();
            AffineTransform place = Sheet.placed(motif, box(0.08, top, 0.84, ABOVE_FOOT - top - 0.03), 0.5, 0.5);
            Rectangle2D figure = Shapes.bounds(place, motif.bounds());
            sheet.motif(motif, place, palette.figure(), palette.accent());
            int cuts = 7;
            for (int i = 0; i < cuts; i++) {
                double y = figure.getY() + figure.getHeight() * (0.36 + 0.64 * i / cuts);
                sheet.figure(box(0, y, 1, figure.getHeight() * (0.008 + 0.0075 * i)), palette.ground());
            }
            sheet.foot(palette.ink());
        }
    },

    /// The figure walks towards us, larger at each step.
    PARADE {
        @Override
        public boolean suits(Subject subject) {
            Rectangle2D bounds = subject.motif().bounds();
            return subject.motif().stance() == Stance.STANDS && bounds.getWidth() < 1.15 * bounds.getHeight();
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Rectangle2D title = sheet.title(Setting.in(box(MARGIN, MARGIN, 1 - 2 * MARGIN, 0.34), 0.2, 0, 0), palette.ink());
            double base = ABOVE_FOOT - 0.015;
            double room = base - title.getMaxY() - 0.12;
            double[] sizes = {0.2, 0.34, 0.56, 1};
            double x = MARGIN;
            for (int i = 0; i < sizes.length; i++) {
                double size = sizes[i] * Math.min(room, 0.62);
                Rectangle2D zone = box(x, base - size, size, size);
                Motif motif = subject.motif();
                AffineTransform place = Sheet.placed(motif, zone, 0, 1);
                double width = Shapes.bounds(place, motif.bounds()).getWidth();
                if (i == sizes.length - 1) {
                    place = Sheet.placed(motif, box(1 - MARGIN - size, base - size, size, size), 1, 1);
                }
                double share = 0.3 + 0.7 * i / (sizes.length - 1);
                sheet.motif(motif, place, Palette.mix(palette.ground(), palette.figure(), share),
                        Palette.mix(palette.ground(), palette.accent(), share));
                x += width + 0.015;
            }
            sheet.panel(box(MARGIN, base + 0.004, 1 - 2 * MARGIN, 0.006), palette.ink());
            sheet.foot(palette.ink());
        }
    };
}
