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
import org.filmament.poster.type.TextBlock;

/// Figures that break out of the sheet, lean, or lie under the type.
enum CroppedLayouts implements Layout {

    /// The figure rises out of the lower edge, larger than it would fit.
    RISING {
        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Rectangle2D title = sheet.title(Setting.in(box(MARGIN, MARGIN + 0.07, 1 - 2 * MARGIN, 0.36), 0.21, 0.5, 0), palette.ink());
            sheet.centered(MARGIN + 0.032, palette.ink());
            double top = Math.max(0.52, title.getMaxY() + 0.1);
            Motif motif = subject.motif();
            Rectangle2D bounds = motif.bounds();
            double scale = Math.max(1.06 / bounds.getWidth(), 1.12 * (HEIGHT - top) / bounds.getHeight());
            scale = Math.min(scale, 1.5 / bounds.getWidth());
            sheet.motif(motif, new AffineTransform(scale, 0, 0, scale, 0.5 - scale * bounds.getCenterX(), top - scale * bounds.getY()),
                    palette.figure(), palette.accent());
            double bottom = top + scale * bounds.getHeight();
            if (bottom < HEIGHT) {
                sheet.panel(box(0, bottom - 0.003, 1, HEIGHT), palette.figure());
            }
        }

        @Override
        public boolean suits(Subject subject) {
            Rectangle2D bounds = subject.motif().bounds();
            return bounds.getHeight() > 0.7 * bounds.getWidth() && (CalmLayouts.isScene(subject) || subject.motif().isRoomy());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.42);
        }
    },

    /// The figure comes in from the side, half of it outside.
    EDGE {
        @Override
        public boolean suits(Subject subject) {
            return subject.motif().stance() == Stance.FLOATS && subject.motif().bounds().getWidth() > 60;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            sheet.plain();
            boolean right = subject.chance().is(0.5, "side");
            Motif motif = subject.motif();
            double size = 1.12;
            double reach = 0.8;
            sheet.motif(motif, Sheet.placed(motif, box(right ? 1 - reach : reach - size, -0.05, size, size), right ? 0 : 1, 0.5),
                    palette.figure(), palette.accent());
            double top = 1.08;
            sheet.panel(box(0, top, 1, HEIGHT - top), palette.ground());
            sheet.title(Setting.in(box(MARGIN, top + 0.02, 1 - 2 * MARGIN, ABOVE_FOOT - top - 0.02), 0.2, right ? 0 : 1, 1), palette.ink());
            sheet.foot(palette.ink());
        }
    },

    /// A slender figure that leans across the sheet.
    LEANING {
        @Override
        public boolean suits(Subject subject) {
            Rectangle2D bounds = subject.motif().bounds();
            double ratio = bounds.getWidth() / bounds.getHeight();
            return subject.motif().stance() == Stance.FLOATS && (ratio < 0.75 || ratio > 1.35);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            sheet.plain();
            Motif motif = subject.motif();
            boolean tall = motif.bounds().getHeight() > motif.bounds().getWidth();
            double angle = Math.toRadians(subject.chance().is(0.5, "side") ? 28 : -28);
            AffineTransform upright = Sheet.placed(motif, tall ? box(0.1, -0.06, 0.8, 1.3) : box(-0.13, 0.1, 1.26, 0.95), 0.5, 0.5);
            sheet.motif(motif, Shapes.then(upright, AffineTransform.getRotateInstance(angle, 0.5, 0.58)), palette.figure(), palette.accent());
            double top = 1.12;
            sheet.panel(box(0, top, 1, HEIGHT - top), palette.ground());
            sheet.title(Setting.in(box(MARGIN, top + 0.03, 1 - 2 * MARGIN, ABOVE_FOOT - top - 0.03), 0.2, 0.5, 0.6), palette.ink());
            sheet.centeredFoot(palette.ink());
        }
    },

    /// The figure large and faint, the title large upon it.
    VEIL {
        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Motif motif = subject.motif();
            int faint = faint(palette);
            Rectangle2D zone = CalmLayouts.isScene(subject) ? box(0, 0.2, 1, HEIGHT - 0.2) : box(-0.1, 0.1, 1.2, 1.3);
            sheet.motif(motif, Sheet.placed(motif, zone, 0.5, CalmLayouts.isScene(subject) ? 1 : 0.5), faint,
                    Palette.mix(palette.ground(), palette.figure(), 0.1));
            Rectangle2D title = sheet.title(Setting.in(box(MARGIN, 0.34, 1 - 2 * MARGIN, 0.8), 0.34, 0, 0.5).asStack(), palette.ink());
            sheet.panel(box(MARGIN, title.getY() - 0.06, 0.16, 0.014), palette.accent());
            sheet.foot(palette.ink());
        }

        @Override
        public boolean suits(Subject subject) {
            return subject.length() >= 5;
        }

        /// As much of the figure's ink as leaves the title readable.
        private int faint(Palette palette) {
            double share = 0.5;
            while (Palette.contrast(Palette.mix(palette.ground(), palette.figure(), share), palette.ink()) < 3.4 && share > 0.15) {
                share -= 0.05;
            }
            return Palette.mix(palette.ground(), palette.figure(), share);
        }
    },

    /// Three bands, as on a paperback: title, figure, credits.
    BANDS {
        @Override
        public boolean suits(Subject subject) {
            return !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double upper = 0.5;
            double lower = 1.26;
            sheet.panel(box(0, 0, 1, upper), palette.accent());
            sheet.panel(box(0, lower, 1, HEIGHT - lower), palette.accent());
            sheet.motif(subject.motif(), Sheet.placed(subject.motif(), box(0.16, upper + 0.09, 0.68, lower - upper - 0.18), 0.5, 0.5),
                    palette.figure(), palette.accent());
            int ink = palette.inkOn(palette.accent());
            sheet.title(Setting.in(box(MARGIN, MARGIN, 1 - 2 * MARGIN, upper - MARGIN - 0.06), 0.19, 0.5, 0.5), ink);
            sheet.small(subject.credit(), 0.5, lower + 0.112, 1 - 2 * MARGIN, 0.5, ink);
            sheet.small(subject.year(), 0.5, lower + 0.172, 0.3, 0.5, ink);
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(Palette.mix(palette.ground(), palette.figure(), 0.25), palette.accent(), 0.45);
        }
    },

    /// An arch with the figure in it, the title above.
    ARCH {
        @Override
        public boolean suits(Subject subject) {
            Rectangle2D bounds = subject.motif().bounds();
            return subject.motif().stance() != Stance.SPANS && bounds.getWidth() < 1.4 * bounds.getHeight();
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double radius = 0.36;
            double top = 0.56;
            sheet.panel(Shapes.disc(0.5, top + radius, radius), palette.accent());
            sheet.panel(box(0.5 - radius, top + radius, 2 * radius, HEIGHT - top - radius), palette.accent());
            Motif motif = subject.motif();
            boolean stands = motif.stance() == Stance.STANDS;
            int body = Palette.contrast(palette.figure(), palette.accent()) > 1.6 ? palette.figure() : palette.ground();
            sheet.motif(motif, Sheet.placed(motif, stands ? box(0.2, top + 0.2, 0.6, HEIGHT - top - 0.2)
                    : box(0.23, top + 0.18, 0.54, HEIGHT - top - 0.42), 0.5, stands ? 1 : 0.5), body, palette.ground());
            TextBlock block = sheet.titleBlock(1 - 2 * MARGIN, 0.3, Setting.in(box(0, 0, 0, 0), 0.16, 0.5, 0));
            double y = 0.14 + (0.3 - block.height()) / 2;
            sheet.title(block.at(0.5 - block.width() / 2, y), palette.ink());
            sheet.centered(MARGIN + 0.03, palette.ink());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(Palette.mix(palette.ground(), palette.figure(), 0.19), palette.accent(), 0.31);
        }
    };
}
