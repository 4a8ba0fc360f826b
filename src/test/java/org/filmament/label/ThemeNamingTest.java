package org.filmament.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.topic.WeightedWord;
import org.filmament.topic.WrittenFor;
import org.filmament.topic.WrittenLabel;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

class ThemeNamingTest {

    private static final FilmTexts FILMS = new FilmTexts() {
        @Override
        public String title(int row) {
            return "Film " + row;
        }

        @Override
        public String overview(int row) {
            return "What happens in film " + row + ".";
        }
    };
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private final List<LabelTask> asked = new ArrayList<>();

    @Test
    void everyThemeIsNamedFinestFirst() {
        List<WrittenFor> labels = write(themes(4, null));

        assertEquals(6, labels.size());
        assertEquals(0, asked.getFirst().level());
        assertEquals(1, asked.getLast().level());
        assertTrue(asked.getLast().themes().getFirst().parts().contains("Name of word0"));
    }

    @Test
    void aLabelSaysWhatItsAuthorWasShown() {
        WrittenLabel label = write(themes(4, null)).getFirst().label();

        assertEquals(WrittenLabel.Origin.MODEL, label.origin());
        assertEquals("model", label.author());
        assertEquals(CLOCK.instant(), label.when());
        assertEquals(List.of("word0"), label.words());
        assertEquals(List.of("Film 0", "Film 1"), label.films());
        assertTrue(label.dollars() > 0);
    }

    @Test
    void themesThatHaveALabelOfThisMapKeepIt() {
        WrittenLabel mine = WrittenLabel.byPerson("My own", CLOCK.instant());

        List<WrittenFor> labels = write(themes(4, mine));

        assertEquals(5, labels.size());
        assertTrue(asked.getFirst().taken().contains("My own"));
    }

    @Test
    void aThemeOfOnePartTakesItsNameUnpaid() {
        Theme part = theme(0, 0, 9, "space", null, 0, 1);
        Theme whole = theme(9, 1, Themes.NONE, "space", null, 0, 1);

        List<WrittenFor> labels = write(new Themes(2, List.of(List.of(part), List.of(whole)), new int[] {0, 0}));

        assertEquals(1, asked.size());
        assertEquals(labels.getFirst().label().unpaid(), labels.getLast().label());
    }

    @Test
    void aNameTakenOverFromAPersonIsStillThatPersons() {
        Theme part = theme(0, 0, 9, "space", WrittenLabel.byPerson("My own", CLOCK.instant()), 0, 1);
        Theme whole = theme(9, 1, Themes.NONE, "space", null, 0, 1);

        List<WrittenFor> labels = write(new Themes(2, List.of(List.of(part), List.of(whole)), new int[] {0, 0}));

        assertEquals(WrittenLabel.Origin.PERSON, labels.getFirst().label().origin());
        assertEquals(0, asked.size());
    }

    @Test
    void aKeptNameSaysWhenItWasWrittenAndWhatItCostThen() {
        WrittenLabel paid = write(themes(4, null)).getFirst().label();

        WrittenLabel kept = labels(Clock.offset(CLOCK, Duration.ofDays(9))).write(themes(4, null), FILMS, Progress.NONE, Cancel.NEVER)
                .labels().getFirst().label();

        assertEquals(paid, kept);
    }

    @Test
    void askingAgainAsksWhateverWasAnsweredBeforeAndWantsAnotherName() {
        WrittenLabel mine = WrittenLabel.byPerson("My own", CLOCK.instant());
        Themes themes = themes(4, mine);
        write(themes);
        asked.clear();
        Theme first = themes.theme(0);

        WrittenLabel once = labels().ask(themes, first, FILMS, Cancel.NEVER);
        WrittenLabel twice = labels().ask(themes, first, FILMS, Cancel.NEVER);

        assertEquals(2, asked.size());
        assertEquals(1, asked.getFirst().themes().size());
        assertTrue(asked.getFirst().taken().contains("My own"));
        assertEquals(once, twice);
        assertEquals(List.of("Film 0", "Film 1"), once.films());
        assertEquals(1, labels().estimate(themes, first, FILMS).requests());
        assertTrue(labels().estimate(themes, first, FILMS).dollars() > 0);
    }

