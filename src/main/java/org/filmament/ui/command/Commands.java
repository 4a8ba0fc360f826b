package org.filmament.ui.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Every command of the window, in the order in which they are listed. FX thread only.
public final class Commands {

    private final List<Command> commands = new ArrayList<>();
    private final List<Predicate<KeyEvent>> kept = new ArrayList<>();

    /// Adds a command.
    ///
    /// @throws IllegalArgumentException if one of its shortcuts is taken; keys that views answer themselves may be the same in several
    public void add(String group, String name, Runnable action, Shortcut... shortcuts) {
        for (Shortcut shortcut : shortcuts) {
            for (Command other : commands) {
                if (!(shortcut instanceof Shortcut.InView) && other.shortcuts().contains(shortcut)) {
                    throw new IllegalArgumentException(shortcut.text() + " already means: " + other.name());
                }
            }
        }
        commands.add(new Command(group, name, List.of(shortcuts), true, action));
    }

    /// Adds a command for each number from `first` to `last`, which share one line of the list.
    ///
    /// @param keys     all their shortcuts, as that line says it
    /// @param shortcut of each
    public void addNumbered(String group, String name, int first, int last, String keys, IntFunction<Shortcut> shortcut, IntConsumer action) {
        add(group, name + " " + first + " to " + last, () -> {
        }, Shortcut.inView(keys));
        for (int number = first; number <= last; number++) {
            int own = number;
            commands.add(new Command(group, name + " " + own, List.of(shortcut.apply(own)), false, () -> action.accept(own)));
        }
    }

    /// Leaves the keys that `view` wants for itself to it, whatever they call elsewhere.
    public void leave(Predicate<KeyEvent> view) {
        kept.add(view);
    }

    public List<Command> all() {
        return Collections.unmodifiableList(commands);
    }

    /// The command that `event` calls.
    ///
    /// @param typing   whether the keyboard is writing into a text field, which then keeps its plain keys
    /// @param pressing whether a control has the keyboard, which the space bar then presses
    public Optional<Command> find(KeyEvent event, boolean typing, boolean pressing) {
        boolean presses = pressing && event.getCode() == KeyCode.SPACE && !event.isShortcutDown();
        if (presses || kept.stream().anyMatch(view -> view.test(event))) {
            return Optional.empty();
        }
        return commands.stream()
                .filter(c -> c.shortcuts().stream().anyMatch(s -> s.matches(event) && !(typing && s.isPlain())))
                .findFirst();
    }

    /// Runs what `event` calls and consumes it; leaves the event alone if it calls nothing.
    public void handle(KeyEvent event, boolean typing, boolean pressing) {
        find(event, typing, pressing).ifPresent(command -> {
            event.consume();
            command.action().run();
        });
    }
}
