package org.filmament.pipeline;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.cluster.ClusterMatching;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.encode.TextEncoder;
import org.filmament.label.LabelEstimate;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.FitParams.ClusterEngine;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.LiveLayout;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// A [Session] on the real engine. One task at a time prepares: encode, neighbours for the knobs in use, the layout shown as it
/// unfolds, then the wide neighbour table, then clusters. What is finished stays when the task is cancelled or fails, and [#resume()]
/// goes on from there. Clusters follow a released knob in a task of their own, the newest one winning.
///
/// What [CatalogResults] has of the catalogue is not computed again: with its layout known the map opens in place, at rest, before
/// anything else is there.
public final class LiveSession implements Session {

    private static final int WIDEST = UmapParams.MAX_NEIGHBORS - 1;
    private static final Metric METRIC = Metric.COSINE;

    private final Engine engine;
    private final Catalog catalog;
    private final boolean givenVectors;
    private final AtomicLong version = new AtomicLong();
    private final StageBoard board = new StageBoard(stage -> version.incrementAndGet());
    private final AtomicBoolean keeping = new AtomicBoolean();
    private final ThemeDesk themeDesk;
    private final LabelDesk labelDesk;
    private final FreshComparison comparison = new FreshComparison(version::incrementAndGet);

    // Results, each written once by the preparing task.
    private volatile @Nullable CatalogResults results;
    private volatile @Nullable LayoutFrame known;
    private volatile @Nullable FloatMatrix vectors;
    private volatile @Nullable KnnTable neighbors;
    private volatile @Nullable LiveLayout live;
    private volatile @Nullable MatchedClusters clusters;

    private final LiveCosmos cosmos;

    private volatile UmapParams params;
    private volatile CancelSource preparing = new CancelSource();
    private volatile CancelSource clustering = new CancelSource();
    private volatile int clusteredNeighbors;
    private volatile boolean closed;

    private LiveSession(Engine engine, Catalog catalog, @Nullable FloatMatrix vectors, UmapParams params) {
        this.engine = engine;
        this.catalog = catalog;
        this.vectors = vectors;
        this.givenVectors = vectors != null;
        this.params = params;
        this.cosmos = new LiveCosmos(engine, params, this::frame);
        this.themeDesk = new ThemeDesk(engine, catalog, board, version::incrementAndGet, themes -> results().keep(themes));
        this.labelDesk = new LabelDesk(engine, catalog, board, themeDesk);
    }

    /// Opens `catalog` and starts to work on it; returns at once.
    public static LiveSession open(Engine engine, Catalog catalog, UmapParams params) {
        return open(engine, catalog, null, params);
    }

    /// Opens `catalog` with ready vectors, one row a film, in place of those of its overviews.
    public static LiveSession open(Engine engine, Catalog catalog, @Nullable FloatMatrix vectors, UmapParams params) {
        return open(new LiveSession(engine, catalog, vectors, params));
    }

    /// Opens `catalog` as it was left: its knobs and every film where it lay. Reads what was kept on the calling thread.
    public static LiveSession reopen(Engine engine, Catalog catalog) {
        CatalogResults results = resultsOfTexts(engine, catalog);
        CatalogResults.Left left = results.left();
        LiveSession session = new LiveSession(engine, catalog, null, left == null ? UmapParams.DEFAULT : left.params());
        session.results = results;
        session.known = left == null ? null : atRest(left.params(), left.positions());
        return open(session);
    }

