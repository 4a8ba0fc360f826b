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

/// Two figures, or a figure and its shadow.
enum PairLayouts implements Layout {

    /// Two figures foot to foot, as on a playing card.
    CARD {
        @Override
        public double weight() {
            return 0.6;
        }

        @Override
        public boolean suits(Subject subject) {
            return subject.hasTwo() && !CalmLayouts.isScene(subject) && subject.second().stance() != Stance.SPANS && subject.length() <= 34;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double middle = 0.71;
            Rectangle2D title = sheet.title(Setting.in(box(MARGIN, middle - 0.1, 1 - 2 * MARGIN, 0.2), 0.17, 0.5, 0.5), palette.ink());
            double gap = title.getHeight() / 2 + 0.055;
            double height = middle - gap - 0.08;
            sheet.motif(subject.motif(), box(0.2, 0.08, 0.6, height), 0.5, 1);
            AffineTransform upright = Sheet.placed(subject.second(), box(0.2, 0.08, 0.6, height), 0.5, 1);
            AffineTransform turned = Shapes.then(upright, AffineTransform.getRotateInstance(Math.PI, 0.5, middle));
            int second = Palette.contrast(palette.accent(), palette.ground()) > 1.6 ? palette.accent() : palette.figure();
            sheet.motif(subject.second(), turned, second, palette.figure());
            sheet.centeredFoot(palette.ink());
        }
    },

