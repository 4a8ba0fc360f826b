package org.filmament.pipeline;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.math.FloatMatrix;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.LiveLayout;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// What was computed of a catalogue's map before, and what is kept of it now: where its films lie when it opens, and where they were left. Safe for use from
/// any thread.
final class MapKeeper {

    private final Engine engine;
    private final Catalog catalog;
    private final @Nullable FloatMatrix given;
    private final AtomicBoolean keeping = new AtomicBoolean();
    private volatile @Nullable CatalogResults results;
    private volatile @Nullable LayoutFrame known;

    /// @param given vectors in place of those of the overviews, or null
    MapKeeper(Engine engine, Catalog catalog, @Nullable FloatMatrix given) {
        this.engine = engine;
        this.catalog = catalog;
        this.given = given;
    }

    /// Where the films lie before there is a layout; null while that is not known.
    @Nullable LayoutFrame known() {
        return known;
    }

    /// Everything that is kept of this catalogue.
    CatalogResults results() {
        CatalogResults kept = results;
        if (kept == null) {
            kept = given == null ? CatalogResults.ofTexts(engine.home(), engine.encoder().fingerprint(), texts(catalog))
                    : CatalogResults.ofVectors(engine.home(), given);
            results = kept;
        }
        return kept;
    }

    /// How the map was left, from now on [known][#known()]; null if it never was.
    CatalogResults.@Nullable Left left() {
        CatalogResults.Left left = results().left();
        known = left == null ? null : atRest(left.params(), left.positions());
        return left;
    }

    /// Where the films are to lie from the start; null if they have to be laid out.
    @Nullable LayoutFrame startUnder(UmapParams params) {
        if (known == null) {
            FloatMatrix fresh = results().fresh(params);
            known = fresh == null ? null : atRest(params, fresh);
        }
        return known;
    }

    /// Keeps a fresh run that came to rest under `unfolded`.
    void keepFresh(LayoutFrame frame, UmapParams unfolded) {
        if (frame.phase() == LayoutFrame.Phase.SETTLED && frame.params().equals(unfolded)) {
            results().keepFresh(unfolded, frame.positions());
        }
    }

    /// Keeps where the map is left, once it has come to rest, in the background; asked for again meanwhile, it is kept once.
    ///
    /// @param share of the pictures in the map
    /// @param after told of the map at rest
    void keepAtRest(LiveLayout layout, DoubleSupplier share, Consumer<LayoutFrame> after) {
        if (keeping.compareAndSet(false, true)) {
            engine.start("Keeping the map of " + catalog.name(), () -> {
                try {
                    awaitRest(layout);
                } finally {
                    keeping.set(false);
                }
                LayoutFrame frame = layout.frame();
                if (frame.phase() == LayoutFrame.Phase.SETTLED) {
                    results().keepLeft(frame.params(), share.getAsDouble(), frame.positions());
                    after.accept(frame);
                }
            });
        }
    }

    static List<String> texts(Catalog catalog) {
        return catalog.films().stream().map(Film::overview).toList();
    }

    static void awaitRest(LiveLayout layout) {
        try {
            layout.awaitRest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /// The frame that a layout which opens at rest publishes first.
    private static LayoutFrame atRest(UmapParams params, FloatMatrix positions) {
        return new LayoutFrame(0, params, LayoutFrame.Phase.SETTLED, positions.rows(), positions.columns(), positions.data(), 0);
    }
}
