package org.filmament.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.filmament.ui.FakeSession;
import org.filmament.ui.FxTest;
import org.junit.jupiter.api.Test;

@FxTest
class StarMarksTest {

    private final StarMarks marks = new StarMarks();

    /// A film is pointed at in the constellation before the sweep was ever looked at.
    @Test
    void aFilmThatIsPointedAtBeforeTheFilmsAreThereIsNamedOnceTheyAre() {
        marks.hover(7);
        assertEquals("", name());
        marks.setFilms(FakeSession.catalog(10).films());
        assertEquals("Film 7  ·  1927", name());
        marks.hover(12);
        marks.hover(3);
        assertEquals("Film 3  ·  1923", name());
    }

    private String name() {
        return ((Parent) marks.node()).getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance).map(node -> ((Label) node).getText()).findFirst().orElseThrow();
    }
}
