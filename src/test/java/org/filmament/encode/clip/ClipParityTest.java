package org.filmament.encode.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Against PyTorch and Pillow: what `export_tiny_clip.py` has written down.
class ClipParityTest {

    private static final float TOLERANCE = 1e-4f;

    private static ClipImageModel images;
    private static ClipTextModel texts;
    private static ClipTokenizer tokenizer;

    @BeforeAll
    static void load() {
        images = new ClipImageModel(ClipTower.ofImages("tiny", TinyClip.DIMENSIONS, TinyClip.resource("vision.onnx")));
        texts = new ClipTextModel(ClipTokenizer.load(TinyClip.resource("tokenizer.json")),
                ClipTower.ofTexts("tiny", TinyClip.DIMENSIONS, TinyClip.resource("text.onnx")));
        tokenizer = ClipTokenizer.load(TinyClip.resource("tokenizer.json"));
    }

    @AfterAll
    static void close() {
        images.close();
        texts.close();
        tokenizer.close();
    }

    static Stream<JsonNode> pictures() throws IOException {
        return expected("pictures");
    }

    static Stream<JsonNode> texts() throws IOException {
        return expected("texts");
    }

    private static Stream<JsonNode> expected(String what) throws IOException {
        JsonNode all = new ObjectMapper().readTree(TinyClip.resource("expected.json"));
        return StreamSupport.stream(all.get(what).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void picturesAreShrunkCutAndScaledAsByPillow(JsonNode expected) {
        int width = expected.get("width").asInt();
        int height = expected.get("height").asInt();
        int step = expected.get("sampleStep").asInt();
        float[] tensor = new float[ClipPixels.LENGTH];
        ClipPixels.tensor(TinyClip.picture(width, height), width, height, tensor);
        float[] samples = floats(expected.get("samples"));
        assertEquals((ClipPixels.LENGTH + step - 1) / step, samples.length);
        float[] ours = new float[samples.length];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = tensor[i * step];
        }
        assertArrayEquals(samples, ours, TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void vectorsOfPicturesArePyTorchs(JsonNode expected) {
        int width = expected.get("width").asInt();
        int height = expected.get("height").asInt();
        float[] vector = new float[TinyClip.DIMENSIONS];
        images.encode(TinyClip.picture(width, height), width, height, vector, 0);
        assertArrayEquals(floats(expected.get("vector")), vector, TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tokensAreThoseOfByteLevelPairsWithAtMostSeventySeven(JsonNode expected) {
        long[] ids = StreamSupport.stream(expected.get("ids").spliterator(), false).mapToLong(JsonNode::asLong).toArray();
        assertArrayEquals(ids, tokenizer.ids(expected.get("text").asText()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void vectorsOfTextsArePyTorchs(JsonNode expected) {
        float[] vector = new float[TinyClip.DIMENSIONS];
        texts.encode(expected.get("text").asText(), vector, 0);
        assertArrayEquals(floats(expected.get("vector")), vector, TOLERANCE);
    }

    private static float[] floats(JsonNode numbers) {
        float[] values = new float[numbers.size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = (float) numbers.get(i).asDouble());
        return values;
    }
}
