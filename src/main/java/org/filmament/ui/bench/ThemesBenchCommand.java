package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.CatalogReader;
import org.filmament.catalog.Film;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.math.NpyFile;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.Fit;
import org.filmament.pipeline.FitParams;
import org.filmament.pipeline.StageBoard;
import org.filmament.topic.Corpus;
import org.filmament.topic.CorpusParams;
import org.filmament.topic.ThemeMaker;
import org.filmament.topic.TopicModel;
import org.filmament.topic.TopicParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `filmament bench themes CATALOGUE VECTORS.npy`: how long the way from clusters to labelled levels of words takes, texts read on it.
@Command(name = "themes", mixinStandardHelpOptions = true, description = "Times the way from clusters to themes.")
final class ThemesBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CATALOGUE", description = "films (.csv, .json, .jsonl, .parquet)")
    private Path catalogue = Path.of("");

    @Parameters(index = "1", paramLabel = "VECTORS", description = "their vectors (.npy)")
    private Path vectors = Path.of("");

    @Option(names = "--films", defaultValue = "0", paramLabel = "N", description = "the first N films only (default: all)")
    private int films;

    @Option(names = "--runs", defaultValue = "5", paramLabel = "N", description = "runs that count, after a first (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows to this file")
    private Path json = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new InputException("--runs must be at least 1, not " + runs + ".");
        }
        Catalog all = CatalogReader.read(catalogue, Progress.NONE, Cancel.NEVER);
        FloatMatrix rows = NpyFile.read(vectors);
        if (rows.rows() != all.size()) {
            throw new InputException("There are %,d films but %,d vectors.".formatted(all.size(), rows.rows()));
        }
        BenchCatalog bench = BenchCatalog.firstOf(films == 0 ? all.size() : films, all, rows);
        try (Engine engine = Engine.ofUser(failure -> { })) {
            measure(bench, engine);
        }
        return 0;
    }

    private void measure(BenchCatalog bench, Engine engine) throws IOException {
        Fit fit = Fit.of(bench.vectors(), FitParams.DEFAULT, engine.workers(), new StageBoard(stage -> { }), Cancel.NEVER);
        Clustering clustering = Objects.requireNonNull(fit.clustering());
        BenchRows rows = new BenchRows(spec.commandLine().getOut(), bench.catalog().size());
        double[] first = new double[1];
        double[] texts = new double[runs];
        double[] whole = new double[runs];
        double[] processor = new double[runs];
        for (int run = -1; run < runs; run++) {
            double processorStart = BenchRows.processorSeconds();
            long start = System.nanoTime();
            Corpus corpus = Corpus.of(bench.catalog().films().stream().map(Film::overview).toList(), CorpusParams.DEFAULT, engine.workers(), Progress.NONE,
                    Cancel.NEVER);
            double read = secondsSince(start);
            TopicModel model = TopicModel.of(corpus, bench.vectors(), null, TopicParams.DEFAULT, engine.workers());
            ThemeMaker.make(model, clustering, null, engine.workers(), Progress.NONE, Cancel.NEVER);
            double[] times = run < 0 ? first : whole;
            times[Math.max(0, run)] = secondsSince(start);
            texts[Math.max(0, run)] = read;
            processor[Math.max(0, run)] = BenchRows.processorSeconds() - processorStart;
        }
        rows.add("themes-cold", first);
        rows.add("themes", whole);
        rows.add("processor", processor);
        rows.add("texts", texts);
        rows.write(json);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
