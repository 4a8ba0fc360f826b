package org.filmament;

import java.util.Arrays;
import org.filmament.math.FloatMatrix;
import org.filmament.math.Simd;
import org.filmament.neighbors.ExactNeighbors;
import org.filmament.neighbors.KnnTable;
import org.filmament.neighbors.Metric;
import org.filmament.umap.FuzzyGraph;
import org.filmament.umap.Umap;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;

/// A number that changes with any bit of two layouts, and a program that says it.
public final class LayoutDigest {

    private LayoutDigest() {
    }

    /// Says which kernels ran, and the number.
    public static void main(String[] arguments) {
        System.out.println((Simd.available() ? "SIMD " : "scalar ") + of());
    }

    static int of() {
        FloatMatrix vectors = Samples.blobs(500, 33, 4, 2, 1);
        KnnTable table = ExactNeighbors.search(vectors, Metric.COSINE, 14, Workers.serial(), Progress.NONE, Cancel.NEVER);
        FuzzyGraph graph = FuzzyGraph.of(table, Workers.serial());
        UmapParams params = UmapParams.DEFAULT.withEpochs(80);
        return 31 * digest(graph, vectors, params) + digest(graph, vectors, params.withDimensions(5).withMinDist(0));
    }

    private static int digest(FuzzyGraph graph, FloatMatrix vectors, UmapParams params) {
        return Arrays.hashCode(Umap.fit(graph, vectors, params, Workers.serial(), Progress.NONE, Cancel.NEVER).data());
    }
}
