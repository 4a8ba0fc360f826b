package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.filmament.Samples;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.CatalogReader;
import org.filmament.encode.clip.TinyClip;
import org.filmament.encode.store.ModelFolder;
import org.filmament.math.FloatMatrix;
import org.filmament.poster.PosterArtist;
import org.filmament.poster.real.RealPosters;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From a file of films with posters beside it to a map of what those show: with CLIP, for which a tiny one of random weights stands in, and without.
@Timeout(60)
class RealPicturesTest {

    private static final int FILMS = 24;
    private static final int WITHOUT_POSTER = 3;
    private static final FloatMatrix VECTORS = Samples.blobs(FILMS, 6, 3, 1.5, 3).normalizedRows();

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService fetching = Executors.newFixedThreadPool(RealPosters.AT_ONCE);

    @TempDir
    private Path folder = Path.of("");
    private Catalog catalog;

    /// Two kinds of posters, light and dark, of which the last few are missing.
    @BeforeEach
    void write() throws IOException {
        StringBuilder csv = new StringBuilder("title,overview,poster\n");
        for (int film = 0; film < FILMS; film++) {
            csv.append("Film ").append(film).append(",What happens in film ").append(film).append(",poster-").append(film).append(".png\n");
            if (film < FILMS - WITHOUT_POSTER) {
                ImageIO.write(poster(film), "png", folder.resolve("poster-" + film + ".png").toFile());
            }
        }
        Path file = Files.writeString(folder.resolve("films.csv"), csv);
        catalog = CatalogReader.read(file, Progress.NONE, Cancel.NEVER);
    }

    @AfterEach
    void end() {
        fetching.shutdownNow();
    }

    @Test
    void withItsWeightsInTheModelsFolderClipSeesThePosters() throws IOException {
        ModelFolder clip = TinyClip.in(folder.resolve("home"));
        Space space = pictures(clip);

        assertEquals("CLIP", space.name());
        assertEquals(WITHOUT_POSTER, space.drawn());
        assertEquals(TinyClip.DIMENSIONS, space.vectors().columns());
        assertEquals(FILMS - 1, space.neighbors().width());
        assertEquals(List.of(), failures);

        assertArrayEquals(space.vectors().data(), pictures(clip).vectors().data(), "the second time they come from the cache");
    }

    @Test
    void withoutItIsTheLookOfThem() {
        Space space = pictures(null);

        assertEquals("look", space.name());
        assertEquals(WITHOUT_POSTER, space.drawn());
        int alike = 0;
        for (int film = 0; film < FILMS - WITHOUT_POSTER; film++) {
            alike += space.neighbors().id(film, 0) % 2 == film % 2 ? 1 : 0;
        }
        assertEquals(FILMS - WITHOUT_POSTER, alike, "light ones are like light ones, and dark ones like dark ones");
        assertEquals(List.of(), failures);
    }

    @Test
    void weightsThatAreNotThosePublishedAreToldOnceAndTheLookStandsIn() throws IOException {
        ModelFolder clip = TinyClip.in(folder.resolve("home"));
        try (Stream<Path> files = Files.list(clip.folder())) {
            Path weights = files.filter(file -> file.endsWith("vision.onnx")).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(weights);
            bytes[bytes.length / 2]++;
            Files.write(weights, bytes);
        }

        assertEquals("look", pictures(clip).name());
        assertEquals(1, failures.size());
        assertTrue(failures.getFirst() instanceof InputException);
    }

    private Space pictures(@Nullable ModelFolder clip) {
        Engine engine = new Engine(new Home(folder.resolve("home")), 2, clip == null ? List.of() : List.of(clip.model()), failures::add);
        try (engine; LiveSession session = LiveSession.open(engine, catalog, VECTORS, UmapParams.DEFAULT.withEpochs(20));
                RealPosters posters = new RealPosters(catalog.films(), new PosterArtist(catalog.films()), engine.home().posters(), fetching, told -> { })) {
            session.setPosters(posters);
            session.wantPictures();
            await(() -> session.pictures() != null && session.state().status(Stage.PICTURES).message() != null);
            assertNotEquals(StageStatus.State.FAILED, session.state().status(Stage.PICTURES).state());
            return Objects.requireNonNull(session.pictures());
        }
    }

    private static BufferedImage poster(int film) {
        BufferedImage image = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(film % 2 == 0 ? new Color(240, 230, 200) : new Color(20, 30, 60));
        graphics.fillRect(0, 0, 200, 300);
        graphics.setColor(film % 2 == 0 ? Color.RED : Color.CYAN);
        graphics.fillOval(20 + film, 40 + 5 * film, 90, 90);
        graphics.dispose();
        return image;
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }
}
