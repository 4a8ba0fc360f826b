package org.filmament.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.look.Look;
import org.jspecify.annotations.Nullable;

/// The desktop app. Without an argument it opens the starter, with one the catalogue at that path.
public final class FilmamentApp extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private @Nullable WindowModel model;
    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        Messages messages = new Messages();
        Failures failures = new Failures(sentence -> Platform.runLater(() -> messages.error(sentence)), System::nanoTime);
        Thread.setDefaultUncaughtExceptionHandler(failures);
        Background background = new Background(failures);
        Look.install();
        WindowModel windowModel = new WindowModel(null, background, Platform::runLater, failures, messages);
        MainWindow mainWindow = new MainWindow(stage, windowModel, null, new MainWindow.Surroundings(PosterImages.NONE, List::of,
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
