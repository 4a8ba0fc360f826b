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
/// @param sides    where the films are in views of the mode that have a layout of their own; without those that are not at rest
/// @param selected the selected film's row, or −1
/// @param lasso    the films that were lassoed; null for none
/// @param colorBy  what the colours mean
/// @param parts    what further parts saved of themselves, by name; those with nothing to say are left out
public record SceneState(StageMode mode, Map<StageMode.Pane, Viewpoint> cameras, Knobs knobs, @Nullable Positions positions,
                         Map<StageMode.Pane, Positions> sides, int selected, @Nullable BitSet lasso, ColorBy colorBy, Map<String, String> parts) {

    public SceneState {
        cameras = Map.copyOf(cameras);
        sides = Map.copyOf(sides);
        parts = Map.copyOf(parts);
    }

    public SceneState withPositions(@Nullable Positions other) {
        return withPlaces(other, sides);
    }

    private SceneState withPlaces(@Nullable Positions other, Map<StageMode.Pane, Positions> others) {
        return new SceneState(mode, cameras, knobs, other, others, selected, lasso, colorBy, parts);
    }

    /// Whether this is `other` with films elsewhere in views of their own, which is not of the hand's doing.
    boolean differsInSidesOnly(SceneState other) {
        return !sides.equals(other.sides) && equals(other.withPlaces(other.positions, sides));
    }

    /// Whether this is `other` seen from elsewhere.
    public boolean differsInCamerasOnly(SceneState other) {
        return !cameras.equals(other.cameras) && equals(other.seenBy(cameras));
    }

    /// Whether a hand has set everything as in `other`, cameras aside.
    public boolean isSetLike(SceneState other) {
        return seenBy(other.cameras).withPlaces(null, Map.of()).equals(other.withPlaces(null, Map.of()));
    }

    private SceneState seenBy(Map<StageMode.Pane, Viewpoint> others) {
        return new SceneState(mode, others, knobs, positions, sides, selected, lasso, colorBy, parts);
    }
}
