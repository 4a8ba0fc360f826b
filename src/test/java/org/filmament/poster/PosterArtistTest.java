package org.filmament.poster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterArtistTest {

    private static Film film(String title, @Nullable Integer year) {
        return new Film(title, null, year, List.of("Drama"), "Something happens.", null, null, "A. Director", null, null,
                List.of(), null, null, null);
    }

    @Test
    void theSameFilmHasTheSamePosterInEveryRun() {
        PosterArtist one = new PosterArtist(List.of(film("Metropolis", 1927), film("Alien", 1979)));
        PosterArtist other = new PosterArtist(List.of(film("Alien", 1979)));
        assertArrayEquals(one.pixels(1, 64), other.pixels(0, 64));
        assertEquals(one.tone(1), other.tone(0));
    }

    @Test
    void genreDoesNotShow() {
        Film drama = film("Heat", 1995);
        Film comedy = new Film("Heat", null, 1995, List.of("Comedy"), "Else.", null, null, "A. Director", null, null, List.of(),
                null, null, null);
        assertArrayEquals(PosterArtist.draw(drama, 64), PosterArtist.draw(comedy, 64));
    }

    @Test
    void twoFilmsOfOneTitleDiffer() {
        assertFalse(Arrays.equals(PosterArtist.draw(film("Dune", 1984), 64), PosterArtist.draw(film("Dune", 2021), 64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "…", "七人の侍", "جدایی نادر از سیمین", "👻", "שבעה", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio",
        "A title that goes on and on, and then some more, because somebody thought that a poster would be a fine place for a novel",
        "Space:\u00a0no\u200bbreak", "ไม่มีวรรคในภาษาไทยตอนนี้"})
    void everyTitleGivesAnOpaquePosterOfItsSize(String title) {
        int[] pixels = PosterArtist.draw(film(title, null), 92);
        assertEquals(92 * 138, pixels.length);
        assertTrue(Arrays.stream(pixels).allMatch(p -> p >>> 24 == 0xFF));
        assertTrue(Arrays.stream(pixels).distinct().count() > 20, "something is drawn on the ground");
    }

    @Test
    void aPosterIsTheSameCompositionAtEveryWidth() {
        int[] small = PosterArtist.draw(film("The Third Man", 1949), 128);
        int[] large = PosterPyramid.reduce(PosterArtist.draw(film("The Third Man", 1949), 256), 5, 4)[4];
        double difference = 0;
        for (int i = 0; i < small.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                difference += Math.abs((small[i] >> shift & 0xFF) - (large[i] >> shift & 0xFF));
            }
        }
        assertTrue(difference / small.length / 3 < 6, "mean difference " + difference / small.length / 3);
    }

    @Test
    void toneIsNearWhatTheEyeSeesFromAfar() {
        List<Film> films = Starter.load().films();
        PosterArtist artist = new PosterArtist(films);
        double difference = 0;
        int count = 0;
        for (int film = 0; film < films.size(); film += 25) {
            int[] pixels = artist.pixels(film, 32);
            for (int shift = 0; shift <= 16; shift += 8) {
                int s = shift;
                difference += Math.abs(Arrays.stream(pixels).map(p -> p >> s & 0xFF).average().orElseThrow() - (artist.tone(film) >> s & 0xFF));
                count++;
            }
        }
        assertTrue(difference / count < 15, "mean difference " + difference / count);
    }
}
