package org.filmament.encode.clip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.filmament.encode.store.Model;
import org.filmament.encode.store.ModelFile;
import org.filmament.encode.store.ModelFolder;
import org.filmament.encode.store.ModelStore;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// The tiny CLIP with random weights that `export_tiny_clip.py` has made, in place of the real one.
public final class TinyClip {

    public static final int DIMENSIONS = 16;

    private TinyClip() {
    }

    static byte[] resource(String name) {
        try (InputStream in = TinyClip.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Its files in a folder under `folder`, taken into use by a store there.
    public static ModelFolder in(Path folder) throws IOException {
        return in(folder, "vision.onnx", "text.onnx", DIMENSIONS);
    }

    static ModelFolder in(Path folder, String image, String text, int dimensions) throws IOException {
        Path files = Files.createDirectories(folder.resolve("clip"));
        Model model = new Model("tiny-clip", "made here", "MIT", "someone/tiny-clip", "abc", dimensions,
                List.of(file("image", image, files), file("text", text, files), file("tokenizer", "tokenizer.json", files)));
        try (ModelStore store = ModelStore.in(folder.resolve("models"))) {
            return store.useFolder(model, files, Progress.NONE, Cancel.NEVER);
        }
    }

    private static ModelFile file(String role, String name, Path folder) throws IOException {
        byte[] bytes = resource(name);
        Files.write(folder.resolve(name), bytes);
        try {
            String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new ModelFile(role, "onnx/" + name, bytes.length, sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// The picture of the script's formula.
    static int[] picture(int width, int height) {
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = (x * 7 + y * 3) % 256;
                int green = (x / 16 + y / 24) % 2 == 0 ? 235 : 20;
                int blue = (x * x + y * y * 3 + x * y) / 5 % 256;
                argb[y * width + x] = 0xFF << 24 | red << 16 | green << 8 | blue;
            }
        }
        return argb;
    }
}
