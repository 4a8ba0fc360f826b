package org.filmament.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.filmament.work.AtomicFile;
import org.jspecify.annotations.Nullable;

/// Answers that were paid for, kept by what was asked: the same question to the same model is never paid twice. One small file an answer; a file that
/// cannot be read counts as none. Safe for use from any thread.
final class LabelCache {

    private static final System.Logger LOG = System.getLogger(LabelCache.class.getName());
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    /// @param folder created when there is something to keep
    LabelCache(Path folder) {
        this.folder = folder;
    }

    /// The names once given to the themes of a task, in its order; null if this was never asked.
    @Nullable KeptNames find(String author, LabelTask task) {
        Path file = file(author, task);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            JsonNode kept = MAPPER.readTree(Files.readString(file));
            Map<Integer, String> names = new HashMap<>();
            kept.path("names").forEach(name -> names.put(names.size() + 1, name.asText()));
            return new KeptNames(LabelNames.checked(task, names), Instant.parse(kept.path("when").asText()), kept.path("dollars").asDouble());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A kept answer cannot be used: {0}", e.toString());
            return null;
        }
    }

    void keep(String author, LabelTask task, KeptNames names) {
        try {
            Files.createDirectories(folder);
            ByteBuffer bytes = ByteBuffer.wrap(MAPPER.writeValueAsBytes(
                    Map.of("names", names.names(), "when", names.when().toString(), "dollars", names.dollars())));
            AtomicFile.write(file(author, task), channel -> {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            });
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A label cannot be kept and may have to be paid again: {0}", e.toString());
        }
    }

    private Path file(String author, LabelTask task) {
        String question = author + "\n" + LabelPrompt.system() + "\n" + LabelPrompt.user(task);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
