package org.filmament.label;

import java.util.Map;

/// What tokens of a model cost, in dollars a million, as the maker's price list says. A model that is not listed has no price here: its tokens are counted,
/// not priced.
///
/// @param input  dollars a million tokens read, NaN where unknown
/// @param output dollars a million tokens written, NaN where unknown
public record LabelPrice(double input, double output) {

    private static final double MILLION = 1e6;
    private static final LabelPrice UNKNOWN = new LabelPrice(Double.NaN, Double.NaN);
    private static final Map<String, LabelPrice> LISTED = Map.of("claude-haiku-4-5", new LabelPrice(1, 5),
            "claude-sonnet-4-5", new LabelPrice(3, 15), "claude-opus-4-5", new LabelPrice(5, 25));

    /// The price of a model, by its name or that of one of its dated versions.
    public static LabelPrice of(String model) {
        return LISTED.entrySet().stream().filter(entry -> model.equals(entry.getKey()) || model.startsWith(entry.getKey() + "-2"))
                .map(Map.Entry::getValue).findFirst().orElse(UNKNOWN);
    }

    /// Dollars; NaN where the price is unknown.
    public double dollars(long inputTokens, long outputTokens) {
        return (inputTokens * input + outputTokens * output) / MILLION;
    }
}
