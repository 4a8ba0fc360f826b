package org.filmament.ui.look;

import java.util.Locale;

/// How numbers and times are written, everywhere the same. English, with a space before units and `%`.
public final class Wording {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private Wording() {
    }

    /// A count with its thousands apart: "12,340".
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /// A count and its noun: "1 film", "2,000 films".
    public static String count(long n, String singular, String plural) {
        return count(n) + " " + (n == 1 ? singular : plural);
    }

    /// A share from 0 to 1 as whole percent, never "100 %" or "0 %" when it is not quite that.
    public static String percent(double share) {
        long rounded = Math.round(share * 100);
        if (rounded == 0 && share > 0) {
            return "< 1 %";
        }
        return (rounded == 100 && share < 1 ? 99 : rounded) + " %";
    }

    /// How long something took: "0.4 s", "12 s", "1 min 5 s", "2 h 10 min".
    public static String duration(double seconds) {
        if (seconds < 0.05) {
            return "< 0.1 s";
        }
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        if (whole < HOUR) {
            return whole / 60 + " min" + (whole % 60 == 0 ? "" : " " + whole % 60 + " s");
        }
        long minutes = Math.round(seconds / MINUTE);
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /// How long something will take, no more precisely than an estimate can be: "a few seconds left", "20 s left", "3 min left".
    public static String timeLeft(double seconds) {
        if (seconds < 5) {
            return "a few seconds left";
        }
        if (seconds < 55) {
            return Math.round(seconds / 5) * 5 + " s left";
        }
        if (seconds < 55 * MINUTE) {
            return Math.max(1, Math.round(seconds / MINUTE)) + " min left";
        }
        return String.format(Locale.ROOT, "%.1f h left", seconds / HOUR);
    }
}
