package org.filmament.work;

import org.jspecify.annotations.Nullable;

/// Bad input: a file, a parameter, a catalogue that cannot be used. The message is one plain sentence for the user that
/// names what is wrong and where. Whatever was open before stays as it was.
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputException(String sentence) {
        super(sentence);
    }

    public InputException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
