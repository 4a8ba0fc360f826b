package org.filmament.label;

import java.util.List;
import org.filmament.topic.WrittenFor;

/// What naming themes gave.
///
/// @param author  the model's name
/// @param labels  labels with their provenance; one that was kept from before says when it was written and what it cost then
/// @param bill    what this took
public record NamedThemes(String author, List<WrittenFor> labels, Bill bill) {

    /// What answers took that were not kept from before.
    ///
    /// @param inputTokens  read
    /// @param outputTokens written
    /// @param dollars      what was paid for them, NaN where the price is unknown
    public record Bill(long inputTokens, long outputTokens, double dollars) {

        static final Bill NOTHING = new Bill(0, 0, 0);

        Bill with(long input, long output, double more) {
            return new Bill(inputTokens + input, outputTokens + output, dollars + more);
        }
    }

    public NamedThemes {
        labels = List.copyOf(labels);
    }
}
