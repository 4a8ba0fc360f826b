package org.filmament.pipeline;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.filmament.encode.CachedImageEncoder;
import org.filmament.encode.CachedTextEncoder;
import org.filmament.encode.EmbeddingCache;
import org.filmament.encode.ImageEncoder;
import org.filmament.encode.MiniLmEncoder;
import org.filmament.encode.clip.ClipImageEncoder;
import org.filmament.encode.look.LookEncoder;
import org.filmament.encode.store.Model;
import org.filmament.encode.store.ModelStatus;
import org.filmament.encode.store.ModelStore;
import org.filmament.encode.store.Models;
import org.filmament.label.LabelSettings;
import org.filmament.label.ThemeNaming;
import org.filmament.math.FloatMatrix;
import org.filmament.poster.real.RealPosters;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// What all catalogues of a process share: its threads, its encoder, its home. Safe for use from any thread.
public final class Engine implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Engine.class.getName());
    private static final long IDLE_SECONDS = 20;
    /// What was asked to stop looks often; what writes a file needs less.
    private static final long GRACE_SECONDS = 3;

    private final Home home;
    private final List<Model> models;
    private final Consumer<Throwable> failures;
    private final ExecutorService executor;
    private final Workers workers;
    /// One party a task under way, and one for this engine until it closes.
    private final Phaser tasks = new Phaser(1);
    private final AtomicBoolean closing = new AtomicBoolean();
    private @Nullable MiniLmEncoder model;
    private @Nullable CachedTextEncoder encoder;
    private @Nullable ThemeNaming labels;

    /// @param threads  how many threads one computation may use at once
    /// @param failures told of every failure in the background, on the thread that it happened on: to be logged and put before the
    ///                 user
    public Engine(Home home, int threads, Consumer<Throwable> failures) {
        this(home, threads, Models.all(), failures);
    }

    /// @param models that may have been fetched
    Engine(Home home, int threads, List<Model> models, Consumer<Throwable> failures) {
        this.home = home;
        this.models = models;
        this.failures = failures;
        AtomicInteger number = new AtomicInteger();
        this.executor = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "filmament-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.workers = Workers.on(executor, threads);
    }

    /// All cores this process may use, in the user's home.
    public static Engine ofUser(Consumer<Throwable> failures) {
        return new Engine(Home.ofUser(), Runtime.getRuntime().availableProcessors(), failures);
    }

    public Home home() {
        return home;
    }

    /// For what a user waits for.
    public Workers workers() {
        return workers;
    }

    /// For long work beside the moving map: one core fewer, where there are several.
    Workers backgroundWorkers() {
        return Workers.on(executor, Math.max(1, workers.parallelism() - 1));
    }

    /// For what is done while the user looks at something else: leaves a core free, if there is more than one.
    Workers spareWorkers() {
        return Workers.on(executor, Math.max(1, workers.parallelism() - 1));
    }

    ExecutorService executor() {
        return executor;
    }

    /// Runs `task` on a thread of its own. Its failure is handed on; a cancellation is none. Once closed, nothing is started any more.
    void start(String name, Runnable task) {
        if (tasks.register() >= 0) {
            executor.execute(() -> {
                try {
                    task.run();
                } catch (CancellationException e) {
                    LOG.log(System.Logger.Level.DEBUG, "{0}: cancelled", name);
                } catch (Throwable failure) {
                    failures.accept(failure);
                } finally {
                    tasks.arriveAndDeregister();
                }
            });
        }
    }

    /// Vectors of `texts`, one row each, encoded or from the cache.
    public FloatMatrix encode(List<String> texts, Progress progress, Cancel cancel) {
        return encoder().encode(texts, progress, cancel);
    }

    /// The unit vector of what a user searches for. Not kept: what is typed is nobody's business tomorrow.
    ///
    /// @throws CancellationException once this is closed
    public float[] encodeQuery(String text) {
        // Counted like a task: no model goes while it works.
        if (tasks.register() < 0) {
            throw new CancellationException("closed");
        }
        try {
            return model().encode(List.of(text), Progress.NONE, Cancel.NEVER).data();
        } finally {
            tasks.arriveAndDeregister();
        }
    }

    private synchronized MiniLmEncoder model() {
        if (model == null) {
            model = new MiniLmEncoder(workers);
        }
        return model;
    }

    /// The encoder of overviews, loaded at its first use.
    synchronized CachedTextEncoder encoder() {
        if (encoder == null) {
            EmbeddingCache cache = new EmbeddingCache(home.vectors());
            encoder = new CachedTextEncoder(model(), cache);
            StarterVectors.seed(encoder, cache, home.vectors());
        }
        return encoder;
    }

    /// The encoder of how posters look, for the caller to close.
    ///
    /// @param workers it works on
    ImageEncoder look(Workers workers) {
        return cached(new LookEncoder(workers));
    }

    /// CLIP's encoder of posters, for the caller to close; null unless its weights are on this computer.
    ///
    /// @param workers it works on
    @Nullable ImageEncoder clip(Workers workers) {
        try (ModelStore store = ModelStore.in(home.models())) {
            for (Model model : models) {
                if (store.status(model).state() == ModelStatus.State.READY) {
                    return cached(new ClipImageEncoder(store.open(model), workers));
                }
            }
            return null;
        }
    }

    /// Making a poster may be waiting for it: more of them at once than there are cores.
    private ImageEncoder cached(ImageEncoder encoder) {
        Workers making = Workers.on(executor, Math.max(workers.parallelism(), RealPosters.AT_ONCE));
        return new CachedImageEncoder(encoder, new EmbeddingCache(home.vectors()), making);
    }

    /// Hands on a failure that did not end the work under way.
    void tell(Throwable failure) {
        failures.accept(failure);
    }

    /// Whether the user has set a key for the service that names themes.
    boolean canNameThemes() {
        return LabelSettings.of(System.getenv()) != null;
    }

    /// Whom to ask for names of themes, set up at its first use; null where the user has set no key.
    synchronized @Nullable ThemeNaming labels() {
        LabelSettings settings = LabelSettings.of(System.getenv());
        if (labels == null && settings != null) {
            labels = ThemeNaming.by(settings, home.labels());
        }
        return labels;
    }

    /// Lets tasks under way end, so that what they keep is kept and no model goes while it works; those that take longer than a few seconds are interrupted.
    /// Sessions have to be closed before. A second call does nothing.
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        tasks.arriveAndDeregister();
        boolean idle = ended();
        executor.shutdownNow();
        if (!idle && !ended()) {
            LOG.log(System.Logger.Level.WARNING, "{0} tasks are still under way; the models they may use stay open.", tasks.getUnarrivedParties());
            return;
        }
        closeModels();
    }

    /// Whether every task has ended, waited for with patience.
    private boolean ended() {
        try {
            tasks.awaitAdvanceInterruptibly(0, GRACE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void closeModels() {
        if (labels != null) {
            labels.close();
        }
        if (model != null) {
            model.close();
        }
    }
}
