package org.filmament.ui.card;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filmament.catalog.Catalog;
import org.filmament.neighbors.KnnTable;
import org.jspecify.annotations.Nullable;

/// Which film is selected, and its facts. FX thread only.
public final class FilmCardModel {

    /// No film is selected.
    public static final int NONE = -1;

    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyObjectWrapper<@Nullable FilmFacts> facts = new ReadOnlyObjectWrapper<>();
    private @Nullable Catalog catalog;
    private @Nullable KnnTable neighbors;

    /// The selected film's row, or [#NONE].
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The selected film, or null.
    public ReadOnlyObjectProperty<@Nullable FilmFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Shows another catalogue; nothing is selected in it yet.
    public void show(@Nullable Catalog catalog) {
        this.catalog = catalog;
        neighbors = null;
        select(NONE);
    }

    /// Learns of a wider neighbour table; the card's nearest films appear when the first one is there.
    public void setNeighbors(@Nullable KnnTable table) {
        boolean first = neighbors == null && table != null;
        neighbors = table;
        if (first) {
            refresh();
        }
    }

    /// Selects the film in `row`, or none with [#NONE].
    public void select(int row) {
        selected.set(catalog != null && row >= 0 && row < catalog.size() ? row : NONE);
        refresh();
    }

    /// Selects none.
    ///
    /// @return whether one was selected
    public boolean clear() {
        boolean any = selected.get() != NONE;
        select(NONE);
        return any;
    }

    /// Selects the neighbour in the catalogue's order, around its ends; the first or last film when none is selected.
    ///
    /// @param direction +1 or −1
    public void step(int direction) {
        if (catalog != null) {
            int from = selected.get() == NONE && direction < 0 ? 0 : selected.get();
            select(Math.floorMod(from + direction, catalog.size()));
        }
    }

    private void refresh() {
        int row = selected.get();
        facts.set(catalog == null || row == NONE ? null : FilmFacts.of(catalog, row, neighbors));
    }
}
