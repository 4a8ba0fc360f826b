package org.filmament.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.pipeline.ResultFile.Numbers;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The layout that ships with the starter catalogue, so that the window opens with every film in its place: that of a fresh run at
/// UMAP's defaults. Like what is kept of any catalogue it is found by a fingerprint of texts, model, knobs and engine, and where
/// that differs, laid out anew.
public final class StarterLayout {

    private static final System.Logger LOG = System.getLogger(StarterLayout.class.getName());
    private static final String RESOURCE = "/org/filmament/assets/starter/layout.positions";

    private StarterLayout() {
    }

    /// What ships, if it is that of `fingerprint`; else null.
    static @Nullable Numbers shipped(String fingerprint) {
        try (InputStream in = StarterLayout.class.getResourceAsStream(RESOURCE)) {
            return in == null ? null : ResultFile.read(in.readAllBytes(), fingerprint);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The shipped layout cannot be read and will be computed: {0}", e.toString());
            return null;
        }
    }

    /// Lays the vectors of `texts` out afresh and writes what ships to `folder`.
    ///
    /// @throws IOException if the file cannot be written
    public static void rebuild(Engine engine, List<String> texts, Path folder, StageBoard board, Cancel cancel)
            throws IOException {
        UmapParams params = UmapParams.DEFAULT;
        FloatMatrix vectors = board.run(Stage.ENCODE, progress -> engine.encoder().encode(texts, progress, cancel));
        Workers workers = engine.workers();
        KnnTable table = board.run(Stage.NEIGHBORS, progress ->
                ExactNeighbors.search(vectors, Metric.COSINE, params.nNeighbors() - 1, workers, progress, cancel));
        FuzzyGraph graph = board.run(Stage.GRAPH, progress -> FuzzyGraph.of(table, workers));
        FloatMatrix layout = board.run(Stage.LAYOUT, progress -> Umap.fit(graph, vectors, params, workers, progress, cancel));
        String fingerprint = CatalogResults.ofTexts(engine.home(), engine.encoder().fingerprint(), texts).fingerprint(params);
        ResultFile.write(folder.resolve("layout.positions"), fingerprint, new Numbers(new int[0], layout.data()));
    }
}
