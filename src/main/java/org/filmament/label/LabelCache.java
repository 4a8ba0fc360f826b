package org.filmament.label;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    @Nullable List<String> find(String author, LabelTask task) {
        Path file = file(author, task);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            List<String> kept = MAPPER.readValue(Files.readString(file), new TypeReference<>() { });
            return LabelNames.checked(task, IntStream.range(0, kept.size()).boxed().collect(Collectors.toMap(i -> i + 1, kept::get)));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A kept answer cannot be used: {0}", e.toString());
            return null;
        }
    }

    void keep(String author, LabelTask task, List<String> names) {
        try {
            Files.createDirectories(folder);
            ByteBuffer bytes = ByteBuffer.wrap(MAPPER.writeValueAsBytes(names));
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
