package org.filmament.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.poster.ContactSheet;
import org.filmament.poster.PosterArtist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `filmament starter sheet FILE`: posters of the starter's films, ten in a row, as one picture.
@Command(name = "sheet", mixinStandardHelpOptions = true,
        description = "Writes a contact sheet of the starter's posters as PNG or JPEG.")
final class SheetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the picture to write: .png or .jpg")
    private Path file = Path.of("");

    @Option(names = "--columns", paramLabel = "N", description = "posters in a row (${DEFAULT-VALUE})")
    private int columns = 10;

    @Option(names = "--rows", paramLabel = "N", description = "rows (${DEFAULT-VALUE})")
    private int rows = 8;

    @Option(names = "--width", paramLabel = "PIXELS", description = "width of a poster (${DEFAULT-VALUE})")
    private int width = 150;

    @Override
    public Integer call() throws IOException {
        List<Film> films = Starter.load().films();
        new ContactSheet(columns, rows, width / 2 * 2).write(new PosterArtist(films), films.size(), file);
        return Commands.OK;
    }
}
