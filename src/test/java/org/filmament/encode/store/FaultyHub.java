package org.filmament.encode.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A hub on this computer that publishes one file under every path and misbehaves as told: answer by answer, the last way for ever.
final class FaultyHub implements AutoCloseable {

    /// Answers one request.
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final byte[] content;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private volatile List<Answer> answers = List.of();

    FaultyHub(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI());
                String range = exchange.getRequestHeaders().getFirst("Range");
                ranges.add(range == null ? "" : range);
                answers.get(Math.min(asked.size(), answers.size()) - 1).to(exchange);
            }
        });
        server.start();
    }

    void answers(Answer... answers) {
        this.answers = List.of(answers);
        asked.clear();
        ranges.clear();
    }

    URI address() {
        return URI.create("http://localhost:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// The Range header of every request, empty where there was none.
    List<String> ranges() {
        return ranges;
    }

    List<URI> asked() {
        return asked;
    }

    /// The file, or the range of it that was asked for.
    Answer good() {
        return exchange -> {
            int from = from(exchange);
            if (from > 0) {
                exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            send(exchange, from > 0 ? 206 : 200, content.length - from, Arrays.copyOfRange(content, from, content.length));
        };
    }

    Answer withoutRanges() {
        return exchange -> send(exchange, 200, content.length, content);
    }

    /// Declares the length that is left and breaks off after `bytes`.
    Answer cutAfter(int bytes) {
        return exchange -> {
            int from = from(exchange);
            if (from > 0) {
                exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            send(exchange, from > 0 ? 206 : 200, content.length - from, Arrays.copyOfRange(content, from, from + bytes));
            throw new IOException("cut");
        };
    }

    /// Sends `bytes` and then nothing any more, without ending.
    Answer silentAfter(int bytes) {
        return exchange -> {
            send(exchange, 200, content.length, Arrays.copyOf(content, bytes));
            awaitTheEnd();
        };
    }

    /// Sends other bytes, as many as `length`; chunked, so without telling how many.
    Answer chunked(int length) {
        return exchange -> send(exchange, 200, 0, new byte[length]);
    }

    Answer other(int length) {
        return exchange -> send(exchange, 200, length, new byte[length]);
    }

    Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    Answer redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static int from(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    }

    private static void send(HttpExchange exchange, int status, long declared, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, declared);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
