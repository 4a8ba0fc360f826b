package org.filmament.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.filmament.math.FloatMatrix;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedTextEncoderTest {

    private static final int HEADER_BYTES = 20;
    private static final int KEY_BYTES = 16;

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = home.resolve("vectors");
    }

    @Test
    void aSecondStartEncodesNothingAndGivesTheSameBits() {
        List<String> texts = films(0, 1300);
        FloatMatrix first = encode(new CountingEncoder(), texts);
        CountingEncoder second = new CountingEncoder();
        assertEquals(first, encode(second, texts));
        assertEquals(List.of(), second.encoded);
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        List<String> texts = films(0, 1300);
        FloatMatrix first = encode(new CountingEncoder(), texts);
        FloatMatrix reversed = encode(new CountingEncoder(), texts.reversed());
        for (int i = 0; i < texts.size(); i++) {
            assertArrayEquals(first.row(i), reversed.row(texts.size() - 1 - i));
        }
    }

    @Test
    void vectorsAreTheEncodersUpToHalfPrecisionAndOfLengthOne() {
        List<String> texts = films(0, 50);
        FloatMatrix expected = new CountingEncoder().encode(texts, Progress.NONE, Cancel.NEVER);
        FloatMatrix vectors = encode(new CountingEncoder(), texts);
        assertArrayEquals(expected.data(), vectors.data(), 5e-4f);
        assertArrayEquals(vectors.normalizedRows().data(), vectors.data(), 1e-6f);
    }

    @Test
    void aChangedTextIsEncodedAlone() {
        List<String> texts = new ArrayList<>(films(0, 600));
        encode(new CountingEncoder(), texts);
        texts.set(17, "A new overview");
        CountingEncoder second = new CountingEncoder();
        encode(second, texts);
        assertEquals(List.of("A new overview"), second.encoded);
    }

    @Test
    void equalTextsAreEncodedOnce() {
        CountingEncoder encoder = new CountingEncoder();
        FloatMatrix vectors = encode(encoder, List.of("a", "b", "a", "a"));
        assertEquals(List.of("a", "b"), encoder.encoded);
        assertArrayEquals(vectors.row(0), vectors.row(3));
        assertNotEquals(vectors.get(0, 0), vectors.get(1, 0));
    }

    @Test
    void anotherFingerprintSharesNothing() {
        encode(new CountingEncoder(), films(0, 10));
        CountingEncoder other = new CountingEncoder("another model");
        encode(other, films(0, 10));
        assertEquals(10, other.encoded.size());
    }

    @Test
    void aKilledRunLosesNoMoreThanTheStepUnderWay() {
        List<String> texts = films(0, 1600);
        CountingEncoder dying = new CountingEncoder();
        dying.failAt = 1500;
        assertThrows(IllegalStateException.class, () -> encode(dying, texts));
        CountingEncoder second = new CountingEncoder();
        encode(second, texts);
        assertEquals(texts.subList(2 * CachedTextEncoder.STEP, texts.size()), second.encoded);
    }

    @Test
    void whatAKilledWriterLeftIsIgnored() throws IOException {
        encode(new CountingEncoder(), films(0, 10));
        Path segment = segments().getFirst();
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(folder.resolve(segment.getFileName() + ".0.tmp"), bytes);
        Files.delete(segment);
        CountingEncoder second = new CountingEncoder();
        encode(second, films(0, 10));
        assertEquals(10, second.encoded.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, HEADER_BYTES, HEADER_BYTES + 300})
    void aFileCutShortInItsHeadIsEncodedAgain(int length) throws IOException {
        List<String> texts = films(0, 100);
        FloatMatrix first = encode(new CountingEncoder(), texts);
        truncate(segments().getFirst(), length);
        CountingEncoder second = new CountingEncoder();
        assertEquals(first, encode(second, texts));
        assertEquals(texts, second.encoded);
        assertNothingIsLeftToEncode(texts);
        assertEquals(1, segments().size());
    }

    @Test
    void theIntactPartOfAFileCutShortIsUsed() throws IOException {
        List<String> texts = films(0, 100);
        FloatMatrix first = encode(new CountingEncoder(), texts);
        int vectorBytes = CountingEncoder.DIMENSIONS * Short.BYTES;
        truncate(segments().getFirst(), (int) Files.size(segments().getFirst()) - 10 * vectorBytes - 1);
        CountingEncoder second = new CountingEncoder();
        assertEquals(first, encode(second, texts));
        assertEquals(texts.subList(89, 100), second.encoded);
        assertNothingIsLeftToEncode(texts);
    }

    /// In the key, the checksum and the vector of a row.
    @ParameterizedTest
    @ValueSource(ints = {
        HEADER_BYTES + 3 * KEY_BYTES, HEADER_BYTES + 100 * KEY_BYTES + 1, HEADER_BYTES + 100 * (KEY_BYTES + Integer.BYTES) + 999})
    void oneFlippedBitCostsOneVector(int position) throws IOException {
        List<String> texts = films(0, 100);
        FloatMatrix first = encode(new CountingEncoder(), texts);
        flipBit(segments().getFirst(), position);
        CountingEncoder second = new CountingEncoder();
        assertEquals(first, encode(second, texts));
        assertEquals(1, second.encoded.size());
        assertNothingIsLeftToEncode(texts);
    }

    @Test
    void aFileOfAnotherVersionIsLeftAlone() throws IOException {
        encode(new CountingEncoder(), films(0, 10));
        byte[] bytes = Files.readAllBytes(segments().getFirst());
        bytes[0]++;
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, HEADER_BYTES - Integer.BYTES);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(HEADER_BYTES - Integer.BYTES, (int) checksum.getValue());
        Path other = segments().getFirst().resolveSibling(
                segments().getFirst().getFileName().toString().replaceFirst("-.*", "-other.vectors"));
        Files.write(other, bytes);
        for (int i = 10; i < 60; i++) {
            encode(new CountingEncoder(), films(i, i + 1));
        }
        assertArrayEquals(bytes, Files.readAllBytes(other));
        assertNothingIsLeftToEncode(films(0, 60));
    }

    @Test
    void manySmallFilesBecomeFew() throws IOException {
        for (int i = 0; i < 100; i++) {
            encode(new CountingEncoder(), films(i, i + 2));
        }
        assertTrue(segments().size() <= 16, segments()::toString);
        assertNothingIsLeftToEncode(films(0, 101));
    }

    @Test
    void severalWritersOfOneFolderDoNotDisturbEachOther() throws InterruptedException, ExecutionException {
        int writers = 4;
        int texts = 200;
        FloatMatrix expected = encode(new CountingEncoder("other folder"), films(0, texts));
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int shift = w * texts / writers;
                runs.add(threads.submit(() -> IntStream.range(0, texts).map(i -> (i + shift) % texts)
                        .forEach(i -> assertArrayEquals(expected.row(i),
                                encode(new CountingEncoder(), films(i, i + 1)).data()))));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertNothingIsLeftToEncode(films(0, texts));
    }

    @Test
    void aCacheThatCannotBeWrittenCostsNoVectors() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        CountingEncoder encoder = new CountingEncoder();
        assertEquals(700, encode(encoder, films(0, 700)).rows());
        assertEquals(700, encoder.encoded.size());
    }

    @Test
    void progressCountsWhatIsKnownAtOnceAndRisesToTheTotal() {
        encode(new CountingEncoder(), films(0, 1000));
        List<Long> reports = new ArrayList<>();
        encoder(new CountingEncoder()).encode(films(0, 2000), (done, total) -> {
            assertEquals(2000, total);
            reports.add(done);
        }, Cancel.NEVER);
        assertEquals(1000, reports.getFirst());
        assertEquals(2000, reports.getLast());
        assertEquals(reports.stream().sorted().distinct().toList(), reports);
    }

    @Test
    void aCancelledCallKeepsItsFinishedSteps() {
        List<String> texts = films(0, 1600);
        CancelSource cancel = new CancelSource();
        assertThrows(CancellationException.class, () -> encoder(new CountingEncoder()).encode(texts, (done, total) -> {
            if (done >= CachedTextEncoder.STEP) {
                cancel.request();
            }
        }, cancel));
        CountingEncoder second = new CountingEncoder();
        encode(second, texts);
        assertEquals(texts.size() - CachedTextEncoder.STEP, second.encoded.size());
    }

    @Test
    void noTextsAreNoWork() {
        assertEquals(0, encode(new CountingEncoder(), List.of()).rows());
        assertTrue(Files.notExists(folder));
    }

    private void assertNothingIsLeftToEncode(List<String> texts) {
        CountingEncoder encoder = new CountingEncoder();
        encode(encoder, texts);
        assertEquals(List.of(), encoder.encoded);
    }

    private FloatMatrix encode(CountingEncoder encoder, List<String> texts) {
        return encoder(encoder).encode(texts, Progress.NONE, Cancel.NEVER);
    }

    private CachedTextEncoder encoder(CountingEncoder encoder) {
        return new CachedTextEncoder(encoder, new EmbeddingCache(folder));
    }

    private List<Path> segments() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".vectors")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void truncate(Path file, int length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, length));
    }

    private static void flipBit(Path file, int position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[position] ^= 1;
        Files.write(file, bytes);
    }

    private static List<String> films(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "Film number " + i).toList();
    }
}
