package org.filmament.ui.scene;

import java.util.BitSet;
import java.util.Map;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.view.StageMode;
import org.jspecify.annotations.Nullable;

/// All that a scene brings back. A settled map depends on its path, so the positions belong to it beside the knobs. Immutable by contract.
///
/// @param mode     what the middle of the window shows
/// @param cameras  of the views that have one
/// @param knobs    where they stand
/// @param positions where the films are; null where they are still on their way to what the knobs ask for
/// @param selected the selected film's row, or −1
/// @param lasso    the films that were lassoed; null for none
/// @param colorBy  what the colours mean
/// @param parts    what further parts saved of themselves, by name; those with nothing to say are left out
public record SceneState(StageMode mode, Map<StageMode.Pane, Viewpoint> cameras, Knobs knobs, @Nullable Positions positions, int selected,
                         @Nullable BitSet lasso, ColorBy colorBy, Map<String, String> parts) {

    public SceneState {
        cameras = Map.copyOf(cameras);
        parts = Map.copyOf(parts);
    }

    public SceneState withPositions(@Nullable Positions other) {
        return new SceneState(mode, cameras, knobs, other, selected, lasso, colorBy, parts);
    }

    /// Whether this is `other` seen from elsewhere.
    public boolean differsInCamerasOnly(SceneState other) {
        return !cameras.equals(other.cameras) && equals(other.seenBy(cameras));
    }

    /// Whether a hand has set everything as in `other`, cameras aside.
    public boolean isSetLike(SceneState other) {
        return seenBy(other.cameras).withPositions(null).equals(other.withPositions(null));
    }

    private SceneState seenBy(Map<StageMode.Pane, Viewpoint> others) {
        return new SceneState(mode, others, knobs, positions, selected, lasso, colorBy, parts);
    }
}
