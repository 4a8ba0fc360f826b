package org.filmament.topic;

/// A merge or a split that a user made, remembered by its films, so that it can be done again when the films are clustered anew.
sealed interface Deed {

    /// @param level of the themes
    /// @param parts films of each theme that was merged
    record Merged(int level, int[][] parts) implements Deed {
    }

    /// @param level of the theme
    /// @param parts films of each theme that it was split into
    record Divided(int level, int[][] parts) implements Deed {
    }
}
