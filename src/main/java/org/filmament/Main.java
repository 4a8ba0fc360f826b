package org.filmament;

import org.filmament.cli.Commands;
import org.filmament.ui.FilmamentApp;
import org.filmament.ui.bench.BenchCommand;
import org.filmament.ui.bench.ScreenshotsCommand;

/// The one entry point of the jar.
public final class Main {

    private Main() {
    }

    /// Runs a command, or opens the window when there is none.
    public static void main(String[] arguments) {
        Object[] windowed = {new ScreenshotsCommand(), new BenchCommand()};
        if (Commands.handles(arguments, windowed)) {
            System.exit(Commands.run(arguments, windowed));
        }
        FilmamentApp.open(arguments);
    }
}