    private static LiveSession open(LiveSession session) {
        Catalog catalog = session.catalog;
        session.board.run(Stage.READ, progress -> catalog);
        session.resume();
        return session;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public SessionState state() {
        return new SessionState(version.get(), board.snapshot(), params, vectors, neighbors, clusters, themeDesk.themes(), themeDesk.model());
    }

    @Override
    public @Nullable LayoutFrame frame() {
        LiveLayout layout = live;
        return layout == null ? known : layout.frame();
    }

    @Override
    public @Nullable LayoutFrame cosmosFrame() {
        return cosmos.frame();
    }

    @Override
    public String cosmosEncoder() {
        return cosmos.encoder();
    }

    @Override
    public void showCosmos(boolean inView) {
        cosmos.show(inView);
    }

    @Override
    public void drag(int nNeighbors, double minDist) {
        params = params.withNeighbors(nNeighbors).withMinDist(minDist);
        version.incrementAndGet();
        LiveLayout layout = live;
        if (layout != null) {
            layout.follow(params);
        }
        cosmos.drag(params);
        comparison.forget();
    }

    @Override
    public void release() {
        cosmos.release();
        LiveLayout layout = live;
        if (layout != null) {
            layout.release();
            keepOnceAtRest(layout);
            if (params.nNeighbors() != clusteredNeighbors) {
                recluster();
            }
        }
    }

    @Override
    public void restore(float[] positions, int nNeighbors, double minDist) {
        LiveLayout layout = live;
        if (layout != null) {
            params = params.withNeighbors(nNeighbors).withMinDist(minDist);
            version.incrementAndGet();
            layout.restore(positions, params);
            cosmos.drag(params);
            cosmos.release();
            keepOnceAtRest(layout);
            if (nNeighbors != clusteredNeighbors) {
                recluster();
            }
        }
    }

    @Override
    public void rerun() {
        LiveLayout layout = live;
        if (layout != null) {
            comparison.forget();
            layout.rerun();
            keepOnceAtRest(layout);
        }
        cosmos.rerun();
    }

    @Override
    public void editThemes(ThemeEdit edit) {
        themeDesk.edit(edit);
    }

    @Override
    public void restoreThemes(Themes earlier) {
        themeDesk.restore(earlier);
    }

    @Override
    public @Nullable LabelEstimate estimateLabels() {
        return labelDesk.estimate();
    }

    @Override
    public void writeLabels() {
        labelDesk.write();
    }

    @Override
    public float @Nullable [] encodeQuery(String text) {
        return givenVectors ? null : engine.encodeQuery(text);
    }

    @Override
    public double freshGain() {
        return comparison.gain();
    }

    @Override
    public void cancel() {
        preparing.request();
        clustering.request();
        labelDesk.cancel();
    }

    @Override
    public void resume() {
        preparing.request();
        CancelSource cancel = new CancelSource();
        preparing = cancel;
        if (!closed) {
            engine.start("Preparing " + catalog.name(), () -> prepare(cancel));
        }
    }

    @Override
    public void close() {
        closed = true;
        cancel();
        comparison.forget();
        cosmos.close();
        LiveLayout layout = live;
        if (layout != null) {
            layout.close();
        }
    }

    private void prepare(Cancel cancel) {
        CatalogResults kept = results();
        LayoutFrame start = startFrom(kept);
        themeDesk.recall(kept.themes());
        FloatMatrix encoded = encoded(cancel);
        KnnTable table = table(kept, encoded, cancel);
        LiveLayout layout = live != null ? live : start != null ? inPlace(encoded, table, start) : unfolding(encoded, table, cancel);
        if (table.width() < Math.min(WIDEST, catalog.size() - 1)) {
            KnnTable widest = found(encoded, WIDEST, cancel);
            layout.widen(widest);
            kept.keep(METRIC, widest);
        }
        if (clusters == null || themeDesk.themes() == null) {
            clusterOnce(cancel);
        }
    }

    private CatalogResults results() {
        CatalogResults kept = results;
        if (kept == null) {
            FloatMatrix given = vectors;
            kept = given == null ? resultsOfTexts(engine, catalog) : CatalogResults.ofVectors(engine.home(), given);
            results = kept;
        }
        return kept;
    }

    private static CatalogResults resultsOfTexts(Engine engine, Catalog catalog) {
        return CatalogResults.ofTexts(engine.home(), engine.encoder().fingerprint(), texts(catalog));
    }

    private static List<String> texts(Catalog catalog) {
        return catalog.films().stream().map(Film::overview).toList();
    }

    /// Where the films are to lie from the start, shown from now on; null if they have to be laid out.
    private @Nullable LayoutFrame startFrom(CatalogResults kept) {
        UmapParams now = params;
        if (known == null && live == null) {
            FloatMatrix fresh = kept.fresh(now);
            known = fresh == null ? null : atRest(now, fresh);
        }
        return known;
    }

    /// The frame that a layout which opens at rest publishes first.
    private static LayoutFrame atRest(UmapParams params, FloatMatrix positions) {
        return new LayoutFrame(0, params, LayoutFrame.Phase.SETTLED, positions.rows(), positions.columns(), positions.data(), 0);
    }

    private FloatMatrix encoded(Cancel cancel) {
        FloatMatrix known = vectors;
        if (known != null) {
            return known;
        }
        FloatMatrix encoded = board.run(Stage.ENCODE, progress -> {
            TextEncoder encoder = engine.encoder();
            return encoder.encode(texts(catalog), progress, cancel);
        });
        vectors = encoded;
        return encoded;
    }

    private KnnTable table(CatalogResults kept, FloatMatrix encoded, Cancel cancel) {
        if (neighbors == null) {
            neighbors = kept.neighbors(METRIC);
        }
        KnnTable table = neighbors;
        if (table == null) {
            return found(encoded, params.nNeighbors() - 1, cancel);
        }
        provideCosmos(encoded, table);
        return board.run(Stage.NEIGHBORS, progress -> table);
    }

    private KnnTable found(FloatMatrix encoded, int width, Cancel cancel) {
        KnnTable table = board.run(Stage.NEIGHBORS,
                progress -> ExactNeighbors.search(encoded, METRIC, width, engine.workers(), progress, cancel));
        neighbors = table;
        provideCosmos(encoded, table);
        version.incrementAndGet();
        return table;
    }

    private void provideCosmos(FloatMatrix encoded, KnnTable table) {
        cosmos.provide(new CosmosSpace(givenVectors ? CosmosSpace.GIVEN : CosmosSpace.OVERVIEWS, encoded, table));
    }

    private LiveLayout inPlace(FloatMatrix encoded, KnnTable table, LayoutFrame start) {
        UmapParams now = start.params();
        Workers workers = engine.workers();
        FuzzyGraph graph = board.run(Stage.GRAPH, progress -> FuzzyGraph.of(table.forNeighbors(now.nNeighbors()), workers));
        board.skip(Stage.INITIALIZE, "The map opens where it was.");
        return board.run(Stage.LAYOUT, progress -> opened(LiveLayout.at(graph, table, encoded,
                new FloatMatrix(start.count(), start.dimensions(), start.positions()), now, workers, task -> engine.start("Live layout", task)), now));
    }

    private LiveLayout unfolding(FloatMatrix encoded, KnnTable table, Cancel cancel) {
        UmapParams now = params;
        Workers workers = engine.workers();
        FuzzyGraph graph = board.run(Stage.GRAPH, progress -> FuzzyGraph.of(table.forNeighbors(now.nNeighbors()), workers));
        FloatMatrix start = board.run(Stage.INITIALIZE, progress -> Umap.initialize(graph, encoded, now, workers));
        return board.run(Stage.LAYOUT, progress -> {
            LiveLayout layout = opened(LiveLayout.unfolding(graph, table, encoded, start, now, workers,
                    task -> engine.start("Live layout", task)), now);
            // The layout moves on threads of its own; what the themes will need is read meanwhile.
            themeDesk.model(encoded, cancel);
            awaitRest(layout);
            cancel.check();
            keepFresh(layout.frame(), now);
            return layout;
        });
    }

    /// Shows a layout that was opened under `now`; the knobs may have moved meanwhile.
    private LiveLayout opened(LiveLayout layout, UmapParams now) {
        live = layout;
        if (closed) {
            layout.close();
        }
        if (!now.equals(params)) {
            layout.follow(params);
        }
        return layout;
    }

    private void keepFresh(LayoutFrame frame, UmapParams unfolded) {
        if (frame.phase() == LayoutFrame.Phase.SETTLED && frame.params().equals(unfolded) && params.equals(unfolded)) {
            results().keepFresh(unfolded, frame.positions());
        }
    }

    /// Keeps where the map is left, once it has come to rest; asked for again meanwhile, it is kept once.
    private void keepOnceAtRest(LiveLayout layout) {
        if (keeping.compareAndSet(false, true)) {
            engine.start("Keeping the map of " + catalog.name(), () -> {
                awaitRest(layout);
                keeping.set(false);
                LayoutFrame frame = layout.frame();
                if (frame.phase() == LayoutFrame.Phase.SETTLED) {
                    results().keepLeft(frame.params(), frame.positions());
                    compare(frame);
                }
            });
        }
    }

    private void compare(LayoutFrame rest) {
        FloatMatrix encoded = vectors;
        KnnTable table = neighbors;
        if (!closed && encoded != null && table != null && table.maxNeighbors() >= rest.params().nNeighbors()) {
            comparison.compare(table, encoded, rest);
        }
    }

    private static void awaitRest(LiveLayout layout) {
        try {
            layout.awaitRest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private void recluster() {
        clustering.request();
        CancelSource cancel = new CancelSource();
        clustering = cancel;
        board.stale(Stage.CLUSTER);
        board.stale(Stage.TOPICS);
        engine.start("Clustering", () -> clusterOnce(cancel));
    }

    /// One clustering at a time: a newer one waits for the older, which was asked to stop.
    private synchronized void clusterOnce(Cancel cancel) {
        FloatMatrix encoded = vectors;
        KnnTable table = neighbors;
        if (encoded == null || table == null || cancel.isRequested()) {
            return;
        }
        UmapParams now = params;
        // One thread only: the other cores belong to the moving map.
        Workers workers = Workers.serial();
        FuzzyGraph graph = FuzzyGraph.of(table.forNeighbors(now.nNeighbors()), workers);
        Clustering found = Clusters.of(board, graph, encoded, now, ClusterEngine.AUTO, null, workers, cancel).clustering();
        MatchedClusters before = clusters;
        clusters = before == null ? MatchedClusters.first(found) : ClusterMatching.match(before, found);
        clusteredNeighbors = now.nNeighbors();
        version.incrementAndGet();
        themeDesk.follow(found, encoded, workers, cancel);
        labelDesk.greet();
    }
}
