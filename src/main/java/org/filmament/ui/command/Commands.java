package org.filmament.ui.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// Every command of the window, in the order in which they are listed. FX thread only.
public final class Commands {

    private final List<Command> commands = new ArrayList<>();

    /// Adds a command.
    ///
    /// @throws IllegalArgumentException if one of its shortcuts is taken
    public void add(String group, String name, Runnable action, Shortcut... shortcuts) {
        for (Shortcut shortcut : shortcuts) {
            for (Command other : commands) {
                if (other.shortcuts().contains(shortcut)) {
                    throw new IllegalArgumentException(shortcut.text() + " already means: " + other.name());
                }
            }
        }
        commands.add(new Command(group, name, List.of(shortcuts), action));
    }

    public List<Command> all() {
        return Collections.unmodifiableList(commands);
    }

    /// The command that `event` calls.
    ///
    /// @param typing whether the keyboard is writing into a text field, which then keeps its plain keys
    public Optional<Command> find(KeyEvent event, boolean typing) {
        return commands.stream()
                .filter(c -> c.shortcuts().stream().anyMatch(s -> s.matches(event) && !(typing && s.isPlain())))
                .findFirst();
    }

    /// Runs what `event` calls and consumes it; leaves the event alone if it calls nothing.
    public void handle(KeyEvent event, boolean typing) {
        find(event, typing).ifPresent(command -> {
            event.consume();
            command.action().run();
        });
    }
}
