package org.filmament.poster.design;

import static org.filmament.poster.design.Composition.HEIGHT;
import static org.filmament.poster.design.Sheet.ABOVE_FOOT;
import static org.filmament.poster.design.Sheet.FOOT;
import static org.filmament.poster.design.Sheet.MARGIN;
import static org.filmament.poster.design.Sheet.box;
import static org.filmament.poster.design.Sheet.polygon;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.filmament.poster.design.Sheet.Setting;
import org.filmament.poster.motif.Motif;
import org.filmament.poster.motif.Motif.Stance;
import org.filmament.poster.type.TextBlock;

/// The sheet cut in two, or a figure larger than the sheet.
enum BoldLayouts implements Layout {

    /// A figure too large for the sheet, the title on a label.
    GIANT {
        @Override
        public boolean suits(Subject subject) {
            return !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            sheet.plain();
            boolean left = subject.chance().is(0.5, "side");
            Motif motif = subject.motif();
            double size = 1.36;
            Rectangle2D zone = box(left ? -0.42 : 0.06, motif.stance() == Stance.STANDS ? 0.06 : -0.08, size, size);
            sheet.motif(motif, Sheet.placed(motif, zone, 0.5, 0.5), palette.figure(), palette.accent());
            TextBlock block = sheet.titleBlock(0.7, 0.34, Setting.in(box(0, 0, 0.7, 0.34), 0.16, 0, 0));
            double pad = 0.05;
            double width = block.width() + 2 * pad;
            double height = block.height() + 2 * pad;
            double x = left ? 1 - MARGIN - width : MARGIN;
            double y = ABOVE_FOOT - height + 0.02;
            sheet.panel(box(0, y + height / 2, 1, HEIGHT), palette.ground());
            sheet.panel(box(x, y, width, height), palette.accent());
            sheet.title(block.at(x + pad, y + pad), palette.inkOn(palette.accent()));
            sheet.foot(palette.ink());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(Palette.mix(palette.ground(), palette.figure(), 0.39), palette.accent(), 0.13);
        }
    },

