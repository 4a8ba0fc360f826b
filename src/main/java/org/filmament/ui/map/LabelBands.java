package org.filmament.ui.map;

/// At which magnifications the labels of each level may be seen: from where no more than about ten of a level are in view until only a few are.
/// Two levels overlap as a rule, large names of coarse groups between smaller ones of finer groups; there is always one. Magnifications are
/// relative to the view of all films.
///
/// @param from  of each level, the finest first
/// @param until likewise
public record LabelBands(double[] from, double[] until) {

    private static final double MOST_IN_VIEW = 10;
    private static final double FEWEST_IN_VIEW = 4;

    /// How far the next finer level is seen before a level goes.
    private static final double OVERLAP = 1.15;

    /// Bands for levels of so many groups each, the finest first.
    public static LabelBands of(int[] groups) {
        int levels = groups.length;
        double[] from = new double[levels];
        double[] until = new double[levels];
        for (int level = 0; level < levels; level++) {
            from[level] = level == levels - 1 ? 0 : Math.sqrt(groups[level] / MOST_IN_VIEW);
            until[level] = level == 0 ? Double.POSITIVE_INFINITY
                    : Math.max(Math.sqrt(groups[level] / FEWEST_IN_VIEW), OVERLAP * Math.sqrt(groups[level - 1] / MOST_IN_VIEW));
        }
        return new LabelBands(from, until);
    }

    public int levels() {
        return from.length;
    }

    /// The level that a magnification is about: the coarsest that is seen; -1 where there are no levels.
    public int level(double magnification) {
        for (int level = levels() - 1; level > 0; level--) {
            if (magnification < until[level]) {
                return level;
            }
        }
        return levels() == 0 ? -1 : 0;
    }
}
