package org.filmament.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filmament.encode.CachedTextEncoder;
import org.filmament.encode.EmbeddingCache;
import org.filmament.encode.TextEncoder;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;

/// The vectors that ship with the starter catalogue, so that the first start encodes nothing. They are a file of the embedding cache, and
/// found by content like any other: a text that was changed since is simply encoded.
public final class StarterVectors {

    private static final System.Logger LOG = System.getLogger(StarterVectors.class.getName());
    private static final String FOLDER = "/org/filmament/assets/starter/";

    private StarterVectors() {
    }

    /// Puts the shipped vectors into `cache`, unless they were once or are of another model than `encoder`.
    ///
    /// @param folder of the cache, where a mark is left
    static void seed(TextEncoder encoder, EmbeddingCache cache, Path folder) {
        Path mark = folder.resolve("starter.seeded");
        try (InputStream segment = StarterVectors.class.getResourceAsStream(FOLDER + "vectors.segment")) {
            String fingerprint = fingerprint();
            if (segment != null && encoder.fingerprint().equals(fingerprint) && !isMarked(mark, fingerprint)) {
                cache.adopt(fingerprint, encoder.dimensions(), segment);
                Files.writeString(mark, fingerprint);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The shipped vectors cannot be kept and will be computed: {0}", e.toString());
        }
    }

    /// Encodes `texts` and writes what ships to `folder`.
    ///
    /// @throws IOException if a file cannot be written
    public static void rebuild(Engine engine, List<String> texts, Path folder, StageBoard board, Cancel cancel)
            throws IOException {
        CachedTextEncoder encoder = engine.encoder();
        board.run(Stage.ENCODE, progress -> encoder.encode(texts, progress, cancel));
        encoder.writeSegment(texts, folder.resolve("vectors.segment"), Progress.NONE, cancel);
        Files.writeString(folder.resolve("vectors.fingerprint"), encoder.fingerprint() + "\n");
    }

    /// Of the encoder that made the shipped vectors, or null where none ship.
    static @Nullable String fingerprint() throws IOException {
        try (InputStream in = StarterVectors.class.getResourceAsStream(FOLDER + "vectors.fingerprint")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static boolean isMarked(Path mark, String fingerprint) throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(fingerprint);
    }
}
