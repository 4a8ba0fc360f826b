package org.filmament.ui.charts;

/// What a chart can be saved as.
public enum SavedAs {

    PNG("Picture (PNG)", "png", 2),
    /// For print and large screens.
    SHARP_PNG("Sharper picture (PNG × 4)", "png", 4),
    SVG("Drawing (SVG)", "svg", 1),
    CSV("Data (CSV)", "csv", 1);

    private final String label;
    private final String ending;
    private final int scale;

    SavedAs(String label, String ending, int scale) {
        this.label = label;
        this.ending = ending;
        this.scale = scale;
    }

    /// As the user chooses it.
    public String label() {
        return label;
    }

    /// How their names end, without the dot.
    public String ending() {
        return ending;
    }

    /// Pixels to a unit of the screen.
    int scale() {
        return scale;
    }
}
