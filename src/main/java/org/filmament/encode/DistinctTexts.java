package org.filmament.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.filmament.math.FloatMatrix;

/// The different ones among some texts, each known by the number of its content key, and the way back to all of them.
final class DistinctTexts {

    private final List<String> texts;
    private final ContentKeys keys;
    private final int[] keyOfText;
    private final int[] textOfKey;

    private DistinctTexts(List<String> texts, ContentKeys keys, int[] keyOfText, int[] textOfKey) {
        this.texts = texts;
        this.keys = keys;
        this.keyOfText = keyOfText;
        this.textOfKey = textOfKey;
    }

    /// Tells `texts` apart by their keys: the beginning of the SHA-256 digest of `fingerprint` and the text.
    static DistinctTexts of(String fingerprint, List<String> texts) {
        MessageDigest sha256 = sha256();
        byte[] prefix = (fingerprint + '\0').getBytes(StandardCharsets.UTF_8);
        ContentKeys keys = new ContentKeys(texts.size());
        int[] keyOfText = new int[texts.size()];
        int[] textOfKey = new int[texts.size()];
        for (int i = 0; i < keyOfText.length; i++) {
            sha256.update(prefix);
            ByteBuffer digest = ByteBuffer.wrap(sha256.digest(texts.get(i).getBytes(StandardCharsets.UTF_8)));
            int known = keys.size();
            keyOfText[i] = keys.add(digest.getLong(), digest.getLong());
            if (keyOfText[i] == known) {
                textOfKey[known] = i;
            }
        }
        return new DistinctTexts(texts, keys, keyOfText, textOfKey);
    }

    /// How many texts there are, repeated ones included.
    int total() {
        return keyOfText.length;
    }

    ContentKeys keys() {
        return keys;
    }

    /// The texts of some keys.
    List<String> texts(int[] keyNumbers) {
        return Arrays.stream(keyNumbers).mapToObj(key -> texts.get(textOfKey[key])).toList();
    }

    /// From one row a key to one row a text.
    FloatMatrix forAll(FloatMatrix vectorsOfKeys) {
        if (keys.size() == total()) {
            return vectorsOfKeys;
        }
        FloatMatrix all = FloatMatrix.zeros(total(), vectorsOfKeys.columns());
        for (int i = 0; i < keyOfText.length; i++) {
            System.arraycopy(vectorsOfKeys.data(), vectorsOfKeys.offset(keyOfText[i]), all.data(), all.offset(i),
                    all.columns());
        }
        return all;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
