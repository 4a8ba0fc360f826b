package org.filmament;

import org.filmament.cli.Commands;
import org.filmament.pipeline.Engine;
import org.filmament.ui.EngineSessions;
import org.filmament.ui.FilmamentApp;

/// The one entry point of the jar.
public final class Main {

    private Main() {
    }

    /// Runs a command, or opens the window when there is none.
    public static void main(String[] arguments) {
        if (Commands.handles(arguments)) {
            System.exit(Commands.run(arguments));
        }
        try (Engine engine = Engine.ofUser(Main::report)) {
            FilmamentApp.open(new EngineSessions(engine), arguments);
        }
    }

    /// Hands a background failure to the one handler, which the app has set up by then.
    private static void report(Throwable failure) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }
}
