package org.filmament.ui.stage;

/// What shows the audience where the presenter's mouse is.
public enum Pointer {
    /// The system's cursor and nothing else.
    NONE,
    /// A glowing dot, as of a laser.
    LASER,
    /// A bright circle; all the rest is dimmed.
    SPOTLIGHT;

    /// This pointer in place of the one in use, or none if it is in use already.
    public Pointer toggledFrom(Pointer inUse) {
        return inUse == this ? NONE : this;
    }
}
