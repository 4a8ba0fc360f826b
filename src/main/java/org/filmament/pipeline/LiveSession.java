package org.filmament.pipeline;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.filmament.catalog.Catalog;
import org.filmament.label.LabelEstimate;
import org.filmament.math.FloatMatrix;
import org.filmament.poster.PosterSource;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenLabel;
import org.filmament.umap.LayoutFrame;
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

    private final Engine engine;
    private final Catalog catalog;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicLong version = new AtomicLong();
    private final StageBoard board = new StageBoard(stage -> version.incrementAndGet());
    private final ThemeDesk themeDesk;
    private final LabelDesk labelDesk;
    private final ClusterDesk clusterDesk;
    private final MapKeeper keeper;
    private final WordDesk words;
    private final PictureDesk pictures;
    private final MapDesk map;
    private final SideLayouts sides;

    private volatile CancelSource preparing = new CancelSource();
    private volatile boolean closed;

    /// @param share of the pictures in the map
    private LiveSession(Engine engine, Catalog catalog, @Nullable FloatMatrix vectors, UmapParams params, double share, MapKeeper keeper) {
        this.engine = engine;
        this.catalog = catalog;
        this.map = new MapDesk(engine, board, keeper, params, share, version::incrementAndGet);
        this.sides = new SideLayouts(engine, params, this::frame, version::incrementAndGet);
        this.pictures = new PictureDesk(engine, catalog, board, () -> map.params().nNeighbors(), new PictureDesk.Listener() {
            @Override
            public void takesLong() {
                sides.goOnByWords();
            }

            @Override
            public void seen(Space space) {
                takePictures(space);
            }
        });
        this.words = new WordDesk(engine, catalog, board, vectors, this::takeWords);
        this.keeper = keeper;
        this.themeDesk = new ThemeDesk(engine, catalog, board, version::incrementAndGet, themes -> keeper.results().keep(themes));
        this.labelDesk = new LabelDesk(engine, catalog, board, themeDesk);
        this.clusterDesk = new ClusterDesk(engine, board, themeDesk, labelDesk, version::incrementAndGet);
    }

    /// Opens `catalog` and starts to work on it; returns at once.
    public static LiveSession open(Engine engine, Catalog catalog, UmapParams params) {
        return open(engine, catalog, null, params);
    }

    /// Opens `catalog` with ready vectors, one row a film, in place of those of its overviews.
    public static LiveSession open(Engine engine, Catalog catalog, @Nullable FloatMatrix vectors, UmapParams params) {
        LiveSession session = new LiveSession(engine, catalog, vectors, params, 0, new MapKeeper(engine, catalog, vectors));
        session.begin();
        return session;
    }

    /// Opens `catalog` as it was left: its knobs and every film where it lay. Reads what was kept on the calling thread, and computes nothing before it
    /// [begins][#begin()].
    public static LiveSession reopen(Engine engine, Catalog catalog) {
        MapKeeper keeper = new MapKeeper(engine, catalog, null);
        CatalogResults.Left left = keeper.left();
        LiveSession session = left == null ? new LiveSession(engine, catalog, null, UmapParams.DEFAULT, 0, keeper)
                : new LiveSession(engine, catalog, null, left.params(), left.share(), keeper);
        session.map.showKnown();
        return session;
    }

    @Override
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            board.run(Stage.READ, progress -> catalog);
            resume();
            wantPicturesIfMixed();
        }
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public SessionState state() {
        return new SessionState(version.get(), board.snapshot(), map.params(), words.vectors(), words.neighbors(), clusterDesk.clusters(),
                themeDesk.themes(), themeDesk.model(), map.share());
    }

    @Override
    public @Nullable LayoutFrame frame() {
        return map.frame();
    }

    @Override
    public @Nullable Space words() {
        return words.space();
    }

    @Override
    public @Nullable Space pictures() {
        return pictures.space();
    }

    @Override
    public void wantPictures() {
        pictures.want();
    }

    @Override
    public void setPosters(PosterSource posters) {
        pictures.setPosters(posters);
    }

    @Override
    public @Nullable LayoutFrame picturesFrame() {
        return sides.pictures().frame();
    }

    @Override
    public void showPictures(boolean inView) {
        show(sides.pictures(), inView);
    }

    @Override
    public @Nullable LayoutFrame cosmosFrame() {
        return sides.cosmos().frame();
    }

    @Override
    public @Nullable Space cosmosSpace() {
        return sides.cosmos().space();
    }

    @Override
    public void showCosmos(boolean inView) {
        show(sides.cosmos(), inView);
    }

    private void show(SideLayout side, boolean inView) {
        if (inView) {
            pictures.wantUnlessStopped();
        }
        side.show(inView);
    }

    @Override
    public void drag(int nNeighbors, double minDist) {
        map.drag(at(nNeighbors, minDist));
        sides.drag(map.params());
        version.incrementAndGet();
    }

    @Override
    public void mix(double pictures) {
        map.mix(pictures);
        version.incrementAndGet();
        wantPicturesIfMixed();
    }

    private UmapParams at(int nNeighbors, double minDist) {
        return map.params().withNeighbors(nNeighbors).withMinDist(minDist);
    }

    private void wantPicturesIfMixed() {
        if (map.share() > 0) {
            pictures.want();
        }
    }

    private void takeWords(Space space) {
        sides.provideWords(space);
        map.provideWords(space);
        version.incrementAndGet();
    }

    private void takePictures(Space space) {
        sides.providePictures(space);
        map.providePictures(space);
        version.incrementAndGet();
    }

    @Override
    public void release() {
        sides.release();
        if (map.release()) {
            recluster();
        }
    }

    @Override
    public void restore(float[] positions, int nNeighbors, double minDist, double pictures) {
        if (map.restore(positions, at(nNeighbors, minDist), pictures)) {
            wantPicturesIfMixed();
            sides.drag(map.params());
            sides.release();
            recluster();
            version.incrementAndGet();
        }
    }

    @Override
    public void restorePictures(float[] positions) {
        sides.restorePictures(positions);
    }

    @Override
    public void restoreCosmos(float[] positions) {
        sides.restoreCosmos(positions);
    }

    @Override
    public void rerun() {
        map.rerun();
        sides.rerun();
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
    public @Nullable LabelEstimate estimateLabel(Theme theme) {
        return labelDesk.estimate(theme);
    }

    @Override
    public @Nullable WrittenLabel askLabel(Theme theme, Cancel cancel) {
        return labelDesk.ask(theme, cancel);
    }

    @Override
    public void writeLabels() {
        labelDesk.write();
    }

    @Override
    public float @Nullable [] encodeQuery(String text) {
        return words.areGiven() ? null : engine.encodeQuery(text);
    }

    @Override
    public double freshGain() {
        return map.freshGain();
    }

    @Override
    public void cancel() {
        preparing.request();
        clusterDesk.cancel();
        labelDesk.cancel();
        pictures.cancel();
    }

    @Override
    public void resume() {
        preparing.request();
        CancelSource cancel = new CancelSource();
        preparing = cancel;
        if (!closed) {
            engine.start("Preparing " + catalog.name(), () -> prepare(cancel));
            pictures.resume();
        }
    }

    @Override
    public void close() {
        closed = true;
        cancel();
        sides.close();
        map.close();
    }

    private void prepare(Cancel cancel) {
        try {
            prepareWords(cancel);
        } finally {
            pictures.setUnhurried();
        }
    }

    private void prepareWords(Cancel cancel) {
        CatalogResults kept = keeper.results();
        map.showKnown();
        themeDesk.recall(kept.themes());
        Space found = words.find(kept, map.params().nNeighbors(), cancel);
        if (!map.isOpen()) {
            map.open(() -> themeDesk.model(found.vectors(), Workers.serial(), cancel), cancel);
        }
        words.widen(kept, cancel);
        if (!clusterDesk.isDone()) {
            // A map that opens in place is drawn for the first time now: its window keeps a core to itself.
            Workers free = keeper.known() == null ? engine.workers() : engine.spareWorkers();
            themeDesk.model(found.vectors(), free, cancel);
            clusterDesk.cluster(found.vectors(), Objects.requireNonNull(words.neighbors()), map.params(), free, cancel);
        }
    }

    private void recluster() {
        Space known = words.space();
        if (known != null) {
            clusterDesk.follow(known.vectors(), known.neighbors(), map.params());
        }
    }
}
