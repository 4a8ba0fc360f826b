package org.filmament.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.ui.knobs.Knobs;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// Looks at the open session once per pulse, and tells the models of the window what is new. FX thread only.
final class SessionWatch {

    private final WindowModel window;
    private final ReadOnlyObjectWrapper<@Nullable SessionState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LayoutFrame.@Nullable Phase> phase = new ReadOnlyObjectWrapper<>();

    SessionWatch(WindowModel window) {
        this.window = window;
    }

    ReadOnlyObjectProperty<@Nullable SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LayoutFrame.@Nullable Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The models show another session, of which nothing is known yet; or none.
    void show(@Nullable Session next) {
        window.knobs().attach(next == null ? null : SessionHands.knobs(next), next == null ? Knobs.DEFAULT : Knobs.of(next.state()));
        state.set(null);
        phase.set(null);
        window.strip().update(null);
        window.fusion().update(null, null);
        window.knobs().setLiveNeighbors(0);
        Catalog catalog = next == null ? null : next.catalog();
        window.card().show(catalog);
        window.emphasis().show(catalog == null ? 0 : catalog.size());
        window.filters().show(catalog);
        window.selection().show(catalog);
        window.themes().show(next == null ? null : SessionHands.themes(next));
        window.askAgain().show(next == null ? null : SessionHands.names(next));
        window.search().show(catalog, next == null ? null : next::encodeQuery);
        window.coloring().show(catalog);
        window.figures().show(next);
    }

    /// Passes on what has changed since the last pulse.
    void pulse(Session open) {
        SessionState now = open.state();
        SessionState before = state.get();
        if (before == null || before.version() != now.version()) {
            state.set(now);
            window.strip().update(now);
            window.knobs().setLiveNeighbors(now.neighbors() == null ? 0 : now.neighbors().maxNeighbors());
            followFusion(open, now);
            window.card().setNeighbors(now.neighbors());
            window.coloring().setClusters(now.clusters());
            window.selection().setNeighbors(now.neighbors());
            window.search().setVectors(now.vectors());
            window.themes().update(now);
            window.nameSelection();
        }
        LayoutFrame frame = open.frame();
        phase.set(frame == null ? null : frame.phase());
    }

    /// Where posters cannot be looked at, the map stays one of words and the knob says so.
    private void followFusion(Session open, SessionState now) {
        window.fusion().update(open, now);
        if (!window.fusion().standingProperty().get().isUsable() && window.knobs().knobs().pictures() > 0) {
            window.knobs().resetPictures();
        }
    }
}
