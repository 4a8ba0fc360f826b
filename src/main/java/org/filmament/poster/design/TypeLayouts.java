package org.filmament.poster.design;

import static org.filmament.poster.design.Composition.HEIGHT;
import static org.filmament.poster.design.Sheet.ABOVE_FOOT;
import static org.filmament.poster.design.Sheet.FOOT;
import static org.filmament.poster.design.Sheet.MARGIN;
import static org.filmament.poster.design.Sheet.box;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.filmament.poster.design.Sheet.Setting;
import org.filmament.poster.motif.Motif;
import org.filmament.poster.motif.Motif.Stance;
import org.filmament.poster.type.TextBlock;

/// Type first.
enum TypeLayouts implements Layout {

    /// The title stacked over the whole sheet, the figure small below.
    STACK {
        @Override
        public boolean suits(Subject subject) {
            return subject.length() >= 8 && !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Rectangle2D zone = box(MARGIN, MARGIN, 1 - 2 * MARGIN, 0.92);
            Rectangle2D title = sheet.title(Setting.in(zone, 0.5, 0, 0).asStack(), palette.ink());
            double top = title.getMaxY() + 0.07;
            sheet.motif(subject.motif(), box(MARGIN, top, 1 - 2 * MARGIN, ABOVE_FOOT - top), 1, 1);
            sheet.foot(palette.ink());
        }
    },

    /// The title up the left edge, the figure beside it.
    SPINE {
        @Override
        public boolean suits(Subject subject) {
            return subject.length() >= 4 && subject.length() <= 30 && !CalmLayouts.isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double width = 0.3;
            sheet.panel(box(0, 0, width, HEIGHT), palette.figure());
            sheet.slantedTitle(Setting.in(box(0, 0, HEIGHT - 2 * MARGIN, width - 0.1), 0.3, 0, 0.5), 0.05, HEIGHT - MARGIN, -Math.PI / 2,
                    palette.inkOn(palette.figure()));
            double x = width + 0.07;
            sheet.motif(subject.motif(), box(x, MARGIN, 1 - MARGIN - x, ABOVE_FOOT - MARGIN - 0.06), 0.5, 0.5);
            sheet.small(subject.year(), x, FOOT - 0.055, 0.3, 0, palette.ink());
            sheet.small(subject.credit(), x, FOOT, 1 - MARGIN - x, 0, palette.ink());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.42);
        }
    },

    /// The title's first letter as large as the sheet, the figure upon it.
    INITIAL {
        @Override
        public double weight() {
            return 0.8;
        }

        @Override
        public boolean suits(Subject subject) {
            return Character.isLetterOrDigit(subject.title().codePointAt(0)) && !CalmLayouts.isScene(subject)
                    && !subject.title().startsWith("The ") && !subject.title().startsWith("A ")
                    && Palette.contrast(subject.palette().accent(), subject.palette().figure()) > 1.6
                    && Palette.contrast(subject.palette().accent(), subject.palette().ground()) > 1.6;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            String initial = subject.title().substring(0, subject.title().offsetByCodePoints(0, 1));
            TextBlock letter = TextBlock.fit(initial, subject.face(), new TextBlock.Box(0.96, 1.0, 3, 0.1, 0));
            double y = 0.075;
            sheet.figure(letter.at(0.5 - letter.width() / 2, y), palette.figure());
            Motif motif = subject.motif();
            AffineTransform place = Sheet.placed(motif, box(0.27, y + letter.height() / 2 - 0.2, 0.46, 0.46), 0.5, 0.5);
            sheet.motif(motif, place, palette.accent(), palette.ground());
            double top = y + letter.height() + 0.06;
            sheet.title(Setting.in(box(MARGIN, top, 1 - 2 * MARGIN, ABOVE_FOOT - top), 0.13, 0, 1), palette.ink());
            sheet.foot(palette.ink());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.32);
        }
    },

    /// Narrow column of type beside a tall empty field with one figure at its foot.
    COLUMN {
        @Override
        public double weight() {
            return 0.7;
        }

        @Override
        public boolean suits(Subject subject) {
            return subject.motif().stance() != Stance.SPANS && subject.length() <= 28 && subject.widestWord() * 0.09 <= 0.34;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double x = 0.44;
            sheet.panel(box(x, 0, 1 - x, HEIGHT), palette.figure());
            Motif motif = subject.motif();
            int second = Palette.contrast(palette.accent(), palette.figure()) > 1.5 ? palette.accent() : palette.ground();
            boolean stands = motif.stance() == Stance.STANDS;
            Rectangle2D zone = stands ? box(x + 0.05, 0.3, 1 - x - 0.1, HEIGHT - 0.3) : box(x + 0.07, 0.3, 1 - x - 0.14, HEIGHT - 0.42);
            sheet.motif(motif, Sheet.placed(motif, zone, 0.5, stands ? 1 : 0.8), palette.ground(), second);
            sheet.title(Setting.in(box(0.05, 0.06, x - 0.1, 0.9), 0.17, 0, 0), palette.ink());
            sheet.small(subject.year(), 0.05, FOOT - 0.055, x - 0.1, 0, palette.ink());
            sheet.small(subject.director(), 0.05, FOOT, x - 0.08, 0, palette.ink());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.55);
        }
    };
}
