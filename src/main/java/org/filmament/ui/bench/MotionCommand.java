package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.CatalogReader;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.filmament.math.FloatMatrix;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.LiveSession;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.Space;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.ui.DrivenWindow;
import org.filmament.ui.bench.PresentedFrames.Frame;
import org.filmament.ui.knobs.KnobsModel;
import org.filmament.umap.GraphSource;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `filmament bench motion`: drags a knob in the real window for five seconds and releases it. The drag is made twice: first for
/// the filmstrip, since taking pictures would disturb the figures, then measured, in a window whose code is compiled by then. In a process that has only
/// just opened, the compiler shares two cores with the map for half a minute, and the first drag is two to three times slower.
@Command(name = "motion", mixinStandardHelpOptions = true,
        description = "Drags a knob in the real window: a filmstrip as PNG, and motion.json.")
final class MotionCommand implements Callable<Integer> {

    private static final double DRAG_SECONDS = 5;
    private static final double HOLD_SECONDS = 1;
    private static final int PICTURES = 20;
    /// Pulses in which posters are drawn and fades end.
    private static final int QUIET_PULSES = 240;

    /// What is dragged, and how far.
    enum Knob {
        /// From 15 to 60, evenly on its logarithmic scale.
        NEIGHBORS {
            @Override
            void move(KnobsModel knobs, double share) {
                knobs.setNeighbors((int) Math.round(15 * Math.pow(4, share)));
            }
        },
        /// From words alone to pictures alone.
        PICTURES {
            @Override
            void move(KnobsModel knobs, double share) {
                knobs.setPictures(share);
            }
        };

        /// The least share of the way that is another value of either.
        private static final double FIRST = 0.05;

        abstract void move(KnobsModel knobs, double share);
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--films", defaultValue = "5000", paramLabel = "N", description = "films in the map (default: ${DEFAULT-VALUE})")
    private int films;

    @Option(names = "--catalog", paramLabel = "FILE", description = "take the films from this catalogue; without it, from the starter and noisy copies of it")
    private @Nullable Path catalog;

    @Option(names = "--knob", defaultValue = "neighbors", paramLabel = "KNOB", description = "neighbors or pictures (default: ${DEFAULT-VALUE})")
    private String knobName = "";

