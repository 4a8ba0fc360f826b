package org.filmament.ui.compare;

import java.util.Locale;
import org.filmament.neighbors.NeighborAgreement;
import org.filmament.pipeline.Space;
import org.filmament.work.Workers;

/// Two spaces of the same films, compared. Immutable by contract.
///
/// @param words     the films by their words
/// @param pictures  the films by their posters
/// @param agreement about what is near what
/// @param least     all films, those first about which the two agree least
/// @param most      all films, those first about which they agree most
record Comparison(Space words, Space pictures, NeighborAgreement agreement, int[] least, int[] most) {

    /// Nearest films that are compared: as many as the map's own figures are about.
    static final int NEIGHBORS = 15;

    /// Some 50 ms for 34,067 films, on the calling thread.
    static Comparison of(Space words, Space pictures) {
        NeighborAgreement agreement = NeighborAgreement.of(words.neighbors(), pictures.neighbors(), NEIGHBORS, Workers.serial());
        return new Comparison(words, pictures, agreement, agreement.leastAgreed(), agreement.mostAgreed());
    }

    /// Whether this is of the same tables.
    boolean isOf(Space words, Space pictures) {
        return this.words.neighbors() == words.neighbors() && this.pictures.neighbors() == pictures.neighbors();
    }

    /// How far the two agree, against what chance gives, and whether themes hold together in both.
    ///
    /// @param kept   themes, made from words, that hold together by posters too
    /// @param themes of how many
    String summary(int kept, int themes) {
        return "Of a film's " + agreement.k() + " nearest, " + few(agreement.mean()) + " are the same in both on average; chance alone gives "
                + few(agreement.chance()) + "." + ofThemes(kept, themes);
    }

    private String few(double share) {
        double count = share * agreement.k();
        return String.format(Locale.ROOT, count < 1 ? "%.2f" : "%.1f", count);
    }

    /// Names are missed where there are none: it is said why.
    private static String ofThemes(int kept, int themes) {
        if (themes == 0) {
            return "";
        }
        String which = kept == themes ? "All " + kept : kept == 0 ? "None of the " + themes : kept + " of " + themes;
        return " " + which + " themes, made from words, " + (kept <= 1 ? "holds" : "hold") + " together by posters.";
    }
}
