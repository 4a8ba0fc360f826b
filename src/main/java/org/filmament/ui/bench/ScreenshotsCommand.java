package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import org.filmament.catalog.Starter;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.LiveSession;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.ui.DrivenWindow;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `filmament screenshots DIR`: every view of the window as PNG, on the starter.
@Command(name = "screenshots", mixinStandardHelpOptions = true, description = "Writes every view of the window as PNG.")
public final class ScreenshotsCommand implements Callable<Integer> {

    /// Pulses in which posters are drawn, films arrive and fades end.
    private static final int SETTLING_PULSES = 120;

    @Parameters(paramLabel = "DIR", description = "the folder to write to")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        try (Engine engine = Engine.ofUser(failure -> { })) {
            LiveSession session = LiveSession.open(engine, Starter.load(), UmapParams.DEFAULT);
            try (DrivenWindow window = DrivenWindow.show(1440, 900, () -> session)) {
                take(window, "empty");
                window.openStarter();
                window.await("the starter is laid out and clustered", () -> isReady(session));
                views(window, "dark");
                window.command("Dark or light");
                views(window, "light");
                window.command("Dark or light");
                refused(window);
                sizes(window);
            }
        }
        return 0;
    }

    private void views(DrivenWindow window, String palette) {
        window.command("Show all films");
        take(window, palette + "-map");
        window.run(() -> window.model().card().select(1));
        take(window, palette + "-selected");
        window.run(() -> window.map().flyTo(1));
        take(window, palette + "-near");
        window.run(() -> window.model().card().select(-1));
        window.command("This list");
        take(window, palette + "-shortcuts");
        window.command("This list");
        window.command("Show all films");
        cosmos(window, palette);
    }

    /// The cosmos as it is first seen, near a film, beside the map, and half-way from the map.
    private void cosmos(DrivenWindow window, String palette) {
        if (!Platform.isSupported(ConditionalFeature.SCENE3D)) {
            return;
        }
        window.command("Cosmos");
        window.await("the cosmos is laid out and its posters are drawn", () -> window.cosmos().isComplete() && window.cosmos().isAtRest());
        window.run(() -> window.cosmos().setTurning(false));
        window.command("Show all films");
        take(window, palette + "-cosmos");
        window.run(() -> window.model().card().select(1));
        window.run(() -> window.cosmos().flyTo(1));
        take(window, palette + "-cosmos-near");
        window.run(() -> window.model().card().select(-1));
        window.command("Both");
        window.command("Show all films");
        take(window, palette + "-both");
        window.command("Constellation");
        take(window, palette + "-map-again");
        window.command(CosmosCommand.MORPH);
        window.await("the films are half-way", () -> window.cosmos().morph() > 0.5);
        window.picture(1, folder.resolve(palette + "-morph.png"));
        window.command("Constellation");
    }

    /// A file that cannot be used, beside a catalogue that stays open.
    private void refused(DrivenWindow window) {
        window.open(folder.resolve("no-such-catalogue.csv"));
        take(window, "dark-error");
        window.command("Clear the selection, close what is on top");
    }

    private void sizes(DrivenWindow window) {
        window.resize(1024, 700);
        window.command("Show all films");
        take(window, "dark-1024x700");
        window.resize(1920, 1080);
        window.command("Show all films");
        take(window, "dark-1920x1080");
    }

    private void take(DrivenWindow window, String name) {
        window.pulses(SETTLING_PULSES);
        window.picture(1, folder.resolve(name + ".png"));
    }

    private static boolean isReady(LiveSession session) {
        LayoutFrame frame = session.frame();
        State clusters = session.state().status(Stage.CLUSTER).state();
        return frame != null && frame.phase() == LayoutFrame.Phase.SETTLED && clusters == State.DONE;
    }
}
