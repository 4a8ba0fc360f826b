package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import java.util.concurrent.CountDownLatch;
import org.filmament.catalog.Starter;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.LiveSession;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.ui.DrivenWindow;
import org.filmament.ui.charts.ChartKind;
import org.filmament.ui.charts.Flow;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `filmament screenshots DIR`: every state of the window as PNG, on the starter.
@Command(name = "screenshots", mixinStandardHelpOptions = true, description = "Writes every state of the window as PNG.")
public final class ScreenshotsCommand implements Callable<Integer> {

    /// Pulses in which posters are drawn, films arrive and fades end.
    private static final int SETTLING_PULSES = 240;

    /// Pulses in which films have left their places and are still on their way.
    private static final int MOVING_PULSES = 40;

    /// A film from whose place much is to be seen.
    private static final int FILM = 1;

    @Parameters(paramLabel = "DIR", description = "the folder to write to")
    private Path folder = Path.of("");

    /// What the window opens next.
    private volatile @Nullable Session next;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        CountDownLatch released = new CountDownLatch(1);
        try (ScratchHome home = new ScratchHome(); Engine engine = home.engine()) {
            LiveSession session = LiveSession.open(engine, Starter.load(), UmapParams.DEFAULT);
            try (DrivenWindow window = DrivenWindow.show(1440, 900, () -> released(released))) {
                withoutMap(window, released, session);
                window.await("the starter is laid out, clustered and judged", () -> isReady(session)
                        && window.model().figures().readingProperty().get() != null);
                swept(window).takeMaking("dark");
                palette(window, "dark");
                charts(window, "dark");
                window.command("Dark or light");
                palette(window, "light");
                charts(window, "light");
                window.command("Dark or light");
                moving(window, session);
                fused(window, session);
                refused(window);
                presented(window);
                sizes(window);
            }
        }
        return 0;
    }

    /// Nothing open; nothing open and a file refused; a catalogue on its way.
    private void withoutMap(DrivenWindow window, CountDownLatch released, LiveSession session) {
        take(window, "dark-empty");
        window.open(folder.resolve("no-such-catalogue.csv"));
        take(window, "dark-empty-error");
        window.command("Clear the selection, close what is on top");
        window.openStarter();
        take(window, "dark-loading");
        window.command("Stop the work under way");
        released.countDown();
        new WorkPictures(window, posed -> next = posed, name -> take(window, name)).take("dark");
        next = session;
        window.openStarter();
    }

    private void palette(DrivenWindow window, String palette) {
        window.command("Show all films");
        take(window, palette + "-map");
        takeSharp(window, palette + "-map-scale2");
        window.run(() -> window.model().card().select(FILM));
        take(window, palette + "-selected");
        window.run(() -> window.map().flyTo(FILM));
        take(window, palette + "-near");
        window.run(() -> window.model().card().clear());
        window.command("Show all films");
        window.command("This list");
        take(window, palette + "-shortcuts");
        window.command("About Filmament");
        take(window, palette + "-about");
        window.command("About Filmament");
        window.command("Find anything");
        take(window, palette + "-palette");
        window.run(() -> window.model().palette().queryProperty().set("war"));
        take(window, palette + "-palette-found");
        window.command("Find anything");
        window.showHint();
        window.pulses(MOVING_PULSES);
        window.picture(1, folder.resolve(palette + "-hint.png"));
        window.pressAnything();
        new FindingPictures(window, name -> take(window, name), name -> window.picture(1, folder.resolve(name + ".png"))).take(palette);
        cosmos(window, palette);
        compared(window).take(palette);
        swept(window).take(palette);
    }

    private ComparePictures compared(DrivenWindow window) {
        return new ComparePictures(window, name -> take(window, name), name -> window.picture(1, folder.resolve(name + ".png")));
    }

    private SweepPictures swept(DrivenWindow window) {
        return new SweepPictures(window, name -> take(window, name), name -> window.picture(1, folder.resolve(name + ".png")));
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
        window.run(() -> window.model().card().select(FILM));
        window.run(() -> window.cosmos().flyTo(FILM));
        take(window, palette + "-cosmos-near");
        window.run(() -> window.model().card().clear());
        window.command("Both");
        window.command("Show all films");
        take(window, palette + "-both");
        window.command("Constellation");
        take(window, palette + "-map-again");
        window.command(CosmosCommand.MORPH);
        window.await("the films are half-way", () -> window.cosmos().crossing().share() > 0.5);
        window.picture(1, folder.resolve(palette + "-morph.png"));
        window.await("the films have arrived", () -> window.cosmos().crossing().share() >= 1);
        window.command("Constellation");
    }

    /// Each chart, with a film whose theme is marked in the last ones.
    private void charts(DrivenWindow window, String palette) {
        window.command("Charts");
        window.await("the charts are there", () -> window.charts().isThere());
        for (ChartKind kind : ChartKind.values()) {
            window.run(() -> window.charts().kindProperty().set(kind));
            take(window, palette + "-chart-" + kind.fileName().replace(' ', '-'));
        }
        window.run(() -> window.charts().kindProperty().set(ChartKind.YEARS));
        window.pulses(MOVING_PULSES);
        window.pointAt("chart", 560, 300);
        take(window, palette + "-chart-year");
        window.run(() -> window.charts().flowProperty().set(Flow.SHARES));
        take(window, palette + "-chart-shares");
        window.run(() -> {
            window.charts().flowProperty().set(Flow.LINES);
            window.model().card().select(FILM);
        });
        take(window, palette + "-chart-lines-marked");
        window.run(() -> {
            window.charts().kindProperty().set(ChartKind.TREE);
            window.charts().chooseLevel(0);
        });
        window.await("the finest themes are there", () -> window.charts().isThere());
        take(window, palette + "-chart-tree-finest");
        window.run(() -> {
            window.charts().kindProperty().set(ChartKind.MAP);
            window.charts().flowProperty().set(Flow.RIVER);
            window.model().card().clear();
        });
        take(window, palette + "-chart-map-finest");
        window.command("Constellation");
    }

    /// A knob is held and the films follow.
    private void moving(DrivenWindow window, LiveSession session) {
        // At rest in between: what comes next is a step of the history of its own.
        window.pulses(SETTLING_PULSES);
        window.run(() -> {
            window.model().knobs().grab();
            window.model().knobs().setNeighbors(80);
        });
        window.await("the films are on their way", () -> phase(session) == LayoutFrame.Phase.FOLLOWING);
        window.pulses(MOVING_PULSES);
        window.picture(1, folder.resolve("dark-moving.png"));
        window.run(() -> window.model().knobs().letGo());
        window.await("the films are at rest", () -> isReady(session));
        take(window, "dark-moved");
        window.command("Undo");
        window.await("the films are back", () -> phase(session) == LayoutFrame.Phase.SETTLED);
    }

    /// A map of words and pictures, dark and light; the same of pictures alone; and the way back.
    private void fused(DrivenWindow window, LiveSession session) {
        window.command("Constellation");
        window.command("Show all films");
        mix(window, session, 0.4);
        take(window, "dark-fused");
        window.command("Dark or light");
        take(window, "light-fused");
        window.command("Projector mode");
        take(window, "projector-fused");
        window.command("Projector mode");
        window.command("Dark or light");
        mix(window, session, 1);
        take(window, "dark-pictures");
        window.command("Undo");
        window.command("Undo");
        window.await("the films are back", () -> session.state().share() == 0 && isReady(session));
        window.command("Constellation");
    }

    private static void mix(DrivenWindow window, LiveSession session, double share) {
        window.run(() -> {
            window.model().knobs().grab();
            window.model().knobs().setPictures(share);
        });
        window.await("the films are on their way", () -> phase(session) == LayoutFrame.Phase.FOLLOWING && session.pictures() != null);
        window.pulses(MOVING_PULSES);
        window.run(() -> window.model().knobs().letGo());
        window.pulses(MOVING_PULSES);
        window.await("the films are at rest", () -> isReady(session));
    }

    /// A file that cannot be used, beside a catalogue that stays open.
    private void refused(DrivenWindow window) {
        window.open(folder.resolve("no-such-catalogue.csv"));
        take(window, "dark-error");
        window.command("Clear the selection, close what is on top");
    }

    private void presented(DrivenWindow window) {
        window.command("Keep this view as 1");
        window.run(() -> window.map().flyTo(FILM));
        window.pulses(SETTLING_PULSES);
        window.command("Keep this view as 2");
        take(window, "dark-kept-view");
        window.command("Projector mode");
        compared(window).takeProjected();
        window.command("Go to view 1");
        take(window, "projector-map");
        window.command("Laser pointer");
        window.pointAt(700, 420);
        take(window, "projector-laser");
        window.command("Spotlight");
        take(window, "projector-spotlight");
        window.command("Spotlight");
        window.command("Next kept view");
        take(window, "projector-near");
        window.command("Show or hide the knobs");
        take(window, "projector-knobs");
        swept(window).takeProjected();
        window.command("Black screen");
        take(window, "projector-black");
        window.command("Black screen");
        window.command("Projector mode");
        window.command("Full screen");
        take(window, "dark-fullscreen");
        window.command("Full screen");
    }

    private void sizes(DrivenWindow window) {
        window.resize(1024, 700);
        window.command("Show all films");
        take(window, "dark-1024x700");
        window.run(() -> window.model().card().select(FILM));
        take(window, "dark-1024x700-selected");
        window.command("This list");
        take(window, "dark-1024x700-shortcuts");
        window.command("This list");
        compared(window).takeSmall();
        swept(window).takeSmall();
        window.resize(1920, 1080);
        window.command("Show all films");
        take(window, "dark-1920x1080-selected");
        window.resize(2560, 1440);
        window.run(() -> window.model().card().clear());
        window.command("Show all films");
        take(window, "dark-2560x1440");
    }

    private void take(DrivenWindow window, String name) {
        window.pulses(SETTLING_PULSES);
        window.picture(1, folder.resolve(name + ".png"));
    }

    private void takeSharp(DrivenWindow window, String name) {
        window.picture(2, folder.resolve(name + ".png"));
    }

    private Session released(CountDownLatch released) throws InterruptedException {
        released.await();
        return Objects.requireNonNull(next);
    }

    private static boolean isReady(LiveSession session) {
        State clusters = session.state().status(Stage.CLUSTER).state();
        return phase(session) == LayoutFrame.Phase.SETTLED && clusters == State.DONE && session.state().themes() != null;
    }

    private static LayoutFrame.@Nullable Phase phase(LiveSession session) {
        LayoutFrame frame = session.frame();
        return frame == null ? null : frame.phase();
    }
}
