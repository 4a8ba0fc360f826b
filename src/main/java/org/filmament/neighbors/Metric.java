package org.filmament.neighbors;

import java.util.Locale;
import org.filmament.work.InputException;

/// How far apart two vectors are.
public enum Metric {
    /// 1 − cos of the angle between them; a zero vector is 1 away from everything.
    COSINE,
    /// The straight line.
    EUCLIDEAN;

    /// @throws InputException if there is no metric of that name
    public static Metric named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InputException("There is no metric \"" + name + "\"; use cosine or euclidean.", e);
        }
    }
}
