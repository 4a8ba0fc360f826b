package org.filmament.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.filmament.encode.ImageEncoder;
import org.filmament.encode.TextEncoder;
import org.filmament.encode.clip.ClipImageEncoder;
import org.filmament.encode.clip.ClipSelfCheck;
import org.filmament.encode.clip.ClipTextEncoder;
import org.filmament.encode.store.Model;
import org.filmament.encode.store.ModelFolder;
import org.filmament.encode.store.ModelStatus;
import org.filmament.encode.store.ModelStore;
import org.filmament.encode.store.Models;
import org.filmament.pipeline.Home;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `filmament models`: the models that do not ship with the app. Only `fetch` goes online.
@Command(name = "models", mixinStandardHelpOptions = true,
        description = "Lists, fetches and checks the models that do not ship with the app.")
final class ModelsCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Lists the models with size, licence, source, and what there is of them here.")
    int list() {
        try (ModelStore store = store()) {
            for (Model model : Models.all()) {
                ModelStatus status = store.status(model);
                out().printf(Locale.ROOT, "%-28s %6.1f MB   %s   %s%n", model.name(), model.bytes() / MEGABYTE, model.licence(), model.source());
                out().println("    " + switch (status.state()) {
                    case ABSENT -> "not here yet; fetch it, or use a folder of files downloaded by hand";
                    case PARTIAL -> String.format(Locale.ROOT, "%.1f MB of it here, in %s", status.present() / MEGABYTE, status.folder());
                    case READY -> "here, in " + status.folder();
                });
            }
            return done();
        }
    }

    @Command(name = "fetch", mixinStandardHelpOptions = true,
            description = {"Fetches a model from huggingface.co, or continues to.", "HF_ENDPOINT names a mirror; Java's proxy settings are used."})
    int fetch(@Parameters(paramLabel = "NAME", description = "as listed") String name) throws IOException {
        Model model = Models.named(name);
        try (ModelStore store = store()) {
            err().printf(Locale.ROOT, "%s: %.1f MB, licence %s, from %s/%s at %s.%n", model.name(), model.bytes() / MEGABYTE, model.licence(),
                    store.hub(), model.repository(), model.revision());
            err().flush();
            try (TransferBar bar = new TransferBar(model.name(), err())) {
                store.fetch(model, bar, Cancel.NEVER);
            }
            out().println(model.name() + " is in " + store.status(model).folder() + ".");
            return done();
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Checks every file of a model that is here, and whether it sees what it should.")
    int check(@Parameters(paramLabel = "NAME", description = "as listed") String name) {
        Model model = Models.named(name);
        try (ModelStore store = store()) {
            ModelFolder files = store.open(model);
            try (TransferBar bar = new TransferBar(model.name(), err())) {
                files.check(bar, Cancel.NEVER);
            }
            out().println("Every file of " + model.name() + " in " + files.folder() + " is as published.");
            ClipSelfCheck.Report report = selfCheck(files);
            for (ClipSelfCheck.Row row : report.rows()) {
                out().printf(Locale.ROOT, "    %-32s %s%n", row.sentence(), row.isRight()
                        ? String.format(Locale.ROOT, "seen (%.3f, by %.3f)", row.cosine(), row.margin()) : "taken for " + row.nearest());
            }
            out().println(report.sentence());
            out().flush();
            return report.hasPassed() ? Commands.OK : Commands.FAILED;
        }
    }

    @Command(name = "use", mixinStandardHelpOptions = true,
            description = "Uses the files of a model that were downloaded by hand, once they are checked.")
    int use(@Parameters(paramLabel = "NAME", description = "as listed") String name,
            @Parameters(paramLabel = "FOLDER", description = "where they are, side by side or as on the hub") Path folder) throws IOException {
        Model model = Models.named(name);
        try (ModelStore store = store()) {
            try (TransferBar bar = new TransferBar(model.name(), err())) {
                store.useFolder(model, folder, bar, Cancel.NEVER);
            }
            out().println(model.name() + " is used from " + store.status(model).folder() + ".");
            return done();
        }
    }

    private static ClipSelfCheck.Report selfCheck(ModelFolder files) {
        try (ImageEncoder images = new ClipImageEncoder(files, Workers.serial()); TextEncoder texts = new ClipTextEncoder(files, Workers.serial())) {
            return ClipSelfCheck.run(images, texts, Cancel.NEVER);
        }
    }

    private static ModelStore store() {
        return ModelStore.in(Home.ofUser().models());
    }

    private int done() {
        out().flush();
        return Commands.OK;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