    @Test
    void askingAgainGoesToTheServiceAndCanBeGivenUp() throws IOException {
        CancelSource cancel = new CancelSource();
        CountDownLatch never = new CountDownLatch(1);
        try (MessagesServer server = new MessagesServer().then(MessagesServer.names(Map.of(1, "Space opera"))).then((exchange, request) -> {
                cancel.request();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    exchange.close();
                }
            }); ThemeNaming naming = new ThemeNaming(new ClaudeWriter(new LabelSettings("key", "claude-haiku-4-5", server.url()), 0, Duration.ofSeconds(30)),
                    folder, LabelPrice.of("claude-haiku-4-5"), CLOCK)) {
            Themes themes = themes(4, null);

            WrittenLabel label = naming.ask(themes, themes.theme(0), FILMS, Cancel.NEVER);

            assertEquals("Space opera", label.text());
            assertEquals("claude-haiku-4-5", label.author());
            assertEquals(0.0015, label.dollars(), 1e-9);
            assertThrows(CancellationException.class, () -> naming.ask(themes, themes.theme(0), FILMS, cancel));
        }
    }

    @Test
    void theSameQuestionIsPaidOnce() {
        write(themes(4, null));
        int paid = asked.size();

        NamedThemes again = labels().write(themes(4, null), FILMS, Progress.NONE, Cancel.NEVER);

        assertEquals(paid, asked.size());
        assertEquals(NamedThemes.Bill.NOTHING, again.bill());
        assertEquals(0, labels().estimate(themes(4, null), FILMS).requests());
    }

    @Test
    void whatWasNamedBeforeACancellationIsNotPaidAgain() {
        Cancel afterTheFirst = () -> !asked.isEmpty();
        Themes themes = themes(30, null);
        assertThrows(CancellationException.class, () -> labels().write(themes, FILMS, Progress.NONE, afterTheFirst));

        write(themes);

        assertEquals(asked.size(), asked.stream().distinct().count());
    }

    @Test
    void manySiblingsAreAskedForInSeveralRequestsThatKnowOfEachOther() {
        write(themes(30, null));

        assertTrue(asked.stream().allMatch(task -> task.themes().size() <= 12));
        assertTrue(asked.get(1).taken().containsAll(List.of("Name of word0", "Name of word11")));
    }

    @Test
    void theEstimateCountsWhatWillBeAsked() {
        LabelEstimate estimate = labels().estimate(themes(30, null), FILMS);
        write(themes(30, null));

        assertEquals(asked.size(), estimate.requests());
        assertEquals(32, estimate.themes());
        assertTrue(estimate.dollars() > 0);
    }

    @Test
    void noThemesNeedNoLabels() {
        assertEquals(List.of(), write(new Themes(2, List.of(), new int[] {-1, -1})));
        assertEquals(0, labels().estimate(new Themes(2, List.of(), new int[] {-1, -1}), FILMS).requests());
    }

    private List<WrittenFor> write(Themes themes) {
        return labels().write(themes, FILMS, Progress.NONE, Cancel.NEVER).labels();
    }

    private ThemeNaming labels() {
        return labels(CLOCK);
    }

    private ThemeNaming labels(Clock clock) {
        LabelWriter writer = new LabelWriter() {
            @Override
            public String author() {
                return "model";
            }

            @Override
            public LabelAnswer write(LabelTask task, Cancel cancel) {
                cancel.check();
                asked.add(task);
                return new LabelAnswer(task.themes().stream().map(theme -> "Name of " + theme.words().getFirst()).toList(), 1_000, 100);
            }
        };
        return new ThemeNaming(writer, folder, new LabelPrice(1, 5), clock);
    }

    /// Two coarse themes over `fine` fine ones of two films each; the first of these has a label.
    private static Themes themes(int fine, @Nullable WrittenLabel first) {
        int coarse = 1_000;
        List<Theme> finest = IntStream.range(0, fine).mapToObj(i -> theme(i, 0, coarse + i * 2 / fine, "word" + i, i == 0 ? first : null,
                2 * i, 2 * i + 1)).toList();
        List<Theme> coarsest = IntStream.range(0, 2).mapToObj(c -> theme(coarse + c, 1, Themes.NONE, "coarse" + c, null,
                finest.stream().filter(t -> t.parent() == coarse + c).flatMapToInt(t -> IntStream.of(t.members())).toArray())).toList();
        return new Themes(2 * fine, List.of(finest, coarsest), IntStream.range(0, 2 * fine).map(film -> film / 2).toArray());
    }

    private static Theme theme(int id, int level, int parent, String word, @Nullable WrittenLabel written, int... members) {
        return new Theme(id, level, parent, members, List.of(new WeightedWord(word, 1)), members, written, Float.NaN);
    }
}
