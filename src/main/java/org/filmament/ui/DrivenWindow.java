package org.filmament.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.filmament.catalog.CatalogReader;
import org.filmament.pipeline.Session;
import org.filmament.ui.look.Look;
import org.filmament.ui.charts.ChartsModel;
import org.filmament.ui.compare.CompareModel;
import org.filmament.ui.cosmos.CosmosView;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.map.PrismTuning;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.sweep.SweepModel;
import org.filmament.ui.sweep.SweepView;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;

/// The real window, driven by a script instead of a person: for benchmarks and pictures. Its methods may be called from any thread but the FX
/// thread, and wait there until they are done.
public final class DrivenWindow implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 30;
    private static final long GOODBYE_MILLIS = 5_000;

    private final WindowModel model;
    private final WindowAssembly assembly;

    private DrivenWindow(WindowModel model, WindowAssembly assembly) {
        this.model = model;
        this.assembly = assembly;
    }

    /// Starts the toolkit and shows an empty window of the given size. Once per process.
    ///
    /// @param session the catalogue that [#openStarter()] opens
    public static DrivenWindow show(double width, double height, Callable<Session> session) {
        return show(width, height, session, false);
    }

    /// The same, but the session is opened while the window is built, as the app does when it starts.
    public static DrivenWindow showOpening(double width, double height, Callable<Session> session) {
        return show(width, height, session, true);
    }

    private static DrivenWindow show(double width, double height, Callable<Session> session, boolean opening) {
        PrismTuning.beforeToolkit();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        awaitUninterrupted(started);
        Platform.setImplicitExit(false);
        return fx(() -> {
            Messages messages = new Messages();
            Failures failures = new Failures(sentence -> Platform.runLater(() -> messages.error(sentence)), System::nanoTime);
            Background background = new Background(failures);
            Look.install();
            WindowModel model = new WindowModel(new Given(session), background, Platform::runLater, failures, messages);
            if (opening) {
                model.openStarter();
            }
            Stage stage = new Stage();
            WindowAssembly assembly = WindowAssembly.of(stage, model, background, page -> {
            }, AwakeScreen.unneeded());
            stage.setWidth(width);
            stage.setHeight(height);
            assembly.window().show();
            // A real mouse in the middle of the screen would hover over whatever comes there.
            new Robot().mouseMove(stage.getX(), stage.getY());
            return new DrivenWindow(model, assembly);
        });
    }

    /// Opens the session given at the start.
    public void openStarter() {
        run(model::openStarter);
    }

    /// Opens a file, which may be one that cannot be used.
    public void open(Path file) {
        run(() -> model.open(file));
    }

    public WindowModel model() {
        return model;
    }

    public ConstellationView map() {
        return assembly.map();
    }

    public ChartsModel charts() {
        return assembly.charts();
    }

    public CosmosView cosmos() {
        return assembly.cosmos();
    }

    /// The two encoders side by side.
    public CompareModel compare() {
        return assembly.compare().model();
    }

    /// The map of the posters.
    public ConstellationView pictures() {
        return assembly.compare().view();
    }

    /// Both knobs turned from end to end.
    public SweepModel sweep() {
        return assembly.sweep().model();
    }

    /// The panes of the sweep.
    public SweepView sweepView() {
        return assembly.sweep().sky().view();
    }

    /// Runs a command by the name it has in the list of shortcuts, as its key would.
    public void command(String name) {
        run(() -> assembly.window().commands().all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow()
                .action().run());
    }

    /// Shows the hint of the first run.
    public void showHint() {
        run(assembly.window()::showHint);
    }

    /// Presses a key that means nothing.
    public void pressAnything() {
        run(() -> fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    /// Moves the mouse as far as the window is concerned; the real one stays where it is.
    public void pointAt(double x, double y) {
        run(() -> fire(new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, x, y, MouseButton.NONE, 0, false, false, false, false, false, false, false,
                false, false, true, null)));
    }

    private void fire(Event event) {
        Event.fireEvent(assembly.window().scene().getRoot(), event);
    }

    /// Moves the mouse over the part of the window with this style class, to a place within it.
    public void pointAt(String styleClass, double x, double y) {
        run(() -> {
            Node part = assembly.window().scene().lookup("." + styleClass);
            Event.fireEvent(part, new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, x, y, MouseButton.NONE, 0, false, false, false, false, false,
                    false, false, false, false, true, new PickResult(part, x, y)));
        });
    }

    /// Resizes the window.
    public void resize(double width, double height) {
        run(() -> {
            assembly.window().stage().setWidth(width);
            assembly.window().stage().setHeight(height);
        });
    }

    /// Writes what the window shows as PNG.
    ///
    /// @param scale device pixels to a unit
    public void picture(double scale, Path file) {
        fx(() -> {
            try {
                Snapshots.write(assembly.window().scene().getRoot(), scale, file);
            } catch (IOException e) {
                throw new InputException("The picture cannot be written to " + file + ": " + e.getMessage() + ".", e);
            }
            return file;
        });
    }

    /// Asks `condition` once a pulse, on the FX thread, until it holds.
    public void await(String what, BooleanSupplier condition) {
        CountDownLatch met = new CountDownLatch(1);
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        stop();
                        met.countDown();
                    }
                } catch (RuntimeException e) {
                    failure.set(e);
                    stop();
                    met.countDown();
                }
            }
        };
        run(timer::start);
        try {
            if (!met.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The window did not get to this within " + PATIENCE_MINUTES + " minutes: " + what + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    /// Lets so many pulses pass.
    public void pulses(int count) {
        int[] left = {count};
        await(count + " pulses", () -> left[0]-- <= 0);
    }

    /// Runs `task` on the FX thread.
    public void run(Runnable task) {
        fx(() -> {
            task.run();
            return true;
        });
    }

    @Override
    public void close() {
        run(() -> {
            assembly.window().stop();
            model.close();
            assembly.window().stage().close();
        });
        Thread toolkit = fx(Thread::currentThread);
        Platform.exit();
        // A process that ends while the toolkit still draws may wait for ever in Mesa's own way out.
        try {
            toolkit.join(GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T fx(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Opens what it was given, whatever is asked for, but refuses files as the app does.
    private record Given(Callable<Session> session) implements Sessions {

        @Override
        public Session starter(Progress progress, Cancel cancel) {
            try {
                return session.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Session open(Path file, Progress progress, Cancel cancel) {
            CatalogReader.read(file, progress, cancel);
            return starter(progress, cancel);
        }
    }
}
