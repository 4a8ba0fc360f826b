package org.filmament.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.filmament.catalog.Catalog;
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

    /// What [Application#launch] has no room for: it makes the application itself, from its class alone.
    private static @Nullable Sessions sessions;

    private @Nullable WindowModel model;
    private @Nullable MainWindow window;

    /// Opens the window, and returns when it has been closed. Once per process.
    ///
    /// @param engine    opens catalogues
    /// @param arguments nothing, or the path of a catalogue
    public static void open(Sessions engine, String... arguments) {
        sessions = engine;
        launch(FilmamentApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        Messages messages = new Messages();
        Failures failures = new Failures(sentence -> Platform.runLater(() -> messages.error(sentence)), System::nanoTime);
        Thread.setDefaultUncaughtExceptionHandler(failures);
        Background background = new Background(failures);
        Look.install();
        WindowModel windowModel = new WindowModel(Objects.requireNonNull(sessions), background, Platform::runLater, failures, messages);
        int cores = Runtime.getRuntime().availableProcessors();
        Executor artists = background.pool("poster", cores);
        Function<Catalog, PosterSource> posters = catalog -> new PosterArtist(catalog.films());
        SkyView sky = new ConstellationSky(posters, background.pool("sky", 1),
                Workers.on(background.pool("sky-worker", cores), cores), artists, cores);
        MainWindow mainWindow = new MainWindow(stage, windowModel, sky, new MainWindow.Surroundings(
                catalog -> new SourcePosters(posters.apply(catalog), background, Platform::runLater), List::of,
                page -> getHostServices().showDocument(page.toString())), background);
        model = windowModel;
        window = mainWindow;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        mainWindow.show();
        List<String> arguments = getParameters().getRaw();
        if (arguments.isEmpty()) {
            windowModel.openStarter();
        } else {
            windowModel.open(Path.of(arguments.getFirst()));
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
    }
}
