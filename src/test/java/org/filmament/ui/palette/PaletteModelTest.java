package org.filmament.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.filmament.ui.palette.PaletteItem.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final PaletteModel model = new PaletteModel(background::add, Runnable::run);
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void open() {
        model.setFilms((query, limit) -> Stream.of("Alien", "Aliens", "Full Metal Jacket").filter(t -> t.toLowerCase().startsWith(query))
                .map(title -> item(Kind.FILM, title)).limit(limit).toList());
        model.open(List.of(item(Kind.COMMAND, "Full screen"), item(Kind.COMMAND, "Film card"), item(Kind.THEME, "Alien worlds")));
    }

    @Test
    void itOpensWithWhatCanBeDone() {
        assertTrue(model.openProperty().get());
        assertEquals(List.of("Full screen", "Film card", "Alien worlds"), names());
    }

    @Test
    void commandsAnswerAtOnceAndFilmsWhenTheyAreFound() {
        model.queryProperty().set("full");
        assertEquals(List.of("Full screen"), names());
        search();
        assertEquals(List.of("Full screen", "Full Metal Jacket"), names());
    }

    @Test
    void theBestNameIsFirstWhateverItNames() {
        model.queryProperty().set("alien");
        search();
        assertEquals(List.of("Alien", "Aliens", "Alien worlds"), names());
    }

    @Test
    void filmsFoundForAnOlderTextAreDropped() {
        model.queryProperty().set("alien");
        Runnable older = background.remove();
        model.queryProperty().set("film");
        search();
        older.run();
        assertEquals(List.of("Film card"), names());
    }

    @Test
    void enterDoesTheMarkedLineAndCloses() {
        model.move(1);
        model.choose();
        assertEquals(List.of("Film card"), done);
        assertFalse(model.openProperty().get());
    }

    @Test
    void theMarkGoesAroundAndBackToTheTopWithEveryLetter() {
        model.move(-1);
        assertEquals(2, model.markedProperty().get());
        model.move(1);
        assertEquals(0, model.markedProperty().get());
        model.move(1);
        model.queryProperty().set("fu");
        assertEquals(0, model.markedProperty().get());
    }

    @Test
    void nothingIsDoneWhereNothingAnswers() {
        model.queryProperty().set("qqq");
        search();
        model.move(1);
        model.choose();
        assertTrue(done.isEmpty());
        assertTrue(model.openProperty().get());
    }

    private void search() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private List<String> names() {
        return model.linesProperty().get().stream().map(PaletteItem::name).toList();
    }

    private PaletteItem item(Kind kind, String name) {
        return new PaletteItem(kind, name, "", () -> done.add(name));
    }
}
