package org.filmament.encode;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/// MiniLM's WordPiece tokenizer: lower-cased pieces between a start and an end token, [#MAX_TOKENS] at most, the rest cut off.
/// Safe for use from any thread.
final class MiniLmTokenizer implements AutoCloseable {

    /// More tokens than this the model was not made for.
    static final int MAX_TOKENS = 256;

    // Over ten times what fills the tokens in any prose; cutting here first keeps a novel from being tokenized whole.
    static final int MAX_CHARACTERS = 16_384;

    private final HuggingFaceTokenizer tokenizer;

    private MiniLmTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// Loads the tokenizer whose `tokenizer.json` is `bytes`.
    ///
    /// @throws IllegalStateException with one plain sentence, if the native library does not start here or refuses the file
    static MiniLmTokenizer load(byte[] bytes) {
        NativeLibraries.keepOfflineAndQuiet();
        try {
            return new MiniLmTokenizer(HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(bytes),
                    Map.of("truncation", "true", "maxLength", Integer.toString(MAX_TOKENS), "padding", "false")));
        } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
            throw NativeLibraries.missing("The tokenizer library", e);
        }
    }

    /// The token ids of `text`, 2 to [#MAX_TOKENS] of them; those two when there is nothing in it.
    long[] ids(String text) {
        return tokenizer.encode(beginning(text), true, false).getIds();
    }

    private static String beginning(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
        return text.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
