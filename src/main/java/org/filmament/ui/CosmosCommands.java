package org.filmament.ui;

import static org.filmament.ui.command.Shortcut.inView;
import static org.filmament.ui.command.Shortcut.key;

import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import org.filmament.ui.command.Commands;
import org.filmament.ui.cosmos.CosmosView;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.view.StageMode;
import org.filmament.ui.view.StageViews;

/// What the keyboard can do with the cosmos, and the way between it and the map. FX thread only.
final class CosmosCommands {

    /// How many films are posters, in turn.
    private static final int[] POSTERS = {1_000, 2_000, 5_000};

    /// The cosmos answers these keys itself while it has the focus.
    private static final Runnable KEPT_BY_COSMOS = () -> {
    };

    private final ConstellationView map;
    private final CosmosView cosmos;
    private final ObjectProperty<StageMode> mode;

    /// Whether the next change of the stage is to be seen film by film.
    private boolean travelling;

    private CosmosCommands(ConstellationView map, CosmosView cosmos, ObjectProperty<StageMode> mode) {
        this.map = map;
        this.cosmos = cosmos;
        this.mode = mode;
    }

    /// @param views of the stage, which go over into each other from now on
    /// @param mode  of the stage: where the user wants to be, even while films are on their way there
    static void register(Commands commands, ConstellationView map, CosmosView cosmos, StageViews views, ObjectProperty<StageMode> mode) {
        CosmosCommands cosmosCommands = new CosmosCommands(map, cosmos, mode);
        views.setPassage(cosmosCommands::pass);
        commands.add("Cosmos", "Between map and cosmos, every film travelling", cosmosCommands::travel, key(KeyCode.M));
        commands.add("Cosmos", "Let it go round, or stop it", () -> cosmos.setTurning(!cosmos.isTurning()), key(KeyCode.G));
        commands.add("Cosmos", "More posters, or the fewest again", cosmosCommands::morePosters, key(KeyCode.X));
        commands.add("Cosmos", "Fly", KEPT_BY_COSMOS, inView("W A S D"), inView("Q E"));
        commands.add("Cosmos", "Turn", KEPT_BY_COSMOS, inView("Arrows"));
    }

    private void travel() {
        travelling = true;
        mode.set(mode.get() == StageMode.COSMOS ? StageMode.CONSTELLATION : StageMode.COSMOS);
        travelling = false;
    }

    /// The films' way to another mode. Whatever is chosen while they are on it counts at once: they turn round, or the way is not shown to its end.
    private void pass(StageMode next, Runnable change) {
        if (next == StageMode.COSMOS && cosmos.crossing().turnBack()) {
            return;
        }
        if (travelling && next == StageMode.CONSTELLATION && cosmos.hasSpace()) {
            cosmos.crossing().leaveCosmos(map.presented(), change);
            return;
        }
        cosmos.crossing().end();
        change.run();
        if (travelling && next == StageMode.COSMOS) {
            cosmos.crossing().leaveMap(map.presented());
        }
    }

    private void morePosters() {
        int now = cosmos.getPosters();
        int next = POSTERS[0];
        for (int i = POSTERS.length - 1; i >= 0; i--) {
            next = POSTERS[i] > now ? POSTERS[i] : next;
        }
        cosmos.setPosters(next);
    }
}
