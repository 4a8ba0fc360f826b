package org.filmament.ui.scene;

import java.util.List;

/// Where a view's camera stands, in numbers that only the view itself understands and that do not depend on the size of the window. Immutable.
///
/// @param numbers none where the camera shows everything
public record Viewpoint(List<Double> numbers) {

    /// Shows everything.
    public static final Viewpoint ALL = new Viewpoint(List.of());

    public Viewpoint {
        numbers = List.copyOf(numbers);
    }
}