    private Knob knob = Knob.NEIGHBORS;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write to")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (films < 10) {
            throw new InputException("--films must be at least 10, not " + films + ".");
        }
        knob = switch (knobName) {
            case "neighbors" -> Knob.NEIGHBORS;
            case "pictures" -> Knob.PICTURES;
            default -> throw new InputException("There is no knob \"" + knobName + "\"; use neighbors or pictures.");
        };
        Files.createDirectories(out);
        try (Engine engine = Engine.ofUser(failure -> { })) {
            BenchCatalog bench = catalog(engine);
            LiveSession session = LiveSession.open(engine, bench.catalog(), bench.vectors(), UmapParams.DEFAULT);
            try (DrivenWindow window = DrivenWindow.show(1440, 900, () -> session)) {
                window.openStarter();
                window.await("the map is at rest", () -> isReady(session));
                if (knob == Knob.PICTURES) {
                    lookAtPosters(window, session);
                }
                filmstrip(window, session);
                goBack(window, session);
                MotionFigures figures = measure(window, session, engine);
                figures.write(out.resolve("motion.json"));
                spec.commandLine().getOut().println(figures);
            }
        }
        return 0;
    }

    private BenchCatalog catalog(Engine engine) {
        Catalog source = catalog == null ? Starter.load() : CatalogReader.read(catalog, Progress.NONE, Cancel.NEVER);
        FloatMatrix vectors = engine.encode(source.films().stream().map(Film::overview).toList(), Progress.NONE, Cancel.NEVER);
        return catalog == null ? BenchCatalog.of(films, vectors) : BenchCatalog.firstOf(films, source, vectors);
    }

    /// Whether the map is at rest and nothing is computed beside it that a drag would have to share the cores with.
    static boolean isReady(Session session) {
        LayoutFrame frame = session.frame();
        return frame != null && frame.phase() == LayoutFrame.Phase.SETTLED && isOver(session, Stage.CLUSTER) && isOver(session, Stage.TOPICS)
                && session.state().stages().values().stream().noneMatch(status -> status.state() == State.RUNNING);
    }

    /// Has the posters looked at, and waits for it: nothing is measured beside that work.
    static void lookAtPosters(DrivenWindow window, Session session) {
        session.wantPictures();
        int most = Math.min(UmapParams.MAX_NEIGHBORS, session.catalog().size());
        window.await("the posters are looked at", () -> {
            Space pictures = session.pictures();
            return pictures != null && pictures.neighbors().maxNeighbors() >= most && isReady(session);
        });
    }

    private static boolean isOver(Session session, Stage stage) {
        State state = session.state().status(stage).state();
        return state == State.DONE || state == State.SKIPPED;
    }

    private MotionFigures measure(DrivenWindow window, LiveSession session, Engine engine) {
        PresentedFrames presented = watch(window, session);
        long moved = drag(window, picture -> { });
        long end = System.nanoTime();
        window.await("the knob is held", () -> System.nanoTime() - end > HOLD_SECONDS * 1e9);
        SettlingWatch settling = new SettlingWatch();
        window.run(() -> {
            settling.start(System.nanoTime());
            window.model().knobs().letGo();
        });
        List<Frame> frames = presented.all();
        window.await("the map settles", () -> {
            LayoutFrame frame = Objects.requireNonNull(session.frame());
            settling.note(System.nanoTime(), frame);
            return frame.phase() == LayoutFrame.Phase.SETTLED;
        });
        SettlingWatch.Verdict verdict = settling.judge(graphs(session), session.state().params(), engine.workers());
        List<Frame> dragged = frames.stream().filter(f -> f.nanos() <= end).toList();
        List<Frame> held = frames.stream().filter(f -> f.nanos() > end).toList();
        return MotionFigures.of(moved, dragged, held, verdict.millis(), verdict.lossPercent());
    }

    private static GraphSource graphs(Session session) {
        GraphSource words = Objects.requireNonNull(session.words()).graphs();
        Space pictures = session.pictures();
        return pictures == null ? words : GraphSource.blend(words, pictures.graphs(), session.state().share());
    }

    /// Starts to note pictures, with the resting one as the first.
    private static PresentedFrames watch(DrivenWindow window, Session session) {
        window.pulses(QUIET_PULSES);
        PresentedFrames[] made = new PresentedFrames[1];
        window.run(() -> {
            made[0] = new PresentedFrames(window.map());
            made[0].start(window.map(), Objects.requireNonNull(session.frame()).sequence());
        });
        return made[0];
    }

    private void filmstrip(DrivenWindow window, Session session) {
        drag(window, picture -> window.picture(1, out.resolve("motion-%02d.png".formatted(picture))));
        window.run(() -> window.model().knobs().letGo());
        window.await("the map settles", () -> isReady(session));
        window.picture(1, out.resolve("motion-%02d.png".formatted(PICTURES)));
    }

    private void goBack(DrivenWindow window, Session session) {
        window.run(() -> {
            window.model().knobs().grab();
            knob.move(window.model().knobs(), 0);
            window.model().knobs().letGo();
        });
        window.pulses(QUIET_PULSES);
        window.await("the map settles", () -> isReady(session));
    }

    /// What to do at each of [#PICTURES] moments of a drag.
    private interface AtMoment {
        void take(int picture);
    }

    /// Moves the knob evenly along its way and returns when it was first moved, in nanoseconds.
    private long drag(DrivenWindow window, AtMoment moment) {
        window.pulses(QUIET_PULSES);
        long[] start = new long[1];
        window.run(() -> {
            window.model().knobs().grab();
            knob.move(window.model().knobs(), Knob.FIRST);
            start[0] = System.nanoTime();
        });
        for (int picture = 0; picture < PICTURES; picture++) {
            double until = DRAG_SECONDS * (picture + 1) / PICTURES;
            moment.take(picture);
            window.await("the knob has moved on", () -> {
                double seconds = (System.nanoTime() - start[0]) / 1e9;
                knob.move(window.model().knobs(), Math.clamp(seconds / DRAG_SECONDS, Knob.FIRST, 1));
                return seconds >= until;
            });
        }
        return start[0];
    }
}
