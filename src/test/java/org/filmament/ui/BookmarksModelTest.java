package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.filmament.ui.scene.Bookmarks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksModelTest {

    @TempDir
    private Path folder;

    private final Messages messages = new Messages();
    private final Deque<Runnable> background = new ArrayDeque<>();

    private WindowModel window;
    private BookmarksModel bookmarks;

    @BeforeEach
    void open() {
        window = window();
        bookmarks = window.bookmarks();
    }

    @Test
    void aKeptViewComesBack() {
        window.card().select(5);
        bookmarks.keep(3);
        window.card().select(8);
        bookmarks.go(3);
        assertEquals(5, window.card().selectedProperty().get());
        assertEquals(3, bookmarks.currentProperty().get());
    }

    @Test
    void aClickerStepsThroughTheViewsInOrderAndStaysAtTheEnds() {
        for (int number : new int[] {4, 2, 7}) {
            window.card().select(number);
            bookmarks.keep(number);
        }
        bookmarks.go(2);
        bookmarks.step(1);
        bookmarks.step(1);
        bookmarks.step(1);
        assertEquals(7, window.card().selectedProperty().get());
        bookmarks.step(-1);
        assertEquals(4, window.card().selectedProperty().get());
        bookmarks.step(-1);
        bookmarks.step(-1);
        assertEquals(2, window.card().selectedProperty().get());
    }

    @Test
    void whoeverAsksForAViewThatIsNotThereIsToldHowToKeepOne() {
        bookmarks.go(6);
        assertTrue(sentences().getLast().contains("view 6"), sentences()::toString);
        bookmarks.step(1);
        assertTrue(sentences().getLast().contains("Ctrl Shift 1"), sentences()::toString);
    }

    @Test
    void theFirstFreeNumberIsTakenUnlessOneIsGiven() {
        bookmarks.keep(1);
        bookmarks.keep();
        assertEquals(2, bookmarks.currentProperty().get());
        bookmarks.drop(1);
        bookmarks.keep();
        assertEquals(1, bookmarks.currentProperty().get());
    }

    @Test
    void viewsAreThereAgainWhenTheCatalogueIs() {
        window.card().select(5);
        bookmarks.keep(3);
        work();
        WindowModel next = window();
        assertEquals(bookmarks.bookmarksProperty().get(), next.bookmarks().bookmarksProperty().get());
        next.bookmarks().go(3);
        assertEquals(5, next.card().selectedProperty().get());
    }

    @Test
    void theNewestIsOnTheDiskInWhateverOrderTheTasksRun() {
        bookmarks.keep(1);
        bookmarks.keep(2);
        Runnable older = background.removeFirst();
        work();
        older.run();
        assertEquals(2, window().bookmarks().bookmarksProperty().get().scenes().size());
    }

    @Test
    void anotherCatalogueHasViewsOfItsOwn() {
        bookmarks.keep(1);
        window.open(Path.of("other.csv"));
        work();
        assertEquals(Bookmarks.NONE, bookmarks.bookmarksProperty().get());
    }

    /// A window on the starter that keeps its views in the folder.
    private WindowModel window() {
        Sessions sessions = new FakeSessions(() -> FakeSession.ready(30), _ -> FakeSession.ready(12));
        WindowModel model = new WindowModel(sessions, background::add, Runnable::run, new Failures(messages::error, System::nanoTime), messages);
        model.bookmarks().keepIn(folder);
        model.openStarter();
        work();
        return model;
    }

    private void work() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private List<String> sentences() {
        return messages.showing().stream().map(Messages.Message::sentence).toList();
    }
}
