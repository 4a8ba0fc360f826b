package org.filmament.poster.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {

    private static final int WIDEST = 512;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void picturesOfTheUsualFormatsAreDecoded(String format) throws IOException {
        BufferedImage image = PictureDecoder.decode(Pictures.file(Pictures.twoColored(200, 300), format), WIDEST);
        assertEquals(200, image.getWidth());
        assertEquals(300, image.getHeight());
        assertTrue(Pictures.isNear(Pictures.RED, image.getRGB(100, 20)));
        assertTrue(Pictures.isNear(Pictures.BLUE, image.getRGB(100, 280)));
    }

    @Test
    void webpIsDecoded() throws IOException {
        BufferedImage image = PictureDecoder.decode(Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="), WIDEST);
        assertEquals(1, image.getWidth());
        assertEquals(1, image.getHeight());
    }

    @Test
    void ofALargePictureOnlyWhatIsNeededIsDecoded() throws IOException {
        BufferedImage image = PictureDecoder.decode(Pictures.file(Pictures.twoColored(3_200, 4_800), "png"), WIDEST);
        assertTrue(image.getWidth() >= 2 * WIDEST && image.getWidth() < 3 * WIDEST, image.getWidth() + " wide");
        assertTrue(Pictures.isNear(Pictures.BLUE, image.getRGB(image.getWidth() / 2, image.getHeight() - 1)));
    }

    @Test
    void giantPicturesAreRefusedByTheirHeaders() {
        String png = refusal(Pictures.pngOfSize(100_000, 100_000));
        assertTrue(png.contains("100,000 × 100,000"), png);
        String jpeg = refusal(Pictures.jpegOfSize(65_000, 65_000));
        assertTrue(jpeg.contains("65,000 × 65,000"), jpeg);
        String flat = refusal(Pictures.pngOfSize(1_000_000, 1));
        assertTrue(flat.contains("1,000,000 × 1"), flat);
    }

    @Test
    void textThatIsCompressedAThousandfoldIsNotUnpacked() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(text)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                deflating.write(zeros);
            }
        }
        byte[] bomb = Pictures.withChunk(Pictures.file(Pictures.twoColored(20, 30), "png"), Pictures.chunk("zTXt", text.toByteArray()));
        assertEquals(20, PictureDecoder.decode(bomb, WIDEST).getWidth());
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertEquals("It is not a JPEG, PNG, WebP or GIF picture.", refusal("<html>Not found</html>".getBytes(StandardCharsets.UTF_8)));
        refusal(new byte[0]);
        refusal(Pictures.file(Pictures.twoColored(20, 30), "bmp"));
    }

    @Test
    void aPictureThatWasCutShortIsRefused() {
        byte[] whole = Pictures.file(Pictures.twoColored(200, 300), "png");
        for (int length = 8; length < 60; length++) {
            refusal(Arrays.copyOf(whole, length));
        }
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(IOException.class, () -> PictureDecoder.decode(bytes, WIDEST)).getMessage();
    }
}
