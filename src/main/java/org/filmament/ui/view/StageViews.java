package org.filmament.ui.view;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The views of the stage, each made when it is first shown. FX thread only.
public final class StageViews {

    private final Map<StageMode.Pane, Supplier<? extends Region>> factories = new EnumMap<>(StageMode.Pane.class);
    private final Map<StageMode.Pane, Region> made = new EnumMap<>(StageMode.Pane.class);
    private final Map<StageMode, Supplier<? extends Region>> feet = new EnumMap<>(StageMode.class);
    private final Map<StageMode, Region> madeFeet = new EnumMap<>(StageMode.class);
    private Passage passage = (_, change) -> change.run();

    /// A view that shows the way from one mode to the next.
    public interface Passage {

        /// The stage is about to change. Until the way there has been shown, its views stay.
        ///
        /// @param next   the mode that is chosen now
        /// @param change puts the views of that mode on the stage
        void take(StageMode next, Runnable change);
    }

    /// Says how a view is made; once for each.
    public StageViews with(StageMode.Pane pane, Supplier<? extends Region> factory) {
        factories.put(pane, factory);
        return this;
    }

    /// Says how what stands below the views of a mode is made.
    public StageViews withFoot(StageMode mode, Supplier<? extends Region> factory) {
        feet.put(mode, factory);
        return this;
    }

    /// Says how one mode goes over into the next; until then, and from then on where there is no way to show, it does at once.
    public void setPassage(Passage way) {
        passage = way;
    }

    /// How one mode goes over into the next.
    public Passage passage() {
        return passage;
    }

    /// Modes all of whose views can be made.
    public List<StageMode> modes() {
        return Arrays.stream(StageMode.values()).filter(mode -> factories.keySet().containsAll(mode.panes())).toList();
    }

    /// The one view of `pane`.
    public Region of(StageMode.Pane pane) {
        return made.computeIfAbsent(pane, p -> factories.get(p).get());
    }

    /// What stands below the views of `mode`, or null.
    public @Nullable Region footOf(StageMode mode) {
        return feet.containsKey(mode) ? madeFeet.computeIfAbsent(mode, m -> feet.get(m).get()) : null;
    }
}
