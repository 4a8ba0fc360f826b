package org.filmament.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class AwakeScreenTest {

    private static final List<String> ABSENT = List.of("filmament-has-no-such-command");
    private static final List<String> REFUSING = List.of("sh", "-c", "exit 1");
    private static final List<String> HOLDING = List.of("sh", "-c", "read line");

    @Test
    void aSystemWithoutAWayIsSaidToHaveNone() {
        try (AwakeScreen screen = new AwakeScreen(List.of(ABSENT))) {
            assertFalse(screen.keep());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFirstCommandThatHoldsIsRunUntilTheEnd() {
        AwakeScreen screen = new AwakeScreen(List.of(ABSENT, REFUSING, HOLDING));
        long before = children();
        assertTrue(screen.keep());
        assertTrue(screen.keep());
        assertEquals(before + 1, children());
        screen.close();
        ProcessHandle.current().children().filter(c -> c.info().command().orElse("").endsWith("sh")).forEach(c -> c.onExit().join());
        assertEquals(before, children());
    }

    @Test
    void everySystemsCommandEndsWithTheApp() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            for (List<String> command : AwakeScreen.commands(system, 4711)) {
                assertTrue(command.toString().contains("4711"), command::toString);
            }
        }
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }
}
