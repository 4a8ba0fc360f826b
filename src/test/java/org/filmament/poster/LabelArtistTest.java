package org.filmament.poster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelArtistTest {

    private static final String NAME = "War, spies and space";
    private static final float SIZE = 20;

    private final LabelArtist artist = new LabelArtist(null);

    @Test
    void aNameTakesMoreLinesWhereThereIsLessRoom() {
        LabelArtist.Setting ample = artist.set("Spies", SIZE, LabelArtist.ampleRoom(SIZE));
        assertEquals(List.of("Spies"), ample.lines());
        List<String> lines = artist.set(NAME, SIZE, 0.65f * LabelArtist.ampleRoom(SIZE)).lines();
        assertEquals(List.of("War, spies", "and space"), lines, "of about the same length");
        assertEquals(artist.set(NAME, SIZE, LabelArtist.ampleRoom(SIZE)), artist.set(NAME, SIZE, 10_000));
    }

    @Test
    void noLineIsWiderThanTheRoom() {
        for (float room : new float[] {40, 80, 160, 320}) {
            LabelArtist.Setting setting = artist.set("Honorificabilitudinitatibus and others", SIZE, room);
            assertTrue(setting.width() <= room, setting + " in " + room);
        }
    }
}
