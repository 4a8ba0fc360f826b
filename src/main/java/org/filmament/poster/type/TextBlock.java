package org.filmament.poster.type;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A text set in lines, in any script: one outline with its ink's upper left corner at the origin. Accents and descenders belong to
/// the ink, so whatever box the block was set for holds all of it.
///
/// @param lines   of the text, top to bottom
/// @param outline nobody changes it
/// @param width   of the ink, in the unit of the box
/// @param height  of the ink
/// @param size    of the font; of the smallest line where they differ
public record TextBlock(List<String> lines, Shape outline, double width, double height, double size) {

    private static final int MOST_LINES = 8;
    private static final double GAP = 0.13;
    private static final double LEADING = 0.98;

    /// One line more must make the type this much larger.
    private static final double MORE_LINES_GAIN = 1.04;

    /// How much larger than the smallest a line of a [#stacked] block may be.
    private static final double LARGEST_RATIO = 1.9;

    /// A box for a text. Lengths are in any one unit.
    ///
    /// @param largest  size of the font
    /// @param smallest size of the font; what is still too long at it ends in an ellipsis
    /// @param align    0 lines start together, 0.5 centred, 1 lines end together
    public record Box(double width, double height, double largest, double smallest, double align) {
    }

    /// The text as large as its box allows, with lines of one size.
    public static TextBlock fit(String text, Face face, Box box) {
        return best(text.strip(), face, box, false);
    }

    /// The text with each line as wide as its box, as far as that keeps their sizes alike.
    public static TextBlock stacked(String text, Face face, Box box) {
        return best(text.strip(), face, box, true);
    }

    /// The block as a shape, its ink's upper left corner at a point.
    public Shape at(double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline);
    }

    private static TextBlock best(String text, Face face, Box box, boolean stacked) {
        LineBreaks breaks = LineBreaks.atWords(text, face);
        if (breaks.widest() * box.smallest > box.width) {
            breaks = LineBreaks.anywhere(text, face);
        }
        List<String> best = List.of();
        double most = 0;
        for (int count = 1; count <= Math.min(MOST_LINES, breaks.pieces().size()); count++) {
            List<String> lines = breaks.balanced(count);
            double merit = merit(lines, face, box, stacked);
            if (merit > most * MORE_LINES_GAIN) {
                best = lines;
                most = merit;
            }
        }
        TextBlock block = set(best, face, box, stacked);
        if (block.size < box.smallest) {
            return set(cut(breaks.filled(box.width / box.smallest * 0.97), box), face, box, false);
        }
        return block;
    }

    /// What lines are worth: their size, and for a stack also how much of the box they fill.
    private static double merit(List<String> lines, Face face, Box box, boolean stacked) {
        double[] sizes = sizes(lines.stream().mapToDouble(face::width).toArray(), box, stacked);
        double height = 0;
        double width = 0;
        for (int i = 0; i < sizes.length; i++) {
            height += sizes[i] * (stacked ? 0.86 : i == 0 ? 0.75 : LEADING);
            width = Math.max(width, sizes[i] * face.width(lines.get(i)));
        }
        double scale = Math.min(1, box.height / height);
        double size = min(sizes) * scale;
        return stacked ? Math.sqrt(width * height) * scale + size : size;
    }

    private static List<String> cut(List<String> lines, Box box) {
        int room = Math.max(1, (int) (box.height / (box.smallest * 1.25)));
        if (lines.size() <= room) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, room));
        String last = kept.removeLast();
        int keep = last.offsetByCodePoints(last.length(), -Math.min(2, last.codePointCount(0, last.length())));
        kept.add(last.substring(0, keep).strip() + "…");
        return kept;
    }

    private static TextBlock set(List<String> lines, Face face, Box box, boolean stacked) {
        List<Lettering> letterings = lines.stream().map(line -> Lettering.of(line, face)).toList();
        double[] sizes = sizes(letterings.stream().mapToDouble(line -> line.ink().getWidth()).toArray(), box, stacked);
        double even = stacked ? 0 : LEADING * capHeight(face) / 0.7;
        Path2D outline = new Path2D.Double();
        double baseline = 0;
        double bottom = 0;
        for (int i = 0; i < sizes.length; i++) {
            Rectangle2D ink = letterings.get(i).ink();
            if (i > 0) {
                double gap = GAP * Math.min(sizes[i], sizes[i - 1]);
                baseline = Math.max(baseline + even * sizes[i], bottom + gap - ink.getMinY() * sizes[i]);
            }
            bottom = baseline + ink.getMaxY() * sizes[i];
            double x = box.align * (box.width - ink.getWidth() * sizes[i]) - ink.getMinX() * sizes[i];
            AffineTransform place = new AffineTransform(sizes[i], 0, 0, sizes[i], x, baseline);
            outline.append(letterings.get(i).outline().getPathIterator(place), false);
        }
        return scaled(lines, outline, box, min(sizes));
    }

    /// Brings the block's ink to the origin, smaller if it is too high or wide for its box.
    private static TextBlock scaled(List<String> lines, Path2D outline, Box box, double size) {
        Rectangle2D ink = outline.getBounds2D();
        double scale = Math.min(1, Math.min(box.width / Math.max(1e-9, ink.getWidth()), box.height / Math.max(1e-9, ink.getHeight())));
        AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
        place.translate(-ink.getX(), -ink.getY());
        return new TextBlock(List.copyOf(lines), place.createTransformedShape(outline), ink.getWidth() * scale, ink.getHeight() * scale,
                size * scale);
    }

    /// @param widths of the lines at a size of 1
    private static double[] sizes(double[] widths, Box box, boolean stacked) {
        double[] sizes = new double[widths.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.min(box.largest, box.width / Math.max(1e-9, widths[i]));
        }
        double smallest = min(sizes);
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = stacked ? Math.min(sizes[i], smallest * LARGEST_RATIO) : smallest;
        }
        return sizes;
    }

    private static double min(double[] values) {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double capHeight(Face face) {
        return Math.max(0.6, -Lettering.of("H", face).ink().getMinY());
    }
}
