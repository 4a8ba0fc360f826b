package org.filmament.encode.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.filmament.encode.store.ModelStatus.State;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ModelStoreTest {

    private static final int BYTES = 300_000;
    private static final int SOME = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final byte[] content = new byte[BYTES];
    private Model model = new Model("tiny", "", "", "", "", 1, List.of());

    @TempDir
    private Path folder = Path.of("");
    private FaultyHub hub;
    private ModelStore store;

    @BeforeEach
    void open() throws IOException {
        new Random(1).nextBytes(content);
        hub = new FaultyHub(content);
        model = model(FileDigest.of(content));
        store = store(() -> 0);
    }

    @AfterEach
    void close() {
        store.close();
        hub.close();
    }

    private static Model model(String sha256) {
        return new Model("tiny", "made here", "MIT", "someone/tiny-model", "abc", 1,
                List.of(new ModelFile("image", "onnx/a.onnx", BYTES, sha256)));
    }

    private ModelStore store(LongSupplier clock) {
        return new ModelStore(folder.resolve("models"), hub.address(), ProxySelector.of(null), PATIENCE, Duration.ofMillis(1), clock);
    }

    private void fetch() throws IOException {
        store.fetch(model, Progress.NONE, Cancel.NEVER);
    }

    private void assertFetched() throws IOException {
        fetch();
        assertEquals(State.READY, store.status(model).state());
        assertArrayEquals(content, store.open(model).read("image"));
        try (Stream<Path> files = Files.list(store.status(model).folder().resolve("onnx"))) {
            assertEquals(List.of("a.onnx"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private String refusal() {
        return assertThrows(IOException.class, this::fetch).getMessage();
    }

    @Test
    void aModelIsFetchedAtItsPinnedRevision() throws IOException {
        assertEquals(State.ABSENT, store.status(model).state());
        hub.answers(hub.good());
        assertFetched();
        assertEquals(List.of(URI.create("/someone/tiny-model/resolve/abc/onnx/a.onnx")), hub.asked());
    }

    @Test
    void whatIsHereIsNotFetchedAgain() throws IOException {
        hub.answers(hub.good());
        fetch();
        fetch();
        assertEquals(1, hub.asked().size());
    }

    @Test
    void progressRisesToTheWhole() throws IOException {
        hub.answers(hub.cutAfter(SOME), hub.withoutRanges());
        List<Long> reports = new ArrayList<>();
        store.fetch(model, (done, total) -> reports.add(done), Cancel.NEVER);
        assertEquals(reports.stream().sorted().toList(), reports);
        assertEquals(BYTES, reports.getLast());
    }

    @Test
    void redirectsAreFollowed() throws IOException {
        hub.answers(hub.redirect("/elsewhere"), hub.good());
        assertFetched();
        assertEquals("/elsewhere", hub.asked().getLast().getPath());
    }

    @Test
    void aCutConnectionIsContinuedWhereItBrokeAlsoThroughARedirect() throws IOException {
        hub.answers(hub.cutAfter(SOME), hub.redirect("/elsewhere"), hub.good());
        assertFetched();
        assertEquals(List.of("", "bytes=" + SOME + "-", "bytes=" + SOME + "-"), hub.ranges());
    }

    @Test
    void anotherDayContinuesWhereThisOneEnded() throws IOException {
        keepPart(SOME);
        assertEquals(State.PARTIAL, store.status(model).state());
        assertEquals(SOME, store.status(model).present());
        hub.answers(hub.good());
        assertFetched();
        assertEquals(List.of("bytes=" + SOME + "-"), hub.ranges());
    }

    private Path keepPart(int bytes) throws IOException {
        Path part = store.status(model).folder().resolve("onnx/a.onnx.part");
        Files.createDirectories(part.getParent());
        return Files.write(part, Arrays.copyOf(content, bytes));
    }

    @Test
    void aServerWithoutRangesSendsTheWholeAgain() throws IOException {
        hub.answers(hub.cutAfter(SOME), hub.withoutRanges());
        assertFetched();
    }

    @Test
    void aBeginningThatIsWrongIsFetchedAgainOnce() throws IOException {
        Path part = keepPart(SOME);
        Files.write(part, new byte[SOME]);
        hub.answers(hub.good());
        assertFetched();
        assertEquals(List.of("bytes=" + SOME + "-", ""), hub.ranges());
    }

    @Test
    void aRangeThatTheServerCannotServeIsGivenUp() throws IOException {
        keepPart(SOME);
        hub.answers(hub.status(416), hub.good());
        assertFetched();
        assertEquals(List.of("bytes=" + SOME + "-", ""), hub.ranges());
    }

    @Test
    void aFileOfAnotherLengthIsRefusedByName() {
        hub.answers(hub.other(SOME));
        assertEquals("The server's onnx/a.onnx has 100,000 bytes instead of 300,000: it is another file.", refusal());
        assertEquals(1, hub.asked().size());
        assertEquals(State.ABSENT, store.status(model).state());
    }

    @Test
    void aFileThatDoesNotEndIsRefusedByName() {
        hub.answers(hub.chunked(2 * BYTES));
        assertEquals("The server's onnx/a.onnx is longer than the one published: it is another file.", refusal());
        assertEquals(State.ABSENT, store.status(model).state());
    }

    @Test
    void aFileThatEndsEarlyIsTriedAgainAndThenGivenUp() {
        hub.answers(hub.chunked(SOME));
        assertTrue(refusal().endsWith("ended after 100,000 of 300,000 bytes."));
    }

    @Test
    void aFileWithAnotherDigestIsRefusedAndNotKept() {
        hub.answers(hub.other(BYTES));
        String refusal = refusal();
        assertTrue(refusal.contains("onnx/a.onnx is not the file that was published"), refusal);
        assertEquals(State.ABSENT, store.status(model).state());
        assertThrows(InputException.class, () -> store.open(model));
    }

    @Test
    void aMissingFileIsNotAskedForTwice() {
        hub.answers(hub.status(404));
        assertTrue(refusal().endsWith("onnx/a.onnx answered 404 instead of the file."));
        assertEquals(1, hub.asked().size());
    }

    @Test
    void aBusyServerIsAskedAgain() throws IOException {
        hub.answers(hub.status(503), hub.status(500), hub.status(429), hub.good());
        assertFetched();
    }

    @Test
    void aServerThatIsOutOfOrderIsGivenUp() {
        hub.answers(hub.status(500));
        assertTrue(refusal().endsWith("answered 500: the server is busy or out of order."));
        assertEquals(FileDownload.ATTEMPTS, hub.asked().size());
    }

    @Test
    void aServerThatFallsSilentIsAskedForTheRest() throws IOException {
        store.close();
        AtomicBoolean silent = new AtomicBoolean();
        AtomicLong time = new AtomicLong();
        store = store(() -> silent.get() ? time.addAndGet(PATIENCE.toNanos()) : 0);
        hub.answers(hub.silentAfter(SOME), hub.good());
        store.fetch(model, (done, total) -> silent.set(done == SOME), Cancel.NEVER);
        assertEquals(List.of("", "bytes=" + SOME + "-"), hub.ranges());
        assertArrayEquals(content, store.open(model).read("image"));
    }

    @Test
    void whatHasComeStaysWhenTheFetchIsCancelled() throws IOException {
        CancelSource cancel = new CancelSource();
        hub.answers(hub.silentAfter(SOME));
        assertThrows(CancellationException.class, () -> store.fetch(model, (done, total) -> {
            if (done == SOME) {
                cancel.request();
            }
        }, cancel));
        assertEquals(State.PARTIAL, store.status(model).state());
        hub.answers(hub.good());
        assertFetched();
        assertEquals(List.of("bytes=" + SOME + "-"), hub.ranges());
    }

    @Test
    void aHostThatCannotBeReachedIsNamed() {
        hub.close();
        assertTrue(refusal().startsWith("localhost cannot be reached"));
    }

    @Test
    void oneFileIsFetchedOnceAtATime() throws IOException {
        try (PartFile held = PartFile.of(store.status(model).folder().resolve("onnx/a.onnx"))) {
            assertEquals("a.onnx is already being fetched.", refusal());
            assertEquals(0, held.length());
        }
    }

    @Test
    void theProxyIsAskedInsteadOfTheHub() throws IOException {
        store.close();
        store = new ModelStore(folder, URI.create("http://hub.invalid"), ProxySelector.of(new InetSocketAddress("localhost", hub.port())),
                PATIENCE, Duration.ofMillis(1), () -> 0);
        hub.answers(hub.good());
        assertFetched();
        assertEquals("hub.invalid", hub.asked().getFirst().getHost());
    }

    @Test
    void theMirrorIsTheOneTheHubsToolsKnow() {
        assertEquals(ModelStore.HUB, ModelStore.hub(Map.of()));
        assertEquals(URI.create("https://mirror.example/hf"), ModelStore.hub(Map.of("HF_ENDPOINT", "https://mirror.example/hf/")));
        assertThrows(InputException.class, () -> ModelStore.hub(Map.of("HF_ENDPOINT", "mirror.example")));
        assertThrows(InputException.class, () -> ModelStore.hub(Map.of("HF_ENDPOINT", "https://a b")));
    }

    @Test
    void aFolderOfFilesThatWereDownloadedByHandIsUsedWhereItIs() throws IOException {
        Path byHand = Files.createDirectory(folder.resolve("by hand"));
        Files.write(byHand.resolve("a.onnx"), content);
        store.useFolder(model, byHand, Progress.NONE, Cancel.NEVER);
        assertEquals(State.READY, store.status(model).state());
        assertEquals(byHand, store.status(model).folder());
        assertArrayEquals(content, store.open(model).read("image"));
    }

    @Test
    void aFolderWithAnythingElseIsRefusedByName() throws IOException {
        Path byHand = Files.createDirectory(folder.resolve("by hand"));
        assertTrue(refusalOf(byHand).contains("onnx/a.onnx"));
        Path file = Files.write(byHand.resolve("a.onnx"), new byte[SOME]);
        assertEquals("The file " + file + " has 100,000 bytes instead of 300,000: it is truncated or another one.", refusalOf(byHand));
        Files.write(file, new byte[BYTES]);
        assertTrue(refusalOf(byHand).startsWith("The file " + file + " is not the one published with tiny"));
        assertEquals(State.ABSENT, store.status(model).state());
    }

    private String refusalOf(Path byHand) {
        return assertThrows(InputException.class, () -> store.useFolder(model, byHand, Progress.NONE, Cancel.NEVER)).getMessage();
    }

    @Test
    void aFileAlteredAfterItsFetchIsNeverLoadedAndFetchedAnew() throws IOException {
        hub.answers(hub.good());
        fetch();
        Path file = store.status(model).folder().resolve("onnx/a.onnx");
        byte[] altered = content.clone();
        altered[BYTES / 2] ^= 1;
        Files.write(file, altered);
        ModelFolder files = store.open(model);
        assertTrue(assertThrows(InputException.class, () -> files.read("image")).getMessage().contains(file.toString()));
        assertThrows(InputException.class, () -> files.check(Progress.NONE, Cancel.NEVER));
        assertFetched();
        files.check(Progress.NONE, Cancel.NEVER);
    }

    @Test
    void theManifestsNameBothVariantsOfClip() {
        assertEquals(List.of("clip-vit-base-patch32", "clip-vit-base-patch32-full"), Models.all().stream().map(Model::name).toList());
        Model small = Models.named("CLIP-ViT-base-patch32");
        assertEquals(89_117_001 + 64_504_507 + 2_224_119, small.bytes());
        assertEquals("https://huggingface.co/Xenova/clip-vit-base-patch32/resolve/d15189d7028b43f1d3e65039190477f6af591c2a/tokenizer.json",
                small.address(ModelStore.HUB, small.file("tokenizer")).toString());
        assertFalse(Models.named("clip-vit-base-patch32-full").files().contains(small.file("image")));
        assertEquals("There is no model \"clop\"; there are clip-vit-base-patch32 and clip-vit-base-patch32-full.",
                assertThrows(InputException.class, () -> Models.named("clop")).getMessage());
    }
}
