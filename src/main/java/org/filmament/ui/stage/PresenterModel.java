package org.filmament.ui.stage;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the window is being presented. FX thread only.
public final class PresenterModel {

    private final BooleanProperty projector = new SimpleBooleanProperty();
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObjectProperty<Pointer> pointer = new SimpleObjectProperty<>(Pointer.NONE);

    /// Whether the stage has the whole screen, in type for the last row.
    public BooleanProperty projectorProperty() {
        return projector;
    }

    /// Whether the screen is black.
    public BooleanProperty darkProperty() {
        return dark;
    }

    /// What shows where the mouse is.
    public ObjectProperty<Pointer> pointerProperty() {
        return pointer;
    }

    public void toggleProjector() {
        projector.set(!projector.get());
    }

    public void toggleDark() {
        dark.set(!dark.get());
    }

    /// Takes up a pointer, or puts it away if it is in use.
    public void point(Pointer wanted) {
        pointer.set(wanted.toggledFrom(pointer.get()));
    }

    /// Gives the audience their picture back.
    ///
    /// @return whether the screen was black
    public boolean lightUp() {
        boolean was = dark.get();
        dark.set(false);
        return was;
    }

    /// Puts away what is in the presenter's hand.
    ///
    /// @return whether there was anything
    public boolean putAway() {
        boolean any = pointer.get() != Pointer.NONE;
        pointer.set(Pointer.NONE);
        return any;
    }

    /// Back to the window with its panels.
    ///
    /// @return whether they were away
    public boolean leaveProjector() {
        boolean was = projector.get();
        projector.set(false);
        return was;
    }
}
