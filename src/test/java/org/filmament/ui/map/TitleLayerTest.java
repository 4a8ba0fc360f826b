package org.filmament.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.work.Workers;
import org.junit.jupiter.api.Test;

class TitleLayerTest {

    private static final int FILMS = 150;
    private static final Viewport VIEW = new Viewport(900, 600, 1);
    private static final Camera FAR = new Camera(0, 0, 50);
    private static final Camera NEAR = new Camera(0, 0, 900);

    /// Titles when all that fades has faded.
    private static TitleLayer shown(SceneSnapshot scene, Placement placement) {
        TitleLayer layer = new TitleLayer(Skies.titles(FILMS), Workers.serial());
        SceneSnapshot later = new SceneSnapshot(scene.viewport(), scene.camera(), scene.level(), scene.backdrop(), scene.positions(),
                scene.presence(), scene.order(), scene.colors(), scene.emphasis(), scene.selected(), scene.neighbors(), scene.focus(),
                scene.raised(), scene.lifts(), scene.zooming(), scene.atRest(), 1,
                scene.glow(), scene.outlines(), scene.groups(), scene.labels());
        do {
            layer.gather(later, placement);
        } while (layer.isUnfinished());
        return layer;
    }

    @Test
    void noTitleTouchesAPosterOrAnotherTitle() {
        SceneSnapshot scene = Skies.atRest(Skies.request(0, VIEW, NEAR, Skies.cloud(FILMS, 8)));
        Placement placement = Placement.of(scene);
        TitleLayer.Title[] titles = shown(scene, placement).titles();
        assertTrue(titles.length > 8, titles.length + " titles");
        // What lies beyond the edge is nobody's concern.
        titles = Arrays.stream(titles).filter(t -> t.x() > 0 && t.x() + t.sprite().width() < VIEW.width() && t.y() + t.sprite().height() < VIEW.height())
                .toArray(TitleLayer.Title[]::new);
        for (int i = 0; i < titles.length; i++) {
            assertEquals(1, titles[i].opacity());
            for (int j = 0; j < i; j++) {
                assertFalse(touches(titles[i], titles[j].x(), titles[j].y(), titles[j].sprite().width(), titles[j].sprite().height() - 4));
            }
            for (int poster = 0; poster < placement.count(); poster++) {
                assertFalse(touches(titles[i], placement.left()[poster], placement.top()[poster], placement.width()[poster],
                        placement.width()[poster] * Placement.ASPECT - 1), "poster " + poster);
            }
        }
    }

    /// The letters, without the halo around them.
    private static boolean touches(TitleLayer.Title title, float x, float y, float width, float height) {
        return title.x() + 4 < x + width && x < title.x() + title.sprite().width() - 4
                && title.y() + 4 < y + height && y < title.y() + title.sprite().height() - 4;
    }

    @Test
    void farOutThereAreNone() {
        SceneSnapshot scene = Skies.atRest(Skies.request(0, VIEW, FAR, Skies.cloud(FILMS, 8)));
        assertEquals(0, shown(scene, Placement.of(scene)).titles().length);
    }

    @Test
    void farOutTheSelectedFilmAndItsNeighboursHaveTheirs() {
        float[] positions = Skies.cloud(FILMS, 8);
        int[] ends = IntStream.range(0, FILMS).boxed()
                .sorted((a, b) -> Float.compare(positions[2 * a], positions[2 * b])).mapToInt(i -> i).toArray();
        SceneSnapshot scene = Skies.atRest(Skies.selecting(Skies.request(0, VIEW, FAR, positions), ends[0],
                ends[FILMS / 2], ends[FILMS - 1]));
        assertEquals(3, shown(scene, Placement.of(scene)).titles().length);
    }

    @Test
    void aTitleFadesInAndOut() {
        SceneSnapshot scene = Skies.atRest(Skies.request(0, VIEW, NEAR, new float[] {0, 0}));
        Placement placement = Placement.of(scene);
        TitleLayer layer = new TitleLayer(Skies.titles(1), Workers.serial());
        SceneSnapshot soon = new SceneSnapshot(scene.viewport(), scene.camera(), scene.level(), scene.backdrop(), scene.positions(),
                scene.presence(), scene.order(), scene.colors(), null, -1, new int[0], 0, new int[0], new float[0], false, true, 0.05,
                1, 0, new int[0], List.of());
        layer.gather(soon, placement);
        layer.gather(soon, placement);
        assertEquals(0.25, layer.titles()[0].opacity(), 1e-6);
        assertTrue(layer.isUnfinished());
    }
}
