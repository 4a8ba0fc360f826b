package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final long SECOND = 1_000_000_000;

    private final Messages messages = new Messages();

    @Test
    void aSentenceThatStillShowsIsNotShownTwice() {
        messages.error("No.");
        messages.error("No.");
        assertEquals(1, messages.showing().size());
        assertTrue(messages.dismissNewest());
        messages.error("No.");
        assertEquals(1, messages.showing().size());
    }

    @Test
    void onlyTheNewestFewAreShown() {
        List.of("1", "2", "3", "4").forEach(messages::error);
        assertEquals(List.of("2", "3", "4"), messages.showing().stream().map(Messages.Message::sentence).toList());
    }

    @Test
    void notesGoByThemselvesAndErrorsStay() {
        messages.error("No.");
        messages.note("Saved.");
        messages.pulse(SECOND);
        messages.pulse(6 * SECOND);
        assertEquals(2, messages.showing().size());
        messages.pulse(8 * SECOND);
        assertEquals(List.of("No."), messages.showing().stream().map(Messages.Message::sentence).toList());
        messages.pulse(100 * SECOND);
        assertEquals(1, messages.showing().size());
    }

    @Test
    void aNoteTakesThePlaceOfTheOneBefore() {
        messages.note("Kept as view 1.");
        messages.error("No.");
        messages.note("Kept as view 2.");
        assertEquals(List.of("No.", "Kept as view 2."), messages.showing().stream().map(Messages.Message::sentence).toList());
    }

    @Test
    void thereIsNothingToDismissTwice() {
        messages.note("Saved.");
        assertTrue(messages.dismissNewest());
        assertFalse(messages.dismissNewest());
    }
}
