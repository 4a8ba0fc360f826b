package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LeisureTest {

    @Test
    void oneStepAPulseAndOneTaskAfterTheOtherWhileThereIsTime() {
        StringBuilder done = new StringBuilder();
        AtomicBoolean free = new AtomicBoolean();
        Leisure leisure = new Leisure(free::get);
        leisure.add(() -> done.append('a').length() < 2);
        leisure.add(() -> done.append('b').length() < 3);
        leisure.pulse();
        assertEquals("", done.toString());
        free.set(true);
        leisure.pulse();
        assertEquals("a", done.toString());
        leisure.pulse();
        leisure.pulse();
        leisure.pulse();
        assertEquals("aab", done.toString());
    }
}
