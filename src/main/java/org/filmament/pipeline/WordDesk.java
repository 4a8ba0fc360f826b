package org.filmament.pipeline;

import java.util.function.Consumer;
import org.filmament.catalog.Catalog;
import org.filmament.encode.TextEncoder;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.jspecify.annotations.Nullable;

/// The words of a live session as a [Space]: its overviews are encoded, unless vectors came with them, and their neighbours found, first as far as the knobs ask
/// for and then as far as they go. Works on the calling thread, one at a time; may be read from any.
final class WordDesk {

    private static final Metric METRIC = Metric.COSINE;
    private static final int WIDEST = UmapParams.MAX_NEIGHBORS - 1;

    private final Engine engine;
    private final Catalog catalog;
    private final StageBoard board;
    private final boolean given;
    private final Consumer<Space> found;

    private volatile @Nullable FloatMatrix vectors;
    private volatile @Nullable Space space;

    /// @param given vectors in place of those of the overviews, or null
    /// @param found told of the space, and whenever its neighbours are known further
    WordDesk(Engine engine, Catalog catalog, StageBoard board, @Nullable FloatMatrix given, Consumer<Space> found) {
        this.engine = engine;
        this.catalog = catalog;
        this.board = board;
        this.given = given != null;
        this.vectors = given;
        this.found = found;
    }

    /// Whether the vectors came with the films.
    boolean areGiven() {
        return given;
    }

    @Nullable FloatMatrix vectors() {
        return vectors;
    }

    @Nullable Space space() {
        return space;
    }

    @Nullable KnnTable neighbors() {
        Space known = space;
        return known == null ? null : known.neighbors();
    }

    /// The films by their words, with at least the neighbours that `nNeighbors` asks for.
    Space find(CatalogResults kept, int nNeighbors, Cancel cancel) {
        FloatMatrix encoded = encoded(cancel);
        Space known = space;
        if (known != null) {
            return known;
        }
        KnnTable table = kept.neighbors(METRIC);
        return table == null ? search(encoded, nNeighbors - 1, cancel) : tell(encoded, board.run(Stage.NEIGHBORS, progress -> table));
    }

    /// Finds as many neighbours as any knob can ask for, and keeps them.
    void widen(CatalogResults kept, Cancel cancel) {
        Space known = space;
        if (known != null && known.neighbors().width() < Math.min(WIDEST, catalog.size() - 1)) {
            kept.keep(METRIC, search(known.vectors(), WIDEST, cancel).neighbors());
        }
    }

    private FloatMatrix encoded(Cancel cancel) {
        FloatMatrix known = vectors;
        if (known != null) {
            return known;
        }
        FloatMatrix encoded = board.run(Stage.ENCODE, progress -> {
            TextEncoder encoder = engine.encoder();
            return encoder.encode(MapKeeper.texts(catalog), progress, cancel);
        });
        vectors = encoded;
        return encoded;
    }

    private Space search(FloatMatrix encoded, int width, Cancel cancel) {
        return tell(encoded, board.run(Stage.NEIGHBORS,
                progress -> ExactNeighbors.search(encoded, METRIC, width, engine.workers(), progress, cancel)));
    }

    private Space tell(FloatMatrix encoded, KnnTable table) {
        Space known = given ? Space.ofGiven(encoded, table) : Space.ofOverviews(encoded, table);
        space = known;
        found.accept(known);
        return known;
    }
}
