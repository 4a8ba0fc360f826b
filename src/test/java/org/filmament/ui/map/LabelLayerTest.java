package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.filmament.poster.LabelArtist;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

/// Names on the map through five levels: 48 groups in clumps, nested by twos.
class LabelLayerTest {

    private static final Viewport VIEW = new Viewport(1000, 700, 1);

    /// A pane of the smallest window, half as high as it is there.
    private static final Viewport NARROW = new Viewport(235, 310, 1);
    private static final int GROUPS = 48;
    private static final int IN_GROUP = 40;
    private static final double FIT = 60;
    private static final double SECONDS = 0.025;

    private final float[] positions = clumps();
    private final List<MapLabel> labels = labels(true);
    private final LabelLayer layer = new LabelLayer(new LabelArtist(null), Workers.serial());

    /// Groups of films, the members of one after the other, whose clumps lie in a spiral.
    private static float[] clumps() {
        SplittableRandom random = new SplittableRandom(4);
        float[] positions = new float[2 * GROUPS * IN_GROUP];
        for (int film = 0; film < GROUPS * IN_GROUP; film++) {
            int group = film / IN_GROUP;
            double angle = group * 0.42;
            double radius = 0.8 + group * 0.09;
            positions[2 * film] = (float) (radius * Math.cos(angle) + 0.14 * random.nextGaussian());
            positions[2 * film + 1] = (float) (radius * Math.sin(angle) + 0.14 * random.nextGaussian());
        }
        return positions;
    }

    /// 48, 24, 12, 6 and 3 names.
    private static List<MapLabel> labels(boolean written) {
        List<MapLabel> labels = new ArrayList<>();
        int id = 0;
        for (int level = 0; level < 5; level++) {
            int inOne = 1 << level;
            for (int first = 0; first < GROUPS; first += inOne) {
                int[] films = IntStream.range(first * IN_GROUP, (first + inOne) * IN_GROUP).toArray();
                String words = "planet · space · group · " + first;
                String name = "Group " + first;
                labels.add(new MapLabel(id++, level, films, written ? name : words, written ? words : name, 0xFFFFFFFF, 12 + 2.5 * level, 1));
            }
        }
        return labels;
    }

    private SceneSnapshot scene(double magnification, float[] at, List<MapLabel> names, double seconds) {
        return scene(VIEW, new Camera(0.3, 0.2, FIT * magnification), FIT, at, names, seconds);
    }

    private static SceneSnapshot scene(Viewport view, Camera camera, double fit, float[] at, List<MapLabel> names, double seconds) {
        SceneRequest request = Skies.request(1, view, camera, at);
        LevelOfDetail detail = new LevelOfDetail(request.films(), fit, view, LevelOfDetail.Choice.BY_ROOM);
        int films = request.films();
        return new SceneSnapshot(view, request.camera(), detail.at(request.camera().scale()), Backdrop.NIGHT, at, new float[films],
                request.order(), request.colors(), null, -1, new int[0], 0, new int[0], new float[0], false, true, seconds, 1, 0,
                new int[0], names);
    }

    private void settle(double magnification, float[] at, List<MapLabel> names) {
        do {
            layer.gather(scene(magnification, at, names, SECONDS));
        } while (layer.isUnfinished());
    }

    private Set<Integer> shown() {
        Set<Integer> ids = new HashSet<>();
        layer.placed().forEach(label -> ids.add(label.id()));
        return ids;
    }

    private static boolean overlap(PlacedLabel a, PlacedLabel b) {
        return a.left() < b.left() + b.width() && b.left() < a.left() + a.width() && a.top() < b.top() + b.height()
                && b.top() < a.top() + a.height();
    }

