package org.filmament.ui.charts;

/// How themes over time are drawn.
public enum Flow {

    /// Bands on top of each other, as wide as there are films.
    RIVER("River"),
    /// The same bands as shares of a span's films.
    SHARES("Shares"),
    /// One line a theme over a common ground.
    LINES("Lines");

    private final String label;

    Flow(String label) {
        this.label = label;
    }

    /// As the user reads it.
    public String label() {
        return label;
    }
}
