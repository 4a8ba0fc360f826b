package org.filmament.poster.real;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a picture is: a file, or an address of the web.
sealed interface PictureReference {

    /// What the cache knows the picture by; changes when the picture may have.
    ///
    /// @throws IOException if there is no such file
    String key() throws IOException;

    record Local(Path file) implements PictureReference {

        @Override
        public String key() throws IOException {
            return digest(file.toAbsolutePath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
    }

    record Remote(URI address) implements PictureReference {

        @Override
        public String key() {
            return digest(address.toString());
        }
    }

    /// A picture of TMDB's as its exports name it: below its server's address for pictures.
    Pattern OF_TMDB = Pattern.compile("/[A-Za-z0-9]{20,40}\\.(jpg|png|webp)");
    String TMDB_SERVER = "https://image.tmdb.org/t/p/w500";

    /// What `text` from a catalogue refers to: an address, or an absolute path on this machine; null if it is neither.
    static @Nullable PictureReference of(String text) {
        try {
            String beginning = text.toLowerCase(Locale.ROOT);
            if (beginning.startsWith("http://") || beginning.startsWith("https://")) {
                URI address = new URI(text.replace(" ", "%20"));
                return address.getHost() == null ? null : new Remote(address);
            }
            Path file = Path.of(text);
            if (OF_TMDB.matcher(text).matches() && !Files.exists(file)) {
                return new Remote(URI.create(TMDB_SERVER + text));
            }
            return file.isAbsolute() && !text.startsWith("//") && !text.startsWith("\\\\") ? new Local(file) : null;
        } catch (URISyntaxException | InvalidPathException e) {
            return null;
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