    /// One figure huge and faint behind another that is small.
    LOOM {
        @Override
        public boolean suits(Subject subject) {
            return subject.hasTwo() && subject.second().stance() != Stance.SPANS;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            int faint = Palette.mix(palette.ground(), palette.figure(), 0.26);
            Motif huge = subject.second();
            sheet.motif(huge, Sheet.placed(huge, box(-0.12, 0.08, 1.24, 1.1), 0.5, 0.4), faint,
                    Palette.mix(palette.ground(), palette.accent(), 0.4));
            double base = 1.12;
            sheet.panel(box(0, base, 1, HEIGHT - base), palette.figure());
            Motif motif = subject.motif();
            if (CalmLayouts.isScene(subject)) {
                sheet.motif(motif, box(0, 0.6, 1, base - 0.6), 0.5, 1);
            } else {
                double lift = motif.stance() == Stance.STANDS ? 0 : 0.07;
                sheet.motif(motif, box(0.29, base - 0.44 - lift, 0.42, 0.44), 0.5, 1);
            }
            int ink = palette.inkOn(palette.figure());
            sheet.title(Setting.in(box(MARGIN, base + 0.05, 1 - 2 * MARGIN, ABOVE_FOOT - base - 0.05), 0.17, 0.5, 0.5), ink);
            sheet.centeredFoot(ink);
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.42);
        }
    },

    /// A second figure cut out of the first.
    CUTOUT {
        @Override
        public boolean suits(Subject subject) {
            return subject.hasTwo() && subject.motif().isRoomy() && !CalmLayouts.isScene(subject) && subject.second().stance() != Stance.SPANS;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Rectangle2D title = sheet.title(Setting.in(box(MARGIN, 1.04, 1 - 2 * MARGIN, ABOVE_FOOT - 1.04), 0.18, 0, 1), palette.ink());
            Motif motif = subject.motif();
            AffineTransform place = Sheet.placed(motif, box(0.07, 0.09, 0.86, title.getY() - 0.1 - 0.09), 0.5, 0.5);
            sheet.figure(place.createTransformedShape(motif.body()), palette.figure());
            Rectangle2D room = Shapes.bounds(place, motif.room());
            double pad = room.getWidth() * 0.1;
            Motif second = subject.second();
            sheet.motif(second, Sheet.placed(second, box(room.getX() + pad, room.getY() + pad, room.getWidth() - 2 * pad,
                    room.getHeight() - 2 * pad), 0.5, 0.5), palette.ground(), palette.accent());
            sheet.foot(palette.ink());
        }
    },

    /// A disc behind a figure on the horizon.
    HORIZON {
        @Override
        public boolean suits(Subject subject) {
            return subject.motif().stance() != Stance.FLOATS;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double base = 1.04;
            sheet.panel(Shapes.disc(0.5 + 0.16 * (subject.chance().share("disc") - 0.5), 0.56, 0.36), palette.accent());
            sheet.panel(box(0, base, 1, HEIGHT - base), palette.figure());
            Motif motif = subject.motif();
            Rectangle2D zone = CalmLayouts.isScene(subject) ? box(0, 0.3, 1, base - 0.3) : box(0.16, 0.36, 0.68, base - 0.36);
            sheet.motif(motif, Sheet.placed(motif, zone, 0.5, 1), palette.figure(), palette.ground());
            int ink = palette.inkOn(palette.figure());
            sheet.title(Setting.in(box(MARGIN, base + 0.07, 1 - 2 * MARGIN, ABOVE_FOOT - base - 0.07), 0.18, 0, 1), ink);
            sheet.foot(ink);
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(Palette.mix(palette.ground(), palette.accent(), 0.3), palette.figure(), 0.4);
        }
    },

    /// A figure and its broken reflection.
    REFLECTION {
        @Override
        public boolean suits(Subject subject) {
            Rectangle2D bounds = subject.motif().bounds();
            return subject.motif().stance() == Stance.STANDS && bounds.getHeight() < 1.1 * bounds.getWidth()
                    || CalmLayouts.isScene(subject) && CalmLayouts.isLow(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double line = 0.86;
            int water = Palette.mix(palette.ground(), palette.figure(), 0.3);
            sheet.panel(box(0, line, 1, HEIGHT - line), water);
            Motif motif = subject.motif();
            Rectangle2D zone = CalmLayouts.isScene(subject) ? box(0, 0.3, 1, line - 0.3) : box(0.17, 0.3, 0.66, line - 0.3);
            AffineTransform place = Sheet.placed(motif, zone, 0.5, 1);
            double height = Shapes.bounds(place, motif.bounds()).getHeight();
            AffineTransform below = Shapes.then(place, new AffineTransform(1, 0, 0, -0.8, 0, 1.8 * line));
            int dim = Palette.mix(palette.ground(), palette.figure(), 0.68);
            sheet.motif(motif, below, dim, Palette.mix(water, palette.accent(), 0.6));
            for (int i = 0; i < 6; i++) {
                sheet.panel(box(0, line + height * (0.1 + 0.13 * i), 1, height * (0.012 + 0.011 * i)), water);
            }
            sheet.motif(motif, place, palette.figure(), palette.accent());
            sheet.title(Setting.in(box(MARGIN, MARGIN, 1 - 2 * MARGIN, Math.max(0.18, line - height - 0.08 - MARGIN)), 0.17, 0.5, 0), palette.ink());
            sheet.centeredFoot(palette.inkOn(water));
        }
    },

    /// A figure that throws a long shadow towards us.
    SHADOW {
        @Override
        public boolean suits(Subject subject) {
            Rectangle2D bounds = subject.motif().bounds();
            return subject.motif().stance() == Stance.STANDS && bounds.getWidth() < 1.2 * bounds.getHeight();
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double base = 0.86;
            boolean right = subject.chance().is(0.5, "side");
            int lit = Palette.mix(palette.ground(), palette.accent(), 0.82);
            sheet.panel(box(0, base - 0.07, 1, HEIGHT), lit);
            Motif motif = subject.motif();
            AffineTransform place = Sheet.placed(motif, box(right ? 0.1 : 0.48, 0.36, 0.42, base - 0.36), 0.5, 1);
            double shear = right ? -0.62 : 0.62;
            AffineTransform thrown = Shapes.then(place, new AffineTransform(1, 0, shear * 0.9, -0.9, -shear * 0.9 * base, 1.9 * base));
            sheet.figure(thrown.createTransformedShape(motif.body()), Palette.mix(lit, palette.figure(), 0.8));
            sheet.motif(motif, place, palette.figure(), lit);
            sheet.title(Setting.in(box(MARGIN, MARGIN, 1 - 2 * MARGIN, 0.24), 0.16, right ? 1 : 0, 0), palette.ink());
            sheet.foot(palette.inkOn(lit));
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(Palette.mix(palette.ground(), palette.accent(), 0.4), palette.figure(), 0.2);
        }
    };
}
