package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurtainTest {

    @Test
    void whatCameBeforeItRisesIsDoneThenAndInOrder() {
        List<Integer> done = new ArrayList<>();
        Curtain curtain = new Curtain(Runnable::run);
        curtain.execute(() -> done.add(1));
        curtain.execute(() -> done.add(2));
        assertEquals(List.of(), done);
        curtain.raise();
        assertEquals(List.of(1, 2), done);
        curtain.execute(() -> done.add(3));
        curtain.raise();
        assertEquals(List.of(1, 2, 3), done);
    }
}
