package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.filmament.math.HashRandom;
import org.junit.jupiter.api.Test;

/// Ten groups of films, each a clump of its own or all strewn over one cloud, and every state between.
class GatheringTest {

    private static final int FILMS = 1000;
    private static final int GROUPS = 10;
    private static final long SECOND = 1_000_000_000L;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Gathering gathering = new Gathering(tasks::add, Runnable::run, () -> this.changes++);
    private int changes;
    private long now;

    private static int[] films(int group) {
        return IntStream.range(0, FILMS).filter(film -> film % GROUPS == group).toArray();
    }

    private static List<Gathering.Group> groups() {
        return IntStream.range(0, GROUPS).mapToObj(group -> new Gathering.Group(group, films(group))).toList();
    }

    /// @param apart how far clumps lie from one another: 0 is a cloud of all
    private static float[] places(double apart, int trembling) {
        float[] places = new float[2 * FILMS];
        for (int film = 0; film < FILMS; film++) {
            double angle = film % GROUPS * 2 * Math.PI / GROUPS;
            places[2 * film] = (float) (apart * Math.cos(angle) + HashRandom.gaussian(1, film, 0) + 0.05 * HashRandom.gaussian(trembling, film, 2));
            places[2 * film + 1] = (float) (apart * Math.sin(angle) + HashRandom.gaussian(1, film, 1) + 0.05 * HashRandom.gaussian(trembling, film, 3));
        }
        return places;
    }

    private long look(float[] places) {
        now += SECOND;
        gathering.follow(places, 2, now);
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        return IntStream.range(0, GROUPS).filter(gathering::has).count();
    }

    @Test
    void groupsThatLieTogetherAreKnownAndStrewnOnesAreNot() {
        gathering.setGroups(groups());
        assertFalse(gathering.isKnown());
        assertEquals(0, look(places(0, 0)));
        assertTrue(gathering.isKnown());
        assertEquals(GROUPS, look(places(20, 0)));
        assertEquals(0, look(places(0, 0)));
        assertEquals(3, changes);
    }

    @Test
    void aGroupChangesOnceWhileItIsStrewnSlowlyAlthoughFilmsTremble() {
        gathering.setGroups(groups());
        assertEquals(GROUPS, look(places(8, 0)));
        int[] times = new int[GROUPS];
        boolean[] before = new boolean[GROUPS];
        Arrays.fill(before, true);
        for (int step = 1; step <= 200; step++) {
            look(places(8 - 0.04 * step, step));
            for (int group = 0; group < GROUPS; group++) {
                times[group] += gathering.has(group) == before[group] ? 0 : 1;
                before[group] = gathering.has(group);
            }
        }
        assertTrue(IntStream.of(times).allMatch(changed -> changed == 1), () -> Arrays.toString(times));
    }

    @Test
    void itLooksAgainOnlyWhenFilmsHaveMovedAndNotTooOften() {
        gathering.setGroups(groups());
        look(places(20, 0));
        gathering.follow(places(20, 0), 2, now + SECOND);
        assertFalse(gathering.isBehind());
        assertTrue(tasks.isEmpty());
        gathering.follow(places(0, 0), 2, now + 1);
        assertTrue(gathering.isBehind());
        assertTrue(tasks.isEmpty(), "it has just looked");
        gathering.follow(places(0, 0), 2, now + SECOND);
        assertEquals(1, tasks.size());
        gathering.follow(places(20, 1), 2, now + 2 * SECOND);
        assertEquals(1, tasks.size(), "one look at a time");
    }

    @Test
    void groupsKnownBeforeStayUntilTheNewOnesAreLookedAt() {
        gathering.setGroups(groups());
        look(places(20, 0));
        gathering.setGroups(groups().subList(0, 4));
        assertTrue(gathering.has(2));
        assertEquals(4, look(places(20, 0)));
        gathering.clear();
        assertFalse(gathering.has(2));
        assertFalse(gathering.isKnown());
    }

    @Test
    void nearlyAllFilmsAreWhereTheFilmsAre() {
        gathering.setGroups(List.of(new Gathering.Group(0, IntStream.range(0, FILMS - 20).toArray()), new Gathering.Group(1, new int[] {5})));
        assertEquals(1, look(places(0, 0)));
    }

    @Test
    void groupsAreMadeOfTheirNumbers() {
        List<Gathering.Group> groups = Gathering.groups(new int[] {2, -1, 0, 2});
        assertEquals(List.of(0, 2), groups.stream().map(Gathering.Group::id).toList());
        assertEquals(List.of(0, 3), IntStream.of(groups.get(1).films()).boxed().toList());
    }
}
