package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextSizeTest {

    private final TextSize size = new TextSize();

    private int pixels() {
        return size.pixelsProperty().get();
    }

    @Test
    void aProjectedTextIsTheSameShareOfEveryPicture() {
        size.project(1080);
        assertEquals(27, pixels());
        size.project(2160);
        assertEquals(54, pixels());
        size.project(720);
        assertEquals(18, pixels());
        size.stopProjecting();
        assertEquals(14, pixels());
    }

    @Test
    void itIsNeverAsSmallAsOnADeskAndTheUserCanHaveItLargerStill() {
        size.project(500);
        assertEquals(18, pixels());
        size.larger();
        size.project(1080);
        assertEquals(29, pixels());
        assertEquals(15, size.chosen());
    }
}
