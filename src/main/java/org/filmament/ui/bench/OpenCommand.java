package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.filmament.catalog.Starter;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.LiveSession;
import org.filmament.ui.DrivenWindow;
import org.filmament.ui.bench.PresentedFrames.Frame;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `filmament bench open`: opens the starter as a new user does and says when, counted from the start of this process, its films are seen, its posters are
/// drawn, a dragged knob has moved them, and its themes are there; then what memory that takes. One run a process: the first is the one that counts.
/// The start of this process includes half a second in which the command line is read, which the window alone does without.
@Command(name = "open", mixinStandardHelpOptions = true, description = "Opens the starter in the real window and says when it can be used.")
final class OpenCommand implements Callable<Integer> {

    private static final int STARTER = 2_000;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows to this file")
    private Path json = Path.of("");

    private final Instant born = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    @Override
    public Integer call() throws IOException {
        BenchRows rows = new BenchRows(spec.commandLine().getOut(), STARTER);
        AtomicReference<@Nullable LiveSession> opened = new AtomicReference<>();
        try (ScratchHome home = new ScratchHome(); Engine engine = home.engine()) {
            try (DrivenWindow window = DrivenWindow.showOpening(1440, 900, () -> {
                LiveSession session = LiveSession.reopen(engine, Starter.load());
                opened.set(session);
                return session;
            })) {
                window.await("films are seen", () -> window.map().presented() != null);
                rows.add("films seen", sinceBirth());
                ProcessHandle.current().info().totalCpuDuration().ifPresent(cpu -> rows.add("processor time by then", cpu.toNanos() / 1e9));
                window.await("themes are named", () -> Objects.requireNonNull(opened.get()).state().themes() != null);
                rows.add("themes named", sinceBirth());
                window.await("posters are drawn", () -> !window.map().isBusy());
                rows.add("posters drawn", sinceBirth());
                rows.add("a knob has moved the films", moved(window, Objects.requireNonNull(opened.get())));
                window.run(() -> window.model().knobs().letGo());
                window.await("everything is at rest", () -> MotionCommand.isReady(Objects.requireNonNull(opened.get())));
                rows.add("all stages done", sinceBirth());
                resident().ifPresent(megabytes -> rows.add("resident memory", "MiB", megabytes));
            }
        }
        rows.write(json);
        return 0;
    }

    /// Drags a knob as soon as the session can follow it.
    private double moved(DrivenWindow window, LiveSession session) {
        PresentedFrames[] presented = new PresentedFrames[1];
        long[] before = new long[1];
        window.await("there is a layout", () -> session.state().neighbors() != null && session.frame() != null);
        window.run(() -> {
            before[0] = Objects.requireNonNull(session.frame()).sequence();
            presented[0] = new PresentedFrames(window.map());
            window.model().knobs().grab();
            window.model().knobs().setMinDist(0.5);
        });
        window.await("the films have moved", () -> presented[0].all().stream().mapToLong(Frame::sequence).anyMatch(frame -> frame > before[0]));
        return sinceBirth();
    }

    private double sinceBirth() {
        return Duration.between(born, Instant.now()).toNanos() / 1e9;
    }

    /// Resident memory of this process, where the system tells.
    private static OptionalDouble resident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return OptionalDouble.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToDouble(line -> Double.parseDouble(line.substring(RESIDENT.length()).replace("kB", "").strip()) / 1024).findFirst();
        }
    }
}
