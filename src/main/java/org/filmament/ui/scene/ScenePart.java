package org.filmament.ui.scene;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A part of the window whose state belongs to a scene: filters, an open theme. FX thread only.
public interface ScenePart {

    /// A part that is made of its two ways.
    static ScenePart of(String name, Supplier<String> save, Consumer<String> restore) {
        return new ScenePart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String save() {
                return save.get();
            }

            @Override
            public void restore(String state) {
                restore.accept(state);
            }
        };
    }

    /// What its state is kept under, in files too; a word.
    String name();

    /// Its state as text of its own; the same state is the same text, and nothing special is the empty one.
    String save();

    /// Goes back to a state that it saved. What is no longer there is left out.
    void restore(String state);
}