    private void assertNoneOverlap(String when) {
        List<PlacedLabel> placed = layer.placed();
        for (int i = 0; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(overlap(placed.get(i), placed.get(j)), placed.get(i) + " and " + placed.get(j) + " " + when);
            }
        }
    }

    @Test
    void aSlowZoomThroughAllLevelsChangesEachNameAtMostTwiceAndNoTwoOverlap() {
        Set<Integer> ever = new HashSet<>();
        for (int way = 0; way < 12; way++) {
            int film = way * (GROUPS / 12) * IN_GROUP;
            ever.addAll(zoomSlowly(VIEW, FIT, positions[2 * film], positions[2 * film + 1]));
        }
        assertTrue(ever.size() >= 60, ever.size() + " of " + labels.size() + " names are seen on the way");
    }

    @Test
    void inANarrowPaneItIsTheSame() {
        for (int way = 0; way < 6; way++) {
            int film = way * (GROUPS / 6) * IN_GROUP;
            Set<Integer> ever = zoomSlowly(NARROW, FIT / 4, positions[2 * film], positions[2 * film + 1]);
            assertTrue(ever.size() >= 8, ever.size() + " names are seen on the way to film " + film);
        }
    }

    /// Zooms from afar towards a place, which comes to the middle on the way. Every name that is seen in any picture lies wholly in view and apart from all
    /// others.
    ///
    /// @return the names that are seen on the way
    private Set<Integer> zoomSlowly(Viewport view, double fit, double toX, double toY) {
        LabelLayer names = new LabelLayer(new LabelArtist(null), Workers.serial());
        Map<Integer, Integer> changes = new HashMap<>();
        Set<Integer> ever = new HashSet<>();
        Set<Integer> before = new HashSet<>();
        do {
            names.gather(scene(view, new Camera(0, 0, 0.4 * fit), fit, positions, labels, SECONDS));
        } while (names.isUnfinished());
        names.placed().forEach(label -> before.add(label.id()));
        for (double magnification = 0.4; magnification < 40; magnification *= 1.005) {
            double there = 1 - 0.4 / magnification;
            names.gather(scene(view, new Camera(there * toX, there * toY, magnification * fit), fit, positions, labels, SECONDS));
            assertAllApartAndWhole(names.placed(), view, "at " + magnification);
            Set<Integer> now = new HashSet<>();
            names.placed().forEach(label -> now.add(label.id()));
            for (MapLabel label : labels) {
                if (now.contains(label.id()) != before.contains(label.id())) {
                    changes.merge(label.id(), 1, Integer::sum);
                }
            }
            ever.addAll(now);
            before.clear();
            before.addAll(now);
        }
        changes.forEach((id, times) -> assertTrue(times <= 2, "label " + id + " changes " + times + " times"));
        return ever;
    }

    private static void assertAllApartAndWhole(List<PlacedLabel> placed, Viewport view, String when) {
        for (int i = 0; i < placed.size(); i++) {
            PlacedLabel name = placed.get(i);
            assertTrue(name.left() >= 0 && name.top() >= 0 && name.left() + name.width() <= view.deviceWidth() && name.top() + name.height()
                    <= view.deviceHeight(), name + " is cut " + when);
            for (int j = 0; j < i; j++) {
                assertFalse(overlap(name, placed.get(j)), name + " and " + placed.get(j) + " " + when);
            }
        }
    }

    @Test
    void aNameAtTheEdgeComesInsideAndGoesWithItsPlace() {
        List<MapLabel> one = List.of(new MapLabel(1, 0, IntStream.range(0, IN_GROUP).toArray(), "One of the groups", "", 0xFFFFFFFF, 14, 1));
        double x = positions[0];
        for (double left = 0; left < 260; left += 2) {
            layer.gather(scene(VIEW, new Camera(x - (500 - left) / FIT, positions[1], FIT), FIT, positions, one, SECONDS));
            assertAllApartAndWhole(layer.placed(), VIEW, "with its place " + left + " from the edge");
        }
        assertEquals(Set.of(1), shown());
        settleAt(new Camera(x + 530 / FIT, positions[1], FIT), one);
        assertEquals(Set.of(), shown(), "its place is out of view");
    }

    private void settleAt(Camera camera, List<MapLabel> names) {
        do {
            layer.gather(scene(VIEW, camera, FIT, positions, names, SECONDS));
        } while (layer.isUnfinished());
    }

    @Test
    void aNarrowPaneHasShorterLinesOfSmallerTypeAndAWiderOneTheUsualAgain() {
        List<MapLabel> one = List.of(new MapLabel(1, 0, IntStream.range(0, positions.length / 2).toArray(), "War, spies and space", "", 0xFFFFFFFF, 22, 1));
        PlacedLabel usual = settled(VIEW, one);
        PlacedLabel narrow = settled(NARROW, one);
        assertTrue(narrow.width() < 0.65 * NARROW.width(), narrow + " in a pane " + NARROW.width() + " wide");
        assertTrue(narrow.width() < usual.width());
        assertEquals(usual.width(), settled(VIEW, one).width());
    }

    private PlacedLabel settled(Viewport view, List<MapLabel> names) {
        do {
            layer.gather(scene(view, new Camera(0, 0, 20), 20, positions, names, SECONDS));
        } while (layer.isUnfinished());
        return layer.placed().getFirst();
    }

    @Test
    void zoomingOutAgainEndsWithTheNamesOfBefore() {
        settle(0.7, positions, labels);
        Set<Integer> far = shown();
        settle(9, positions, labels);
        settle(0.7, positions, labels);
        assertEquals(far, shown());
    }

    @Test
    void farOutNamesAreCoarseAndNearTheyAreFine() {
        settle(0.5, positions, labels);
        assertTrue(shown().stream().allMatch(id -> labels.get(id).level() == 4));
        assertTrue(shown().size() >= 2);
        settle(20, positions, labels);
        assertTrue(shown().stream().allMatch(id -> labels.get(id).level() == 0));
    }

    @Test
    void aFlipOfAllNamesMovesNone() {
        settle(1, positions, labels);
        Set<Integer> names = shown();
        List<MapLabel> words = labels(false);
        layer.gather(scene(1, positions, words, SECONDS));
        assertEquals(names, shown());
        assertTrue(layer.isUnfinished());
        settle(1, positions, words);
        assertEquals(names, shown());
    }

    @Test
    void namesTravelWithTheirFilms() {
        settle(1, positions, labels);
        Map<Integer, PlacedLabel> before = new HashMap<>();
        layer.placed().forEach(label -> before.put(label.id(), label));
        float[] moved = positions;
        for (int step = 0; step < 60; step++) {
            float[] next = moved.clone();
            for (int i = 0; i < next.length; i += 2) {
                next[i] += 0.02f;
            }
            moved = next;
            layer.gather(scene(1, moved, labels, SECONDS));
            assertNoneOverlap("in step " + step);
            for (PlacedLabel label : layer.placed()) {
                if (before.containsKey(label.id())) {
                    assertEquals(before.get(label.id()).left() + (step + 1) * 0.02 * FIT, label.left(), 12, "in step " + step);
                }
            }
        }
    }

    @Test
    void nothingFlickersWhileFilmsTremble() {
        settle(1, positions, labels);
        SplittableRandom random = new SplittableRandom(9);
        Map<Integer, Integer> changes = new HashMap<>();
        Set<Integer> before = shown();
        for (int step = 0; step < 200; step++) {
            float[] next = positions.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += (float) (0.01 * random.nextGaussian());
            }
            layer.gather(scene(1, next, labels, SECONDS));
            Set<Integer> now = shown();
            for (MapLabel label : labels) {
                if (now.contains(label.id()) != before.contains(label.id())) {
                    changes.merge(label.id(), 1, Integer::sum);
                }
            }
            before = now;
        }
        changes.forEach((id, times) -> assertTrue(times <= 2, "label " + id + " changes " + times + " times"));
    }

    @Test
    void aNameFadesInAndOut() {
        List<MapLabel> one = List.of(new MapLabel(1, 0, IntStream.range(0, IN_GROUP).toArray(), "One", "", 0xFFFFFFFF, 14, 1));
        layer.gather(scene(1, positions, one, 0));
        layer.gather(scene(1, positions, one, 0.05));
        layer.gather(scene(1, positions, one, 0.05));
        assertEquals(0.5, layer.placed().getFirst().opacity(), 1e-6);
        layer.gather(scene(1, positions, one, 1));
        layer.gather(scene(1, positions, List.of(), 0.15));
        assertEquals(0.25, layer.placed().getFirst().opacity(), 1e-6);
        layer.gather(scene(1, positions, List.of(), 0.1));
        assertEquals(List.of(), layer.placed());
        assertFalse(layer.isUnfinished());
    }

    @Test
    void aNameStepsBackOverAPosterThatStandsOutUnlessItsOwnGroupDoes() {
        int[] films = IntStream.range(0, IN_GROUP).toArray();
        List<MapLabel> one = List.of(new MapLabel(1, 0, films, "One", "", 0xFFFFFFFF, 14, 1));
        settle(1, positions, one);
        float[] lit = new float[positions.length / 2];
        SceneSnapshot plain = scene(1, positions, one, SECONDS);
        SceneSnapshot scene = emphasizing(plain, lit);
        Placement under = poster(plain, layer.placed().getFirst());

        layer.giveWay(scene, under);
        assertFalse(layer.isUnfinished(), "nothing that stands out lies under it");
        lit[3] = 1;
        layer.giveWay(scene, under);
        assertTrue(layer.isUnfinished());
        settle(1, positions, one);
        layer.giveWay(plain, under);
        assertTrue(layer.isUnfinished(), "it comes back when none stands out");
        settle(1, positions, one);
        Arrays.fill(lit, 0, IN_GROUP, 1);
        layer.giveWay(scene, under);
        assertFalse(layer.isUnfinished(), "its own films stand out");
    }

    private static SceneSnapshot emphasizing(SceneSnapshot s, float[] emphasis) {
        return new SceneSnapshot(s.viewport(), s.camera(), s.level(), s.backdrop(), s.positions(), s.presence(), s.order(), s.colors(), emphasis, s.selected(),
                s.neighbors(), s.focus(), s.raised(), s.lifts(), s.zooming(), s.atRest(), s.seconds(), s.glow(), s.outlines(), s.groups(), s.labels());
    }

    /// The poster of film 3 in the middle of a name.
    private static Placement poster(SceneSnapshot scene, PlacedLabel name) {
        return new Placement(scene.viewport(), scene.camera(), new float[2 * scene.films()], 0, true, 20, new int[] {3},
                new float[] {name.left() + name.width() / 2}, new float[] {name.top()}, new float[] {20}, new float[] {1}, 1, 1);
    }

    @Test
    void aNameStandsWhereItsFilmsAreDensest() {
        float[] uneven = new float[200];
        SplittableRandom random = new SplittableRandom(3);
        for (int film = 0; film < 100; film++) {
            boolean dense = film % 10 < 4;
            uneven[2 * film] = (float) ((dense ? 2 : -2) + (dense ? 0.05 : 1.2) * random.nextGaussian());
            uneven[2 * film + 1] = (float) ((dense ? 0.05 : 1.2) * random.nextGaussian());
        }
        DensityAnchor anchor = new DensityAnchor(IntStream.range(0, 100).toArray());
        anchor.seek(uneven);
        assertEquals(2, anchor.x(), 0.1);
        assertEquals(0, anchor.y(), 0.1);
    }

    @Test
    void filmsWithoutAPlaceHaveNoNameAndDoNoHarm() {
        float[] nowhere = new float[positions.length];
        Arrays.fill(nowhere, Float.NaN);
        settle(1, nowhere, labels);
        assertEquals(Set.of(), shown());
        settle(1, positions, labels);
        assertFalse(shown().isEmpty());
        settle(1, positions, List.of());
        assertEquals(Set.of(), shown());
    }

    @Test
    void oneOrTwoLevelsAndEqualPlacesAreNoTrouble() {
        int[] all = IntStream.range(0, positions.length / 2).toArray();
        List<MapLabel> same = List.of(new MapLabel(7, 1, all, "All", "", 0xFFFFFFFF, 20, 1), new MapLabel(3, 0, all, "All", "", 0xFFFFFFFF, 14, 1));
        settle(0.4, positions, same);
        assertEquals(Set.of(7), shown());
        settle(30, positions, same);
        assertTrue(shown().size() <= 1);
        settle(1, positions, same.subList(1, 2));
        assertEquals(Set.of(3), shown());
    }
}
