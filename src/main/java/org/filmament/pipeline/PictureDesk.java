package org.filmament.pipeline;

import java.util.concurrent.CancellationException;
import java.util.function.IntSupplier;
import org.filmament.catalog.Catalog;
import org.filmament.encode.ImageEncoder;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.poster.PosterArtist;
import org.filmament.poster.PosterSource;
import org.filmament.poster.real.RealPosters;
import org.filmament.umap.UmapParams;
import org.filmament.work.CancelSource;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The posters of a live session as a [Space]: looked at once somebody wants it, in the background, and not before more urgent work is done unless it takes
/// no time. Real posters are seen by CLIP where its weights are on this computer; otherwise, and where the app draws the posters, it is their *look*. Safe
/// for use from any thread.
final class PictureDesk {

    private static final Metric METRIC = Metric.COSINE;
    private static final int WIDEST = UmapParams.MAX_NEIGHBORS - 1;

    private final Engine engine;
    private final Catalog catalog;
    private final StageBoard board;
    private final IntSupplier neighborsInUse;
    private final Listener listener;
    private final boolean allDrawn;

    // Guarded by this.
    private PosterSource posters;
    private boolean wanted;
    private boolean stopped;
    private boolean unhurried;
    private boolean working;
    private CancelSource cancel = new CancelSource();

    private volatile @Nullable Space space;

    /// Who is told, on the thread that did it.
    interface Listener {

        /// It will take a while, or failed, or was stopped.
        void takesLong();

        /// The posters have been looked at, or their neighbours are known further.
        void seen(Space space);
    }

    /// @param neighborsInUse the `n_neighbors` of the knobs: those neighbours are searched first
    PictureDesk(Engine engine, Catalog catalog, StageBoard board, IntSupplier neighborsInUse, Listener listener) {
        this.engine = engine;
        this.catalog = catalog;
        this.board = board;
        this.neighborsInUse = neighborsInUse;
        this.listener = listener;
        this.allDrawn = !RealPosters.areIn(catalog.films());
        this.posters = new PosterArtist(catalog.films());
    }

    @Nullable Space space() {
        return space;
    }

    /// Where posters come from, from now on.
    synchronized void setPosters(PosterSource source) {
        posters = source;
    }

    /// Looks at the posters, unless that is done or under way.
    synchronized void want() {
        wanted = true;
        stopped = false;
        start();
    }

    /// The same, but what the user has stopped stays so.
    synchronized void wantUnlessStopped() {
        wanted = true;
        start();
    }

    /// Takes up what was wanted.
    synchronized void resume() {
        stopped = false;
        start();
    }

    /// The more urgent work is done.
    synchronized void setUnhurried() {
        unhurried = true;
        start();
    }

    synchronized void cancel() {
        stopped = true;
        cancel.request();
    }

    private void start() {
        if (!wanted || stopped || working || isComplete()) {
            return;
        }
        working = true;
        CancelSource own = new CancelSource();
        cancel = own;
        engine.start("Posters of " + catalog.name(), () -> work(own));
    }

    private boolean isComplete() {
        Space known = space;
        return known != null && known.neighbors().width() >= Math.min(WIDEST, catalog.size() - 1);
    }

    private void work(CancelSource own) {
        boolean looksLater = false;
        try {
            looksLater = look(own);
        } finally {
            if (space == null) {
                listener.takesLong();
            }
            end(looksLater);
        }
    }

    /// The more urgent work may have been done, or a wish renewed, just as this ended.
    private synchronized void end(boolean looksLater) {
        working = false;
        if (looksLater ? unhurried : cancel.isRequested()) {
            start();
        }
    }

    /// Returns whether there is something to be done that has to wait.
    private boolean look(CancelSource own) {
        if (space == null) {
            DrawnLook drawn = allDrawn ? new DrawnLook(engine, catalog.films()) : null;
            FloatMatrix known = drawn == null ? null : drawn.known();
            if (known == null) {
                listener.takesLong();
                if (!isUnhurried()) {
                    return true;
                }
            }
            board.run(Stage.PICTURES, progress -> {
                Seen seen = known != null ? Seen.look(known, catalog.size()) : drawn != null ? drawn(drawn, progress, own) : real(progress, own);
                tell(seen.with(search(seen.vectors, neighborsInUse.getAsInt() - 1, Progress.NONE, own)));
                return seen;
            });
        }
        widen(own);
        return false;
    }

    private Seen drawn(DrawnLook look, Progress progress, CancelSource own) {
        return Seen.look(look.make(workers(), progress, own), catalog.size());
    }

    private Seen real(Progress progress, CancelSource own) {
        try (ImageEncoder clip = engine.clip(workers())) {
            if (clip != null) {
                return new Seen(encode(clip, progress, own), drawnOnes(), true);
            }
        } catch (InputException | IllegalStateException e) {
            // Told, and not in the way of what needs no model.
            engine.tell(e);
        }
        try (ImageEncoder look = engine.look(workers())) {
            return new Seen(encode(look, progress, own), drawnOnes(), false);
        }
    }

    private FloatMatrix encode(ImageEncoder encoder, Progress progress, CancelSource own) {
        PosterSource source = posters();
        return encoder.encode(catalog.size(), (film, width) -> pixels(source, film, width), progress, own);
    }

    private static int[] pixels(PosterSource source, int film, int width) {
        try {
            return source.best(film, width).pixels();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private int drawnOnes() {
        PosterSource source = posters();
        int count = 0;
        for (int film = 0; film < catalog.size(); film++) {
            count += source.isDrawn(film) ? 1 : 0;
        }
        return count;
    }

    private void widen(CancelSource own) {
        Space known = space;
        if (known != null && !isComplete()) {
            tell(board.run(Stage.PICTURES, progress -> known.with(search(known.vectors(), WIDEST, progress, own))));
        }
        if (known != null && known.drawn() > 0) {
            board.remark(Stage.PICTURES, known.drawn() == catalog.size() ? "The posters are drawn by the app: this is the look of the drawings."
                    : "%,d of %,d posters could not be had; drawn ones stand in for them.".formatted(known.drawn(), catalog.size()));
        }
    }

    private KnnTable search(FloatMatrix vectors, int width, Progress progress, CancelSource own) {
        return ExactNeighbors.search(vectors, METRIC, width, workers(), progress, own);
    }

    private void tell(Space known) {
        space = known;
        listener.seen(known);
    }

    private synchronized PosterSource posters() {
        return posters;
    }

    private synchronized boolean isUnhurried() {
        return unhurried;
    }

    /// One core belongs to the moving map.
    private Workers workers() {
        return engine.backgroundWorkers();
    }

    /// Posters that have been looked at.
    ///
    /// @param drawn how many were drawn by the app
    private record Seen(FloatMatrix vectors, int drawn, boolean byClip) {

        static Seen look(FloatMatrix vectors, int drawn) {
            return new Seen(vectors, drawn, false);
        }

        Space with(KnnTable neighbors) {
            return byClip ? Space.ofClip(drawn, vectors, neighbors) : Space.ofLook(drawn, vectors, neighbors);
        }
    }
}
