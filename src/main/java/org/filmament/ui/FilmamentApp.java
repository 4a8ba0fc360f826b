package org.filmament.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Engine;
import org.filmament.poster.PosterArtist;
import org.filmament.poster.PosterSource;
import org.filmament.ui.card.SourcePosters;
import org.filmament.ui.look.Look;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The desktop app. Without an argument it opens the starter, with one the catalogue at that path.
public final class FilmamentApp extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private @Nullable Engine engine;
    private @Nullable WindowModel model;
    private @Nullable MainWindow window;

    /// Opens the window, and returns when it has been closed. Once per process, from a class that is not an [Application] itself.
    ///
    /// @param arguments nothing, or the path of a catalogue
    public static void open(String... arguments) {
        launch(FilmamentApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        Messages messages = new Messages();
        Failures failures = new Failures(sentence -> Platform.runLater(() -> messages.error(sentence)), System::nanoTime);
        Thread.setDefaultUncaughtExceptionHandler(failures);
        Background background = new Background(failures);
        Look.install();
        Engine started = Engine.ofUser(failure -> Platform.runLater(() -> tell(failure)));
        WindowModel opened = new WindowModel(new LiveSessions(started), background, Platform::runLater, failures, messages);
        engine = started;
        model = opened;
        window = window(stage, opened, background);
        window.show();
        List<String> arguments = getParameters().getRaw();
        if (arguments.isEmpty()) {
            opened.openStarter();
        } else {
            opened.open(Path.of(arguments.getFirst()));
        }
    }

    private MainWindow window(Stage stage, WindowModel opened, Background background) {
        int cores = Runtime.getRuntime().availableProcessors();
        Function<Catalog, PosterSource> posters = catalog -> new PosterArtist(catalog.films());
        Executor painting = background.pool("sky", 1);
        Workers workers = Workers.on(background.pool("sky-worker", cores), cores);
        SkyView sky = new ConstellationSky(posters, painting, workers, background.pool("poster", cores), cores);
        MainWindow.Surroundings surroundings = new MainWindow.Surroundings(
                catalog -> new SourcePosters(posters.apply(catalog), background, Platform::runLater), List::of,
                page -> getHostServices().showDocument(page.toString()));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        return new MainWindow(stage, opened, sky, surroundings, background);
    }

    private void tell(Throwable failure) {
        if (model != null) {
            model.tellOfWork(failure);
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.stop();
        }
        if (model != null) {
            model.close();
        }
        if (engine != null) {
            engine.close();
        }
    }
}
