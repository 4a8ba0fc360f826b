package org.filmament.ui.map;

import javafx.scene.Node;

/// Something that lies over the sky and moves with it: labels, lines, outlines. Its node fills the view, and is told of each picture in the
/// pulse that shows it, so that it never runs ahead of the films or behind them.
public interface MapOverlay {

    /// The node, as large as the view; transparent to the mouse unless it says otherwise.
    Node node();

    /// Called on the FX thread with what the next pulse will show.
    void follow(Placement placement);
}
