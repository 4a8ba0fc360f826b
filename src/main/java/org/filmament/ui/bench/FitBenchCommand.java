package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.filmament.math.FloatMatrix;
import org.filmament.math.NpyFile;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.Fit;
import org.filmament.pipeline.FitParams;
import org.filmament.pipeline.FitParams.ClusterEngine;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageBoard;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `filmament bench fit VECTORS.npy`: how long the stages of a 2-D fit take, once the code is warm.
@Command(name = "fit", mixinStandardHelpOptions = true, description = "Times the stages of a 2-D fit from vectors, warm.")
final class FitBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "VECTORS", description = "vectors (.npy)")
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
        FloatMatrix matrix = NpyFile.read(vectors);
        FitParams params = new FitParams(UmapParams.DEFAULT, FitParams.DEFAULT.metric(), ClusterEngine.NONE, null);
        Map<Stage, double[]> seconds = new LinkedHashMap<>();
        try (Engine engine = Engine.ofUser(failure -> { })) {
            for (int run = -1; run < runs; run++) {
                StageBoard board = new StageBoard(stage -> { });
                Fit.of(matrix, params, engine.workers(), board, Cancel.NEVER);
                if (run >= 0) {
                    note(board, seconds, run);
                }
            }
        }
        report(matrix.rows(), seconds);
        return 0;
    }

    private void note(StageBoard board, Map<Stage, double[]> seconds, int run) {
        board.snapshot().forEach((stage, status) -> {
            if (status.state() == State.DONE) {
                seconds.computeIfAbsent(stage, s -> new double[runs])[run] = status.seconds();
            }
        });
    }

    private void report(int n, Map<Stage, double[]> seconds) throws IOException {
        BenchRows rows = new BenchRows(spec.commandLine().getOut(), n);
        for (Stage stage : Stage.values()) {
            double[] values = seconds.get(stage);
            if (values != null) {
                rows.add(stage.key(), values);
            }
        }
        rows.write(json);
    }
}
