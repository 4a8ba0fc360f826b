package org.filmament.ui;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.filmament.work.InputException;

/// Opens pages in the user's browser, by the desktop's own command. The toolkit's way must not be called off its thread and keeps
/// silent when it fails. Blocks for as long as the command takes: to be called in the background.
final class Browser implements Consumer<URI> {

    private static final long PATIENCE_SECONDS = 10;

    private final List<List<String>> commands;

    /// @param commands tried in turn, each with the address as its last argument
    Browser(List<List<String>> commands) {
        this.commands = commands;
    }

    /// The commands of the running system.
    static Browser ofSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return new Browser(List.of(List.of("open")));
        }
        if (system.startsWith("windows")) {
            return new Browser(List.of(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        return new Browser(List.of(List.of("xdg-open"), List.of("gio", "open"), List.of("sensible-browser")));
    }

    /// Opens `page`.
    ///
    /// @throws InputException with the address, when no command could open it
    @Override
    public void accept(URI page) {
        for (List<String> command : commands) {
            List<String> line = new ArrayList<>(command);
            line.add(page.toString());
            if (succeeds(line)) {
                return;
            }
        }
        throw new InputException("No browser could be opened; the address is " + page + " .");
    }

    /// A command that is still running after a while is the browser itself.
    private static boolean succeeds(List<String> line) {
        try {
            Process process = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            // The command is not there; the next one may be.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
