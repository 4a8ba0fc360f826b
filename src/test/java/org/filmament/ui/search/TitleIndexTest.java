package org.filmament.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.catalog.Starter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleIndexTest {

    private static final Catalog STARTER = Starter.load();
    private static final TitleIndex INDEX = TitleIndex.of(STARTER);

    /// In shorter titles one error makes another title.
    private static final int LONG_ENOUGH = 6;

    @Test
    void eachTitleFindsItselfFirst() {
        for (Film film : STARTER.films()) {
            assertEquals(letters(film.title()), letters(INDEX.search(film.title(), 1).getFirst().title()));
        }
    }

    @Test
    void eachOriginalTitleFindsItsFilm() {
        for (int row = 0; row < STARTER.size(); row++) {
            Film film = STARTER.films().get(row);
            if (film.originalTitle() != null) {
                int wanted = row;
                assertTrue(INDEX.search(film.originalTitle(), 3).stream().anyMatch(match -> match.row() == wanted), film.originalTitle());
            }
        }
    }

    @Test
    void oneTypingErrorFindsEachTitleAmongTheFirstThree() {
        Random random = new Random(3);
        List<String> missed = new ArrayList<>();
        int tried = 0;
        List<String> titles = STARTER.films().stream().map(film -> letters(film.title())).filter(title -> title.length() >= LONG_ENOUGH).toList();
        for (String title : titles) {
            String typed = misspelled(title, random);
            boolean meansAnother = INDEX.search(typed, 1).stream().anyMatch(match -> match.errors() == 0);
            if (!meansAnother) {
                tried++;
                if (INDEX.search(typed, 3).stream().noneMatch(match -> letters(match.title()).equals(title))) {
                    missed.add(typed + " for " + title);
                }
            }
        }
        assertTrue(tried > 0.9 * titles.size(), tried + " tried");
        assertEquals(List.of(), missed);
    }

    @Test
    void exactComesBeforeBeginningBeforeWordBeforeError() {
        TitleIndex index = TitleIndex.of(catalog("Alienated", "My Alien", "Alien", "Aliens", "Alian"));
        assertEquals(List.of("Alien", "Alienated", "Aliens", "My Alien"), titles(index, "alien"));
        assertEquals("Alien", titles(index, "aleins").getFirst().substring(0, 5));
    }

    @Test
    void votesDecideAmongEqualsAndThenTheCataloguesOrder() {
        Catalog catalog = new Catalog("Two", List.of(film("Dune", 10), film("Dune", 900), film("Dune", 10)), 0, List.of());
        assertEquals(List.of(1, 0, 2), TitleIndex.of(catalog).search("dune", 9).stream().map(TitleMatch::row).toList());
    }

    @Test
    void articlesMakeNoDifferenceButTheOneTypedComesFirst() {
        TitleIndex index = TitleIndex.of(catalog("Thing", "The Thing", "Matrix, The", "The The"));
        assertEquals(List.of("The Thing", "Thing"), titles(index, "the thing"));
        assertEquals(List.of("Thing", "The Thing"), titles(index, "thing"));
        assertEquals(List.of("Matrix, The"), titles(index, "the matrix"));
        assertEquals(List.of("Matrix, The"), titles(index, "matrix"));
        assertEquals("The The", titles(index, "the the").getFirst());
    }

    @Test
    void wordsMayComeInAnyOrderAndWithErrors() {
        assertEquals("Harry Potter and the Prisoner of Azkaban", titles(INDEX, "azkaban potter").getFirst());
        assertEquals("Harry Potter and the Prisoner of Azkaban", titles(INDEX, "poter azkabn").getFirst());
    }

    @Test
    void whatWasTypedIsMarked() {
        assertEquals("The [Matrix]", marked("matrix"));
        assertEquals("[The Matri]x", marked("the matri"));
        assertEquals("The [Godfather]", marked("godfahter"));
        assertEquals("[Amélie]", marked("amelie"));
        assertEquals("The [Lord] of the [Rings]: The Fellowship of the Ring", marked("lord rings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "[a-z]*(", "\\E\\Q", "%s", "\uD800", "𝔘𝔫𝔦", "シン", "قصة", "the", "the a an", "\u0301\u0301", "a\u0000b"})
    void anythingCanBeTyped(String text) {
        assertTrue(INDEX.search(text, 5).size() <= 5);
    }

    @Test
    void aVeryLongQueryIsNoTrouble() {
        assertTrue(INDEX.search("lonely ".repeat(20_000), 5).size() <= 5);
        assertTrue(INDEX.search("x".repeat(100_000), 5).isEmpty());
    }

    @Test
    void aCatalogueOfTitlesWithoutLettersIsSearchedAllTheSame() {
        TitleIndex index = TitleIndex.of(catalog("$", "???", "…"));
        assertEquals(List.of("$"), titles(index, "$"));
        assertEquals(List.of(), titles(index, "dollar"));
    }

    private static String misspelled(String title, Random random) {
        StringBuilder text = new StringBuilder(title);
        int at = random.nextInt(title.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, letter);
            case 2 -> text.setCharAt(at, letter);
            default -> text.insert(at + 1, text.charAt(at)).deleteCharAt(at).insert(at, title.charAt(at + 1)).deleteCharAt(at + 2);
        }
        return text.toString();
    }

    private static String letters(String title) {
        return FoldedText.of(title).letters();
    }

    private static List<String> titles(TitleIndex index, String text) {
        return index.search(text, 9).stream().map(TitleMatch::title).toList();
    }

    private static String marked(String text) {
        TitleMatch match = INDEX.search(text, 1).getFirst();
        StringBuilder marked = new StringBuilder(match.title());
        match.marks().reversed().forEach(mark -> marked.insert(mark.to(), "]").insert(mark.from(), "["));
        return marked.toString();
    }

    private static Catalog catalog(String... titles) {
        List<Film> films = new ArrayList<>();
        for (String title : titles) {
            films.add(film(title, 0));
        }
        return new Catalog("Few", films, 0, List.of());
    }

    private static Film film(String title, int votes) {
        return new Film(title, null, null, List.of(), "About " + title, "en", null, null, null, votes, List.of(), null, null, null);
    }
}
