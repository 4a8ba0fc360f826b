package org.filmament.poster.real;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterPyramid;
import org.filmament.poster.PosterSource;
import org.filmament.poster.real.PictureFetcher.NotFetched;
import org.jspecify.annotations.Nullable;

/// The posters that films have, as they come, over those that the app draws.
///
/// A picture is asked for when a view first asks for the film's poster, the newest first; the app's drawing stands in until it is there, and
/// for good where it cannot be had. What was fetched once is kept in a [PictureCache] and at hand at once from then on. When the last
/// picture under way has come or failed, one sentence counts those that could not be had; offline, nothing else happens.
///
/// Safe for use from any thread.
public final class RealPosters implements PosterSource, AutoCloseable {

    /// Bytes of pictures kept on disk, some twelve thousand posters.
    public static final long BOUND = 1L << 30;

    /// Pictures that are fetched or decoded at once.
    public static final int AT_ONCE = 4;

    private static final System.Logger LOG = System.getLogger(RealPosters.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WIDEST = PosterPyramid.width(PosterPyramid.LEVELS - 1);

    /// How a film's picture stands.
    private static final int UNKNOWN = 0;
    private static final int ASKED = 1;
    private static final int THERE = 2;
    private static final int NONE = 3;

    private final List<Film> films;
    private final PosterSource drawn;
    private final PictureCache cache;
    private final PictureFetcher fetcher;
    private final Executor executor;
    private final Consumer<String> tell;

    private final AtomicIntegerArray states;
    private final AtomicIntegerArray tones;
    private final AtomicLong version = new AtomicLong();
    private final List<IntConsumer> listeners = new CopyOnWriteArrayList<>();

    // Guarded by this.
    private final Deque<Integer> asked = new ArrayDeque<>();
    private int running;
    private int missed;
    private int came;
    private boolean told;
    private boolean closed;

    /// @param drawn    stands in; knows films by the same rows
    /// @param folder   where pictures are kept
    /// @param executor lends up to [#AT_ONCE] threads
    /// @param tell     is given the one sentence about pictures that could not be had, on any thread
    public RealPosters(List<Film> films, PosterSource drawn, Path folder, Executor executor, Consumer<String> tell) {
        this(films, drawn, new PictureCache(folder, BOUND), new PictureFetcher(PATIENCE, System::nanoTime), executor, tell);
    }

    RealPosters(List<Film> films, PosterSource drawn, PictureCache cache, PictureFetcher fetcher, Executor executor, Consumer<String> tell) {
        this.films = List.copyOf(films);
        this.drawn = drawn;
        this.cache = cache;
        this.fetcher = fetcher;
        this.executor = executor;
        this.tell = tell;
        this.states = new AtomicIntegerArray(films.size());
        this.tones = new AtomicIntegerArray(films.size());
    }

    /// Whether any of `films` names a picture.
    public static boolean areIn(List<Film> films) {
        return films.stream().anyMatch(film -> film.poster() != null);
    }

    @Override
    public int[] pixels(int film, int width) {
        return print(film, width).pixels();
    }

    @Override
    public Print print(int film, int width) {
        Picture picture = kept(film);
        return picture == null ? new Print(drawn.pixels(film, width), 0) : new Print(picture.at(width), 1);
    }

    @Override
    public Print best(int film, int width) throws InterruptedException {
        Picture picture = stored(film);
        if (picture == null && states.get(film) != NONE && obtain(film)) {
            picture = stored(film);
        }
        return picture == null ? new Print(drawn.pixels(film, width), 0) : new Print(picture.at(width), 1);
    }

    @Override
    public int edition(int film) {
        return states.get(film) == THERE ? 1 : 0;
    }

    @Override
    public long version() {
        return version.get();
    }

    @Override
    public void onBetter(IntConsumer listener) {
        listeners.add(listener);
    }

    @Override
    public boolean isDrawn(int film) {
        return states.get(film) != THERE;
    }

    @Override
    public int tone(int film) {
        int tone = tones.get(film);
        return tone == 0 ? drawn.tone(film) : tone;
    }

    /// Gives up what is still under way.
    @Override
    public synchronized void close() {
        closed = true;
        asked.clear();
        fetcher.close();
    }

    /// The film's picture if it is on this machine; else it is asked for.
    private @Nullable Picture kept(int film) {
        Picture picture = stored(film);
        if (picture == null && states.get(film) != NONE) {
            ask(film);
        }
        return picture;
    }

    /// The film's picture if it is on this machine.
    private @Nullable Picture stored(int film) {
        if (states.get(film) == NONE) {
            return null;
        }
        PictureReference reference = reference(film);
        Picture picture = null;
        try {
            picture = reference == null ? null : cache.read(reference.key());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "No picture of film {0}: {1}", film, e.toString());
        }
        if (picture != null) {
            arrived(film, picture);
        } else if (reference == null) {
            states.set(film, NONE);
        }
        return picture;
    }

