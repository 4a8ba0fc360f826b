package org.filmament.ui.color;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.jspecify.annotations.Nullable;

/// Which entries of the legend were chosen: only their films matter. Places of entries are those of [Coloring#entries()]; a choice ends when the
/// entries come to mean something else. FX thread only.
public final class LegendModel {

    private final ColoringModel coloring;
    private final EmphasisModel emphasis;
    private final ReadOnlyObjectWrapper<BitSet> chosen = new ReadOnlyObjectWrapper<>(new BitSet());
    private List<String> meaning = List.of();
    private @Nullable BitSet awaited;

    public LegendModel(ColoringModel coloring, EmphasisModel emphasis) {
        this.coloring = coloring;
        this.emphasis = emphasis;
        coloring.coloringProperty().subscribe(this::follow);
    }

    /// The chosen entries; empty when all films matter. Not to be written to.
    public ReadOnlyObjectProperty<BitSet> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Chooses an entry, in place of those before or beside them; the only chosen one again chooses none.
    ///
    /// @param add whether the others stay; a chosen entry is then taken away
    public void choose(int entry, boolean add) {
        BitSet next = add ? (BitSet) chosen.get().clone() : new BitSet();
        boolean only = chosen.get().get(entry) && chosen.get().cardinality() == 1;
        if (add) {
            next.flip(entry);
        } else if (!only) {
            next.set(entry);
        }
        set(next);
    }

    /// Goes back to an earlier choice; if the films are being coloured anew, as soon as they are.
    public void restore(BitSet entries) {
        awaited = coloring.isUnderWay() ? entries : null;
        if (awaited == null && !entries.equals(chosen.get())) {
            set(entries);
        }
    }

    public void clear() {
        if (!chosen.get().isEmpty()) {
            set(new BitSet());
        }
    }

    private void set(BitSet entries) {
        chosen.set(entries);
        Coloring now = coloring.coloringProperty().get();
        if (now == null || entries.isEmpty()) {
            emphasis.set(Concern.LEGEND, null);
            return;
        }
        BitSet rows = new BitSet(now.entries().length);
        for (int film = 0; film < now.entries().length; film++) {
            rows.set(film, now.entries()[film] >= 0 && entries.get(now.entries()[film]));
        }
        emphasis.set(Concern.LEGEND, rows);
    }

    private void follow(@Nullable Coloring now) {
        if (now == null) {
            // Another catalogue: the emphasis has begun anew too.
            meaning = List.of();
            awaited = null;
            chosen.set(new BitSet());
            return;
        }
        List<String> means = meaning(now.legend());
        boolean changed = !means.equals(meaning);
        meaning = means;
        if (awaited != null) {
            set(awaited);
            awaited = null;
        } else if (changed) {
            clear();
        }
    }

    private static List<String> meaning(Legend legend) {
        return switch (legend) {
            case Legend.Names names -> names.entries().stream().map(Legend.Entry::name).toList();
            case Legend.Scale scale -> List.of(scale.low(), scale.high(), String.valueOf(scale.argb().size()));
            case Legend.Apart _ -> new ArrayList<>();
        };
    }
}
