package org.filmament.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.filmament.pipeline.Engine;
import org.filmament.ui.look.Look;
import org.filmament.ui.map.PrismTuning;
import org.filmament.ui.stage.AwakeScreen;
import org.jspecify.annotations.Nullable;

/// The desktop app. Without an argument it opens what was open last, at first the starter, with one the catalogue at that path.
public final class FilmamentApp extends Application {

    private @Nullable Engine engine;
    private @Nullable WindowModel model;
    private @Nullable MainWindow window;
    private @Nullable Path settingsFile;

    /// Opens the window, and returns when it has been closed. Once per process, from a class that is not an [Application] itself.
    ///
    /// @param arguments nothing, or the path of a catalogue
    public static void open(String... arguments) {
        PrismTuning.beforeToolkit();
        launch(FilmamentApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        Messages messages = new Messages();
        Failures failures = new Failures(sentence -> Platform.runLater(() -> messages.error(sentence)), System::nanoTime);
        Thread.setDefaultUncaughtExceptionHandler(failures);
        Background background = new Background(failures);
        Look.install();
        stage.getIcons().setAll(Look.icons());
        Engine started = Engine.ofUser(failure -> Platform.runLater(() -> tell(failure)));
        WindowModel opened = new WindowModel(new LiveSessions(started), background, Platform::runLater, failures, messages);
        engine = started;
        model = opened;
        settingsFile = started.home().settings();
        WindowSettings settings = WindowSettings.read(settingsFile);
        // Films are read while the window is built.
        openLast(opened, settings);
        window = WindowAssembly.of(stage, opened, background, Browser.ofSystem(), AwakeScreen.ofSystem()).window();
        opened.bookmarks().keepIn(started.home().views());
        window.memory().recall(settings);
        window.show();
        if (window.memory().takeHint()) {
            window.showHint();
        }
    }

    private void openLast(WindowModel opened, WindowSettings settings) {
        List<String> arguments = getParameters().getRaw();
        if (!arguments.isEmpty()) {
            opened.open(Path.of(arguments.getFirst()));
        } else if (settings.catalog() != null && Files.isReadable(Path.of(settings.catalog()))) {
            opened.open(Path.of(settings.catalog()));
        } else {
            opened.openStarter();
        }
    }

    private void tell(Throwable failure) {
        if (model != null) {
            model.tellOfWork(failure);
        }
    }

    @Override
    public void stop() {
        if (window != null && model != null && settingsFile != null) {
            model.presenter().leaveProjector();
            window.memory().settings().write(settingsFile);
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
