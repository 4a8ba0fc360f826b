package org.filmament.ui.command;

import java.util.List;

/// One thing the user can ask for.
///
/// @param group     heading in the list of shortcuts
/// @param name      what it does, in the imperative
/// @param shortcuts ways to call it, the one to teach first
/// @param action    run on the FX thread
public record Command(String group, String name, List<Shortcut> shortcuts, Runnable action) {

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }
}
