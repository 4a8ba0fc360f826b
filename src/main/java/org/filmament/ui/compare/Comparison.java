package org.filmament.ui.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.filmament.neighbors.Cohesion;
import org.filmament.neighbors.NeighborAgreement;
import org.filmament.pipeline.Space;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// Two spaces of the same films, compared. Immutable by contract.
///
/// @param words     the films by their words
/// @param pictures  the films by their posters
/// @param themes    made from the words; null while there are none
/// @param agreement about what is near what
/// @param least     all films, those first about which the two agree least
/// @param most      all films, those first about which they agree most
/// @param gathered  identities of the themes, of any level, whose films are near one another by their posters too
record Comparison(Space words, Space pictures, @Nullable Themes themes, NeighborAgreement agreement, int[] least, int[] most, Set<Integer> gathered) {

    /// Nearest films that are compared: as many as the map's own figures are about.
    static final int NEIGHBORS = 15;

    /// A theme whose [Cohesion] by posters is at least this holds together there too. The starter's themes have .19 to .52 by the words that they are made
    /// from, and −.01 to .01 by drawn posters, which know nothing of them: anything between will do.
    private static final double GATHERED = 0.15;

    /// Some 50 ms for 34,067 films, on the calling thread.
    static Comparison of(Space words, Space pictures, @Nullable Themes themes) {
        NeighborAgreement agreement = NeighborAgreement.of(words.neighbors(), pictures.neighbors(), NEIGHBORS, Workers.serial());
        return new Comparison(words, pictures, themes, agreement, agreement.leastAgreed(), agreement.mostAgreed(), gathered(pictures, themes));
    }

    private static Set<Integer> gathered(Space pictures, @Nullable Themes themes) {
        Set<Integer> gathered = new HashSet<>();
        for (List<Theme> level : themes == null ? List.<List<Theme>>of() : themes.levels()) {
            for (Theme theme : level) {
                if (Cohesion.of(pictures.neighbors(), theme.members(), NEIGHBORS) >= GATHERED) {
                    gathered.add(theme.id());
                }
            }
        }
        return Set.copyOf(gathered);
    }

    /// Whether this is of the same tables and themes.
    boolean isOf(Space words, Space pictures, @Nullable Themes themes) {
        return this.words.neighbors() == words.neighbors() && this.pictures.neighbors() == pictures.neighbors() && this.themes == themes;
    }

    /// How far the two agree, against what chance gives, and whether themes hold together in both.
    String summary() {
        return "Of a film's " + agreement.k() + " nearest, " + few(agreement.mean()) + " are the same in both on average; chance alone gives "
                + few(agreement.chance()) + "." + ofThemes();
    }

    private String few(double share) {
        double count = share * agreement.k();
        return String.format(Locale.ROOT, count < 1 ? "%.2f" : "%.1f", count);
    }

    /// Names are missed where there are none: it is said why.
    private String ofThemes() {
        if (themes == null || themes.levels().isEmpty()) {
            return "";
        }
        List<Theme> finest = themes.levels().getFirst();
        long kept = finest.stream().filter(theme -> gathered.contains(theme.id())).count();
        String which = kept == finest.size() ? "All " + kept : kept == 0 ? "None of the " + finest.size() : kept + " of " + finest.size();
        return " " + which + " themes, made from words, " + (kept <= 1 ? "holds" : "hold") + " together by posters.";
    }
}
