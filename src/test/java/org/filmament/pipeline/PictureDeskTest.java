package org.filmament.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.poster.PosterArtist;
import org.filmament.poster.PosterSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Posters are looked at when they are wanted, after what is more urgent, and once.
@Timeout(60)
class PictureDeskTest {

    private static final int FILMS = 40;
    private static final Catalog DRAWN = catalog(null);
    private static final Catalog REAL = catalog("/no/such/picture.jpg");

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final StageBoard board = new StageBoard(stage -> { });
    private volatile boolean tookLong;

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void nothingFailed() {
        assertEquals(List.of(), failures);
    }

    @Test
    void postersAreLookedAtOnceWantedAndNothingIsMoreUrgent() {
        try (Engine engine = engine()) {
            PictureDesk desk = desk(engine, DRAWN);
            desk.setUnhurried();
            assertNull(desk.space());
            desk.want();
            await(() -> status() == State.DONE && desk.space() != null);
            Space found = space(desk);
            assertEquals("look", found.name());
            assertEquals(FILMS, found.drawn());
            assertEquals(FILMS - 1, found.neighbors().width(), "the table goes as far as there are films");
            assertTrue(tookLong);
        }
    }

    @Test
    void whatTakesLongWaitsForWhatIsMoreUrgent() {
        try (Engine engine = engine()) {
            PictureDesk desk = desk(engine, DRAWN);
            desk.want();
            await(() -> tookLong);
            assertEquals(State.WAITING, status());
            desk.setUnhurried();
            await(() -> desk.space() != null);
        }
    }

    @Test
    void theSecondTimeNothingIsDrawn() {
        Space first;
        try (Engine engine = engine()) {
            PictureDesk desk = desk(engine, DRAWN);
            desk.setUnhurried();
            desk.want();
            await(() -> desk.space() != null);
            first = space(desk);
        }
        tookLong = false;
        try (Engine engine = engine()) {
            PictureDesk desk = desk(engine, DRAWN);
            desk.want();
            await(() -> desk.space() != null);
            assertArrayEquals(first.vectors().data(), space(desk).vectors().data());
            assertFalse(tookLong, "it was not waited for");
        }
    }

    @Test
    void whoseOwnPosterCannotBeHadIsCounted() {
        try (Engine engine = engine()) {
            PictureDesk desk = desk(engine, REAL);
            desk.setPosters(new Halves(DRAWN));
            desk.setUnhurried();
            desk.want();
            await(() -> status() == State.DONE && board.status(Stage.PICTURES).message() != null);
            assertEquals(FILMS / 2, space(desk).drawn());
            assertEquals("20 of 40 posters could not be had; drawn ones stand in for them.", board.status(Stage.PICTURES).message());
        }
    }

    @Test
    void stoppedItCanBeTakenUp() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Engine engine = engine()) {
            PictureDesk desk = desk(engine, REAL);
            desk.setPosters(new Halves(DRAWN) {
                @Override
                public Print best(int film, int width) throws InterruptedException {
                    looking.countDown();
                    stopped.await();
                    return super.best(film, width);
                }
            });
            desk.setUnhurried();
            desk.want();
            looking.await();
            desk.cancel();
            stopped.countDown();
            await(() -> status() == State.CANCELLED);
            assertNull(desk.space());
            desk.wantUnlessStopped();
            assertEquals(State.CANCELLED, status());
            desk.resume();
            await(() -> desk.space() != null);
        }
    }

    /// Has a poster of every other film.
    private static class Halves implements PosterSource {

        private final PosterSource artist;

        Halves(Catalog catalog) {
            artist = new PosterArtist(catalog.films());
        }

        @Override
        public int[] pixels(int film, int width) {
            return artist.pixels(film, width);
        }

        @Override
        public int tone(int film) {
            return artist.tone(film);
        }

        @Override
        public boolean isDrawn(int film) {
            return film % 2 == 1;
        }
    }

    private PictureDesk desk(Engine engine, Catalog catalog) {
        return new PictureDesk(engine, catalog, board, () -> 15, new PictureDesk.Listener() {
            @Override
            public void takesLong() {
                tookLong = true;
            }

            @Override
            public void seen(Space space) {
                // The desk is asked for it.
            }
        });
    }

    private Space space(PictureDesk desk) {
        Space space = desk.space();
        assertNotNull(space);
        return space;
    }

    private State status() {
        return board.status(Stage.PICTURES).state();
    }

    private Engine engine() {
        return new Engine(new Home(folder), 2, failures::add);
    }

    private static Catalog catalog(@Nullable String poster) {
        return new Catalog("films", IntStream.range(0, FILMS).mapToObj(row -> new Film("Film " + row, null, 1950 + row, List.of(),
                "What happens in film " + row + ".", null, null, null, null, null, List.of(), null, null, poster)).toList(), 0, List.of());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }
}
