package org.filmament.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The one folder of the user's where everything lives that was computed once and is never computed again: the platform's usual
/// place for data, or `FILMAMENT_HOME`.
///
/// @param folder created when there is something to keep
public record Home(Path folder) {

    /// The folder for the running user.
    public static Home ofUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Home of(Map<String, String> environment, String system, Path user) {
        String chosen = environment.getOrDefault("FILMAMENT_HOME", "");
        if (!chosen.isBlank()) {
            return new Home(Path.of(chosen));
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return new Home((local.isBlank() ? user.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Filmament"));
        }
        if (name.contains("mac")) {
            return new Home(user.resolve("Library").resolve("Application Support").resolve("Filmament"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return new Home((data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data)).resolve("filmament"));
    }

    /// Where vectors are kept, by content.
    public Path vectors() {
        return folder.resolve("vectors");
    }

    /// Where models are that do not ship with the app.
    public Path models() {
        return folder.resolve("models");
    }

    /// Where fetched posters are kept, reduced.
    public Path posters() {
        return folder.resolve("posters");
    }

    /// Where names are kept that a language model wrote, by what it was asked.
    public Path labels() {
        return folder.resolve("labels");
    }

    /// How the window was left.
    public Path settings() {
        return folder.resolve("window.json");
    }

    /// Where the views that were kept of each catalogue are.
    public Path views() {
        return folder.resolve("views");
    }

    /// Where what was computed of each catalogue is kept, by content.
    public Path catalogs() {
        return folder.resolve("catalogs");
    }
}
