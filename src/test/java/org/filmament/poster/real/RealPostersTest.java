package org.filmament.poster.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSource;
import org.filmament.poster.PosterSprites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RealPostersTest {

    private static final int DRAWN = 0xFF123456;

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService serving = Executors.newCachedThreadPool();

    @TempDir
    private Path folder = Path.of("");
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(serving);
        byte[] png = Pictures.file(Pictures.twoColored(200, 300), "png");
        handle("/good", exchange -> answer(exchange, 200, "image/png", png));
        handle("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/good");
            answer(exchange, 302, "text/html", new byte[0]);
        });
        handle("/missing", exchange -> answer(exchange, 404, "image/png", png));
        handle("/page", exchange -> answer(exchange, 200, "text/html", png));
        handle("/liar", exchange -> answer(exchange, 200, "image/png", "<html>".getBytes()));
        handle("/bomb", exchange -> answer(exchange, 200, "image/png", Pictures.pngOfSize(100_000, 100_000)));
        handle("/cut", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, png.length);
            exchange.getResponseBody().write(png, 0, png.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });
        handle("/huge", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            try (OutputStream body = exchange.getResponseBody()) {
                for (long sent = 0; sent < 4 * PictureFetcher.MOST_BYTES; sent += block.length) {
                    body.write(block);
                }
            }
        });
        handle("/declared", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().write(png);
            exchange.getResponseBody().flush();
            awaitTheEnd();
        });
        handle("/slow", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, png.length);
            exchange.getResponseBody().write(png, 0, 20);
            exchange.getResponseBody().flush();
            awaitTheEnd();
        });
        handle("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "30");
            answer(exchange, 429, "text/plain", new byte[0]);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        serving.shutdownNow();
    }

    @Test
    void theDrawnPosterStandsInUntilThePictureIsThere() {
        RealPosters posters = posters(url("/good"));
        List<Integer> better = new ArrayList<>();
        posters.onBetter(better::add);
        assertEquals(0, posters.print(0, 64).edition());
        assertEquals(DRAWN, posters.pixels(0, 64)[0]);
        assertTrue(posters.isDrawn(0));

        work();

        assertFalse(posters.isDrawn(0));
        assertEquals(List.of(0), better);
        assertEquals(1, posters.edition(0));
        assertEquals(1, posters.version());
        assertReal(posters);
        assertEquals(1, requests.get());
        assertTrue(told.isEmpty());
    }

    @Test
    void aPictureThatWasFetchedOnceIsThereAtOnceTheNextTime() {
        posters(url("/good")).pixels(0, 64);
        work();

        RealPosters next = posters(url("/good"));
        assertEquals(1, next.print(0, 64).edition());
        assertReal(next);
        work();
        assertEquals(1, requests.get());
    }

    @Test
    void redirectsAreFollowed() {
        RealPosters posters = posters(url("/moved"));
        posters.pixels(0, 64);
        work();
        assertReal(posters);
    }

    @Test
    void whatIsNoGoodPictureIsMissedOnceAndNotAskedForAgain() {
        for (String path : List.of("/missing", "/page", "/liar", "/bomb", "/huge", "/declared", "/cut")) {
            told.clear();
            RealPosters posters = posters(url(path));
            posters.pixels(0, 64);
            work();
            assertEquals(DRAWN, posters.pixels(0, 64)[0], path);
            assertTrue(posters.isDrawn(0), path);
            assertEquals(List.of("1 of 1 posters could not be had; drawn ones stand in for them."), told, path);
        }
    }

    @Test
    void aPictureThatTricklesIsGivenUp() {
        RealPosters posters = posters(Duration.ofMillis(300), url("/slow"));
        posters.pixels(0, 64);
        work();
        assertEquals(DRAWN, posters.pixels(0, 64)[0]);
        assertEquals(1, told.size());
    }

    @Test
    void aServerThatAsksForItIsLeftAlone() {
        RealPosters posters = posters(url("/busy"), url("/good"));
        posters.pixels(0, 64);
        work();
        posters.pixels(1, 64);
        work();
        assertEquals(1, requests.get());
        assertEquals(DRAWN, posters.pixels(1, 64)[0]);
        assertEquals(1, told.size());
    }

    @Test
    void offlineOneSentenceCountsWhatIsMissing() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String[] urls = new String[50];
        Arrays.setAll(urls, i -> "http://127.0.0.1:" + free + "/" + i + ".jpg");
        RealPosters posters = posters(urls);
        for (int film = 0; film < urls.length; film++) {
            assertEquals(DRAWN, posters.pixels(film, 8)[0]);
        }
        work();
        assertEquals(List.of("50 of 50 posters could not be had; drawn ones stand in for them."), told);
    }

    @Test
    void filesAreReadToo() throws IOException {
        Path file = folder.resolve("poster.jpg");
        Files.write(file, Pictures.file(Pictures.twoColored(200, 300), "jpeg"));
        RealPosters posters = posters(file.toString(), folder.resolve("none.png").toString(), "beside.png", null);
        for (int film = 0; film < 4; film++) {
            assertEquals(DRAWN, posters.pixels(film, 64)[0]);
        }
        work();
        assertReal(posters);
        for (int film = 1; film < 4; film++) {
            assertEquals(DRAWN, posters.pixels(film, 64)[0]);
            assertTrue(posters.isDrawn(film));
        }
        assertEquals(0, requests.get());
    }

    @Test
    void spritesTurnIntoThePictureWhenItIsThere() {
        RealPosters posters = posters(url("/good"));
        Deque<Runnable> drawing = new ArrayDeque<>();
        PosterSprites sprites = new PosterSprites(posters, 1, 1 << 20, drawing::add, 1);
        sprites.want(new int[] {0}, new int[] {4}, 1);
        drawing.remove().run();
        long version = sprites.version();
        assertEquals(DRAWN, sprites.pixels(0, 4)[0]);

        work();
        assertTrue(sprites.version() > version);
        sprites.want(new int[] {0}, new int[] {2}, 1);
        drawing.remove().run();

        assertEquals(4, sprites.finest(0));
        assertTrue(Pictures.isNear(Pictures.RED, sprites.pixels(0, 4)[0]));
        assertEquals(1, sprites.edition(0));
        assertEquals(DRAWN, sprites.replaced(0)[0]);
        sprites.want(new int[] {0}, new int[] {4}, 1);
        assertTrue(drawing.isEmpty());
    }

    @Test
    void whoeverWaitsForTheBestGetsThePictureOrTheDrawing() throws InterruptedException {
        RealPosters posters = posters(url("/good"), url("/missing"), null);
        assertEquals(1, posters.best(0, 64).edition());
        assertReal(posters);
        for (int film = 1; film < 3; film++) {
            assertEquals(0, posters.best(film, 64).edition());
            assertEquals(DRAWN, posters.best(film, 64).pixels()[0]);
            assertTrue(posters.isDrawn(film));
        }
        assertEquals(2, requests.get(), "what cannot be had is asked for once");
        assertTrue(tasks.isEmpty());
    }

    @Test
    void nothingIsFetchedAfterItIsClosed() {
        RealPosters posters = posters(url("/good"));
        posters.pixels(0, 64);
        posters.close();
        work();
        posters.pixels(0, 64);
        work();
        assertEquals(0, requests.get());
        assertTrue(told.isEmpty());
    }

    @Test
    void onlyCataloguesThatNamePicturesNeedThem() {
        assertFalse(RealPosters.areIn(films(null, null)));
        assertTrue(RealPosters.areIn(films(null, "a.jpg")));
    }

    private static void assertReal(RealPosters posters) {
        int[] pixels = posters.pixels(0, 64);
        assertTrue(Pictures.isNear(Pictures.RED, pixels[0]), Integer.toHexString(pixels[0]));
        assertTrue(Pictures.isNear(Pictures.BLUE, pixels[pixels.length - 1]));
        assertTrue(Pictures.isNear(0xFF702868, posters.tone(0)), Integer.toHexString(posters.tone(0)));
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private RealPosters posters(String... places) {
        return posters(Duration.ofSeconds(20), places);
    }

    private RealPosters posters(Duration patience, String... places) {
        return new RealPosters(films(places), new Plain(), new PictureCache(folder.resolve("cache"), 1 << 24),
                new PictureFetcher(patience, System::nanoTime), tasks::add, told::add);
    }

    private static List<Film> films(String... places) {
        return Stream.of(places).map(place -> new Film("A film", null, null, List.of(), "Something happens.", null, null, null, null, null,
                List.of(), null, null, place)).toList();
    }

    /// Answers, counts, and closes whatever happens.
    private void handle(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            if (!path.equals("/moved")) {
                requests.incrementAndGet();
            }
            try {
                handler.handle(exchange);
            } finally {
                exchange.close();
            }
        });
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static final class Plain implements PosterSource {

        @Override
        public int[] pixels(int film, int width) {
            int[] pixels = new int[width * (width * 3 / 2)];
            Arrays.fill(pixels, DRAWN);
            return pixels;
        }

        @Override
        public int tone(int film) {
            return DRAWN;
        }
    }
}
