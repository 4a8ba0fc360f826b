package org.filmament;

import org.filmament.cli.Commands;
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
        FilmamentApp.open(arguments);
    }
}
