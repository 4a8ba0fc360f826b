package org.filmament.poster.real;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// Fetches pictures from the web, one a call, as a good guest does: it says who it is, follows redirects, takes nothing but pictures and
/// none above [#MOST_BYTES], gives up after a while, and leaves a server alone for as long as that asks for, or for [#PAUSE] when it
/// cannot be reached. Safe for use from any thread.
final class PictureFetcher implements AutoCloseable {

    static final long MOST_BYTES = 16 << 20;

    /// Why a picture did not come.
    static final class NotFetched extends IOException {

        /// Whether it may come at another time: the server was not reached, or asked to be left alone.
        final boolean passing;

        NotFetched(String sentence, boolean passing) {
            super(sentence);
            this.passing = passing;
        }
    }

    private static final Duration PAUSE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;

    private final HttpClient client;
    private final Duration patience;
    private final LongSupplier clock;
    private final Map<String, Long> quietUntil = new ConcurrentHashMap<>();

    /// @param patience for a whole picture, from connecting to its last byte
    /// @param clock    nanoseconds from any fixed origin
    PictureFetcher(Duration patience, LongSupplier clock) {
        this.patience = patience;
        this.clock = clock;
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(patience).build();
    }

    /// The bytes of the picture at `address`; waits for them.
    ///
    /// @throws NotFetched with one sentence
    /// @throws InterruptedException if the thread is asked to stop
    byte[] fetch(URI address) throws NotFetched, InterruptedException {
        String server = address.getScheme() + "://" + address.getAuthority();
        Long quiet = quietUntil.get(server);
        if (quiet != null && clock.getAsLong() - quiet < 0) {
            throw new NotFetched(address.getHost() + " is left alone for a while.", true);
        }
        HttpResponse<byte[]> response = response(address, server);
        switch (response.statusCode()) {
            case OK -> {
                return taken(response, address);
            }
            case TOO_MANY_REQUESTS, UNAVAILABLE -> {
                leaveAlone(server, retryAfter(response));
                throw new NotFetched(address.getHost() + " asks to be left alone for a while.", true);
            }
            default -> throw new NotFetched(address + " answered " + response.statusCode() + ".", false);
        }
    }

    private HttpResponse<byte[]> response(URI address, String server) throws NotFetched, InterruptedException {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(address).header("User-Agent", "Filmament").header("Accept", "image/*").timeout(patience).build();
        } catch (IllegalArgumentException e) {
            throw new NotFetched(address + " is no address of a picture.", false);
        }
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request, PictureFetcher::body);
        try {
            // The request's own limit ends with the headers; this one holds for a body that trickles.
            return response.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new NotFetched(address + " took too long.", true);
        } catch (ExecutionException e) {
            leaveAloneIfUnreachable(server, e.getCause());
            throw new NotFetched(address + " could not be fetched: " + e.getCause() + ".", true);
        } finally {
            response.cancel(true);
        }
    }

    private void leaveAloneIfUnreachable(String server, Throwable failure) {
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            leaveAlone(server, PAUSE);
        }
    }

    private void leaveAlone(String server, Duration pause) {
        quietUntil.put(server, clock.getAsLong() + pause.toNanos());
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        if (!seconds.matches("\\d{1,6}")) {
            return PAUSE;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
    }

    private static byte[] taken(HttpResponse<byte[]> response, URI address) throws NotFetched {
        if (!isPicture(response.headers().firstValue("Content-Type").orElse(""))) {
            throw new NotFetched(address + " is not a picture.", false);
        }
        if (response.body().length == 0 || response.body().length > MOST_BYTES) {
            throw new NotFetched(address + " is empty, or a picture of more than " + (MOST_BYTES >> 20) + " MiB.", false);
        }
        return response.body();
    }

    private static BodySubscriber<byte[]> body(ResponseInfo info) {
        boolean wanted = info.statusCode() == OK && isPicture(info.headers().firstValue("Content-Type").orElse(""))
                && info.headers().firstValueAsLong("Content-Length").orElse(0) <= MOST_BYTES;
        return wanted ? BodySubscribers.limiting(BodySubscribers.ofByteArray(), MOST_BYTES) : new Refused();
    }

    /// Some servers do not know what they serve; the decoder does.
    private static boolean isPicture(String contentType) {
        return contentType.startsWith("image/") || contentType.startsWith("application/octet-stream");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// Takes not one byte of a body that nobody wants.
    private static final class Refused implements BodySubscriber<byte[]> {

        @Override
        public CompletionStage<byte[]> getBody() {
            return CompletableFuture.completedFuture(new byte[0]);
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
        }

        @Override
        public void onError(Throwable failure) {
        }

        @Override
        public void onComplete() {
        }
    }
}
