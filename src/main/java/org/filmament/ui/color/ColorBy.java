package org.filmament.ui.color;

/// What the films are coloured by.
public enum ColorBy {

    /// By theme or cluster once there are some that tell films apart, by genre until then.
    AUTO("Automatic"),
    THEME("Theme"),
    CLUSTER("Cluster"),
    GENRE("Genre"),
    YEAR("Year"),
    RATING("Rating"),
    LANGUAGE("Language");

    private final String label;

    ColorBy(String label) {
        this.label = label;
    }

    /// As the user reads it.
    public String label() {
        return label;
    }

    /// The next way round.
    public ColorBy next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
