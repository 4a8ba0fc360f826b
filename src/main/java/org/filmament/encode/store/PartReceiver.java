package org.filmament.encode.store;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes one answer of a server into a [PartFile]: the rest of the file, or the whole of it again from a server that knows no ranges. Of
/// anything else, and of a file with another length, not one byte is taken.
final class PartReceiver implements BodyHandler<Boolean>, BodySubscriber<Boolean> {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    private final PartFile part;
    private final ModelFile expected;
    private final CompletableFuture<Boolean> body = new CompletableFuture<>();
    private boolean wanted;
    private boolean stopped;
    private @Nullable Subscription subscription;
    private volatile @Nullable IOException refusal;

    PartReceiver(PartFile part, ModelFile expected) {
        this.part = part;
        this.expected = expected;
    }

    /// Why the answer was refused for good, in one sentence; null if it was not.
    @Nullable IOException refusal() {
        return refusal;
    }

    /// Takes nothing any more; what comes late is dropped.
    synchronized void stop() {
        stopped = true;
    }

    @Override
    public synchronized BodySubscriber<Boolean> apply(ResponseInfo info) {
        try {
            wanted = !stopped && accept(info);
        } catch (IOException e) {
            refusal = e;
        }
        return this;
    }

    private boolean accept(ResponseInfo info) throws IOException {
        switch (info.statusCode()) {
            case OK -> {
                requireLength(info.headers().firstValueAsLong("Content-Length").orElse(expected.bytes()));
                part.clear();
                return true;
            }
            case PARTIAL_CONTENT -> {
                return continues(info.headers().firstValue("Content-Range").orElse(""));
            }
            case RANGE_NOT_SATISFIABLE -> {
                part.clear();
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    /// Whether the range begins where the part ends; if not, the part is given up, and the next attempt asks for the whole.
    private boolean continues(String contentRange) throws IOException {
        Matcher range = CONTENT_RANGE.matcher(contentRange);
        if (!range.matches() || Long.parseLong(range.group(1)) != part.length()) {
            part.clear();
            return false;
        }
        if (!range.group(2).equals("*")) {
            requireLength(Long.parseLong(range.group(2)));
        }
        return true;
    }

    private void requireLength(long bytes) throws IOException {
        if (bytes != expected.bytes()) {
            throw new IOException(String.format(Locale.ROOT, "The server's %s has %,d bytes instead of %,d: it is another file.", expected.path(),
                    bytes, expected.bytes()));
        }
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return body;
    }

    @Override
    public synchronized void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (wanted) {
            subscription.request(Long.MAX_VALUE);
        } else {
            subscription.cancel();
            body.complete(false);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (stopped || refusal != null) {
            return;
        }
        try {
            part.append(buffers);
            if (part.length() > expected.bytes()) {
                part.clear();
                throw new IOException("The server's " + expected.path() + " is longer than the one published: it is another file.");
            }
        } catch (IOException e) {
            refusal = e;
            if (subscription != null) {
                subscription.cancel();
            }
            body.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(true);
    }
}
