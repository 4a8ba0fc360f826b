package org.filmament.ui.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.filmament.catalog.Catalog;
import org.filmament.ui.FakeSession;
import org.filmament.ui.color.ColorBy;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.view.StageMode;
import org.filmament.work.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksFileTest {

    private static final int FILMS = 4;

    @TempDir
    private Path folder;

    private final Catalog catalog = FakeSession.catalog(FILMS);

    @Test
    void whatIsWrittenIsReadToTheBit() {
        BitSet lasso = new BitSet();
        lasso.set(1, 3);
        Bookmarks bookmarks = Bookmarks.NONE.with(2, scene(new float[] {1e-7f, -3.25f, 0.1f, 12345.678f, 0, 1, 2, Float.MIN_VALUE}, lasso))
                .with(9, scene(null, null));
        file().write(bookmarks);
        assertEquals(bookmarks, file().read());
    }

    @Test
    void positionsInViewsOfTheirOwnAreReadToTheBit() {
        SceneState plain = scene(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, null);
        SceneState both = new SceneState(StageMode.BOTH, plain.cameras(), plain.knobs(), plain.positions(),
                Map.of(StageMode.Pane.COSMOS, new Positions(new float[] {0, 0.1f, -1e-9f, 1, 2, 3, 4, 5, 6, 7, 8, 9}),
                        StageMode.Pane.COMPARE, new Positions(new float[] {8, 7, 6, 5, 4, 3, 2.5f, 1})), 1, null, ColorBy.AUTO, Map.of());
        Bookmarks bookmarks = Bookmarks.NONE.with(1, plain).with(2, both);
        file().write(bookmarks);
        assertEquals(bookmarks, file().read());
    }

    @Test
    void viewsThatWereKeptBeforeThereWereSuchPositionsAreStillRead() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file().path(), """
                {"catalogue": "Fake", "films": 4, "views": {"1": {"mode": "COMPARE", "cameras": {"MAP": [1, 2, 3]}, "nNeighbors": 15, "minDist": 0.1,
                 "selected": -1, "colorBy": "AUTO", "parts": {}, "positions": [1, 2, 3, 4, 5, 6, 7, 8]}}}""");
        SceneState old = file().read().get(1);
        assertEquals(StageMode.COMPARE, old.mode());
        assertEquals(Map.of(), old.sides());
        assertEquals(new Positions(new float[] {1, 2, 3, 4, 5, 6, 7, 8}), old.positions());
    }

    @Test
    void withoutAFileNothingIsKept() {
        assertEquals(Bookmarks.NONE, file().read());
    }

    @Test
    void theFileCanBeReadByAPerson() throws IOException {
        file().write(Bookmarks.NONE.with(1, scene(null, null)));
        String text = Files.readString(file().path());
        assertTrue(text.contains("\"catalogue\" : \"Fake\"") && text.contains("\"nNeighbors\" : 40"), text);
    }

    @Test
    void anotherEditionOfACatalogueHasAFileOfItsOwn() {
        assertNotEquals(file().path(), BookmarksFile.of(folder, FakeSession.catalog(FILMS + 1)).path());
    }

    @Test
    void aFileThatWasMistypedIsNamedAndSetAside() throws IOException {
        Path path = file().path();
        Files.createDirectories(folder);
        Files.writeString(path, "{\"views\": {\"1\": {\n\"mode\": }}}");
        InputException failure = assertThrows(InputException.class, file()::read);
        assertTrue(failure.getMessage().contains("line 2") && failure.getMessage().contains(path.toString()), failure.getMessage());
        assertFalse(Files.exists(path));
        assertEquals(Bookmarks.NONE, file().read());
    }

    @Test
    void positionsOfOtherFilmsAreRefused() {
        file().write(Bookmarks.NONE.with(1, scene(new float[] {1, 2}, null)));
        InputException failure = assertThrows(InputException.class, file()::read);
        assertTrue(failure.getMessage().contains("2 coordinates for 4 films"), failure.getMessage());
    }

    @Test
    void stepsPassOverNumbersThatAreFree() {
        Bookmarks bookmarks = Bookmarks.NONE.with(2, scene(null, null)).with(5, scene(null, null));
        assertEquals(OptionalInt.of(2), bookmarks.next(0, 1));
        assertEquals(OptionalInt.of(5), bookmarks.next(2, 1));
        assertEquals(OptionalInt.empty(), bookmarks.next(5, 1));
        assertEquals(OptionalInt.of(2), bookmarks.next(5, -1));
        assertEquals(OptionalInt.of(1), bookmarks.firstFree());
        assertThrows(IllegalArgumentException.class, () -> bookmarks.with(10, scene(null, null)));
    }

    private BookmarksFile file() {
        return BookmarksFile.of(folder, catalog);
    }

    private static SceneState scene(float[] positions, BitSet lasso) {
        return new SceneState(StageMode.CONSTELLATION, Map.of(StageMode.Pane.MAP, new Viewpoint(List.of(0.1, -2.5, 7.0))), new Knobs(40, 0.25, 0.4),
                positions == null ? null : new Positions(positions), Map.of(), 3, lasso, ColorBy.YEAR, Map.of("years", "1960-1970"));
    }
}
