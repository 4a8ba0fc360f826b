package org.filmament.ui.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.LiveSession;
import org.filmament.ui.DrivenWindow;
import org.filmament.ui.map.Camera;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `filmament bench camera`: how steadily the map follows a camera that moves in every pulse, over films at rest. First the camera circles over the view
/// of all films, then nearer, where posters are; then it comes nearer and goes back. Says the 95th percentile of the intervals between presented
/// pictures, and what a picture costs in time of the processors.
@Command(name = "camera", mixinStandardHelpOptions = true, description = "Pans and zooms the map in the real window.")
final class CameraCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;
    private static final double NEAR = 6;
    private static final double NEAREST = 12;
    /// How long the camera takes for a circle, or to come nearer and to go back.
    private static final double ROUND_SECONDS = 5;
    /// Radius of a circle, in pixels.
    private static final double CIRCLE = 150;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--films", defaultValue = "5000", paramLabel = "N", description = "films, of the starter and noisy copies of it (default: ${DEFAULT-VALUE})")
    private int films;

    @Option(names = "--runs", defaultValue = "5", paramLabel = "N", description = "runs that count (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows to this file")
    private Path json = Path.of("");

    /// Where the camera is after a share of its round, 0 to 1.
    @FunctionalInterface
    private interface Way {
        Camera at(Camera all, double share);
    }

    @Override
    public Integer call() throws IOException {
        if (films < 10 || runs < 1) {
            throw new InputException("--films must be at least 10, --runs at least 1.");
        }
        BenchRows rows = new BenchRows(spec.commandLine().getOut(), films);
        try (Engine engine = Engine.ofUser(failure -> { })) {
            BenchCatalog bench = BenchCatalog.of(films,
                    engine.encode(Starter.load().films().stream().map(Film::overview).toList(), Progress.NONE, Cancel.NEVER));
            LiveSession session = LiveSession.open(engine, bench.catalog(), bench.vectors(), UmapParams.DEFAULT);
            try (DrivenWindow window = DrivenWindow.show(1440, 900, () -> session)) {
                window.openStarter();
                window.await("the map is at rest", () -> MotionCommand.isReady(session) && !window.map().isBusy());
                measure(window, rows, "circling over all films", (all, share) -> circle(all, 1, share));
                measure(window, rows, "circling near", (all, share) -> circle(all, NEAR, share));
                measure(window, rows, "coming near and going back",
                        (all, share) -> new Camera(all.x(), all.y(), all.scale() * Math.pow(NEAREST, (1 - Math.cos(2 * Math.PI * share)) / 2)));
            }
        }
        rows.write(json);
        return 0;
    }

    private static Camera circle(Camera all, double magnification, double share) {
        double angle = 2 * Math.PI * share;
        return new Camera(all.x(), all.y(), all.scale() * magnification).panned(CIRCLE * Math.cos(angle), CIRCLE * Math.sin(angle));
    }

    private void measure(DrivenWindow window, BenchRows rows, String name, Way way) {
        double[] p95 = new double[runs];
        double[] costs = new double[runs];
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        window.run(() -> window.map().fit());
        window.await("the camera is at rest", () -> !window.map().isBusy());
        Camera all = window.map().getCamera();
        for (int run = -1; run < runs; run++) {
            Intervals presented = new Intervals();
            window.run(() -> window.map().setOnPresented((nanos, _) -> presented.add(nanos)));
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            window.await("a round is over", () -> {
                double share = (System.nanoTime() - start) / NANOS / ROUND_SECONDS;
                window.map().setCamera(way.at(all, share));
                return share >= 1;
            });
            if (run >= 0) {
                costs[run] = (system.getProcessCpuTime() - cpu) / 1e6 / Math.max(1, presented.count);
                p95[run] = presented.percentile(0.95);
            }
        }
        rows.add(name + ", 95th percentile", "ms", p95);
        rows.add("processor time of a picture", "ms", costs);
    }

    /// Between presented pictures.
    private static final class Intervals {

        private long[] at = new long[1024];
        private int count;

        void add(long nanos) {
            if (count == at.length) {
                at = Arrays.copyOf(at, 2 * count);
            }
            at[count++] = nanos;
        }

        double percentile(double share) {
            double[] millis = new double[Math.max(1, count - 1)];
            for (int i = 1; i < count; i++) {
                millis[i - 1] = (at[i] - at[i - 1]) / 1e6;
            }
            Arrays.sort(millis);
            return millis[(int) (share * (millis.length - 1))];
        }
    }
}
