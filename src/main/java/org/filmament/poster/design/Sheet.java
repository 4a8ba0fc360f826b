package org.filmament.poster.design;

import static org.filmament.poster.design.Composition.HEIGHT;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.filmament.poster.design.Composition.Fade;
import org.filmament.poster.design.Composition.Mark;
import org.filmament.poster.design.Composition.Role;
import org.filmament.poster.motif.Motif;
import org.filmament.poster.motif.Motif.Stance;
import org.filmament.poster.type.Face;
import org.filmament.poster.type.TextBlock;
import org.jspecify.annotations.Nullable;

/// The sheet that a layout fills, in units of its width. Lives for one call.
final class Sheet {

    /// Space that type keeps from the edges.
    static final double MARGIN = 0.075;

    static final double CREDIT_SIZE = 0.04;

    /// Where the foot line stands; its type ends here.
    static final double FOOT = HEIGHT - MARGIN;

    /// Nothing else comes lower than this on a sheet that has a foot line.
    static final double ABOVE_FOOT = FOOT - CREDIT_SIZE - 0.035;

    private static final double SMALLEST_TITLE = 0.062;
    private static final double SMALLEST_CREDIT = 0.028;

    private final Subject subject;
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable Fade fade;

    Sheet(Subject subject) {
        this.subject = subject;
    }

    Composition finished() {
        return new Composition(subject.palette().ground(), fade, marks, subject.chance().seed());
    }

    // ------------------------------------------------------------------------------------------------------------ areas

    /// Lets the ground run into a second tone between two heights.
    void fade(int rgb, double from, double to) {
        fade = new Fade(rgb, from, to);
    }

    /// Leaves the ground in one tone, for layouts that cover figures with it.
    void plain() {
        fade = null;
    }

    void panel(Shape shape, int rgb) {
        marks.add(new Mark(Role.PANEL, shape, rgb));
    }

    void figure(Shape shape, int rgb) {
        marks.add(new Mark(Role.FIGURE, shape, rgb));
    }

    void accent(Shape shape, int rgb) {
        marks.add(new Mark(Role.ACCENT, shape, rgb));
    }

    static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Shape common(Shape one, Shape other) {
        Area area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }

    static Shape without(Shape whole, Shape hole) {
        Area area = new Area(whole);
        area.subtract(new Area(hole));
        return area;
    }

    // ----------------------------------------------------------------------------------------------------------- motifs

    /// Brings a motif into a zone, as large as fits, `across` and `down` saying where it stands in what room is left: 0 to 1. A scene takes the
    /// zone's whole width, whatever its height.
    static AffineTransform placed(Motif motif, Rectangle2D zone, double across, double down) {
        Rectangle2D bounds = motif.bounds();
        double wide = zone.getWidth() / bounds.getWidth();
        double scale = motif.stance() == Stance.SPANS ? wide : Math.min(wide, zone.getHeight() / bounds.getHeight());
        double x = zone.getX() + across * (zone.getWidth() - scale * bounds.getWidth());
        double y = zone.getY() + down * (zone.getHeight() - scale * bounds.getHeight());
        return new AffineTransform(scale, 0, 0, scale, x - scale * bounds.getX(), y - scale * bounds.getY());
    }

    /// Draws a motif in two inks.
    void motif(Motif motif, AffineTransform place, int body, int second) {
        figure(place.createTransformedShape(motif.body()), body);
        if (hasAccent(motif)) {
            accent(place.createTransformedShape(motif.accent()), second);
        }
    }

    /// Draws a motif in a zone in the palette's inks.
    void motif(Motif motif, Rectangle2D zone, double across, double down) {
        motif(motif, placed(motif, zone, across, down), subject.palette().figure(), subject.palette().accent());
    }

