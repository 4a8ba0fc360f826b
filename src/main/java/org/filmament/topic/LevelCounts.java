package org.filmament.topic;

import java.util.ArrayList;
import java.util.List;

/// How many themes each level has: geometric from the natural clusters down to five, each moved to where the tree has its widest gap
/// nearby, so that a level is less likely to change with every breath of the layout.
final class LevelCounts {

    static final int LEVELS = 5;
    static final int COARSEST = 5;
    /// More themes than this nobody can read; of more clusters the nearest are joined.
    static final int MOST_FINEST = 300;

    /// How far a level may be moved off its geometric place.
    private static final double SNAP = 0.15;

    private LevelCounts() {
    }

    /// Numbers of groups, falling strictly, the first one `finest`; fewer than [#LEVELS] where the numbers would repeat, one where there
    /// are no more than [#COARSEST] items.
    ///
    /// @param before the numbers of an earlier tree, the finest first, or none: one that is still near its place stays
    static int[] of(Linkage tree, int finest, int[] before) {
        List<Integer> counts = new ArrayList<>(List.of(finest));
        for (int level = 1; level < LEVELS && finest > COARSEST; level++) {
            double target = finest * Math.pow((double) COARSEST / finest, level / (LEVELS - 1.0));
            int count = level == LEVELS - 1 ? COARSEST : snapped(tree, target, counts.getLast(), level < before.length ? before[level] : 0);
            if (count < counts.getLast() && count >= COARSEST) {
                counts.add(count);
            }
        }
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The number of groups near `target` and below `bound` at which the next merge is the farthest above the last one.
    private static int snapped(Linkage tree, double target, int bound, int before) {
        int low = Math.max(COARSEST + 1, (int) Math.ceil(target * (1 - SNAP)));
        int high = Math.min(bound - 1, (int) Math.floor(target * (1 + SNAP)));
        if (before >= low && before <= high) {
            return before;
        }
        int best = Math.min(bound - 1, (int) Math.round(target));
        double widest = -1;
        for (int count = low; count <= high; count++) {
            double gap = gap(tree, count);
            if (gap > widest) {
                widest = gap;
                best = count;
            }
        }
        return best;
    }

    private static double gap(Linkage tree, int count) {
        int next = tree.items() - count;
        return tree.heights()[next] - tree.heights()[next - 1];
    }
}
