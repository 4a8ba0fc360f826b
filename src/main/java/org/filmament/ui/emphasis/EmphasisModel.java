package org.filmament.ui.emphasis;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Joins what the parts of the window are about into one emphasis: a film matters if it is in every set that was given. FX thread only.
public final class EmphasisModel {

    private final Map<Concern, BitSet> sets = new EnumMap<>(Concern.class);
    private final ReadOnlyObjectWrapper<float @Nullable []> shares = new ReadOnlyObjectWrapper<>();
    private int films;

    /// How much each film matters, 0 or 1; null when all do. Not written to after it was handed out.
    public ReadOnlyObjectProperty<float @Nullable []> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    /// Starts anew for a catalogue in which all films matter.
    public void show(int films) {
        this.films = films;
        sets.clear();
        shares.set(null);
    }

    /// Says which films `concern` is about.
    ///
    /// @param rows not written to from now on; null when it is about none in particular
    public void set(Concern concern, @Nullable BitSet rows) {
        if (rows == null) {
            sets.remove(concern);
        } else {
            sets.put(concern, rows);
        }
        refresh();
    }

    /// The films `concern` is about, or null.
    public @Nullable BitSet get(Concern concern) {
        return sets.get(concern);
    }

    /// Whether a film matters.
    public boolean matters(int film) {
        return sets.values().stream().allMatch(set -> set.get(film));
    }

    /// Number of films that matter.
    public int count() {
        if (sets.isEmpty()) {
            return films;
        }
        return common().cardinality();
    }

    private void refresh() {
        if (sets.isEmpty()) {
            shares.set(null);
            return;
        }
        float[] next = new float[films];
        common().stream().filter(film -> film < films).forEach(film -> next[film] = 1);
        shares.set(next);
    }

    private BitSet common() {
        BitSet common = new BitSet(films);
        common.set(0, films);
        sets.values().forEach(common::and);
        return common;
    }
}
