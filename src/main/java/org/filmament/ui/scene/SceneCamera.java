package org.filmament.ui.scene;

import org.filmament.ui.view.StageMode;

/// The camera of a view, as far as scenes need it. FX thread only.
public interface SceneCamera {

    /// The view whose camera this is.
    StageMode.Pane pane();

    /// Where the camera stands now, which may be on its way. Equal while it does not move.
    Viewpoint viewpoint();

    /// Flies there from wherever it is.
    void flyTo(Viewpoint viewpoint);
}
