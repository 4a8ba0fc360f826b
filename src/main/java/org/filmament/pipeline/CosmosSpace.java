package org.filmament.pipeline;

import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;

/// What films are like in the cosmos: the vectors that it is laid out from, and who made them. The one place where another encoder comes in. Immutable
/// by contract.
///
/// @param encoder   for the user: "the words of their overviews"
/// @param vectors   n × D unit rows, one a film
/// @param neighbors nearest films by these vectors
record CosmosSpace(String encoder, FloatMatrix vectors, KnnTable neighbors) {

    static CosmosSpace ofOverviews(FloatMatrix vectors, KnnTable neighbors) {
        return new CosmosSpace("what their overviews say (MiniLM)", vectors, neighbors);
    }
}
