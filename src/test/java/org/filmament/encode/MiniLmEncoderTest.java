package org.filmament.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiniLmEncoderTest {

    private static final String ADRIFT = "An astronaut drifts through space after debris destroys her shuttle.";
    private static final String MISSION = "The crew of a damaged spacecraft tries to return from the Moon.";
    private static final String CAKE = "A pastry chef bakes wedding cakes and falls in love with a customer.";

    private static ExecutorService threads;
    private static MiniLmEncoder serial;
    private static MiniLmEncoder parallel;

    @BeforeAll
    static void open() {
        threads = Executors.newFixedThreadPool(3);
        serial = new MiniLmEncoder(Workers.serial());
        parallel = new MiniLmEncoder(Workers.on(threads, 4));
    }

    @AfterAll
    static void close() {
        serial.close();
        parallel.close();
        threads.shutdown();
    }

    @Test
    void twoFilmsInSpaceAreNearerToEachOtherThanToOneAboutCake() {
        FloatMatrix vectors = encode(serial, List.of(ADRIFT, MISSION, CAKE));
        assertTrue(cosine(vectors, 0, 1) > cosine(vectors, 0, 2) + 0.2);
        assertTrue(cosine(vectors, 0, 1) > cosine(vectors, 1, 2) + 0.2);
    }

    /// The example on sbert.net's front page, computed there at full precision with this model.
    @ParameterizedTest
    @CsvSource({"0, 1, .6660", "0, 2, .1046", "1, 2, .1411"})
    void similaritiesAreThosePublishedUpToQuantization(int i, int j, double published) {
        FloatMatrix vectors = encode(serial,
                List.of("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."));
        assertEquals(published, cosine(vectors, i, j), 0.05);
    }

    @Test
    void aVectorDependsOnNothingButItsText() {
        List<String> texts = new ArrayList<>(List.of(ADRIFT, "", CAKE, (MISSION + " ").repeat(12), "Robot", MISSION));
        FloatMatrix together = encode(serial, texts);
        assertEquals(together, encode(parallel, texts));
        for (int i = 0; i < texts.size(); i++) {
            assertArrayEquals(together.row(i), encode(serial, List.of(texts.get(i))).data());
        }
        Collections.reverse(texts);
        FloatMatrix reversed = encode(parallel, texts);
        for (int i = 0; i < texts.size(); i++) {
            assertArrayEquals(together.row(i), reversed.row(texts.size() - 1 - i));
        }
    }

    @Test
    void everyVectorIsOfLengthOne() {
        List<String> texts = List.of("", " \n\t", "a", "🎬", "\ud800 and \udc00", "zero\0byte", "電影 кино ταινία",
                "x".repeat(5000), "space ".repeat(20_000));
        FloatMatrix vectors = encode(parallel, texts);
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(1, cosine(vectors, i, i), 1e-6);
        }
    }

    @Test
    void whatComesAfter256TokensDoesNotCount() {
        // "star" is one token; two more stand at the ends.
        String full = "star ".repeat(254);
        FloatMatrix vectors = encode(parallel, List.of(full, full + "cake", "star ".repeat(253) + "cake"));
        assertArrayEquals(vectors.row(0), vectors.row(1));
        assertTrue(cosine(vectors, 0, 2) < 0.9999);
    }

    @Test
    void progressRisesToTheTotal() {
        List<String> texts = IntStream.range(0, 40).mapToObj(i -> "Film " + i).toList();
        List<Long> reports = Collections.synchronizedList(new ArrayList<>());
        parallel.encode(texts, (done, total) -> {
            assertEquals(texts.size(), total);
            reports.add(done);
        }, Cancel.NEVER);
        assertEquals(reports.stream().sorted().distinct().toList(), reports);
        assertEquals(texts.size(), reports.getLast());
    }

    @Test
    void aCancelledCallEndsAfterTheTextsUnderWay() {
        CancelSource cancel = new CancelSource();
        AtomicInteger asked = new AtomicInteger();
        Cancel afterFive = () -> asked.incrementAndGet() > 5;
        assertThrows(CancellationException.class,
                () -> parallel.encode(Collections.nCopies(10_000, ADRIFT), Progress.NONE, afterFive));
        assertTrue(asked.get() <= 5 + 4);
        cancel.request();
        assertThrows(CancellationException.class, () -> parallel.encode(List.of(ADRIFT), Progress.NONE, cancel));
        assertEquals(1, encode(parallel, List.of(ADRIFT)).rows());
    }

    @Test
    void closingEndsTheCallUnderWayAndFurtherOnesAreRefused() {
        MiniLmEncoder encoder = new MiniLmEncoder(Workers.on(threads, 2));
        assertThrows(CancellationException.class,
                () -> encoder.encode(Collections.nCopies(10_000, CAKE), (done, total) -> encoder.close(), Cancel.NEVER));
        encoder.close();
        String sentence = assertThrows(IllegalStateException.class, () -> encode(encoder, List.of(CAKE))).getMessage();
        assertEquals("The text encoder is closed.", sentence);
    }

    @Test
    void noTextsAreNoWork() {
        try (MiniLmEncoder encoder = new MiniLmEncoder(Workers.serial())) {
            assertEquals(FloatMatrix.zeros(0, 384), encode(encoder, List.of()));
        }
    }

    @Test
    void theFingerprintNamesTheFilesThatAreLoaded() throws NoSuchAlgorithmException {
        assertEquals(MiniLmEncoder.MODEL_SHA_256, sha256(MiniLmModel.resource(MiniLmModel.MODEL_RESOURCE)));
        assertEquals(MiniLmEncoder.TOKENIZER_SHA_256, sha256(MiniLmModel.resource(MiniLmModel.TOKENIZER_RESOURCE)));
    }

    @Test
    void aMissingOrBrokenModelIsOneSentence() {
        assertSentence("The text encoder's file /none.onnx is missing from this installation.",
                () -> MiniLmModel.resource("/none.onnx"));
        assertSentence("The model none cannot be loaded: ", () -> OnnxModel.load("none", new byte[] {1, 2, 3}));
        assertSentence("The tokenizer library cannot start on this computer (", () -> MiniLmTokenizer.load(new byte[] {'{'}));
    }

    private static void assertSentence(String beginning, Runnable action) {
        String sentence = assertThrows(IllegalStateException.class, action::run).getMessage();
        assertTrue(sentence.startsWith(beginning) && sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("\n"), sentence);
    }

    private static FloatMatrix encode(MiniLmEncoder encoder, List<String> texts) {
        return encoder.encode(texts, Progress.NONE, Cancel.NEVER);
    }

    private static double cosine(FloatMatrix vectors, int i, int j) {
        double dot = 0;
        for (int k = 0; k < vectors.columns(); k++) {
            dot += (double) vectors.get(i, k) * vectors.get(j, k);
        }
        return dot;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
