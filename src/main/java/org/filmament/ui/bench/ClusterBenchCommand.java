package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.filmament.cluster.DensityClustering;
import org.filmament.cluster.Hdbscan;
import org.filmament.cluster.HdbscanParams;
import org.filmament.math.FloatMatrix;
import org.filmament.math.NpyFile;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.Fit;
import org.filmament.pipeline.FitParams;
import org.filmament.pipeline.FitParams.ClusterEngine;
import org.filmament.pipeline.StageBoard;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `filmament bench cluster VECTORS.npy`: how long HDBSCAN at (20, 5) takes, once the code is warm.
@Command(name = "cluster", mixinStandardHelpOptions = true, description = "Times HDBSCAN (20, 5) on a 5-D layout, warm.")
final class ClusterBenchCommand implements Callable<Integer> {

    /// Vectors of no more columns are points to cluster, not to lay out.
    private static final int MOST_DIMENSIONS = 10;
    private static final int DIMENSIONS = 5;
    private static final int WARM_UPS = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "VECTORS", description = "vectors (.npy), laid out first if they have over 10 columns")
    private Path vectors = Path.of("");

    @Option(names = "--runs", defaultValue = "5", paramLabel = "N", description = "runs that count (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows to this file")
    private Path json = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new InputException("--runs must be at least 1, not " + runs + ".");
        }
        try (Engine engine = Engine.ofUser(failure -> { })) {
            measure(points(engine.workers()), engine.workers());
        }
        return 0;
    }

    private FloatMatrix points(Workers workers) {
        FloatMatrix matrix = NpyFile.read(vectors);
        if (matrix.columns() <= MOST_DIMENSIONS) {
            return matrix;
        }
        UmapParams umap = UmapParams.DEFAULT.withMinDist(0).withDimensions(DIMENSIONS);
        FitParams params = new FitParams(umap, FitParams.DEFAULT.metric(), ClusterEngine.NONE, null);
        return Fit.of(matrix, params, workers, new StageBoard(stage -> { }), Cancel.NEVER).layout();
    }

    private void measure(FloatMatrix points, Workers workers) throws IOException {
        double[] whole = new double[runs];
        double[] processor = new double[runs];
        double[] cuts = new double[runs];
        DensityClustering found = null;
        for (int run = -WARM_UPS; run < runs; run++) {
            double processorStart = BenchRows.processorSeconds();
            long start = System.nanoTime();
            Hdbscan densities = Hdbscan.of(points, HdbscanParams.DEFAULT.minSamples(), workers, Progress.NONE, Cancel.NEVER);
            long taken = System.nanoTime();
            found = densities.cut(HdbscanParams.DEFAULT);
            if (run >= 0) {
                whole[run] = (System.nanoTime() - start) / 1e9;
                processor[run] = BenchRows.processorSeconds() - processorStart;
                cuts[run] = (System.nanoTime() - taken) / 1e9;
            }
        }
        BenchRows rows = new BenchRows(spec.commandLine().getOut(), points.rows());
        rows.add("hdbscan", whole);
        rows.add("processor", processor);
        rows.add("cut", cuts);
        rows.write(json);
        spec.commandLine().getOut().printf("%,d points, %,d clusters, %.1f %% in none%n", points.rows(), found.clustering().clusters(),
                100 * found.clustering().noiseShare());
    }
}
