package org.filmament.label;

import java.util.List;
import org.filmament.topic.WrittenFor;

/// What naming themes gave.
///
/// @param author  the model's name
/// @param labels  labels with their provenance; one that was kept from before says when it was written and what it cost then
/// @param dollars what was paid this time, 0 where the price is unknown
public record NamedThemes(String author, List<WrittenFor> labels, double dollars) {

    public NamedThemes {
        labels = List.copyOf(labels);
    }
}
