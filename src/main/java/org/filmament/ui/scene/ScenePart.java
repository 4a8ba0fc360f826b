package org.filmament.ui.scene;

/// A part of the window whose state belongs to a scene: filters, an open theme. FX thread only.
public interface ScenePart {

    /// What its state is kept under, in files too; a word.
    String name();

    /// Its state as text of its own; the same state is the same text, and nothing special is the empty one.
    String save();

    /// Goes back to a state that it saved. What is no longer there is left out.
    void restore(String state);
}
