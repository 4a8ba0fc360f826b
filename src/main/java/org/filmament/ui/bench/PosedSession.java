package org.filmament.ui.bench;

import java.util.EnumMap;
import java.util.Map;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// A session that computes nothing and stands as it is told to, for pictures of what takes long or seldom happens. Any thread may read it.
final class PosedSession implements Session {

    private final Catalog catalog;
    private final Map<Stage, StageStatus> stages = new EnumMap<>(Stage.class);
    private volatile SessionState state;

    PosedSession(Catalog catalog) {
        this.catalog = catalog;
        state = state(0);
    }

    /// Lets stages be done.
    PosedSession done(double seconds, Stage... which) {
        for (Stage stage : which) {
            pose(stage, new StageStatus(State.DONE, 0, 0, seconds, null));
        }
        return this;
    }

    /// Lets a stage stand so.
    PosedSession pose(Stage stage, StageStatus status) {
        stages.put(stage, status);
        state = state(state.version() + 1);
        return this;
    }

    private SessionState state(long version) {
        return new SessionState(version, stages, UmapParams.DEFAULT, null, null, null, null);
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public SessionState state() {
        return state;
    }

    @Override
    public @Nullable LayoutFrame frame() {
        return null;
    }

    @Override
    public void drag(int nNeighbors, double minDist) {
    }

    @Override
    public void release() {
    }

    @Override
    public void restore(float[] positions, int nNeighbors, double minDist, double pictures) {
    }

    @Override
    public void rerun() {
    }

    @Override
    public void cancel() {
    }

    @Override
    public void editThemes(ThemeEdit edit) {
    }

    @Override
    public void restoreThemes(Themes earlier) {
    }

    @Override
    public void resume() {
    }

    @Override
    public void close() {
    }
}
