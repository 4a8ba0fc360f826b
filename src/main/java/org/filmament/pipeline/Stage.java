package org.filmament.pipeline;

import java.util.Locale;

/// The steps of the pipeline, in order. [#key()] is the name in `run.json`; [#part()] is the box of the pipeline strip it
/// belongs to.
public enum Stage {
    READ(Part.DATA),
    ENCODE(Part.ENCODE),
    PICTURES(Part.ENCODE),
    NEIGHBORS(Part.REDUCE),
    GRAPH(Part.REDUCE),
    INITIALIZE(Part.REDUCE),
    LAYOUT(Part.REDUCE),
    REDUCE5(Part.CLUSTER),
    CLUSTER(Part.CLUSTER),
    TOPICS(Part.LABEL),
    LABELS(Part.LABEL),
    QUALITY(Part.EXPLORE),
    WRITE(Part.EXPLORE);

    /// The boxes of the pipeline strip.
    public enum Part { DATA, ENCODE, REDUCE, CLUSTER, LABEL, EXPLORE }

    private final Part part;

    Stage(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    /// The stage's name in files, such as "reduce5".
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
