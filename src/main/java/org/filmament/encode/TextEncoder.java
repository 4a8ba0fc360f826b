package org.filmament.encode;

import java.util.List;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// Turns texts into unit vectors. A text's vector depends on the text and on [#fingerprint()] alone, never on the other texts
/// of the call. Safe for use from one thread at a time; the encoder spreads the work over its own workers.
public interface TextEncoder extends AutoCloseable {

    /// What the user calls it, such as "all-MiniLM-L6-v2".
    String name();

    /// Changes whenever vectors would: model file, tokenizer, pooling. Caches are keyed by it.
    String fingerprint();

    /// Length of a vector.
    int dimensions();

    /// Encodes `texts`; row `i` of the result is the unit vector of text `i`.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    FloatMatrix encode(List<String> texts, Progress progress, Cancel cancel);

    @Override
    void close();
}
