package org.filmament.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {

    @TempDir
    private Path folder;

    @Test
    void pixelsComeBackAsTheyWere() throws IOException {
        int[] argb = {0xFFFF0000, 0xFF00FF00, 0x800000FF, 0x00000000, 0xFFFFFFFF, 0xFF123456};
        Path file = folder.resolve("new/picture.png");
        PngFile.write(file, 3, 2, argb);
        BufferedImage read = ImageIO.read(file.toFile());
        assertEquals(3, read.getWidth());
        assertEquals(2, read.getHeight());
        for (int i = 0; i < argb.length; i++) {
            assertEquals(argb[i], read.getRGB(i % 3, i / 3));
        }
    }

    @Test
    void aPictureIsReplacedWholeAndNothingIsLeftBehind() throws IOException {
        Path file = folder.resolve("picture.png");
        PngFile.write(file, 1, 1, new int[] {0xFF000000});
        PngFile.write(file, 2, 1, new int[] {0xFF000000, 0xFF000000});
        assertEquals(2, ImageIO.read(file.toFile()).getWidth());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aPictureMustHaveAllItsPixels() {
        assertThrows(IllegalArgumentException.class, () -> PngFile.write(folder.resolve("x.png"), 2, 2, new int[3]));
    }
}
