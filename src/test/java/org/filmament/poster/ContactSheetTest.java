package org.filmament.poster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.filmament.work.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {

    private static final PosterSource PLAIN = new PosterSource() {
        @Override
        public int[] pixels(int film, int width) {
            int[] pixels = new int[width * (width * 3 / 2)];
            Arrays.fill(pixels, tone(film));
            return pixels;
        }

        @Override
        public int tone(int film) {
            return 0xFF000000 | film << 16;
        }
    };

    @Test
    void postersAreSpreadEvenlyOverTheCatalogue() {
        BufferedImage wall = new ContactSheet(2, 2, 28).draw(PLAIN, 100);
        assertEquals(0xFF000000, wall.getRGB(2 + 5, 2 + 5));
        assertEquals(0xFF000000 | 25 << 16, wall.getRGB(2 + 28 + 2 + 5, 2 + 5));
        assertEquals(0xFF000000 | 75 << 16, wall.getRGB(2 + 28 + 2 + 5, 2 + 42 + 2 + 5));
    }

    @Test
    void theNameSaysTheFormat(@TempDir Path folder) throws IOException {
        for (String name : new String[] {"sheet.png", "sheet.jpg"}) {
            new ContactSheet(3, 1, 28).write(PLAIN, 2, folder.resolve(name));
            assertEquals(3 * 30 + 2, ImageIO.read(folder.resolve(name).toFile()).getWidth());
        }
        assertThrows(InputException.class, () -> new ContactSheet(3, 1, 28).write(PLAIN, 2, folder.resolve("sheet.gif")));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }
}
