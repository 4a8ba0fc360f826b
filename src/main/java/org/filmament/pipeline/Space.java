package org.filmament.pipeline;

import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.umap.GraphSource;

/// One way in which films are alike: by their words, or by their posters. Immutable by contract.
///
/// @param name      for the user, short: "overviews"
/// @param placedBy  for the user, as it ends the sentence "Placed by …"
/// @param drawn     how many films were judged by a poster that the app drew, since they have none of their own; 0 where posters do not matter
/// @param vectors   n × D unit rows, one a film
/// @param neighbors nearest films by these vectors, as far as they are known
public record Space(String name, String placedBy, int drawn, FloatMatrix vectors, KnnTable neighbors) {

    /// Films by the vectors of what their overviews say.
    static Space ofOverviews(FloatMatrix vectors, KnnTable neighbors) {
        return new Space("overviews", "what their overviews say (MiniLM)", 0, vectors, neighbors);
    }

    /// Films by vectors that came with them.
    static Space ofGiven(FloatMatrix vectors, KnnTable neighbors) {
        return new Space("given vectors", "the vectors given with them", 0, vectors, neighbors);
    }

    /// Films by the look of their posters.
    static Space ofLook(int drawn, FloatMatrix vectors, KnnTable neighbors) {
        return new Space("look", "the look of their posters", drawn, vectors, neighbors);
    }

    /// Films by what CLIP sees on their posters.
    static Space ofClip(int drawn, FloatMatrix vectors, KnnTable neighbors) {
        return new Space("CLIP", "what their posters show (CLIP)", drawn, vectors, neighbors);
    }

    /// The neighbour graphs of these films.
    public GraphSource graphs() {
        return GraphSource.of(neighbors, vectors);
    }

    /// The same with neighbours known further.
    Space with(KnnTable wider) {
        return new Space(name, placedBy, drawn, vectors, wider);
    }
}
