package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filmament.ui.look.Palette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowSettingsTest {

    @TempDir
    private Path folder;

    private final LogCapture log = new LogCapture();

    @BeforeEach
    void listen() {
        log.open();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void whatIsWrittenIsRead() {
        WindowSettings settings = new WindowSettings(new WindowSettings.Place(-1200, 30, 1111, 777, true),
                new WindowSettings.Panes(20, 24.5, 0.4, false, true), Palette.DAY, 18, "/films.csv", true);
        Path file = folder.resolve("home").resolve("window.json");
        settings.write(file);
        assertEquals(settings, WindowSettings.read(file));
        assertEquals(List.of(), log.records());
    }

    @Test
    void theFirstRunHasNoFile() {
        assertEquals(WindowSettings.FIRST, WindowSettings.read(folder.resolve("window.json")));
    }

    @Test
    void whatAnotherVersionLeftOutIsAsOnTheFirstRun() throws IOException {
        Path file = Files.writeString(folder.resolve("window.json"), "{\"textPixels\": 20, \"later\": [1]}");
        WindowSettings read = WindowSettings.read(file);
        assertEquals(20, read.textPixels());
        assertEquals(Palette.NIGHT, read.palette());
    }

    @Test
    void aDamagedFileCostsTheSettingsOnly() throws IOException {
        for (String text : List.of("{", "[]", "null", "", "{\"palette\": \"PINK\"}")) {
            Path file = Files.writeString(folder.resolve("window.json"), text);
            assertEquals(WindowSettings.FIRST, WindowSettings.read(file), text);
        }
    }
}
