package org.filmament.ui.command;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One way to call a command from the keyboard.
public sealed interface Shortcut {

    /// A physical key with modifiers; on macOS `SHORTCUT` is ⌘.
    record Key(KeyCodeCombination keys) implements Shortcut {

        private static final Set<KeyCode> NEVER_TYPED = EnumSet.of(KeyCode.ESCAPE, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);

        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_PRESSED && keys.match(event);
        }

        @Override
        public boolean isPlain() {
            return keys.getShortcut() == KeyCombination.ModifierValue.UP && !keys.getCode().isFunctionKey()
                    && !NEVER_TYPED.contains(keys.getCode());
        }

        @Override
        public String text() {
            String modifiers = Stream.of(
                            keys.getShortcut() == KeyCombination.ModifierValue.DOWN ? "Ctrl" : "",
                            keys.getShift() == KeyCombination.ModifierValue.DOWN ? "Shift" : "")
                    .filter(m -> !m.isEmpty()).collect(Collectors.joining(" "));
            String key = switch (keys.getCode()) {
                case ESCAPE -> "Esc";
                case EQUALS, PLUS -> "+";
                case MINUS -> "−";
                case PAGE_DOWN -> "Page Down";
                case PAGE_UP -> "Page Up";
                case BACK_SPACE -> "Backspace";
                case SPACE -> "Space";
                case PERIOD -> ".";
                case COMMA -> ",";
                default -> keys.getCode().getName();
            };
            return modifiers.isEmpty() ? key : modifiers + " " + key;
        }
    }

    /// A typed character, wherever the keyboard layout has it: `?`, `[` and their like.
    record Typed(char character) implements Shortcut {

        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED && !event.isShortcutDown()
                    && event.getCharacter().equals(String.valueOf(character));
        }

        @Override
        public boolean isPlain() {
            return true;
        }

        @Override
        public String text() {
            return Character.isUpperCase(character) ? "Shift " + character : String.valueOf(character);
        }
    }

    /// A key that a view answers itself while it has the focus; listed only.
    record InView(String text) implements Shortcut {

        @Override
        public boolean matches(KeyEvent event) {
            return false;
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    }

    /// Whether `event` is this shortcut.
    boolean matches(KeyEvent event);

    /// Whether it would type something into a text field, and so must not be taken from one.
    boolean isPlain();

    /// As the user reads it, such as "Ctrl O".
    String text();

    /// A key alone.
    static Shortcut key(KeyCode code) {
        return new Key(new KeyCodeCombination(code));
    }

    /// A key with Shift.
    static Shortcut shift(KeyCode code) {
        return new Key(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN));
    }

    /// A key with Ctrl, or ⌘ on macOS.
    static Shortcut control(KeyCode code) {
        return new Key(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    }

    /// A key with Ctrl and Shift, or ⌘ and Shift on macOS.
    static Shortcut controlShift(KeyCode code) {
        return new Key(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    static Shortcut inView(String text) {
        return new InView(text);
    }

    static Shortcut typed(char character) {
        return new Typed(character);
    }
}
