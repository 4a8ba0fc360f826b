package org.filmament.ui.filter;

import org.filmament.ui.filter.Filter.Years;
import org.jspecify.annotations.Nullable;

/// How a hand changes a range of years. Static; no toolkit.
final class YearBrush {

    /// What of the brush the hand holds.
    enum Grip { FROM, TO, MIDDLE, NEW }

    private YearBrush() {
    }

    /// Where the hand takes hold.
    ///
    /// @param year      under the hand, with fractions
    /// @param tolerance how far from an edge still holds it, in years
    static Grip grip(@Nullable Years brush, double year, double tolerance) {
        if (brush == null || year < brush.from() - tolerance || year > brush.to() + 1 + tolerance) {
            return Grip.NEW;
        }
        double toFrom = Math.abs(year - brush.from());
        double toTo = Math.abs(year - brush.to() - 1);
        // In a narrow brush the middle third stays the middle.
        double reach = Math.min(tolerance, Math.max(brush.length() / 3.0, 0.3));
        if (Math.min(toFrom, toTo) > reach && year > brush.from() && year < brush.to() + 1) {
            return Grip.MIDDLE;
        }
        return toFrom < toTo ? Grip.FROM : Grip.TO;
    }

    /// The brush after a drag.
    ///
    /// @param start   the brush when the hand took hold; null for none
    /// @param pressed the year where it did
    /// @param year    the year where the hand is
    static Years drag(Grip grip, @Nullable Years start, int pressed, int year, int first, int last) {
        int at = Math.clamp(year, first, last);
        if (start == null || grip == Grip.NEW) {
            int anchor = Math.clamp(pressed, first, last);
            return new Years(Math.min(anchor, at), Math.max(anchor, at));
        }
        return switch (grip) {
            case FROM -> new Years(Math.min(at, start.to()), Math.max(at, start.to()));
            case TO -> new Years(Math.min(at, start.from()), Math.max(at, start.from()));
            default -> moved(start, year - pressed, first, last);
        };
    }

    /// The brush so many years later, kept whole within the years there are.
    static Years moved(Years brush, int by, int first, int last) {
        int length = Math.min(brush.length(), last - first + 1);
        int from = Math.clamp((long) brush.from() + by, first, last - length + 1);
        return new Years(from, from + length - 1);
    }
}
