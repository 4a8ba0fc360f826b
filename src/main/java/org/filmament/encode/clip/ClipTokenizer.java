package org.filmament.encode.clip;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.filmament.encode.NativeLibraries;

/// CLIP's byte-pair tokenizer: lower-cased pieces between a start and an end token, [#MAX_TOKENS] at most, the rest cut off.
/// Safe for use from any thread.
final class ClipTokenizer implements AutoCloseable {

    /// As many as CLIP has positions for.
    static final int MAX_TOKENS = 77;

    // Over ten times what fills the tokens in any prose; cutting here first keeps a novel from being tokenized whole.
    static final int MAX_CHARACTERS = 4_096;

    private final HuggingFaceTokenizer tokenizer;

    private ClipTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// Loads the tokenizer whose `tokenizer.json` is `bytes`.
    ///
    /// @throws IllegalStateException with one plain sentence, if the native library does not start here or refuses the file
    static ClipTokenizer load(byte[] bytes) {
        NativeLibraries.keepOfflineAndQuiet();
        try {
            return new ClipTokenizer(HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(bytes),
                    Map.of("truncation", "true", "maxLength", Integer.toString(MAX_TOKENS), "padding", "false")));
        } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
            throw NativeLibraries.missing("The tokenizer library", e);
        }
    }

    /// The token ids of `text`, start and end included.
    long[] ids(String text) {
        int end = Math.min(text.length(), MAX_CHARACTERS);
        boolean splitsPair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return tokenizer.encode(text.substring(0, splitsPair ? end - 1 : end), true, false).getIds();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
