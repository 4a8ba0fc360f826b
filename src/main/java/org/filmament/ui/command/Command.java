package org.filmament.ui.command;

import java.util.List;

/// One thing the user can ask for.
///
/// @param group     heading in the list of shortcuts
/// @param name      what it does, in the imperative
/// @param shortcuts ways to call it, the one to teach first
/// @param isListed  whether it has a line of its own in the list of shortcuts
/// @param action    run on the FX thread
public record Command(String group, String name, List<Shortcut> shortcuts, boolean isListed, Runnable action) {

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /// Whether it is a line of the list only: what a view answers itself, or a range of numbers.
    public boolean isLineOnly() {
        return shortcuts.stream().allMatch(Shortcut.InView.class::isInstance);
    }
}
