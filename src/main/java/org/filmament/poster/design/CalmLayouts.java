package org.filmament.poster.design;

import static org.filmament.poster.design.Composition.HEIGHT;
import static org.filmament.poster.design.Sheet.ABOVE_FOOT;
import static org.filmament.poster.design.Sheet.MARGIN;
import static org.filmament.poster.design.Sheet.box;

import java.awt.geom.Rectangle2D;
import org.filmament.poster.design.Sheet.Setting;
import org.filmament.poster.motif.Motif;
import org.filmament.poster.motif.Motif.Stance;

/// One figure, whole, with air around it.
enum CalmLayouts implements Layout {

    /// Figure above, title below, all centred.
    SOLO {
        @Override
        public boolean suits(Subject subject) {
            return !isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Rectangle2D title = sheet.title(Setting.in(box(0.09, 0.98, 0.82, ABOVE_FOOT - 0.98), 0.2, 0.5, 1), subject.palette().ink());
            sheet.motif(subject.motif(), box(0.16, 0.15, 0.68, title.getY() - 0.12 - 0.15), 0.5, 0.5);
            sheet.centeredFoot(subject.palette().ink());
        }
    },

    /// Title on top, as large as it goes; the figure stands on the lower edge or runs off it.
    HEADLINE {
        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Rectangle2D title = sheet.title(Setting.in(box(MARGIN, MARGIN + 0.06, 1 - 2 * MARGIN, 0.5), 0.26, 0, 0), palette.ink());
            sheet.small(subject.year(), 1 - MARGIN, MARGIN + 0.028, 0.2, 1, palette.ink());
            sheet.small(subject.credit(), MARGIN, MARGIN + 0.028, 0.6, 0, palette.ink());
            double top = title.getMaxY() + 0.12;
            if (subject.motif().stance() == Stance.FLOATS) {
                sheet.motif(subject.motif(), box(0.12, top, 0.76, HEIGHT - 0.12 - top), 0.5, 0.5);
            } else if (isScene(subject)) {
                sheet.motif(subject.motif(), box(0, top, 1, HEIGHT - top), 0.5, 1);
            } else {
                sheet.motif(subject.motif(), box(0.08, top, 0.84, HEIGHT - top), 0.5, 1);
            }
        }
    },

    /// The title in lines of one width at the foot; the figure fills what is left.
    MARQUEE {
        @Override
        public boolean suits(Subject subject) {
            return !isScene(subject) && subject.length() >= 4;
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            Rectangle2D zone = box(MARGIN, 0.84, 1 - 2 * MARGIN, ABOVE_FOOT - 0.84);
            Rectangle2D title = sheet.title(Setting.in(zone, 0.42, 0.5, 1).asStack(), palette.ink());
            sheet.motif(subject.motif(), box(0.12, 0.1, 0.76, title.getY() - 0.09 - 0.1), 0.5, 0.5);
            sheet.foot(palette.ink());
        }
    },

    /// A small figure low on a wide empty sheet, the title small above.
    NOWHERE {
        @Override
        public boolean suits(Subject subject) {
            return !isScene(subject) || isLow(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double line = 1.22;
            boolean right = subject.chance().is(0.5, "side");
            sheet.panel(box(0, line, 1, HEIGHT - line), Palette.mix(palette.ground(), palette.figure(), 0.16));
            if (isScene(subject)) {
                sheet.motif(subject.motif(), box(0, 0.7, 1, line - 0.7), 0.5, 1);
            } else {
                sheet.motif(subject.motif(), box(right ? 0.5 : 0.1, line - 0.42, 0.4, 0.42), right ? 1 : 0, 1);
            }
            sheet.title(Setting.in(box(0.1, 0.1, 0.8, 0.4), 0.135, right ? 0 : 1, 0), palette.ink());
            sheet.foot(palette.inkOn(Palette.mix(palette.ground(), palette.figure(), 0.16)));
        }
    },

    /// The figure on a disc, the title between two rules: a badge.
    BADGE {
        @Override
        public boolean suits(Subject subject) {
            return !isScene(subject);
        }

        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double radius = 0.37;
            double y = 0.1 + radius;
            boolean ringed = subject.chance().is(0.5, "ringed");
            sheet.panel(Shapes.disc(0.5, y, radius), palette.figure());
            if (ringed) {
                sheet.panel(Shapes.ring(0.5, y, radius - 0.022, 0.009), palette.ground());
            }
            int second = Palette.contrast(palette.accent(), palette.figure()) > 1.5 ? palette.accent() : palette.ground();
            Motif motif = subject.motif();
            double half = radius * 0.64;
            sheet.motif(motif, Sheet.placed(motif, box(0.5 - half, y - half, 2 * half, 2 * half), 0.5, 0.5), palette.ground(), second);
            double top = y + radius + 0.09;
            Rectangle2D title = sheet.title(Setting.in(box(0.1, top + 0.045, 0.8, ABOVE_FOOT - top - 0.09), 0.17, 0.5, 0.5), palette.ink());
            sheet.panel(box(0.36, title.getY() - 0.05, 0.28, 0.006), palette.accent());
            sheet.panel(box(0.36, title.getMaxY() + 0.044, 0.28, 0.006), palette.accent());
            sheet.centeredFoot(palette.ink());
        }
    },

    /// A framed picture under a heading, as on a paperback.
    PLATE {
        @Override
        public void compose(Subject subject, Sheet sheet) {
            Palette palette = subject.palette();
            double top = 0.47;
            sheet.panel(box(MARGIN, top, 1 - 2 * MARGIN, HEIGHT - MARGIN - top), palette.figure());
            Motif motif = subject.motif();
            int second = Palette.contrast(palette.accent(), palette.figure()) > 1.5 ? palette.accent() : palette.ground();
            Rectangle2D inside = isScene(subject) ? box(MARGIN, top + 0.06, 1 - 2 * MARGIN, HEIGHT - MARGIN - top - 0.06)
                    : motif.stance() == Stance.STANDS ? box(0.17, top + 0.1, 0.66, HEIGHT - MARGIN - top - 0.1)
                    : box(0.19, top + 0.1, 0.62, HEIGHT - MARGIN - top - 0.2);
            sheet.motif(motif, Sheet.placed(motif, inside, 0.5, motif.stance() == Stance.FLOATS ? 0.5 : 1), palette.ground(), second);
            Rectangle2D title = sheet.title(Setting.in(box(MARGIN, MARGIN, 1 - 2 * MARGIN, 0.27), 0.17, 0, 0), palette.ink());
            double below = title.getMaxY() + 0.065;
            double year = sheet.small(subject.year(), 1 - MARGIN, below, 0.2, 1, palette.ink());
            sheet.small(subject.credit(), MARGIN, below, 1 - 2 * MARGIN - year - 0.05, 0, palette.ink());
        }

        @Override
        public int tone(Palette palette) {
            return Palette.mix(palette.ground(), palette.figure(), 0.5);
        }
    };

    /// Whether a scene leaves room for type above it on less than a whole sheet.
    static boolean isLow(Subject subject) {
        return subject.motif().bounds().getHeight() < 0.66 * subject.motif().bounds().getWidth();
    }

    static boolean isScene(Subject subject) {
        return subject.motif().stance() == Stance.SPANS;
    }
}
