package org.filmament.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final CorpusParams ALL = new CorpusParams(1, 1, true);

    @Test
    void formsOfOneWordAreOneWordWrittenAsMostOften() {
        Corpus corpus = corpus("Two vampires. Vampires!", "The vampire's coffin", "Universe and university");

        assertTrue(words(corpus).contains("vampires"));
        assertFalse(words(corpus).contains("vampire"));
        assertTrue(words(corpus).containsAll(List.of("universe", "university")));
    }

    @Test
    void functionWordsAndWhatAnySynopsisSaysDoNotCount() {
        assertEquals(List.of("submarine"), words(corpus("A young man finds his new life in the submarine")));
    }

    @Test
    void pairsFollowEachOtherDirectly() {
        List<String> words = words(corpus("the high-school orchestra, violins and lanterns"));

        assertTrue(words.contains("school orchestra"), words::toString);
        assertTrue(words.contains("high school"), words::toString);
        assertFalse(words.contains("orchestra violins"));
        assertFalse(words.contains("violins lanterns"));
        assertFalse(words.contains("school"));
    }

    @Test
    void aCapitalInsideASentenceMakesAName() {
        Corpus corpus = corpus("Then Dracula bites. Wolves howl.", "Lonely wolves fear Dracula.");

        assertTrue(corpus.vocabulary().names()[words(corpus).indexOf("dracula")]);
        assertFalse(corpus.vocabulary().names()[words(corpus).indexOf("wolves")]);
    }

    @Test
    void rareAndUbiquitousWordsDoNotCount() {
        Corpus corpus = Corpus.of(List.of("lantern submarine", "lantern submarine", "lantern orchestra", "lantern"),
                new CorpusParams(2, 0.5, false), Workers.serial(), Progress.NONE, Cancel.NEVER);

        assertEquals(List.of("submarine"), words(corpus));
    }

    @Test
    void otherScriptsHaveWords() {
        List<String> words = words(corpus("Вампиры в замке", "吸血鬼の城", "מצודה עתיקה", "مصاص دماء"));

        assertTrue(words.contains("замке"), words::toString);
        assertTrue(words.contains("吸血"), words::toString);
        assertTrue(words.contains("מצודה"), words::toString);
        assertTrue(words.contains("دماء"), words::toString);
    }

    @Test
    void emptyTextsHaveNoWords() {
        Corpus corpus = corpus("", "   ", "!!! 1 2 3", "\0\uD800");

        assertEquals(4, corpus.films());
        assertEquals(0, corpus.words());
    }

    @Test
    void theOrderOfTheFilmsDoesNotMatter() {
        List<String> texts = TopicSamples.texts(300, 8, 5);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
        Collections.shuffle(order, new Random(1));
        Corpus straight = corpus(texts.toArray(String[]::new));
        Corpus shuffled = corpus(order.stream().map(texts::get).toArray(String[]::new));

        assertEquals(words(straight), words(shuffled));
        for (int film = 0; film < 300; film++) {
            assertArrayEquals(straight.counts().full(order.get(film)), shuffled.counts().full(film));
        }
    }

    private static Corpus corpus(String... texts) {
        return Corpus.of(List.of(texts), ALL, Workers.serial(), Progress.NONE, Cancel.NEVER);
    }

    private static List<String> words(Corpus corpus) {
        return Arrays.asList(corpus.vocabulary().texts());
    }
}
