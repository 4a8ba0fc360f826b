package org.filmament.pipeline;

import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;

/// What films are like in the cosmos: the vectors that it is laid out from, and who made them. The one place where another encoder comes in. Immutable
/// by contract.
///
/// @param encoder   for the user, as it ends the sentence "Placed by …"
/// @param vectors   n × D unit rows, one a film
/// @param neighbors nearest films by these vectors
record CosmosSpace(String encoder, FloatMatrix vectors, KnnTable neighbors) {

    /// Names of encoders, as they end the sentence "Placed by …".
    static final String OVERVIEWS = "what their overviews say (MiniLM)";
    static final String GIVEN = "the vectors given with them";
}
