package org.filmament.encode.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.filmament.work.Cancel;

/// SHA-256 in lower-case hexadecimal.
final class FileDigest {

    private static final int STEP = 1 << 20;

    private FileDigest() {
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /// @param progress receives the number of bytes read so far
    static String of(Path file, LongConsumer progress, Cancel cancel) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] step = new byte[STEP];
        long done = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                cancel.check();
                sha256.update(step, 0, count);
                done += count;
                progress.accept(done);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
