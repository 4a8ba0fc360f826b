package org.filmament.ui.charts;

import java.util.List;
import org.filmament.topic.ThemeCharts.Merge;

/// The themes of a tree in an order in which no two of its lines cross.
final class LeafOrder {

    private LeafOrder() {
    }

    /// Places in the level, one for each theme. In each merge the side of more films comes first.
    ///
    /// @param themes how many
    /// @param merges all that make them one; none if there is at most one theme
    /// @param films  of each theme
    static int[] of(int themes, List<Merge> merges, int[] films) {
        int[] order = new int[themes];
        int[] stack = new int[2 * themes + 1];
        int top = 0;
        int filled = 0;
        if (themes > 0) {
            stack[top++] = themes + merges.size() - 1;
        }
        while (top > 0) {
            int node = stack[--top];
            if (node < themes) {
                order[filled++] = node;
            } else {
                Merge merge = merges.get(node - themes);
                boolean swap = films(merge.second(), themes, merges, films) > films(merge.first(), themes, merges, films);
                stack[top++] = swap ? merge.first() : merge.second();
                stack[top++] = swap ? merge.second() : merge.first();
            }
        }
        return order;
    }

    private static int films(int node, int themes, List<Merge> merges, int[] films) {
        return node < themes ? films[node] : merges.get(node - themes).films();
    }
}
