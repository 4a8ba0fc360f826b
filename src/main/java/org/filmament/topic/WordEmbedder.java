package org.filmament.topic;

import java.util.List;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;

/// Gives words vectors in the space of the films' vectors.
@FunctionalInterface
public interface WordEmbedder {

    /// One row a word, of the films' width.
    FloatMatrix embed(List<String> words, Cancel cancel);
}
