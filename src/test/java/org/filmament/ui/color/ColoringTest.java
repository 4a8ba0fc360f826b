package org.filmament.ui.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColoringTest {

    private static Film film(@Nullable String genre, @Nullable Integer year, @Nullable Double rating) {
        return new Film("Title", null, year, genre == null ? List.of() : List.of(genre), "About.", null, null, null, rating,
                null, List.of(), null, null, null);
    }

    /// Genre `g` has `g + 1` films; two films have no genre.
    private static Catalog catalog(List<String> genres) {
        List<Film> films = new ArrayList<>();
        for (int g = 0; g < genres.size(); g++) {
            String genre = genres.get(g);
            IntStream.rangeClosed(0, g).forEach(_ -> films.add(film(genre, null, null)));
        }
        films.add(film(null, 1990, 5.0));
        films.add(film(null, 2000, null));
        return new Catalog("c", films, 0, List.of());
    }

    private static Coloring of(Catalog catalog, @Nullable Clustering clustering, ColorBy by) {
        MatchedClusters clusters = clustering == null ? null : MatchedClusters.first(clustering);
        return Coloring.of(catalog, GenreColors.of(catalog), clusters, null, by, Palette.NIGHT);
    }

    @Test
    void theEightMostCommonGenresHaveColorsOfTheirOwn() {
        Catalog catalog = catalog(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"));
        GenreColors genres = GenreColors.of(catalog);
        Set<Integer> colors = new HashSet<>();
        List.of("C", "D", "E", "F", "G", "H", "I", "J").forEach(g -> colors.add(genres.argb(g, Palette.NIGHT)));
        assertEquals(8, colors.size());
        assertEquals(Palette.NIGHT.other(), genres.argb("A", Palette.NIGHT));
        assertEquals(Palette.NIGHT.other(), genres.argb(null, Palette.NIGHT));
        Legend.Names legend = assertInstanceOf(Legend.Names.class, genres.legend(Palette.NIGHT));
        assertEquals(new Legend.Entry("J", genres.argb("J", Palette.NIGHT), 10), legend.entries().getFirst());
        assertEquals(new Legend.Entry("Other", Palette.NIGHT.other(), 1 + 2 + 2), legend.entries().getLast());
    }

    @Test
    void horrorHasItsColorInEveryCatalogue() {
        int own = Palette.NIGHT.genre(0);
        assertEquals(own, GenreColors.of(catalog(List.of("Horror"))).argb("Horror", Palette.NIGHT));
        assertEquals(own, GenreColors.of(catalog(List.of("Drama", "horror", "A", "B", "C"))).argb("horror", Palette.NIGHT));
    }

    @Test
    void filmsAreColoredByGenreUntilThereAreClusters() {
        Catalog catalog = catalog(List.of("Drama", "Horror"));
        Coloring coloring = of(catalog, null, ColorBy.AUTO);
        assertEquals(Palette.NIGHT.genre(5), coloring.argb()[0]);
        assertEquals("Coloured by genre until there are clusters", coloring.reason());
    }

    @Test
    void clustersTakeOverAndNoiseIsDim() {
        Catalog catalog = catalog(List.of("Drama", "Horror"));
        Clustering clustering = new Clustering(new int[] {0, 0, 1, Clustering.NOISE, 1}, new float[5], 2);
        Coloring coloring = of(catalog, clustering, ColorBy.AUTO);
        assertEquals(Palette.NIGHT.noise(), coloring.argb()[3]);
        assertEquals(coloring.argb()[2], coloring.argb()[4]);
        assertNotEquals(coloring.argb()[0], coloring.argb()[2]);
        assertEquals("Coloured by cluster: 2 clusters, 20 % of films in none", coloring.reason());
        assertEquals("Coloured by primary genre", of(catalog, clustering, ColorBy.GENRE).reason());
    }

    @Test
    void aClusterKeepsItsColorWhateverItsNumberBecomes() {
        Catalog catalog = catalog(List.of("Drama", "Horror"));
        GenreColors genres = GenreColors.of(catalog);
        MatchedClusters before = new MatchedClusters(new Clustering(new int[] {0, 0, 0, 1, 1}, new float[5], 2),
                new int[] {4, 9}, new float[2], 10);
        MatchedClusters after = new MatchedClusters(new Clustering(new int[] {1, 1, -1, 0, 0}, new float[5], 2),
                new int[] {9, 4}, new float[2], 10);
        int[] first = Coloring.of(catalog, genres, before, null, ColorBy.CLUSTER, Palette.NIGHT).argb();
        int[] second = Coloring.of(catalog, genres, after, null, ColorBy.CLUSTER, Palette.NIGHT).argb();
        assertEquals(first[0], second[0]);
        assertEquals(first[4], second[4]);
    }

    @Test
    void aClusteringThatFoundNothingLeavesTheGenres() {
        Catalog catalog = catalog(List.of("Drama", "Horror"));
        int[] none = new int[5];
        Arrays.fill(none, Clustering.NOISE);
        Coloring coloring = of(catalog, new Clustering(none, new float[5], 0), ColorBy.AUTO);
        assertEquals("Coloured by genre, as there are no clusters at these settings", coloring.reason());
    }

    @Test
    void oneClusterForMostFilmsLeavesTheGenres() {
        Catalog catalog = catalog(List.of("Drama", "Horror"));
        Coloring coloring = of(catalog, new Clustering(new int[] {0, 0, 0, 0, 1}, new float[5], 2), ColorBy.AUTO);
        assertEquals("Coloured by genre, as one cluster holds 80 % of the films", coloring.reason());
    }

    @Test
    void yearsRunFromTheFirstToTheLast() {
        Catalog catalog = catalog(List.of("Drama"));
        Coloring coloring = of(catalog, null, ColorBy.YEAR);
        assertEquals(Palette.NIGHT.noise(), coloring.argb()[0]);
        assertEquals(Palette.NIGHT.ramp(0), coloring.argb()[1]);
        assertEquals(Palette.NIGHT.ramp(1), coloring.argb()[2]);
        Legend.Scale scale = assertInstanceOf(Legend.Scale.class, coloring.legend());
        assertEquals("1990", scale.low());
        assertEquals("2000", scale.high());
    }

    @Test
    void whatNoFilmHasColorsNothing() {
        Catalog catalog = new Catalog("c", List.of(film("Drama", null, null)), 0, List.of());
        assertEquals("No film has a year to be coloured by", of(catalog, null, ColorBy.YEAR).reason());
        assertEquals("No film has a rating to be coloured by", of(catalog, null, ColorBy.RATING).reason());
        Catalog plain = new Catalog("c", List.of(new Film("Film", null, null, List.of(), "-", null, null, null, null, null, List.of(), null, null, null)), 0,
                List.of());
        assertEquals("No film has a genre to be coloured by", of(plain, null, ColorBy.AUTO).reason());
    }
}
