package org.filmament.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.CatalogReader;
import org.filmament.cluster.HdbscanParams;
import org.filmament.export.FitFiles;
import org.filmament.math.FloatMatrix;
import org.filmament.math.NpyFile;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.Fit;
import org.filmament.pipeline.FitParams;
import org.filmament.pipeline.FitParams.ClusterEngine;
import org.filmament.pipeline.Home;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageBoard;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `filmament fit INPUT --out DIR`: the whole pipeline without a window.
@Command(name = "fit", mixinStandardHelpOptions = true,
        description = "Lays a catalogue out and writes points.csv, layout.npy, topics.json and run.json.")
final class FitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "INPUT", description = "a catalogue (.csv, .json, .jsonl, also gzipped) or vectors (.npy)")
    private Path input = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write to")
    private Path out = Path.of("");

    @Option(names = "--encoder", defaultValue = "minilm", paramLabel = "NAME", description = "minilm")
    private String encoder = "";

    @Option(names = "--metric", defaultValue = "cosine", paramLabel = "NAME", description = "cosine or euclidean (default: ${DEFAULT-VALUE})")
    private String metric = "";

    @Option(names = "--neighbors", defaultValue = "15", paramLabel = "K", description = "n_neighbors, 2 to 200 (default: ${DEFAULT-VALUE})")
    private int neighbors;

    @Option(names = "--min-dist", defaultValue = "0.1", paramLabel = "D", description = "min_dist, 0 to 0.99 (default: ${DEFAULT-VALUE})")
    private double minDist;

    @Option(names = "--dims", defaultValue = "2", paramLabel = "N", description = "dimensions of the layout (default: ${DEFAULT-VALUE})")
    private int dims;

    @Option(names = "--epochs", defaultValue = "0", paramLabel = "N", description = "optimisation epochs; 0 chooses by size")
    private int epochs;

    @Option(names = "--cluster", defaultValue = "auto", paramLabel = "ENGINE",
            description = "auto, hdbscan, tribuo or none; auto takes the finest clusters that stand out (default: ${DEFAULT-VALUE})")
    private String cluster = "";

    @Option(names = "--min-cluster-size", paramLabel = "N",
            description = "films in the smallest cluster (default: 20; auto chooses by size)")
    private @Nullable Integer minClusterSize;

    @Option(names = "--min-samples", paramLabel = "N", description = "neighbours that make a core point (default: 5)")
    private @Nullable Integer minSamples;

    @Option(names = "--labels", defaultValue = "words", paramLabel = "WRITER",
            description = "words, or claude to have the themes named through the Anthropic API, at the price of your ANTHROPIC_API_KEY (default: ${DEFAULT-VALUE})")
    private String labels = "";

    @Option(names = "--seed", defaultValue = "42", paramLabel = "N", description = "seed of all random numbers (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--threads", defaultValue = "0", paramLabel = "N", description = "threads to use; 0 takes every core")
    private int threads;

    @Override
    public Integer call() throws IOException {
        FitParams params = params();
        if (threads < 0) {
            throw new InputException("--threads must be at least 0, not " + threads + ".");
        }
        int used = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        try (Engine engine = new Engine(Home.ofUser(), used, failure -> { });
                TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            StageBoard board = new StageBoard(progress::changed);
            progress.follow(board);
            fit(engine, board, params, used);
        }
        return Commands.OK;
    }

    private void fit(Engine engine, StageBoard board, FitParams params, int used) throws IOException {
        Catalog catalog = null;
        FloatMatrix vectors;
        if (input.toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
            vectors = board.run(Stage.READ, progress -> NpyFile.read(input));
        } else {
            catalog = board.run(Stage.READ, progress -> CatalogReader.read(input, progress, Cancel.NEVER));
            reportSkipped(catalog);
            vectors = Fit.encode(engine, catalog, board, Cancel.NEVER);
        }
        Catalog described = catalog;
        Fit unnamed = Fit.of(catalog, vectors, params, engine.workers(), board, Cancel.NEVER);
        Fit fit = catalog != null && labels.equals("claude") ? unnamed.named(engine, catalog, board, Cancel.NEVER) : unnamed;
        board.run(Stage.WRITE, progress -> write(described, fit));
        FitFiles.writeRun(out, Commands.Version.current(), input.getFileName().toString(),
                catalog == null ? 0 : catalog.skipped(), params, used, board.snapshot(), fit);
        spec.commandLine().getOut().printf("%,d films laid out in %s: trustworthiness %.3f, neighbours kept %.3f%n", vectors.rows(), out,
                fit.quality().trustworthiness(), fit.quality().preservation());
    }

    private Fit write(@Nullable Catalog catalog, Fit fit) {
        try {
            FitFiles.write(out, catalog, fit);
            return fit;
        } catch (IOException e) {
            throw new InputException("The results cannot be written to " + out + ": " + e.getMessage() + ".", e);
        }
    }

    private void reportSkipped(Catalog catalog) {
        if (catalog.skipped() > 0) {
            spec.commandLine().getErr().printf("%,d rows skipped:%n", catalog.skipped());
            catalog.notes().forEach(note -> spec.commandLine().getErr().println("  " + note));
        }
    }

    private FitParams params() {
        if (!encoder.equals("minilm")) {
            throw new InputException("There is no encoder \"" + encoder + "\"; use minilm, or give ready vectors as .npy.");
        }
        ClusterEngine engine = switch (cluster) {
            case "auto" -> ClusterEngine.AUTO;
            case "hdbscan" -> ClusterEngine.HDBSCAN;
            case "tribuo" -> ClusterEngine.TRIBUO;
            case "none" -> ClusterEngine.NONE;
            default -> throw new InputException("There is no clustering \"" + cluster + "\"; use auto, hdbscan, tribuo or none.");
        };
        if (!labels.equals("words") && !labels.equals("claude")) {
            throw new InputException("There is no writer of labels \"" + labels + "\"; use words or claude.");
        }
        return new FitParams(new UmapParams(neighbors, minDist, 1, dims, epochs, seed), Metric.named(metric), engine,
                hdbscan());
    }

    private @Nullable HdbscanParams hdbscan() {
        if (minClusterSize == null && minSamples == null) {
            return null;
        }
        HdbscanParams params = HdbscanParams.DEFAULT;
        params = minClusterSize == null ? params : params.withMinClusterSize(minClusterSize);
        return minSamples == null ? params : params.withMinSamples(minSamples);
    }
}
