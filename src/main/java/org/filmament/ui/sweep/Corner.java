package org.filmament.ui.sweep;

import java.util.List;
import org.filmament.umap.SweepKnob;

/// One of the four panes: what its films are alike by, and which knob is turned.
public record Corner(Column column, SweepKnob knob) {

    /// What the films of a column are alike by.
    public enum Column {
        WORDS("Overviews"),
        PICTURES("Posters");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        /// As the user reads it.
        public String label() {
            return label;
        }
    }

    /// Row by row: `n_neighbors` above, words left.
    public static final List<Corner> ALL = List.of(new Corner(Column.WORDS, SweepKnob.N_NEIGHBORS), new Corner(Column.PICTURES, SweepKnob.N_NEIGHBORS),
            new Corner(Column.WORDS, SweepKnob.MIN_DIST), new Corner(Column.PICTURES, SweepKnob.MIN_DIST));
}
