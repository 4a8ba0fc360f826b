package org.filmament.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.Space;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.scene.Positions;
import org.filmament.ui.scene.SceneCamera;
import org.filmament.ui.scene.SceneHistory;
import org.filmament.ui.scene.ScenePart;
import org.filmament.ui.scene.SceneState;
import org.filmament.ui.scene.Viewpoint;
import org.filmament.ui.view.StageMode;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;

/// What the window shows as one value, the way back to an earlier one, and undo and redo through all of them. Whatever has been at rest for
/// [#QUIET_MILLIS] is a step; films, cameras and knobs that are on their way are not. FX thread only.
public final class ScenesModel {

    /// How long everything must be still to count as a step of the history.
    public static final long QUIET_MILLIS = 450;

    private final WindowModel window;
    private final List<SceneCamera> cameras = new ArrayList<>();
    private final List<ScenePart> parts = new ArrayList<>();
    private @Nullable SceneHistory history;
    private @Nullable SceneState seen;
    private @Nullable Positions positions;
    private final Map<StageMode.Pane, Positions> sides = new EnumMap<>(StageMode.Pane.class);
    private long stillSince;
    private boolean restoring;

    ScenesModel(WindowModel window) {
        this.window = window;
    }

    /// A view's camera belongs to every scene from now on.
    public void addCamera(SceneCamera camera) {
        cameras.add(camera);
    }

    /// Another part's state belongs to every scene from now on.
    public void addPart(ScenePart part) {
        parts.add(part);
    }

    /// What the window shows; null while there is no map. Positions are in it only at rest.
    public @Nullable SceneState now() {
        Session session = window.session();
        LayoutFrame frame = session == null ? null : session.frame();
        if (frame == null) {
            return null;
        }
        Map<StageMode.Pane, Viewpoint> viewpoints = new EnumMap<>(StageMode.Pane.class);
        cameras.forEach(camera -> viewpoints.put(camera.pane(), camera.viewpoint()));
        Map<String, String> saved = new HashMap<>();
        for (ScenePart part : parts) {
            String state = part.save();
            if (!state.isEmpty()) {
                saved.put(part.name(), state);
            }
        }
        return new SceneState(window.stageModeProperty().get(), viewpoints, window.knobs().knobs(), positions(frame), sides(session),
                window.card().selectedProperty().get(), window.emphasis().get(Concern.SELECTION),
                window.coloring().byProperty().get(), saved);
    }

    /// Shows a scene again: everything glides there from wherever it is, and may be interrupted.
    public void show(SceneState scene) {
        Session session = window.session();
        if (session == null) {
            return;
        }
        restoring = true;
        window.stageModeProperty().set(scene.mode());
        window.coloring().byProperty().set(scene.colorBy());
        parts.forEach(part -> part.restore(scene.parts().getOrDefault(part.name(), "")));
        window.emphasis().set(Concern.SELECTION, scene.lasso());
        place(session, scene);
        placeSides(session, scene);
        window.card().select(scene.selected());
        for (SceneCamera camera : cameras) {
            Viewpoint viewpoint = scene.cameras().get(camera.pane());
            if (viewpoint != null) {
                camera.flyTo(viewpoint);
            }
        }
    }

    /// Whether a scene is being shown again and has not come to rest yet: then cameras keep to it, wherever the films go.
    public boolean isRestoring() {
        return restoring;
    }

    /// Back to what the window showed before the last change.
    public void undo() {
        SceneState now = now();
        if (now != null && history != null) {
            history.undo(now).ifPresent(this::show);
        }
    }

    /// Forward again to what was undone.
    public void redo() {
        SceneState now = now();
        if (now != null && history != null) {
            history.redo(now).ifPresent(this::show);
        }
    }

    /// Whether `session` is the one that scenes are of.
    boolean isOf(Session session) {
        return window.session() == session;
    }

    /// Another catalogue: what came before cannot be brought back.
    void forget() {
        history = null;
        seen = null;
        positions = null;
        sides.clear();
        restoring = false;
    }

    /// Looks whether everything has come to rest. Called once per pulse.
    void pulse(long nanos) {
        SceneState now = now();
        if (now == null) {
            return;
        }
        if (history == null && now.positions() != null) {
            history = new SceneHistory(now);
        }
        if (!now.equals(seen) || now.positions() == null || window.knobs().isMoving() || doSidesMove()) {
            seen = now;
            stillSince = nanos;
        } else if (nanos - stillSince >= TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS)) {
            restoring = false;
            if (history != null) {
                history.settle(now);
            }
        }
    }

    private void place(Session session, SceneState scene) {
        Knobs knobs = scene.knobs();
        LayoutFrame frame = session.frame();
        if (scene.positions() == null || frame == null || scene.positions().coordinates().length != frame.positions().length) {
            window.knobs().settle(knobs);
        } else if (!scene.positions().equals(positions(frame)) || !knobs.equals(window.knobs().knobs())) {
            session.restore(scene.positions().coordinates(), knobs.nNeighbors(), knobs.minDist(), knobs.pictures());
            window.knobs().adopt(knobs);
        }
    }

    private static void placeSides(Session session, SceneState scene) {
        scene.sides().forEach((pane, there) -> {
            LayoutFrame frame = frame(session, pane);
            if (frame == null || !Arrays.equals(frame.positions(), there.coordinates())) {
                if (pane == StageMode.Pane.COSMOS) {
                    session.restoreCosmos(there.coordinates());
                } else {
                    session.restorePictures(there.coordinates());
                }
            }
        });
    }

    /// The layout that a view has beside the map's; null where there is none. The cosmos has one as far as it is laid out by the posters.
    private static @Nullable LayoutFrame frame(Session session, StageMode.Pane pane) {
        Space posters = session.pictures();
        Space cosmos = session.cosmosSpace();
        return switch (pane) {
            case COMPARE -> session.picturesFrame();
            case COSMOS -> posters != null && cosmos != null && cosmos.vectors() == posters.vectors() ? session.cosmosFrame() : null;
            default -> null;
        };
    }

    private boolean doSidesMove() {
        Session session = window.session();
        return session != null && window.stageModeProperty().get().panes().stream().map(pane -> frame(session, pane))
                .anyMatch(frame -> frame != null && frame.phase() != LayoutFrame.Phase.SETTLED);
    }

    /// Of the views on stage, those at rest.
    private Map<StageMode.Pane, Positions> sides(Session session) {
        Map<StageMode.Pane, Positions> places = new EnumMap<>(StageMode.Pane.class);
        for (StageMode.Pane pane : window.stageModeProperty().get().panes()) {
            LayoutFrame frame = frame(session, pane);
            if (frame != null && frame.phase() == LayoutFrame.Phase.SETTLED) {
                places.put(pane, shared(frame, sides.get(pane)));
            }
        }
        sides.putAll(places);
        return places;
    }

    /// The same positions are the same object, so that steps that move no film share them.
    private @Nullable Positions positions(LayoutFrame frame) {
        if (frame.phase() != LayoutFrame.Phase.SETTLED) {
            return null;
        }
        positions = shared(frame, positions);
        return positions;
    }

    private static Positions shared(LayoutFrame frame, @Nullable Positions known) {
        Positions newest = new Positions(frame.positions());
        return newest.equals(known) ? known : newest;
    }
}
