package org.filmament.ui.scene;

import java.util.Optional;
import org.filmament.ui.command.History;

/// Undo and redo over scenes. A run of camera moves is one step, however long; what a restored scene comes to rest as takes its place. Not safe for
/// use from several threads.
public final class SceneHistory {

    private static final int STEPS = 100;

    private final History<SceneState> history;
    private boolean cameraMoved;
    private boolean restored;

    /// @param present the scene to start from
    public SceneHistory(SceneState present) {
        history = new History<>(present, STEPS);
    }

    public SceneState present() {
        return history.present();
    }

    /// Takes in the scene that has come to rest.
    public void settle(SceneState state) {
        SceneState before = history.present();
        if (state.equals(before)) {
            restored = false;
            return;
        }
        boolean onlyCameras = state.differsInCamerasOnly(before);
        if (restored && state.isSetLike(before) || onlyCameras && cameraMoved || state.differsInSidesOnly(before)) {
            history.amend(state);
        } else {
            history.commit(state);
        }
        cameraMoved = onlyCameras;
        restored = false;
    }

    /// The scene before the present one, which is to be shown; empty if there is none.
    ///
    /// @param now what is shown, at rest or not: if a hand has changed it since the present scene, that is what is undone
    public Optional<SceneState> undo(SceneState now) {
        flush(now);
        return stepped(history.undo());
    }

    /// The scene that was undone last.
    public Optional<SceneState> redo(SceneState now) {
        flush(now);
        return stepped(history.redo());
    }

    private void flush(SceneState now) {
        SceneState present = history.present();
        if (restored ? !now.isSetLike(present) : !now.equals(present)) {
            settle(now);
        }
    }

    private Optional<SceneState> stepped(Optional<SceneState> state) {
        if (state.isPresent()) {
            cameraMoved = false;
            restored = true;
        }
        return state;
    }
}
