package org.filmament.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelSettingsTest {

    @Test
    void withoutAKeyThereAreNone() {
        assertNull(LabelSettings.of(Map.of()));
        assertNull(LabelSettings.of(Map.of("ANTHROPIC_API_KEY", "  ")));
    }

    @Test
    void modelAndAddressCanBeChosen() {
        LabelSettings settings = LabelSettings.of(Map.of("ANTHROPIC_API_KEY", "k", "FILMAMENT_LABEL_MODEL", "m", "ANTHROPIC_BASE_URL", "http://here"));
        assertNotNull(settings);
        assertEquals("m", settings.model());
        assertEquals("http://here", settings.baseUrl());
    }

    @Test
    void theKeyIsNeverWritten() {
        assertFalse(new LabelSettings("secret", "m", null).toString().contains("secret"));
    }

    @Test
    void pricesAreThoseOfTheListAndOtherwiseUnknown() {
        assertEquals(0.0015, LabelPrice.of("claude-haiku-4-5-20251001").dollars(1_000, 100), 1e-12);
        assertTrue(Double.isNaN(LabelPrice.of("another-model").dollars(1_000, 100)));
    }
}