    /// Draws a motif whose inks change places where it lies on a region.
    void counterchanged(Motif motif, AffineTransform place, Shape region, int outside, int inside, int second) {
        Shape body = place.createTransformedShape(motif.body());
        figure(body, outside);
        figure(common(body, region), inside);
        if (hasAccent(motif)) {
            accent(place.createTransformedShape(motif.accent()), second);
        }
    }

    static boolean hasAccent(Motif motif) {
        return !motif.accent().getBounds2D().isEmpty();
    }

    // ------------------------------------------------------------------------------------------------------------- type

    /// A text to be set: `across` and `down` place and align it in its zone, 0 to 1.
    record Setting(Rectangle2D zone, double largest, double across, double down, boolean stacked) {

        static Setting in(Rectangle2D zone, double largest, double across, double down) {
            return new Setting(zone, largest, across, down, false);
        }

        Setting asStack() {
            return new Setting(zone, largest, across, down, true);
        }
    }

    /// Sets the title; it lies inside its zone with all its accents.
    ///
    /// @return what its ink covers
    Rectangle2D title(Setting setting, int rgb) {
        Rectangle2D zone = setting.zone;
        TextBlock block = titleBlock(zone.getWidth(), zone.getHeight(), setting);
        double x = zone.getX() + setting.across * (zone.getWidth() - block.width());
        double y = zone.getY() + setting.down * (zone.getHeight() - block.height());
        marks.add(new Mark(Role.TITLE, block.at(x, y), rgb));
        return box(x, y, block.width(), block.height());
    }

    /// Sets the title along a line that starts at a point and runs at an angle, in a box that hangs from that line.
    void slantedTitle(Setting setting, double x, double y, double radians, int rgb) {
        TextBlock block = titleBlock(setting.zone.getWidth(), setting.zone.getHeight(), setting);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(radians);
        place.translate(setting.across * (setting.zone.getWidth() - block.width()),
                setting.down * (setting.zone.getHeight() - block.height()));
        marks.add(new Mark(Role.TITLE, place.createTransformedShape(block.outline()), rgb));
    }

    /// The title as it would be set, for layouts that build around it.
    TextBlock titleBlock(double width, double height, Setting setting) {
        TextBlock.Box box = new TextBlock.Box(width, height, setting.largest, SMALLEST_TITLE, setting.across);
        return setting.stacked ? TextBlock.stacked(subject.title(), subject.face(), box)
                : TextBlock.fit(subject.title(), subject.face(), box);
    }

    void title(Shape outline, int rgb) {
        marks.add(new Mark(Role.TITLE, outline, rgb));
    }

    /// One line of small type.
    ///
    /// @param across 0 from `x` on, 0.5 centred on `x`, 1 up to `x`
    /// @param y      of its lowest ink
    /// @return its ink's width
    double small(@Nullable String text, double x, double y, double width, double across, int rgb) {
        if (text == null) {
            return 0;
        }
        Face face = subject.small();
        TextBlock block = TextBlock.fit(text, face, new TextBlock.Box(width, CREDIT_SIZE * 1.1, CREDIT_SIZE, SMALLEST_CREDIT, 0));
        marks.add(new Mark(Role.CREDIT, block.at(x - across * block.width(), y - block.height()), rgb));
        return block.width();
    }

    /// The foot line: director to the left, year to the right.
    void foot(int rgb) {
        double year = small(subject.year(), 1 - MARGIN, FOOT, 0.2, 1, rgb);
        small(subject.credit(), MARGIN, FOOT, 1 - 2 * MARGIN - year - 0.05, 0, rgb);
    }

    /// The foot line in the middle: director and year together.
    void centeredFoot(int rgb) {
        centered(FOOT, rgb);
    }

    /// Director and year together in the middle, their lowest ink at a height.
    void centered(double y, int rgb) {
        String credit = subject.credit();
        String year = subject.year();
        String line = credit == null ? year : year == null ? credit : credit + "  ·  " + year;
        small(line, 0.5, y, 1 - 2 * MARGIN, 0.5, rgb);
    }
}
