package org.filmament.ui.view;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;

/// The sections of the column at the right of the window, each made once, with the window. FX thread only.
public final class SideSections {

    /// Where a section stands, from top to bottom; the film card is below all of them.
    public enum Place {
        /// The field to type into; always in sight.
        SEARCH("Search", false),
        /// What is being filtered by, one chip each; no higher than what it holds, and nothing while it holds nothing.
        CHIPS("Chips", false),
        FILTERS("Filters", true),
        /// Takes all the room that is left.
        THEMES("Themes", true);

        private final String label;
        private final boolean folds;

        Place(String label, boolean folds) {
            this.label = label;
            this.folds = folds;
        }

        /// As the user reads it.
        public String label() {
            return label;
        }

        /// Whether it has a heading under which it can be folded away.
        public boolean folds() {
            return folds;
        }
    }

    private final BooleanProperty searching = new SimpleBooleanProperty();
    private final Map<Place, Supplier<? extends Region>> factories = new EnumMap<>(Place.class);
    private final Map<Place, Region> made = new EnumMap<>(Place.class);

    /// Whether what a search has found takes the room of all that is below the search field.
    public BooleanProperty searchingProperty() {
        return searching;
    }

    /// Says what stands in a place; once for each.
    public SideSections with(Place place, Supplier<? extends Region> factory) {
        factories.put(place, factory);
        return this;
    }

    /// The places that something stands in, from top to bottom.
    public List<Place> places() {
        return Arrays.stream(Place.values()).filter(factories::containsKey).toList();
    }

    /// What stands in `place`.
    public Region of(Place place) {
        return made.computeIfAbsent(place, p -> factories.get(p).get());
    }
}
