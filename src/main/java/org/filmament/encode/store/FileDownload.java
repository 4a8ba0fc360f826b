package org.filmament.encode.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import org.filmament.work.Cancel;

/// Fetches one published file, continuing where an earlier attempt ended, today or last week. What may pass is tried again after a while:
/// connections that break or fall silent, servers that are busy. A file appears under its name only when its digest is right.
final class FileDownload {

    /// Attempts in a row that brought nothing new before it gives up.
    static final int ATTEMPTS = 5;

    private static final long LOOK_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    private final HttpClient client;
    private final Duration patience;
    private final Duration firstPause;
    private final LongSupplier clock;

    /// What may be better at the next attempt.
    private static final class Passing extends IOException {

        private final long pauseMillis;

        Passing(String sentence, long pauseMillis) {
            super(sentence);
            this.pauseMillis = pauseMillis;
        }
    }

    /// @param patience   how long a server may be silent
    /// @param firstPause before the second attempt; doubled before each further one
    /// @param clock      nanoseconds from any fixed origin
    FileDownload(HttpClient client, Duration patience, Duration firstPause, LongSupplier clock) {
        this.client = client;
        this.patience = patience;
        this.firstPause = firstPause;
        this.clock = clock;
    }

    /// Fetches `file` from `address` to `target`; waits for it. If it fails or is cancelled, what has come stays for the next time.
    ///
    /// @param progress receives the number of bytes that are there
    /// @throws IOException with one sentence
    /// @throws CancellationException if cancelled
    void fetch(URI address, ModelFile file, Path target, LongConsumer progress, Cancel cancel) throws IOException {
        try (PartFile part = PartFile.of(target)) {
            if (part.length() > file.bytes()) {
                part.clear();
            }
            boolean continued = part.length() > 0;
            complete(address, file, part, progress, cancel);
            if (continued && !isPublished(file, part, cancel)) {
                // The beginning may be what is wrong: it came at another time.
                part.clear();
                complete(address, file, part, progress, cancel);
            }
            if (!isPublished(file, part, cancel)) {
                part.clear();
                throw new IOException(address + " is not the file that was published: its SHA-256 differs. Nothing of it was kept.");
            }
            part.publish();
        }
    }

    private static boolean isPublished(ModelFile file, PartFile part, Cancel cancel) throws IOException {
        return part.sha256(done -> { }, cancel).equals(file.sha256());
    }

    private void complete(URI address, ModelFile file, PartFile part, LongConsumer progress, Cancel cancel) throws IOException {
        int failures = 0;
        while (part.length() < file.bytes()) {
            long before = part.length();
            try {
                receive(address, file, part, progress, cancel);
            } catch (Passing e) {
                failures = part.length() > before ? 1 : failures + 1;
                if (failures == ATTEMPTS) {
                    throw new IOException(e.getMessage(), e);
                }
                pause(Math.max(e.pauseMillis, firstPause.toMillis() << failures - 1), cancel);
            }
        }
        progress.accept(part.length());
    }

    private void receive(URI address, ModelFile file, PartFile part, LongConsumer progress, Cancel cancel) throws IOException {
        PartReceiver receiver = new PartReceiver(part, file);
        CompletableFuture<HttpResponse<Boolean>> response = client.sendAsync(request(address, part.length()), receiver);
        try {
            HttpResponse<Boolean> answer = await(response, address, part, progress, cancel);
            throwIfRefused(receiver);
            judge(answer, address, file, part);
        } catch (ExecutionException e) {
            throwIfRefused(receiver);
            throw passing(address.getHost(), part.length(), e.getCause());
        } finally {
            receiver.stop();
            response.cancel(true);
        }
    }

    private static Passing passing(String host, long received, Throwable failure) {
        String sentence;
        if (failure instanceof SSLException) {
            sentence = host + " cannot be trusted: " + failure.getMessage() + ".";
        } else if (received == 0) {
            sentence = host + " cannot be reached; is this computer online, and the proxy, if it needs one, set?";
        } else {
            sentence = "The connection to " + host + " broke off; what has come is kept.";
        }
        Passing passing = new Passing(sentence, 0);
        passing.initCause(failure);
        return passing;
    }

    private HttpRequest request(URI address, long from) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "Filmament").timeout(patience);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        return request.build();
    }

    private static void throwIfRefused(PartReceiver receiver) throws IOException {
        IOException refusal = receiver.refusal();
        if (refusal != null) {
            throw refusal;
        }
    }

    /// Waits as long as bytes come.
    private HttpResponse<Boolean> await(CompletableFuture<HttpResponse<Boolean>> response, URI address, PartFile part, LongConsumer progress,
            Cancel cancel) throws IOException, ExecutionException {
        long seen = part.length();
        long since = clock.getAsLong();
        while (true) {
            cancel.check();
            try {
                return response.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long length = part.length();
                progress.accept(length);
                long now = clock.getAsLong();
                if (length != seen) {
                    seen = length;
                    since = now;
                } else if (now - since > patience.toNanos()) {
                    throw new Passing(address.getHost() + " has been silent for too long.", 0);
                }
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private static void judge(HttpResponse<Boolean> answer, URI address, ModelFile file, PartFile part) throws IOException {
        int status = answer.statusCode();
        if (status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS) {
            throw new Passing(address + " answered " + status + ": the server is busy or out of order.", retryAfterMillis(answer));
        }
        if (status == RANGE_NOT_SATISFIABLE || status == PARTIAL_CONTENT && !answer.body()) {
            throw new Passing(address + " could not be continued.", 0);
        }
        if (status != OK && status != PARTIAL_CONTENT) {
            throw new IOException(address + " answered " + status + " instead of the file.");
        }
        if (part.length() < file.bytes()) {
            throw new Passing(String.format(Locale.ROOT, "%s ended after %,d of %,d bytes.", address, part.length(), file.bytes()), 0);
        }
    }

    private static long retryAfterMillis(HttpResponse<?> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,6}") ? Math.min(LONGEST_PAUSE_MILLIS, 1_000 * Long.parseLong(seconds)) : 0;
    }

    private static void pause(long millis, Cancel cancel) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            cancel.check();
            try {
                Thread.sleep(Math.min(left, LOOK_MILLIS));
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        cancel.check();
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }
}