    /// Two halves, one above the other; the figure lies on both and changes its ink between them.
    HALVES {
        @Override
        public boolean suits(Subject subject) {
            return !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double line = 0.72;
            Shape lower = box(-1, line, 3, HEIGHT);
            sheet.panel(box(0, line, 1, HEIGHT - line), palette.figure());
            Motif motif = subject.motif();
            AffineTransform place = Sheet.placed(motif, box(0.14, 0.26, 0.72, 0.78), 0.5, 0.5);
            sheet.counterchanged(motif, place, lower, palette.figure(), palette.ground(), palette.accent());
            int ink = palette.inkOn(palette.figure());
            double top = Shapes.bounds(place, motif.bounds()).getMaxY() + 0.07;
            sheet.title(Setting.in(box(MARGIN, top, 1 - 2 * MARGIN, ABOVE_FOOT - top), 0.17, 0, 1), ink);
            sheet.foot(ink);
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.5);
        }
    },

    /// Two halves side by side; figure and title change their inks between them.
    MIRROR {
        @Override
        public double weight() {
            return 0.7;
        }

        @Override
        public boolean suits(Subject subject) {
            return !CalmLayouts.isScene(subject) && Palette.contrast(subject.palette().ground(), subject.palette().figure()) > 3;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Shape right = box(0.5, -1, 2, 4);
            sheet.panel(box(0.5, 0, 0.5, HEIGHT), palette.figure());
            Motif motif = subject.motif();
            AffineTransform place = Sheet.placed(motif, box(0.12, 0.14, 0.76, 0.76), 0.5, 0.5);
            sheet.counterchanged(motif, place, right, palette.figure(), palette.ground(), palette.accent());
            TextBlock block = sheet.titleBlock(0.84, 0.3, Setting.in(box(0, 0, 0.84, 0.3), 0.28, 0.5, 0));
            Shape title = block.at(0.5 - block.width() / 2, ABOVE_FOOT - block.height());
            sheet.title(Sheet.without(title, right), palette.figure());
            sheet.title(Sheet.common(title, right), palette.ground());
            sheet.small(subject.director(), 0.5 - 0.035, FOOT, 0.5 - 0.035 - MARGIN, 1, palette.figure());
            sheet.small(subject.year(), 0.5 + 0.035, FOOT, 0.3, 0, palette.ground());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.5);
        }
    },

    /// The sheet cut at a slant; the title runs along the cut.
    SLANT {
        @Override
        public boolean suits(Subject subject) {
            return !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double rise = 0.2;
            double line = 1.0;
            sheet.panel(polygon(0, line, 1, line - rise, 1, HEIGHT, 0, HEIGHT), palette.figure());
            sheet.panel(polygon(0, line, 1, line - rise, 1, line - rise + 0.022, 0, line + 0.022), palette.accent());
            sheet.motif(subject.motif(), box(0.14, 0.1, 0.64, line - rise * 0.55 - 0.14), 0.25, 0.5);
            int ink = palette.inkOn(palette.figure());
            double angle = -Math.atan(rise);
            sheet.slantedTitle(Setting.in(box(0, 0, 0.84, 0.29), 0.25, 0, 0), MARGIN + 0.015, line + 0.07, angle, ink);
            sheet.foot(ink);
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.42);
        }
    },

    /// A band with the title across a tall figure.
    BAND {
        @Override
        public boolean suits(Subject subject) {
            Rectangle2D bounds = subject.motif().bounds();
            return !CalmLayouts.isScene(subject) && bounds.getHeight() > 0.8 * bounds.getWidth();
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Motif motif = subject.motif();
            AffineTransform place = Sheet.placed(motif, box(0.06, 0.09, 0.88, 1.2), 0.5, 0.5);
            sheet.motif(motif, place, palette.figure(), palette.accent());
            Rectangle2D figure = Shapes.bounds(place, motif.bounds());
            TextBlock block = sheet.titleBlock(0.84, 0.26, Setting.in(box(0, 0, 0.84, 0.26), 0.15, 0.5, 0));
            double height = block.height() + 0.09;
            double y = figure.getY() + figure.getHeight() * 0.64 - height / 2;
            int band = Palette.contrast(palette.accent(), palette.figure()) > 1.35 ? palette.accent() : palette.ground();
            sheet.panel(box(0, y, 1, height), band);
            sheet.title(block.at(0.5 - block.width() / 2, y + 0.045), palette.inkOn(band));
            sheet.centeredFoot(palette.ink());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(Palette.mix(palette.ground(), palette.figure(), 0.25), palette.accent(), 0.17);
        }
    },

    /// A figure with room for a title inside has it there.
    WITHIN {
        @Override
        public boolean suits(Subject subject) {
            return subject.motif().isRoomy() && !CalmLayouts.isScene(subject) && subject.length() <= 24;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Motif motif = subject.motif();
            Rectangle2D bounds = motif.bounds();
            double scale = Math.min(0.5 / motif.room().getWidth(),
                    Math.min(1.16 / bounds.getWidth(), 1.2 / bounds.getHeight()));
            double x = 0.5 - scale * bounds.getCenterX();
            double y = 0.7 - scale * bounds.getCenterY();
            Rectangle2D room = motif.room();
            double inset = 0.04;
            x = Math.clamp(x, MARGIN - inset - scale * room.getX(), 1 - MARGIN + inset - scale * room.getMaxX());
            AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, y);
            sheet.motif(motif, place, palette.figure(), palette.accent());
            Rectangle2D inside = Shapes.bounds(place, room);
            sheet.title(Setting.in(box(inside.getX() + inset, inside.getY() + inset, inside.getWidth() - 2 * inset,
                    inside.getHeight() - 2 * inset), 0.3, 0.5, 0.5), palette.inkOn(palette.figure()));
            sheet.centeredFoot(palette.ink());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(Palette.mix(palette.ground(), palette.figure(), 0.44), palette.accent(), 0.01);
        }
    };
}
