package org.filmament.ui.select;

import java.util.BitSet;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filmament.catalog.Catalog;
import org.filmament.neighbors.KnnTable;
import org.filmament.topic.Themes;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.jspecify.annotations.Nullable;

/// The films that the user has picked out. They are kept as the emphasis' [selection][Concern#SELECTION], so that undo, scenes and every view
/// have them from there; here they are changed and summarised. FX thread only; summaries are made in the background.
public final class SelectionModel {

    /// How many of each selected film's nearest films come in when the selection grows.
    private static final int GROWTH = 3;

    private final EmphasisModel emphasis;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<@Nullable Summary> summary = new ReadOnlyObjectWrapper<>();
    private @Nullable Catalog catalog;
    private @Nullable KnnTable neighbors;
    private @Nullable Themes themes;
    private boolean written = true;
    private @Nullable BitSet summarized;

    /// @param background where summaries are made
    /// @param ui         the FX thread
    public SelectionModel(EmphasisModel emphasis, Executor background, Executor ui) {
        this.emphasis = emphasis;
        this.background = background;
        this.ui = ui;
        emphasis.sharesProperty().subscribe(_ -> follow());
    }

    /// What the selected films have in common; null while none is selected, and shortly after some are.
    ReadOnlyObjectProperty<@Nullable Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The selected films, or null.
    public @Nullable BitSet rows() {
        return emphasis.get(Concern.SELECTION);
    }

    /// Another catalogue: nothing of it is selected.
    public void show(@Nullable Catalog catalog) {
        this.catalog = catalog;
        neighbors = null;
        themes = null;
        summarized = null;
        summary.set(null);
    }

    @Nullable Catalog catalog() {
        return catalog;
    }

    public void setNeighbors(@Nullable KnnTable neighbors) {
        this.neighbors = neighbors;
    }

    /// New themes, or other names for them: a summary names them anew.
    ///
    /// @param names whether they go by the names that somebody wrote, where there are any
    public void setThemes(@Nullable Themes themes, boolean names) {
        if (this.themes != themes || written != names) {
            this.themes = themes;
            written = names;
            summarize(rows());
        }
    }

    /// Selects films; none clears the selection.
    ///
    /// @param add whether those selected before stay so
    public void select(BitSet rows, boolean add) {
        BitSet next = (BitSet) rows.clone();
        BitSet before = rows();
        if (add && before != null) {
            next.or(before);
        }
        emphasis.set(Concern.SELECTION, next.isEmpty() ? null : next);
    }

    public void clear() {
        if (rows() != null) {
            emphasis.set(Concern.SELECTION, null);
        }
    }

    /// Adds the films nearest to those selected, in the full space; from a single film when none is.
    ///
    /// @param film the row to start from, negative for none
    public void grow(int film) {
        KnnTable table = neighbors;
        BitSet before = rows();
        if (table == null || before == null && film < 0) {
            return;
        }
        BitSet next = new BitSet();
        if (before == null) {
            next.set(film);
        } else {
            next.or(before);
        }
        BitSet start = (BitSet) next.clone();
        int k = Math.min(GROWTH, table.maxNeighbors());
        start.stream().forEach(row -> {
            for (int rank = 0; rank < k; rank++) {
                next.set(table.id(row, rank));
            }
        });
        select(next, false);
    }

    private void follow() {
        BitSet rows = rows();
        if (rows != summarized) {
            summarize(rows);
        }
    }

    private void summarize(@Nullable BitSet rows) {
        summarized = rows;
        Catalog films = catalog;
        if (rows == null || films == null) {
            summary.set(null);
            return;
        }
        Themes known = themes;
        boolean names = written;
        background.execute(() -> {
            Summary made = Summary.of(films, rows, known, names);
            ui.execute(() -> {
                if (summarized == rows && catalog == films) {
                    summary.set(made);
                }
            });
        });
    }
}
