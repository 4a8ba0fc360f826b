package org.filmament.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.filter.Filter.Genres;
import org.filmament.ui.filter.Filter.Kind;
import org.filmament.ui.filter.Filter.Languages;
import org.filmament.ui.filter.Filter.Rating;
import org.filmament.ui.filter.Filter.Years;
import org.junit.jupiter.api.Test;

class FilterModelTest {

    private static final List<String> GENRES = List.of("Drama", "Comedy", "Horror", "Western");
    private static final List<String> LANGUAGES = List.of("en", "fr", "ja");
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final EmphasisModel emphasis = new EmphasisModel();
    private final FilterModel model = new FilterModel(background::add, Runnable::run, emphasis);

    @Test
    void whatIsLeftIsWhatThePredicateSays() {
        Random random = new Random(9);
        for (int trial = 0; trial < 200; trial++) {
            Catalog catalog = random(random, 1 + random.nextInt(60));
            show(catalog);
            Filters filters = randomFilters(random);
            model.filtersProperty().set(filters);
            Filtered filtered = filtered();
            for (int row = 0; row < catalog.size(); row++) {
                boolean passes = passes(catalog.films().get(row), filters);
                assertEquals(passes, filtered.rows() == null || filtered.rows().get(row), filters + " " + catalog.films().get(row));
            }
            assertEquals(catalog.films().stream().filter(film -> passes(film, filters)).count(), filtered.shown());
            assertEquals(filtered.rows(), emphasis.get(Concern.FILTERS));
            assertEquals(filters, Filters.restore(filters.save()));
        }
    }

    @Test
    void eachCountIsOfTheFilmsThatPassTheOtherFilters() {
        Random random = new Random(10);
        Catalog catalog = random(random, 200);
        show(catalog);
        for (int trial = 0; trial < 50; trial++) {
            Filters filters = randomFilters(random);
            model.filtersProperty().set(filters);
            filtered().genres().forEach((genre, count) -> assertEquals(catalog.films().stream()
                    .filter(film -> film.genres().contains(genre) && passes(film, filters.without(Kind.GENRES))).count(), count.longValue()));
            int inYears = IntStream.of(filtered().years()).sum();
            assertEquals(catalog.films().stream().filter(film -> film.year() != null && passes(film, filters.without(Kind.YEARS))).count(), inYears);
        }
    }

    @Test
    void aLargeCatalogueIsFilteredInTheBackgroundAndTheNewestFiltersWin() {
        show(years(FilterModel.AT_ONCE + 1, 1950, 2000));
        finish();
        model.set(new Years(1960, 1969));
        Runnable first = background.remove();
        model.set(new Years(1970, 1979));
        finish();
        BitSet rows = emphasis.get(Concern.FILTERS);
        first.run();
        assertEquals(rows, emphasis.get(Concern.FILTERS));
    }

    @Test
    void choosingAllYearsIsNoFilter() {
        show(years(100, 1950, 2000));
        model.setYears(new Years(1900, 2100));
        assertTrue(model.filtersProperty().get().isEmpty());
        model.setYears(new Years(1900, 1960));
        assertEquals(new Years(1950, 1960), chosen());
        assertFalse(emphasis.matters(70));
    }

    @Test
    void withoutYearsThereIsNothingToPlay() {
        show(new Catalog("None", List.of(film(null, List.of(), null, null)), 0, List.of()));
        assertFalse(facets().hasYears());
        assertFalse(facets().hasRatings());
        model.togglePlay();
        model.moveYears(1);
        model.setYears(new Years(1, 2));
        assertFalse(model.playingProperty().get());
        assertTrue(model.filtersProperty().get().isEmpty());
    }

    @Test
    void playMovesADecadeThroughTheYearsAndStopsAtTheEnd() {
        show(years(100, 1950, 1999));
        model.togglePlay();
        model.pulse(5 * SECOND);
        assertEquals(new Years(1950, 1959), chosen());
        model.pulse(6 * SECOND);
        assertEquals(new Years(1955, 1964), chosen());
        assertEquals(1955, model.positionProperty().get(), 1e-9);
        model.pulse(60 * SECOND);
        assertEquals(new Years(1990, 1999), chosen());
        assertFalse(model.playingProperty().get());
        model.togglePlay();
        model.pulse(61 * SECOND);
        assertEquals(new Years(1950, 1959), chosen());
    }

    @Test
    void playKeepsTheWidthOfTheBrushAndItsSpeedCanChange() {
        show(years(100, 1950, 1999));
        model.setYears(new Years(1960, 1963));
        model.togglePlay();
        model.pulse(0);
        model.nextSpeed();
        assertEquals(2, model.speedProperty().get());
        model.pulse(SECOND);
        assertEquals(new Years(1970, 1973), chosen());
    }

