package org.filmament.ui.map;

/// What can be shown on the map or left out.
public enum Layer {

    /// The soft glow of the many behind everything.
    GLOW("Glow of the many"),
    /// Contours around the clusters.
    OUTLINES("Outlines of clusters"),
    /// Lines from the hovered film to its nearest films in the full space.
    EDGES("Nearest films of the hovered one"),
    /// All films in a corner, while the view shows less.
    MINIMAP("Minimap");

    private final String label;

    Layer(String label) {
        this.label = label;
    }

    /// As the user reads it.
    public String label() {
        return label;
    }
}
