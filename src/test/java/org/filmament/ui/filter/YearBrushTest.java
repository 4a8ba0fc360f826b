package org.filmament.ui.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.filmament.ui.filter.Filter.Years;
import org.filmament.ui.filter.YearBrush.Grip;
import org.junit.jupiter.api.Test;

class YearBrushTest {

    private final Years brush = new Years(1980, 1989);

    @Test
    void theHandHoldsWhatIsUnderIt() {
        assertEquals(Grip.FROM, YearBrush.grip(brush, 1980.5, 2));
        assertEquals(Grip.FROM, YearBrush.grip(brush, 1978.5, 2));
        assertEquals(Grip.TO, YearBrush.grip(brush, 1990.5, 2));
        assertEquals(Grip.MIDDLE, YearBrush.grip(brush, 1985, 2));
        assertEquals(Grip.NEW, YearBrush.grip(brush, 1970, 2));
        assertEquals(Grip.NEW, YearBrush.grip(null, 1985, 2));
        assertEquals(Grip.MIDDLE, YearBrush.grip(new Years(1985, 1985), 1985.5, 3));
    }

    @Test
    void dragsDoWhatTheySay() {
        assertEquals(new Years(1975, 1989), YearBrush.drag(Grip.FROM, brush, 1980, 1975, 1900, 2020));
        assertEquals(new Years(1989, 1995), YearBrush.drag(Grip.FROM, brush, 1980, 1995, 1900, 2020));
        assertEquals(new Years(1980, 2020), YearBrush.drag(Grip.TO, brush, 1989, 2300, 1900, 2020));
        assertEquals(new Years(1990, 1999), YearBrush.drag(Grip.MIDDLE, brush, 1985, 1995, 1900, 2020));
        assertEquals(new Years(1900, 1909), YearBrush.drag(Grip.MIDDLE, brush, 1985, 1000, 1900, 2020));
        assertEquals(new Years(1940, 1950), YearBrush.drag(Grip.NEW, brush, 1950, 1940, 1900, 2020));
    }

    @Test
    void noDragLeavesTheYearsThereAre() {
        Random random = new Random(2);
        for (int trial = 0; trial < 5_000; trial++) {
            int first = 1900 + random.nextInt(50);
            int last = first + random.nextInt(100);
            int from = first + random.nextInt(last - first + 1);
            Years start = new Years(from, from + random.nextInt(last - from + 1));
            Grip grip = Grip.values()[random.nextInt(4)];
            Years after = YearBrush.drag(grip, start, from, from - 200 + random.nextInt(400), first, last);
            assertTrue(after.from() >= first && after.to() <= last, grip + " " + start + " " + after);
            if (grip == Grip.MIDDLE) {
                assertEquals(start.length(), after.length());
            }
        }
    }
}
