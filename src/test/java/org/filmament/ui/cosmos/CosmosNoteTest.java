package org.filmament.ui.cosmos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.filmament.ui.FxTest;
import org.junit.jupiter.api.Test;

@FxTest
class CosmosNoteTest {

    @Test
    void onlyDrawnPostersAreCalledDrawn() {
        CosmosNote note = new CosmosNote();
        note.setEncoder("the look of their posters");
        note.setCounts(1000, 1000, 0, 0);
        assertEquals("Placed by the look of their posters  ·  1,000 posters, drawn by the app", note.text());
        note.setCounts(1000, 12, 50, 0);
        assertEquals("Placed by the look of their posters  ·  1,000 posters, 12 of them drawn by the app, 50 films as light", note.text());
        note.setEncoder("what their posters show (CLIP)");
        note.setCounts(1, 0, 0, 0);
        assertEquals("Placed by what their posters show (CLIP)  ·  1 poster", note.text());
    }
}
