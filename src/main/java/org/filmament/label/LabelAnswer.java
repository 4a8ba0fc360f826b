package org.filmament.label;

import java.util.List;

/// What a writer answered to a [LabelTask].
///
/// @param names        a name for each theme of the task, in its order, already [checked][LabelNames]
/// @param inputTokens  tokens read
/// @param outputTokens tokens written
record LabelAnswer(List<String> names, long inputTokens, long outputTokens) {

    LabelAnswer {
        names = List.copyOf(names);
    }
}
