package org.filmament.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Against a local service, with all that one can do wrong.
@Timeout(60)
class ClaudeWriterTest {

    private static final String KEY = "sk-secret-0123456789";
    private static final LabelTask TASK = LabelNamesTest.task(2, List.of("Heists"));

    private MessagesServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MessagesServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void namesComeBackInTheTasksOrder() {
        server.then(MessagesServer.names(Map.of(2, "War at sea", 1, "Space opera")));

        LabelAnswer answer = write(0, Cancel.NEVER);

        assertEquals(List.of("Space opera", "War at sea"), answer.names());
        assertEquals(1_000, answer.inputTokens());
        assertEquals(100, answer.outputTokens());
        assertEquals(List.of("Bearer " + KEY), server.authorizations());
    }

    @Test
    void theModelSeesWordsFilmsAndTakenNames() {
        write(0, Cancel.NEVER);

        String request = server.requests().getFirst().toString();
        assertTrue(request.contains("word1") && request.contains("Film 0: What happens.") && request.contains("Heists"));
        assertEquals("test-model", server.requests().getFirst().path("model").asText());
        assertFalse(request.contains(KEY));
    }

    @Test
    void aRefusedKeyIsToldWithoutTheKey() {
        server.then(MessagesServer.error(401, "authentication_error"));

        LabelException failure = assertThrows(LabelException.class, () -> write(3, Cancel.NEVER));

        assertTrue(failure.getMessage().contains("refused the key"));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(KEY));
        assertEquals(1, server.requests().size());
    }

    @Test
    void aServiceThatAsksToWaitIsAskedAgain() {
        server.then((exchange, request) -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            MessagesServer.error(429, "rate_limit_error").to(exchange, request);
        });

        assertEquals(2, write(2, Cancel.NEVER).names().size());
        assertEquals(2, server.requests().size());
    }

    @Test
    void aServiceThatStaysOverloadedIsTold() {
        server.then(MessagesServer.error(529, "overloaded_error")).then(MessagesServer.error(529, "overloaded_error"));

        LabelException failure = assertThrows(LabelException.class, () -> write(1, Cancel.NEVER));

        assertTrue(failure.getMessage().contains("overloaded"));
        assertEquals(2, server.requests().size());
    }

    @Test
    void aCutConnectionIsTriedAgain() {
        server.then(MessagesServer.cut());

        assertEquals(2, write(1, Cancel.NEVER).names().size());
    }

    @Test
    void anUnknownModelIsNamed() {
        server.then(MessagesServer.error(404, "not_found_error"));

        LabelException failure = assertThrows(LabelException.class, () -> write(0, Cancel.NEVER));

        assertTrue(failure.getMessage().contains("test-model"));
    }

    @Test
    void anAnswerThatIsNoneIsAskedForOnceMore() {
        server.then(MessagesServer.names(Map.of(1, "Space opera")));

        assertEquals(2, write(0, Cancel.NEVER).names().size());
        assertEquals(2, server.requests().size());
    }

    @Test
    void whatWasPaidForABadAnswerCountsToo() {
        server.then(MessagesServer.names(Map.of()));

        assertEquals(2_000, write(0, Cancel.NEVER).inputTokens());
    }

    @Test
    void hostileNamesAreRefused() {
        MessagesServer.Answer hostile = MessagesServer.names(Map.of(1, "<script>", 2, "\u0000\u0007"));
        server.then(hostile).then(hostile);

        assertThrows(LabelException.class, () -> write(0, Cancel.NEVER));
    }

    @Test
    void malformedAnswersAreTold() {
        server.then(MessagesServer.text("not json")).then(MessagesServer.text("{}"));

        assertThrows(LabelException.class, () -> write(0, Cancel.NEVER));
        assertEquals(2, server.requests().size());
    }

    @Test
    void aServiceThatIsNotThereIsTold() {
        server.close();

        LabelException failure = assertThrows(LabelException.class, () -> write(0, Cancel.NEVER));

        assertTrue(failure.getMessage().contains("could not be reached"));
    }

    @Test
    void waitingCanBeCancelled() {
        CountDownLatch never = new CountDownLatch(1);
        CancelSource cancel = new CancelSource();
        server.then((exchange, request) -> {
            cancel.request();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThrows(CancellationException.class, () -> write(0, cancel));
    }

    private LabelAnswer write(int retries, Cancel cancel) {
        LabelSettings settings = new LabelSettings(KEY, "test-model", server.url());
        try (ClaudeWriter writer = new ClaudeWriter(settings, retries, Duration.ofSeconds(20))) {
            return writer.write(TASK, cancel);
        }
    }
}
