package org.filmament.poster.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void typeCanBeReadOnEveryGroundAndEveryFigure() {
        for (Palette palette : Palette.all()) {
            for (Palette either : List.of(palette, palette.turned())) {
                assertTrue(Palette.contrast(either.ink(), either.ground()) >= 3, either.toString());
                assertTrue(Palette.contrast(either.inkOn(either.figure()), either.figure()) >= 3, either.toString());
                assertTrue(Palette.contrast(either.inkOn(either.accent()), either.accent()) >= 3, either.toString());
            }
        }
    }

    @Test
    void figuresStandOutFromTheGround() {
        for (Palette palette : Palette.all()) {
            assertTrue(Palette.contrast(palette.figure(), palette.ground()) >= 1.8, palette.toString());
        }
    }

    @Test
    void everyYearHasPalettesOfItsOwnAndFilmsWithoutAYearHaveAny() {
        for (int year = 1895; year < 2030; year++) {
            assertTrue(Palette.of(year, new Chance(year)).ground() >= 0);
        }
        assertTrue(Palette.of(null, new Chance(7)).ground() >= 0);
        assertTrue(Palette.of(1800, new Chance(7)).ground() >= 0);
    }

    @Test
    void mixingGoesChannelByChannel() {
        assertEquals(0x408000, Palette.mix(0x800000, 0x00FF00, 0.5));
        assertEquals(0x123456, Palette.mix(0x123456, 0xFFFFFF, 0));
        assertEquals(0xFFFFFF, Palette.mix(0x123456, 0xFFFFFF, 1));
    }

    /// Mutual information in nats between a feature of posters and the primary genre, over films.
    private static double information(List<Film> films, List<?> features) {
        Map<Object, Map<Object, Integer>> joint = new HashMap<>();
        Map<Object, Integer> genres = new HashMap<>();
        Map<Object, Integer> values = new HashMap<>();
        for (int i = 0; i < films.size(); i++) {
            Object genre = String.valueOf(films.get(i).primaryGenre());
            joint.computeIfAbsent(features.get(i), key -> new HashMap<>()).merge(genre, 1, Integer::sum);
            genres.merge(genre, 1, Integer::sum);
            values.merge(features.get(i), 1, Integer::sum);
        }
        double information = 0;
        for (Map.Entry<Object, Map<Object, Integer>> row : joint.entrySet()) {
            for (Map.Entry<Object, Integer> cell : row.getValue().entrySet()) {
                double n = cell.getValue();
                information += n / films.size() * Math.log(n * films.size() / values.get(row.getKey()) / genres.get(cell.getKey()));
            }
        }
        return information;
    }

    private static void assertTellsNothingAboutGenre(String what, Function<Film, Object> feature) {
        List<Film> films = Starter.load().films();
        List<Object> features = new ArrayList<>(films.stream().map(feature).toList());
        double real = information(films, features);
        double shuffled = 0;
        Random random = new Random(1);
        for (int run = 0; run < 10; run++) {
            Collections.shuffle(features, random);
            shuffled += information(films, features) / 10;
        }
        assertTrue(real < shuffled * 1.12 + 0.02, what + " tells " + real + " nats about genre, shuffled " + shuffled);
    }

    @Test
    void coloursTellNothingAboutGenre() {
        assertTellsNothingAboutGenre("palette", film -> Palette.of(film.year(), Chance.of(film)));
        assertTellsNothingAboutGenre("ground", film -> coarse(Palette.of(film.year(), Chance.of(film)).ground()));
        assertTellsNothingAboutGenre("figure", film -> coarse(Palette.of(film.year(), Chance.of(film)).figure()));
    }

    private static int coarse(int rgb) {
        return rgb >> 7 & 0x010101;
    }
}
