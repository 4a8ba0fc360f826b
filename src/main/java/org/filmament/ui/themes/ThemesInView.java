package org.filmament.ui.themes;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;

/// Which themes are on the screen: those of which a good part is in view, or that make up a good part of the view.
final class ThemesInView {

    private static final double SHARE_OF_THEME = 0.25;
    private static final double SHARE_OF_VIEW = 0.15;

    private ThemesInView() {
    }

    /// Identities of these themes.
    static Set<Integer> of(Themes themes, BitSet films) {
        Set<Integer> ids = new HashSet<>();
        for (List<Theme> level : themes.levels()) {
            int themed = 0;
            int[] counts = new int[level.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = count(level.get(i).members(), films);
                themed += counts[i];
            }
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0 && (counts[i] >= SHARE_OF_THEME * level.get(i).size() || counts[i] >= SHARE_OF_VIEW * themed)) {
                    ids.add(level.get(i).id());
                }
            }
        }
        return ids;
    }

    private static int count(int[] members, BitSet films) {
        int count = 0;
        for (int film : members) {
            count += films.get(film) ? 1 : 0;
        }
        return count;
    }
}
