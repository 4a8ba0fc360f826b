package org.filmament.encode.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.filmament.Samples;
import org.filmament.catalog.CatalogReader;
import org.filmament.catalog.Film;
import org.filmament.encode.CachedImageEncoder;
import org.filmament.encode.EmbeddingCache;
import org.filmament.encode.store.ModelFolder;
import org.filmament.math.FloatMatrix;
import org.filmament.poster.PosterArtist;
import org.filmament.poster.real.RealPosters;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipEncodersTest {

    private static final List<String> TEXTS = List.of("A spaceship", "", "Of land and sea and all of them", "Paris in the spring");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPicturesVectorDependsOnNothingButThePicture() throws IOException {
        ModelFolder tiny = TinyClip.in(folder);
        try (ClipImageEncoder encoder = new ClipImageEncoder(tiny, Workers.serial())) {
            FloatMatrix together = encoder.encode(4, ClipEncodersTest::picture, Progress.NONE, Cancel.NEVER);
            for (int i = 0; i < 4; i++) {
                int number = i;
                FloatMatrix alone = encoder.encode(1, (first, width) -> picture(number, width), Progress.NONE, Cancel.NEVER);
                assertArrayEquals(together.row(i), alone.data());
                assertEquals(1, length(together.row(i)), 1e-6);
            }
            Samples.onThreads(3, workers -> {
                try (ClipImageEncoder parallel = new ClipImageEncoder(tiny, workers)) {
                    assertEquals(together, parallel.encode(4, ClipEncodersTest::picture, Progress.NONE, Cancel.NEVER));
                }
            });
        }
    }

    @Test
    void aTextsVectorDependsOnNothingButTheText() throws IOException {
        ModelFolder tiny = TinyClip.in(folder);
        try (ClipTextEncoder encoder = new ClipTextEncoder(tiny, Workers.serial())) {
            FloatMatrix together = encoder.encode(TEXTS, Progress.NONE, Cancel.NEVER);
            for (int i = 0; i < TEXTS.size(); i++) {
                assertArrayEquals(together.row(i), encoder.encode(List.of(TEXTS.get(i)), Progress.NONE, Cancel.NEVER).data());
                assertEquals(1, length(together.row(i)), 1e-6);
            }
            Samples.onThreads(3, workers -> {
                try (ClipTextEncoder parallel = new ClipTextEncoder(tiny, workers)) {
                    assertEquals(together, parallel.encode(TEXTS, Progress.NONE, Cancel.NEVER));
                }
            });
        }
    }

    @Test
    void nothingIsLoadedForNothing() throws IOException {
        ModelFolder tiny = TinyClip.in(folder);
        Files.delete(tiny.folder().resolve("vision.onnx"));
        try (ClipImageEncoder encoder = new ClipImageEncoder(tiny, Workers.serial())) {
            assertEquals(0, encoder.encode(0, ClipEncodersTest::picture, Progress.NONE, Cancel.NEVER).rows());
        }
    }

    @Test
    void damagedFilesAreRefusedByNameWhenTheyAreToBeLoaded() throws IOException {
        ModelFolder tiny = TinyClip.in(folder);
        Path file = tiny.folder().resolve("vision.onnx");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertTrue(imageRefusal(tiny).startsWith("The file " + file + " has "));
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertTrue(imageRefusal(tiny).startsWith("The file " + file + " is not the one published"));
        Files.delete(tiny.folder().resolve("tokenizer.json"));
        assertTrue(textRefusal(tiny).contains("tokenizer.json"));
    }

    @Test
    void anotherKindOfNetworkIsRefusedInOneSentence() throws IOException {
        ModelFolder swapped = TinyClip.in(folder, "text.onnx", "vision.onnx", TinyClip.DIMENSIONS);
        assertEquals("The image tower of tiny-clip is another kind of network: it takes input_ids and gives text_embeds instead of pixel_values and"
                + " image_embeds with 16 numbers.", imageRefusal(swapped));
        assertTrue(textRefusal(swapped).startsWith("The text tower of tiny-clip is another kind of network: it takes pixel_values"));
        ModelFolder longer = TinyClip.in(folder, "vision.onnx", "text.onnx", 2 * TinyClip.DIMENSIONS);
        assertTrue(imageRefusal(longer).endsWith("with 32 numbers."));
    }

    @Test
    void aClosedEncoderSaysSo() throws IOException {
        ClipTextEncoder encoder = new ClipTextEncoder(TinyClip.in(folder), Workers.serial());
        encoder.encode(TEXTS, Progress.NONE, Cancel.NEVER);
        encoder.close();
        encoder.close();
        assertThrows(IllegalStateException.class, () -> encoder.encode(TEXTS, Progress.NONE, Cancel.NEVER));
    }

    /// What a user has: a table, a folder of pictures beside it, and a folder with CLIP.
    @Test
    void aCatalogueWithAFolderOfPostersIsEncodedAndKept() throws IOException {
        Files.createDirectory(folder.resolve("posters"));
        StringBuilder table = new StringBuilder("title,overview,poster\n");
        for (int i = 0; i < 3; i++) {
            BufferedImage image = new BufferedImage(448, 672, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, 448, 672, picture(i, 448), 0, 448);
            ImageIO.write(image, "png", folder.resolve("posters/" + i + ".png").toFile());
            table.append("Film ").append(i).append(",Something happens to number ").append(i).append(".,posters/").append(i).append(".png\n");
        }
        List<Film> films = CatalogReader.read(Files.writeString(folder.resolve("films.csv"), table), Progress.NONE, Cancel.NEVER).films();
        ModelFolder tiny = TinyClip.in(folder);
        EmbeddingCache cache = new EmbeddingCache(folder.resolve("vectors"));
        try (RealPosters posters = new RealPosters(films, new PosterArtist(films), folder.resolve("reduced"), Runnable::run, sentence -> { });
                CachedImageEncoder encoder = new CachedImageEncoder(new ClipImageEncoder(tiny, Workers.serial()), cache, Workers.serial())) {
            for (int film = 0; film < films.size(); film++) {
                posters.pixels(film, encoder.width());
                assertFalse(posters.isDrawn(film));
            }
            FloatMatrix vectors = encoder.encode(films.size(), posters::pixels, Progress.NONE, Cancel.NEVER);
            assertFalse(Arrays.equals(vectors.row(0), vectors.row(1)));
            // What is kept needs no model any more.
            Files.delete(tiny.folder().resolve("vision.onnx"));
            try (CachedImageEncoder later = new CachedImageEncoder(new ClipImageEncoder(tiny, Workers.serial()), cache, Workers.serial())) {
                assertEquals(vectors, later.encode(films.size(), posters::pixels, Progress.NONE, Cancel.NEVER));
            }
        }
    }

    private static String imageRefusal(ModelFolder model) {
        try (ClipImageEncoder encoder = new ClipImageEncoder(model, Workers.serial())) {
            return assertThrows(InputException.class, () -> encoder.encode(1, ClipEncodersTest::picture, Progress.NONE, Cancel.NEVER)).getMessage();
        }
    }

    private static String textRefusal(ModelFolder model) {
        try (ClipTextEncoder encoder = new ClipTextEncoder(model, Workers.serial())) {
            return assertThrows(InputException.class, () -> encoder.encode(TEXTS, Progress.NONE, Cancel.NEVER)).getMessage();
        }
    }

    private static int[] picture(int number, int width) {
        int[] pixels = TinyClip.picture(width, width * 3 / 2);
        Arrays.fill(pixels, 0, pixels.length * number / 4, 0xFF000000 | 0x3060A0 * (number + 1) & 0xFFFFFF);
        return pixels;
    }

    private static double length(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        return Math.sqrt(square);
    }
}
