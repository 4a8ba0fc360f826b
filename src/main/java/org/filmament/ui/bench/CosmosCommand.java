package org.filmament.ui.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.LiveSession;
import org.filmament.ui.DrivenWindow;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `filmament bench cosmos`: how many pictures a second the turning cosmos presents, and what one costs in time of the processors, without and with
/// sky and labels; and how long the films take from the map to the cosmos.
@Command(name = "cosmos", mixinStandardHelpOptions = true, description = "Measures the turning cosmos and the way to it from the map.")
final class CosmosCommand implements Callable<Integer> {

    static final String MORPH = "Between map and cosmos, every film travelling";

    private static final double NANOS = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--films", defaultValue = "5000", paramLabel = "N", description = "films, of the starter and noisy copies of it (default: ${DEFAULT-VALUE})")
    private int films;

    @Option(names = "--posters", defaultValue = "1000,5000", split = ",", paramLabel = "N", description = "films that are posters, in turn (default: ${DEFAULT-VALUE})")
    private List<Integer> posters = List.of();

    @Option(names = "--seconds", defaultValue = "4", paramLabel = "S", description = "seconds of one run (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--runs", defaultValue = "5", paramLabel = "N", description = "runs that count (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows to this file")
    private Path json = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (films < 10 || posters.stream().anyMatch(count -> count < 1) || runs < 1 || !(seconds > 0)) {
            throw new InputException("--films must be at least 10, --posters and --runs at least 1, --seconds above 0.");
        }
        BenchRows rows = new BenchRows(spec.commandLine().getOut(), films);
        try (Engine engine = Engine.ofUser(failure -> { })) {
            BenchCatalog bench = BenchCatalog.of(films,
                    engine.encode(Starter.load().films().stream().map(Film::overview).toList(), Progress.NONE, Cancel.NEVER));
            LiveSession session = LiveSession.open(engine, bench.catalog(), bench.vectors(), UmapParams.DEFAULT);
            try (DrivenWindow window = DrivenWindow.show(1280, 800, () -> session)) {
                if (!Platform.isSupported(ConditionalFeature.SCENE3D)) {
                    throw new InputException("This display has no 3-D graphics: there is no cosmos to measure.");
                }
                window.openStarter();
                window.await("the map is at rest", () -> MotionCommand.isReady(session));
                MotionCommand.lookAtPosters(window, session);
                measure(window, rows);
            }
        }
        rows.write(json);
        return 0;
    }

    private void measure(DrivenWindow window, BenchRows rows) {
        window.command("Cosmos");
        for (int count : posters) {
            window.run(() -> window.cosmos().setPosters(count));
            window.await("the cosmos is laid out and its posters are drawn", () -> window.cosmos().isComplete() && window.cosmos().isAtRest());
            String turning = "cosmos of %,d posters turning".formatted(count);
            turn(window, rows, turning, false);
            turn(window, rows, turning + ", sky and labels", true);
            morph(window, rows, "cosmos of %,d posters from the map".formatted(count));
        }
    }

    private void morph(DrivenWindow window, BenchRows rows, String name) {
        double[] morphs = new double[runs];
        for (int run = 0; run < runs; run++) {
            window.command("Constellation");
            window.pulses(5);
            long start = System.nanoTime();
            window.command(MORPH);
            window.await("the films are in the cosmos", () -> window.cosmos().crossing().share() == 1);
            morphs[run] = (System.nanoTime() - start) / NANOS;
        }
        rows.add(name, morphs);
    }

    private void turn(DrivenWindow window, BenchRows rows, String name, boolean extras) {
        window.run(() -> {
            window.cosmos().setExtras(extras, extras);
            window.cosmos().setTurning(true);
        });
        window.await("the sky is there", window.cosmos()::isComplete);
        double[] rates = new double[runs];
        double[] costs = new double[runs];
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (int run = -1; run < runs; run++) {
            int[] pictures = {0};
            window.run(() -> window.cosmos().setOnPresented(() -> pictures[0]++));
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            window.await("a run is over", () -> System.nanoTime() - start > seconds * NANOS);
            if (run >= 0) {
                rates[run] = pictures[0] * NANOS / (System.nanoTime() - start);
                costs[run] = (system.getProcessCpuTime() - cpu) / 1e6 / Math.max(1, pictures[0]);
            }
        }
        rows.add(name, "pictures/s", rates);
        rows.add("processor time of one", "ms", costs);
    }
}
