package org.filmament.ui.scene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where all films were, at rest. Immutable by contract: equal where all coordinates are.
///
/// @param coordinates x and y of each film, in the cosmos z too
public record Positions(float[] coordinates) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Positions p && Arrays.equals(coordinates, p.coordinates);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coordinates);
    }
}
