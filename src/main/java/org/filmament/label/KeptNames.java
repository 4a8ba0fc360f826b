package org.filmament.label;

import java.time.Instant;
import java.util.List;

/// Names that an answer gave to the themes of one request.
///
/// @param names   in the order of the request
/// @param when    when they were given
/// @param dollars what they cost then, all together; 0 where the price is unknown
record KeptNames(List<String> names, Instant when, double dollars) {

    KeptNames {
        names = List.copyOf(names);
    }
}
