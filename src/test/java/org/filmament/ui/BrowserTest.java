package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import org.filmament.work.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands `true` and `false` are not there")
class BrowserTest {

    private static final URI PAGE = URI.create("https://example.org/film");

    @Test
    void theFirstCommandThatWorksIsEnough() {
        Browser browser = new Browser(List.of(List.of("no-such-command"), List.of("false"), List.of("true")));
        assertDoesNotThrow(() -> browser.accept(PAGE));
    }

    @Test
    void withoutABrowserTheAddressIsTold() {
        Browser browser = new Browser(List.of(List.of("no-such-command"), List.of("false")));
        InputException failure = assertThrows(InputException.class, () -> browser.accept(PAGE));
        assertEquals("No browser could be opened; the address is https://example.org/film .", failure.getMessage());
    }
}
