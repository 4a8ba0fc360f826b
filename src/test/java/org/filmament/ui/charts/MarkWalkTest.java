package org.filmament.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.ui.view.Bearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The arrow keys among the marks of a chart.
class MarkWalkTest {

    private static final ChartData DATA = ChartSamples.data();
    private static final Set<Integer> ALL = DATA.row().stream().map(Theme::id).collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource
    void everyMarkIsReachedFromTheFirst(ChartKind kind) {
        for (Flow flow : Flow.values()) {
            HitPen hits = hits(kind, flow);
            MarkWalk walk = MarkWalk.of(hits);
            Set<Stop> reached = reached(walk, first(walk));
            Set<Integer> themes = reached.stream().map(stop -> stop.mark().theme()).filter(theme -> theme != Themes.NONE).collect(Collectors.toSet());
            Set<Integer> drawn = hits.stops().stream().map(stop -> stop.mark().theme()).filter(theme -> theme != Themes.NONE).collect(Collectors.toSet());
            assertEquals(drawn, themes, kind + " " + flow);
            if (kind == ChartKind.YEARS) {
                assertEquals(hits.columns().size(), reached.stream().map(stop -> stop.mark().span()).distinct().count());
            } else {
                assertEquals(new HashSet<>(hits.stops()), reached, kind.label());
            }
        }
    }

    @Test
    void ofAnyMarksAllAreReached() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Stop> stops = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(40); i++) {
                stops.add(new Stop(Mark.ofTheme(i, "theme " + i), new Area(random.nextDouble() * 900, random.nextDouble() * 600,
                        random.nextDouble() * 60, random.nextDouble() * 60)));
            }
            MarkWalk walk = new PlaneWalk(stops);
            assertEquals(new HashSet<>(stops), reached(walk, first(walk)), "round " + round);
        }
    }

    @Test
    void inASquareOfThemesTheKeysGoBesideAndBelow() {
        MarkWalk walk = MarkWalk.of(hits(ChartKind.SIMILARITY, Flow.RIVER));
        Stop corner = first(walk);
        Stop below = walk.next(walk.next(corner, Bearing.DOWN), Bearing.DOWN);
        assertEquals(corner.place().x() + corner.place().width() / 2, below.middleX(), 2);
        assertTrue(below.mark().text().contains("×"), below.mark().text());
        Stop beside = walk.next(below, Bearing.RIGHT);
        assertEquals(below.middleY(), beside.middleY(), 1);
        assertTrue(beside.middleX() > below.middleX());
        assertEquals(below, walk.next(beside, Bearing.LEFT));
    }

    @Test
    void overTimeTheKeysFollowAThemeAndTurnToItsNeighbours() {
        MarkWalk walk = MarkWalk.of(hits(ChartKind.YEARS, Flow.SHARES));
        int theme = DATA.row().getFirst().id();
        Stop start = walk.first(Set.of(theme));
        assertNotNull(start);
        assertEquals(theme, start.mark().theme());
        Stop later = walk.next(start, Bearing.RIGHT);
        assertEquals(start.mark().span() + 1, later.mark().span());
        assertEquals(theme, later.mark().theme());
        assertEquals(start, walk.next(later, Bearing.LEFT));
        Stop below = walk.next(later, Bearing.DOWN);
        assertEquals(later.mark().span(), below.mark().span());
        assertTrue(below.middleY() > later.middleY());
    }

    @ParameterizedTest
    @EnumSource
    void aMarkIsFoundAgainInAPictureOfAnotherSize(ChartKind kind) {
        MarkWalk small = MarkWalk.of(hits(kind, Flow.RIVER));
        Stop stop = small.next(first(small), Bearing.DOWN);
        assertEquals(stop, small.again(stop));
        HitPen larger = new HitPen(ChartSamples.RULER);
        Charts.paint(kind, larger, ChartSamples.scene(DATA, Set.of(), Flow.RIVER, null), 1400, 900);
        Stop again = MarkWalk.of(larger).again(stop);
        assertNotNull(again);
        assertTrue(again.means(stop));
        assertNull(MarkWalk.of(larger).again(new Stop(Mark.ofTheme(12_345, "gone"), stop.place())));
    }

    private static Stop first(MarkWalk walk) {
        Stop first = walk.first(Set.of());
        assertNotNull(first);
        return first;
    }

    private static HitPen hits(ChartKind kind, Flow flow) {
        HitPen hits = new HitPen(ChartSamples.RULER);
        Charts.paint(kind, hits, ChartSamples.scene(DATA, Set.of(), flow, null), 1000, 700);
        assertTrue(hits.stops().stream().anyMatch(stop -> ALL.contains(stop.mark().theme())));
        return hits;
    }

    private static Set<Stop> reached(MarkWalk walk, Stop first) {
        Set<Stop> reached = new LinkedHashSet<>(Set.of(first));
        Deque<Stop> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Stop from = next.pop();
            for (Bearing way : Bearing.values()) {
                Stop to = walk.next(from, way);
                if (reached.add(to)) {
                    next.push(to);
                }
            }
        }
        return reached;
    }
}
