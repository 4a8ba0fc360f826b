package org.filmament.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The starter's overviews are written for this project, and two thousand of them do not sound alike.
class StarterOverviewsTest {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("FILMAMENT_TEST_DATA", "../shared/data"));
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private static final int LONGEST_SHARED_RUN = 6;
    private static final int OVERVIEWS_A_RUN = 5;
    private static final int OVERVIEWS_AN_OPENING = 10;
    private static final int COPIED_RUN = 8;

    private final List<Film> films = Starter.load().films();

    @Test
    void overviewsHaveThirtyToSixtyWords() {
        for (Film film : films) {
            int words = film.overview().split(" ").length;
            assertTrue(words >= 30 && words <= 60, film.title() + " has " + words + " words");
        }
    }

    @Test
    void overviewsAreWholeTidySentences() {
        for (Film film : films) {
            String text = film.overview();
            assertTrue(text.equals(text.strip()) && !text.contains("  ") && text.chars().noneMatch(Character::isISOControl), film.title());
            assertTrue(text.matches("(?s).*[.!?][\"'”’)]?"), film.title() + " ends in \"" + text.substring(text.length() - 12) + "\"");
        }
    }

    @Test
    void noRunOfSixWordsStandsInMoreThanFiveOverviews() {
        Map<String, Integer> overviews = new HashMap<>();
        for (Film film : films) {
            runs(words(film), LONGEST_SHARED_RUN).forEach(run -> overviews.merge(run, 1, Integer::sum));
        }
        assertNoneAbove(OVERVIEWS_A_RUN, overviews);
    }

    @Test
    void noThreeWordsOpenMoreThanTenOverviews() {
        Map<String, Integer> overviews = new HashMap<>();
        for (Film film : films) {
            overviews.merge(String.join(" ", words(film).subList(0, 3)), 1, Integer::sum);
        }
        assertNoneAbove(OVERVIEWS_AN_OPENING, overviews);
    }

    @Test
    void noneSharesEightWordsInARowWithWikipedia() {
        Path file = DATA.resolve("wiki-films.jsonl.gz");
        assumeTrue(Files.exists(file), () -> file + " is not here");
        Map<String, String> own = new HashMap<>();
        for (Film film : films) {
            runs(words(film), COPIED_RUN).forEach(run -> own.put(run, film.title()));
        }
        Set<String> shared = new TreeSet<>();
        for (Film extract : CatalogFiles.read(file).films()) {
            for (String run : runs(words(extract), COPIED_RUN)) {
                if (own.containsKey(run)) {
                    shared.add(own.get(run) + ": " + run);
                }
            }
        }
        assertEquals(Set.of(), shared);
    }

    private static void assertNoneAbove(int limit, Map<String, Integer> overviews) {
        List<String> above = new ArrayList<>();
        overviews.forEach((run, count) -> {
            if (count > limit) {
                above.add(run + ": " + count);
            }
        });
        assertEquals(List.of(), above);
    }

    private static List<String> words(Film film) {
        String text = film.overview().replace('’', '\'').toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static Set<String> runs(List<String> words, int length) {
        Set<String> runs = new HashSet<>();
        for (int from = 0; from + length <= words.size(); from++) {
            runs.add(String.join(" ", words.subList(from, from + length)));
        }
        return runs;
    }
}
