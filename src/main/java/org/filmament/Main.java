package org.filmament;

/// The one entry point of the jar.
public final class Main {

    private Main() {
    }

    /// Runs a command, or opens the window when there is none.
    public static void main(String[] arguments) {
    }
}
