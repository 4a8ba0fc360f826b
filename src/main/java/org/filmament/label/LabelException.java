package org.filmament.label;

import org.jspecify.annotations.Nullable;

/// No labels could be had. The message is one plain sentence for the user and never holds the key.
public final class LabelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LabelException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
