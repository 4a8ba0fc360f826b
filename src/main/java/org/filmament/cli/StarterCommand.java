package org.filmament.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.pipeline.DrawnLook;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.StageBoard;
import org.filmament.pipeline.StarterLayout;
import org.filmament.pipeline.StarterThemes;
import org.filmament.pipeline.StarterVectors;
import org.filmament.work.Cancel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `filmament starter DIR`: makes the files again that ship beside the starter's films. For those who change its texts or the encoder; run on
/// `assets/starter`.
@Command(name = "starter", hidden = true, mixinStandardHelpOptions = true, subcommands = SheetCommand.class,
        description = "Rebuilds the vectors, the layout, the themes and the look of the posters that ship with the starter catalogue.")
final class StarterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "the folder to write to")
    private @Nullable Path target;

    @Override
    public Integer call() throws IOException {
        Path folder = target;
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'DIR'");
        }
        Files.createDirectories(folder);
        try (Engine engine = Engine.ofUser(failure -> { });
                TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            StageBoard board = new StageBoard(progress::changed);
            progress.follow(board);
            Catalog starter = Starter.load();
            List<Film> films = starter.films();
            List<String> texts = films.stream().map(Film::overview).toList();
            StarterVectors.rebuild(engine, texts, folder, board, Cancel.NEVER);
            StarterLayout.rebuild(engine, texts, folder, board, Cancel.NEVER);
            StarterThemes.rebuild(engine, starter, folder, board, Cancel.NEVER);
            DrawnLook.rebuild(engine, films, folder, board, Cancel.NEVER);
        }
        return Commands.OK;
    }
}
