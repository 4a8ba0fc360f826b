package org.filmament.ui.search;

import org.jspecify.annotations.Nullable;

/// Turns a query into a vector that films' vectors can be compared with.
@FunctionalInterface
public interface QueryEncoder {

    /// The unit vector of `text`, on the calling thread, which is a background one; null where the films' vectors are of another kind.
    float @Nullable [] encode(String text);
}
