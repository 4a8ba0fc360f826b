package org.filmament.ui.knobs;

/// One live figure about the map.
///
/// @param side       which side of the trade it stands on
/// @param name       "Trustworthiness"
/// @param definition one sentence that says what it means
/// @param share      where the figure stands between its worst and best, 0 to 1, for the bar; NaN for no bar
/// @param text       the figure as written
public record Figure(Side side, String name, String definition, double share, String text) {

    /// What falls and what rises as `n_neighbors` grows; and what the clusters make of it.
    public enum Side {
        LOCAL("Local structure"),
        GLOBAL("Global structure"),
        CLUSTERS("Clusters");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
