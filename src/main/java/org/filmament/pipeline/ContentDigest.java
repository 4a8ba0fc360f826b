package org.filmament.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.filmament.math.FloatMatrix;

/// What a catalogue's results depend on, as a short text that changes whenever they would: SHA-256, in hexadecimal digits.
final class ContentDigest {

    private static final int BLOCK = 1 << 14;

    private ContentDigest() {
    }

    /// Of vectors that an encoder makes of `texts`, in their order.
    ///
    /// @param fingerprint of the encoder
    static String ofTexts(String fingerprint, List<String> texts) {
        MessageDigest sha256 = sha256();
        add(sha256, fingerprint);
        for (String text : texts) {
            add(sha256, text);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /// Of ready vectors.
    static String ofVectors(FloatMatrix vectors) {
        MessageDigest sha256 = sha256();
        add(sha256, vectors.rows() + " × " + vectors.columns());
        float[] data = vectors.data();
        ByteBuffer block = ByteBuffer.allocate(4 * BLOCK);
        for (int from = 0; from < data.length; from += BLOCK) {
            int count = Math.min(BLOCK, data.length - from);
            block.clear().asFloatBuffer().put(data, from, count);
            sha256.update(block.limit(4 * count));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /// Its length first, so that no two lists of texts run into the same bytes.
    private static void add(MessageDigest sha256, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