    @Test
    void aHandOnTheBrushPausesPlay() {
        show(years(100, 1950, 1999));
        model.togglePlay();
        model.pulse(0);
        model.setYears(new Years(1980, 1985));
        assertFalse(model.playingProperty().get());
        model.pulse(SECOND);
        assertEquals(new Years(1980, 1985), chosen());
        assertTrue(Double.isNaN(model.positionProperty().get()));
    }

    @Test
    void anotherCatalogueIsUnfiltered() {
        show(years(100, 1950, 1999));
        model.set(new Years(1960, 1961));
        emphasis.show(5);
        model.show(years(5, 1990, 1994));
        assertTrue(model.filtersProperty().get().isEmpty());
        assertNull(emphasis.get(Concern.FILTERS));
        assertEquals(5, filtered().shown());
    }

    @Test
    void filtersAreOneValueAndDamagedTextIsLeftOut() {
        Filters filters = Filters.NONE.with(new Years(1980, 1989)).toggleGenre("Drama").toggleLanguage("fr").with(new Rating(6.5, 10));
        assertEquals(filters, Filters.restore(filters.save()));
        assertNotEquals(filters, filters.toggleGenre("Comedy"));
        assertEquals("", Filters.NONE.save());
        assertEquals(Filters.NONE, Filters.restore("years\u001F1990\u001Fx\tnonsense\t\u001F\tyears\tgenres"));
        assertEquals(Filters.NONE, filters.toggleGenre("Drama").toggleLanguage("fr").without(Kind.YEARS).without(Kind.RATING));
    }

    @Test
    void chipsSayWhatTheyAre() {
        assertEquals("1980–1989", new Years(1980, 1989).label());
        assertEquals("1980", new Years(1980, 1980).label());
        assertEquals("Comedy or Drama", new Genres(new TreeSet<>(List.of("Drama", "Comedy"))).label());
        assertEquals("French", new Languages(new TreeSet<>(List.of("fr"))).label());
        assertEquals("Rated 6.5–10.0", new Rating(6.5, 10).label());
    }

    private void show(Catalog catalog) {
        emphasis.show(catalog.size());
        model.show(catalog);
    }

    private void finish() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Filtered filtered() {
        Filtered filtered = model.filteredProperty().get();
        assertTrue(filtered != null);
        return filtered;
    }

    private Facets facets() {
        Facets facets = model.facetsProperty().get();
        assertTrue(facets != null);
        return facets;
    }

    private Years chosen() {
        return model.filtersProperty().get().years().orElseThrow();
    }

    private static boolean passes(Film film, Filters filters) {
        return filters.all().stream().allMatch(filter -> switch (filter) {
            case Years years -> film.year() != null && years.from() <= film.year() && film.year() <= years.to();
            case Rating rating -> film.rating() != null && rating.from() <= film.rating() && film.rating() <= rating.to();
            case Genres genres -> film.genres().stream().anyMatch(genres.names()::contains);
            case Languages languages -> film.language() != null && languages.codes().contains(film.language());
        });
    }

    private static Filters randomFilters(Random random) {
        Filters filters = Filters.NONE;
        if (random.nextBoolean()) {
            int from = 1950 + random.nextInt(50);
            filters = filters.with(new Years(from, from + random.nextInt(20)));
        }
        if (random.nextBoolean()) {
            double from = random.nextInt(20) / 2.0;
            filters = filters.with(new Rating(from, Math.min(10, from + random.nextInt(8) / 2.0)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            filters = filters.toggleGenre(GENRES.get(random.nextInt(GENRES.size())));
            filters = filters.toggleLanguage(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        return filters;
    }

    private static Catalog random(Random random, int films) {
        List<Film> list = new ArrayList<>();
        for (int i = 0; i < films; i++) {
            list.add(film(random.nextInt(5) == 0 ? null : 1950 + random.nextInt(60),
                    GENRES.stream().filter(_ -> random.nextInt(3) == 0).toList(),
                    random.nextInt(5) == 0 ? null : LANGUAGES.get(random.nextInt(LANGUAGES.size())),
                    random.nextInt(5) == 0 ? null : random.nextInt(101) / 10.0));
        }
        return new Catalog("Random", list, 0, List.of());
    }

    private static Catalog years(int films, int from, int to) {
        return new Catalog("Years", IntStream.range(0, films)
                .mapToObj(i -> film(from + i % (to - from + 1), List.of(), null, null)).toList(), 0, List.of());
    }

    private static Film film(Integer year, List<String> genres, String language, Double rating) {
        return new Film("Film", null, year, genres, "About it", language, null, null, rating, null, List.of(), null, null, null);
    }
}
