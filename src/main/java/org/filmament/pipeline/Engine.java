package org.filmament.pipeline;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.filmament.encode.CachedTextEncoder;
import org.filmament.encode.EmbeddingCache;
import org.filmament.encode.MiniLmEncoder;
import org.filmament.label.LabelSettings;
import org.filmament.label.ThemeLabels;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// What all catalogues of a process share: its threads, its encoder, its home. Safe for use from any thread.
public final class Engine implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Engine.class.getName());
    private static final long IDLE_SECONDS = 20;

    private final Home home;
    private final Consumer<Throwable> failures;
    private final ExecutorService executor;
    private final Workers workers;
    private @Nullable MiniLmEncoder model;
    private @Nullable CachedTextEncoder encoder;
    private @Nullable ThemeLabels labels;

    /// @param threads  how many threads one computation may use at once
    /// @param failures told of every failure in the background, on the thread that it happened on: to be logged and put before the
    ///                 user
    public Engine(Home home, int threads, Consumer<Throwable> failures) {
        this.home = home;
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

    ExecutorService executor() {
        return executor;
    }

    /// Runs `task` on a thread of its own. Its failure is handed on; a cancellation is none.
    void start(String name, Runnable task) {
        executor.execute(() -> {
            try {
                task.run();
            } catch (CancellationException e) {
                LOG.log(System.Logger.Level.DEBUG, "{0}: cancelled", name);
            } catch (Throwable failure) {
                failures.accept(failure);
            }
        });
    }

    /// Vectors of `texts`, one row each, encoded or from the cache.
    public FloatMatrix encode(List<String> texts, Progress progress, Cancel cancel) {
        return encoder().encode(texts, progress, cancel);
    }

    /// The unit vector of what a user searches for. Not kept: what is typed is nobody's business tomorrow.
    public float[] encodeQuery(String text) {
        return model().encode(List.of(text), Progress.NONE, Cancel.NEVER).data();
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

    /// Whom to ask for names of themes, set up at its first use; null where the user has set no key.
    synchronized @Nullable ThemeLabels labels() {
        LabelSettings settings = LabelSettings.of(System.getenv());
        if (labels == null && settings != null) {
            labels = ThemeLabels.by(settings, home.labels());
        }
        return labels;
    }

    @Override
    public synchronized void close() {
        executor.shutdownNow();
        if (labels != null) {
            labels.close();
        }
        if (model != null) {
            model.close();
        }
    }
}