    private @Nullable PictureReference reference(int film) {
        String poster = films.get(film).poster();
        return poster == null ? null : PictureReference.of(poster);
    }

    private void arrived(int film, Picture picture) {
        if (tones.get(film) == 0) {
            tones.set(film, picture.tone());
        }
        if (states.getAndSet(film, THERE) != THERE) {
            version.incrementAndGet();
            listeners.forEach(listener -> listener.accept(film));
        }
    }

    private void ask(int film) {
        if (states.getAndSet(film, ASKED) == ASKED) {
            return;
        }
        boolean starts;
        synchronized (this) {
            if (closed) {
                return;
            }
            asked.push(film);
            starts = running < AT_ONCE;
            running += starts ? 1 : 0;
        }
        if (starts) {
            executor.execute(this::work);
        }
    }

    private void work() {
        try {
            for (Integer film = next(); film != null; film = next()) {
                boolean got = obtain(film);
                note(got);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The newest film asked for; null, and one runner less, if there is none.
    private synchronized @Nullable Integer next() {
        Integer film = asked.poll();
        if (film == null) {
            running--;
            if (running == 0) {
                tellOnce();
            }
        }
        return film;
    }

    private synchronized void note(boolean got) {
        came += got ? 1 : 0;
        missed += got ? 0 : 1;
    }

    private void tellOnce() {
        if (missed > 0 && !told && !closed) {
            told = true;
            tell.accept("%,d of %,d posters could not be had; drawn ones stand in for them.".formatted(missed, missed + came));
        }
    }

    /// Fetches or reads a film's picture, reduces and keeps it.
    private boolean obtain(int film) throws InterruptedException {
        try {
            PictureReference reference = reference(film);
            if (reference == null) {
                throw new NoSuchFileException(films.get(film).title());
            }
            Picture picture = Picture.of(PictureDecoder.decode(bytes(reference), WIDEST), WIDEST);
            if (!cache.write(reference.key(), picture)) {
                throw new IOException("It cannot be kept.");
            }
            arrived(film, picture);
            return true;
        } catch (IOException e) {
            boolean passing = e instanceof NotFetched notFetched && notFetched.passing;
            LOG.log(Level.DEBUG, "No picture of {0}: {1}", films.get(film).title(), e.toString());
            states.set(film, passing ? UNKNOWN : NONE);
            return false;
        } catch (OutOfMemoryError e) {
            LOG.log(Level.WARNING, "The picture of {0} needs too much memory.", films.get(film).title());
            states.set(film, NONE);
            return false;
        }
    }

    private byte[] bytes(PictureReference reference) throws IOException, InterruptedException {
        return switch (reference) {
            case PictureReference.Remote(var address) -> fetcher.fetch(address);
            case PictureReference.Local(var file) -> {
                if (Files.size(file) > PictureFetcher.MOST_BYTES) {
                    throw new IOException(file + " is larger than a poster.");
                }
                yield Files.readAllBytes(file);
            }
        };
    }
}
