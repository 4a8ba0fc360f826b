package org.filmament.ui.view;

import java.util.List;

/// What the middle of the window shows.
public enum StageMode {

    CONSTELLATION("Constellation", Pane.MAP),
    COSMOS("Cosmos", Pane.COSMOS),
    /// Constellation and cosmos side by side, linked.
    BOTH("Both", Pane.MAP, Pane.COSMOS),
    /// Two encoders side by side: the constellation, which is by words, and the map of the posters.
    COMPARE("Compare", Pane.MAP, Pane.COMPARE),
    CHARTS("Charts", Pane.CHARTS),
    /// Both knobs turned from end to end, by words and by posters.
    SWEEP("Sweep", Pane.SWEEP);

    /// The views that modes are made of.
    public enum Pane { MAP, COSMOS, COMPARE, CHARTS, SWEEP }

    private final String label;
    private final List<Pane> panes;

    StageMode(String label, Pane... panes) {
        this.label = label;
        this.panes = List.of(panes);
    }

    /// As the user reads it.
    public String label() {
        return label;
    }

    /// What it is made of, from left to right.
    public List<Pane> panes() {
        return panes;
    }
}
