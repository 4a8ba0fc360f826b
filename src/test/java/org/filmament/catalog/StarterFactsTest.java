package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The starter's facts against the lists that they were taken from.
class StarterFactsTest {

    /// The folder of data that is too large for the project; the environment may name another.
    private static final Path DATA = Path.of(System.getenv().getOrDefault("FILMAMENT_TEST_DATA", "../shared/data"));

    /// What the list has of a film, in the order of its columns after the rank.
    private record Facts(String title, int year, String primaryGenre, double rating) {
    }

    @Test
    void filmsWithAnIdAgreeWithTheListOfTheMostVoted() throws IOException {
        Map<Integer, Facts> list = mostVoted();
        for (Film film : Starter.load().films()) {
            if (film.tmdbId() != null) {
                assertEquals(list.get(film.tmdbId()), facts(film), film.title());
            }
        }
    }

    @Test
    void filmsWithoutAnIdAreInTheListOfWikipedia() {
        Path file = DATA.resolve("wiki-films.jsonl.gz");
        assumeTrue(Files.exists(file), () -> file + " is not here");
        Set<String> known = CatalogFiles.read(file).films().stream().map(StarterFactsTest::named).collect(Collectors.toSet());
        List<String> unknown = Starter.load().films().stream().filter(film -> film.tmdbId() == null).map(StarterFactsTest::named)
                .filter(name -> !known.contains(name)).toList();
        assertEquals(List.of(), unknown);
    }

    private static Map<Integer, Facts> mostVoted() throws IOException {
        Path file = DATA.resolve("top5000-facts.tsv");
        assumeTrue(Files.exists(file), () -> file + " is not here");
        Map<Integer, Facts> facts = new HashMap<>();
        for (String line : Files.readAllLines(file).subList(1, 5_001)) {
            String[] columns = line.split("\t");
            facts.put(Integer.valueOf(columns[1]),
                    new Facts(columns[2], Integer.parseInt(columns[3]), columns[4], Double.parseDouble(columns[5])));
        }
        return facts;
    }

    private static Facts facts(Film film) {
        assertTrue(film.year() != null && film.rating() != null && film.primaryGenre() != null, film.title());
        return new Facts(film.title(), film.year(), film.primaryGenre(), film.rating());
    }

    private static String named(Film film) {
        return film.title() + " (" + film.year() + ")";
    }
}
