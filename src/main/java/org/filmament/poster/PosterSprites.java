package org.filmament.poster;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.filmament.poster.PosterSource.Print;
import org.jspecify.annotations.Nullable;

/// Posters in the sizes of a [PosterPyramid], drawn in the background as a view asks for them and kept within a budget of bytes.
///
/// A film has all levels up to the finest one asked for so far, or none: what is coarser is always there beneath what is finer. When
/// the source has a [better edition][PosterSource#edition] of a film that is still wanted, its levels are made anew. A
/// view says what it [wants][#want]; the newest wish replaces the ones before, so that what has left the screen is never waited
/// for. [#pixels] and [#finest] may be called from any thread and never wait; [#want] belongs to one thread.
public final class PosterSprites {

    private static final System.Logger LOG = System.getLogger(PosterSprites.class.getName());

    /// Type that is drawn smaller than this, 64 pixels wide, loses its shapes; smaller levels are reduced from it.
    private static final int DRAWN_LEVEL = 3;

    /// The level at which a replaced edition is remembered for a while.
    public static final int REPLACED_LEVEL = 2;

    /// How many of them are.
    private static final int MOST_REPLACED = 1_000;

    /// How full the store is after it was too full.
    private static final double ROOM_AFTER_EVICTION = 0.85;

    private final PosterSource source;
    private final Executor executor;
    private final int parallelism;
    private final long budget;
    private final AtomicReferenceArray<int @Nullable [][]> pyramids;
    private final AtomicIntegerArray editions;
    private final Set<Integer> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Wish> wish = new AtomicReference<>(new Wish(new int[0], new int[0], new AtomicInteger()));
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong version = new AtomicLong();
    private final int[] lastWanted;
    private final Map<Integer, int[]> replaced = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, int[]> eldest) {
            return size() > MOST_REPLACED;
        }
    };
    private int wishes;
    private int hand;

    private record Wish(int[] films, int[] levels, AtomicInteger next) {

        boolean isOpen() {
            return next.get() < films.length;
        }
    }

    /// @param films       number of films of the source
    /// @param budget      bytes of pixels to keep; more only for what is wanted right now
    /// @param executor    where posters are drawn
    /// @param parallelism how many of them at a time
    public PosterSprites(PosterSource source, int films, long budget, Executor executor, int parallelism) {
        this.source = source;
        this.budget = budget;
        this.executor = executor;
        this.parallelism = parallelism;
        this.pyramids = new AtomicReferenceArray<>(films);
        this.editions = new AtomicIntegerArray(films);
        this.lastWanted = new int[films];
    }

    /// Number of films.
    public int size() {
        return pyramids.length();
    }

    /// The colour that stands for a film before its poster is drawn: opaque ARGB.
    public int tone(int film) {
        return source.tone(film);
    }

    /// The finest level that a film has now, -1 for none.
    public int finest(int film) {
        int[][] pyramid = pyramids.get(film);
        return pyramid == null ? -1 : pyramid.length - 1;
    }

    /// A film's poster at a level, as opaque ARGB pixels that nobody writes to; null while it is not there.
    public int @Nullable [] pixels(int film, int level) {
        int[][] pyramid = pyramids.get(film);
        return pyramid == null || level >= pyramid.length ? null : pyramid[level];
    }

    /// Which [edition][PosterSource#edition] of a film its pixels are of.
    public int edition(int film) {
        return editions.get(film);
    }

    /// The pixels, at [#REPLACED_LEVEL], of a film's edition before the present one; null if there was none or it is forgotten.
    public int @Nullable [] replaced(int film) {
        synchronized (replaced) {
            return replaced.get(film);
        }
    }

    /// Rises whenever a poster has become finer, or the source has a better edition of one.
    public long version() {
        return version.get() + source.version();
    }

    /// Bytes of pixels kept.
    public long bytes() {
        return bytes.get();
    }

    /// The level that `count` films can have without crowding the budget: `level`, or a coarser one.
    public int affordable(int level, int count) {
        int affordable = level;
        while (affordable > 0 && count * PosterPyramid.bytes(affordable) > budget * ROOM_AFTER_EVICTION) {
            affordable--;
        }
        return affordable;
    }

    /// Asks for posters, each at a level or finer, in place of whatever was asked for before. Films that are listed are kept;
    /// others may lose their finer levels when the store is full.
    ///
    /// @param films  rows, most urgent first
    /// @param levels wanted of each
    /// @param count  how many of the arrays' elements count
    public void want(int[] films, int[] levels, int count) {
        wishes++;
        int[] missing = new int[count];
        int[] missingLevels = new int[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            lastWanted[films[i]] = wishes;
            if (!has(films[i], levels[i])) {
                missing[n] = films[i];
                missingLevels[n++] = levels[i];
            }
        }
        if (bytes.get() > budget) {
            evict();
        }
        wish.set(new Wish(Arrays.copyOf(missing, n), missingLevels, new AtomicInteger()));
        for (int runners = Math.min(n, parallelism); runners > 0 && enlist(); runners--) {
            executor.execute(this::work);
        }
    }

    private boolean enlist() {
        return running.getAndUpdate(r -> Math.min(r + 1, parallelism)) < parallelism;
    }

    private void work() {
        boolean enlisted = true;
        while (enlisted) {
            Wish current = wish.get();
            int i = current.next.getAndIncrement();
            if (i < current.films.length) {
                produce(current.films[i], current.levels[i]);
            } else {
                running.decrementAndGet();
                // A wish that came between the look and the leaving found all runners busy: take it up.
                enlisted = wish.get().isOpen() && enlist();
            }
        }
    }

    private void produce(int film, int level) {
        if (has(film, level) || !underWay.add(film)) {
            return;
        }
        try {
            int top = Math.max(level, finest(film));
            int drawn = Math.max(top, DRAWN_LEVEL);
            Print print = draw(film, drawn);
            if (print.edition() != editions.get(film)) {
                remember(film);
            }
            put(film, PosterPyramid.reduce(print.pixels(), drawn, top));
            editions.set(film, print.edition());
            version.incrementAndGet();
        } finally {
            underWay.remove(film);
        }
    }

    private void remember(int film) {
        int[] before = pixels(film, REPLACED_LEVEL);
        if (before != null) {
            synchronized (replaced) {
                replaced.put(film, before);
            }
        }
    }

    private boolean has(int film, int level) {
        return finest(film) >= level && editions.get(film) == source.edition(film);
    }

    private Print draw(int film, int level) {
        int width = PosterPyramid.width(level);
        int edition = source.edition(film);
        try {
            return source.print(film, width);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The poster of film " + film + " cannot be drawn; its colour stands for it.", e);
            int[] plain = new int[width * PosterPyramid.height(level)];
            Arrays.fill(plain, source.tone(film));
            return new Print(plain, edition);
        }
    }

    private void put(int film, int[][] pyramid) {
        int[][] before = pyramids.getAndSet(film, pyramid);
        bytes.addAndGet(PosterPyramid.bytes(pyramid.length - 1) - (before == null ? 0 : PosterPyramid.bytes(before.length - 1)));
    }

    /// Takes the finest level from films that were not wanted last, round and round, until there is room or nothing is left to take.
    private void evict() {
        long enough = (long) (budget * ROOM_AFTER_EVICTION);
        for (int idle = 0; idle < size() && bytes.get() > enough; hand = (hand + 1) % size()) {
            int film = hand;
            int[][] pyramid = pyramids.get(film);
            if (pyramid == null || pyramid.length == 1 || lastWanted[film] == wishes || underWay.contains(film)) {
                idle++;
                continue;
            }
            idle = 0;
            put(film, Arrays.copyOf(pyramid, pyramid.length - 1));
        }
    }
}
