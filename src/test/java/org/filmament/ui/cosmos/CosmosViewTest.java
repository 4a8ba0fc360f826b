package org.filmament.ui.cosmos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSource;
import org.filmament.ui.Fx;
import org.filmament.ui.FxTest;
import org.filmament.ui.map.Camera;
import org.filmament.ui.map.Placement;
import org.filmament.ui.map.Viewport;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The cosmos in a real window on a display with 3-D graphics.
@FxTest
class CosmosViewTest {

    private static final int FILMS = 200;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /// A colour that nothing else in the picture has.
    private static final int MAGENTA = 0xFFFF00FF;

    private final ExecutorService pool = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("cosmos-", 0).factory());
    private final List<Integer> told = new ArrayList<>();
    private final int[] presented = {0};
    private CosmosView view;
    private Stage stage;

    private static final class Colors implements PosterSource {

        @Override
        public int[] pixels(int film, int width) {
            int[] pixels = new int[width * width * 3 / 2];
            Arrays.fill(pixels, tone(film));
            return pixels;
        }

        @Override
        public int tone(int film) {
            return film == 7 ? MAGENTA : 0xFF203040;
        }
    }

    @BeforeEach
    void showAWindow() {
        Assumptions.assumeTrue(Platform.isSupported(ConditionalFeature.SCENE3D), "this display has no 3-D graphics");
        view = new CosmosView(pool, 1, true);
        view.setExtras(false, true);
        List<Film> films = new ArrayList<>();
        for (int i = 0; i < FILMS; i++) {
            films.add(new Film("Film " + i, null, 1950, List.of("Drama"), "Overview.", null, null, null, null, FILMS - i, List.of(), null, null, null));
        }
        view.setFilms(films, new Colors());
        float[] positions = new float[3 * FILMS];
        Random random = new Random(5);
        for (int v = 0; v < positions.length; v++) {
            positions[v] = (float) (4 * random.nextGaussian());
        }
        LayoutFrame frame = new LayoutFrame(1, UmapParams.DEFAULT.withDimensions(3), LayoutFrame.Phase.SETTLED, FILMS, 3, positions, 0);
        view.setFrames(() -> frame);
        view.setOnPresented(() -> presented[0]++);
        view.setOnSelect(told::add);
        stage = new Stage();
        stage.setScene(new Scene(view, WIDTH, HEIGHT));
        stage.show();
        Fx.until(() -> view.isComplete() && presented[0] > 2);
    }

    @AfterEach
    void closeTheWindow() {
        if (stage != null) {
            stage.close();
        }
        pool.shutdownNow();
    }

    private Point2D onScreen(double x, double y) {
        return view.localToScreen(x, y);
    }

    /// The film that is nearest to the viewer, with a poster that nothing covers.
    private int topmost() {
        Projection projection = view.projection();
        return projection.order[projection.count - 1];
    }

    @Test
    void withShiftTheArrowKeysGoFromPosterToPoster() {
        view.setTurning(false);
        Fx.pulses(3);
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, false, false, false));
        int first = view.selectedProperty().get();
        assertTrue(first >= 0 && view.projection().poster[first]);
        Fx.until(() -> Math.abs(view.projection().screenX(first) - view.getWidth() / 2) < 2);
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, true, false, false, false));
        int second = view.selectedProperty().get();
        assertTrue(second != first);
        assertTrue(view.projection().screenY(second) < view.projection().screenY(first));
        assertEquals(List.of(first, second), told);
    }

    @Test
    void itTurnsUntilTheFirstGrabAndThenDrawsNothing() {
        double yaw = view.rig().orbit().yaw();
        Fx.until(() -> view.rig().orbit().yaw() > yaw);
        assertTrue(view.isTurning());
        Robot robot = new Robot();
        robot.mouseMove(onScreen(4, 4));
        robot.mousePress(MouseButton.PRIMARY);
        Fx.until(() -> !view.isTurning());
        robot.mouseRelease(MouseButton.PRIMARY);
        Fx.pulses(10);
        double held = view.rig().orbit().yaw();
        int pictures = presented[0];
        Fx.pulses(20);
        assertEquals(held, view.rig().orbit().yaw());
        assertEquals(pictures, presented[0], "an idle view draws nothing");
        view.setTurning(true);
        Fx.until(() -> view.rig().orbit().yaw() > held);
    }

    @Test
    void aDragTurnsItWithTheHand() {
        Robot robot = new Robot();
        robot.mouseMove(onScreen(300, 240));
        robot.mousePress(MouseButton.PRIMARY);
        Fx.until(() -> !view.isTurning());
        double yaw = view.rig().orbit().yaw();
        robot.mouseMove(onScreen(400, 240));
        Fx.until(() -> view.rig().orbit().yaw() != yaw);
        robot.mouseRelease(MouseButton.PRIMARY);
        assertTrue(view.rig().orbit().yaw() < yaw, "what is in front follows the hand to the right");
    }

    @Test
    void theFilmUnderTheCursorIsHoveredLiftedAndLetGo() {
        view.setTurning(false);
        Fx.pulses(2);
        int film = topmost();
        double half = view.projection().screenHalf(film);
        Robot robot = new Robot();
        robot.mouseMove(onScreen(view.projection().screenX(film), view.projection().screenY(film)));
        Fx.until(() -> view.hoveredProperty().get() == film);
        Fx.until(() -> view.projection().screenHalf(film) > 1.5 * half);
        robot.mouseMove(onScreen(2, 2));
        Fx.until(() -> view.hoveredProperty().get() == -1);
    }

    @Test
    void aClickSelectsAndFliesIn() {
        view.setTurning(false);
        Fx.pulses(2);
        int film = topmost();
        double distance = view.rig().orbit().distance();
        view.selectAt(view.projection().screenX(film), view.projection().screenY(film));
        assertEquals(List.of(film), told);
        Fx.until(() -> view.rig().orbit().distance() < distance / 2 && Math.abs(view.projection().screenX(film) - WIDTH / 2.0) < 1);
        assertEquals(film, topmost(), "a selected film lies above what is before it");
    }

    /// The films on a map of their own.
    private static Placement map() {
        float[] screen = new float[2 * FILMS];
        for (int i = 0; i < FILMS; i++) {
            screen[2 * i] = 40 + 28 * (i % 20);
            screen[2 * i + 1] = 40 + 40 * (i / 20);
        }
        int[] posters = {7};
        return new Placement(new Viewport(WIDTH, HEIGHT, 1), new Camera(0, 0, 1), screen, 0, true, 24, posters,
                new float[] {screen[14] - 12}, new float[] {screen[15] - 18}, new float[] {24}, new float[] {1}, 1, 1);
    }

    @Test
    void theWayBackEndsOnThePixelsOfTheMap() {
        boolean[] arrived = {false};
        WritableImage[] last = {null};
        Placement map = map();
        // The film with a colour of its own is alone where it stands on the map.
        view.crossing().leaveCosmos(map, () -> {
            arrived[0] = true;
            last[0] = view.snapshot(null, null);
        });
        Fx.until(() -> arrived[0]);
        for (int i = 0; i < FILMS; i++) {
            assertEquals(map.screen()[2 * i], view.projection().screenX(i), 0.5);
            assertEquals(map.screen()[2 * i + 1], view.projection().screenY(i), 0.5);
        }
        int[] box = boxOf(last[0]);
        assertEquals(map.left()[0], box[0], 1);
        assertEquals(map.top()[0], box[1], 1);
        assertEquals(map.left()[0] + 24, box[2], 1);
        assertEquals(map.top()[0] + 36, box[3], 1);
    }

    /// Left, top, right and bottom of what is magenta.
    private static int[] boxOf(@Nullable WritableImage image) {
        assertNotEquals(null, image);
        int[] box = {WIDTH, HEIGHT, 0, 0};
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int argb = reader.getArgb(x, y);
                if ((argb >> 16 & 0xFF) > 160 && (argb >> 8 & 0xFF) < 60 && (argb & 0xFF) > 160) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = Math.max(box[3], y + 1);
                }
            }
        }
        return box;
    }

    @Test
    void theMorphTurnsRoundInMidFlight() {
        boolean[] arrived = {false};
        view.crossing().leaveCosmos(map(), () -> arrived[0] = true);
        Fx.until(() -> view.crossing().share() < 0.8);
        assertTrue(view.crossing().turnBack());
        assertFalse(view.crossing().turnBack(), "they are on their way to the cosmos already");
        Fx.until(() -> view.crossing().share() == 1);
        Fx.pulses(3);
        assertFalse(arrived[0]);
    }

    @Test
    void withoutThreeDimensionsItSaysSoAndHowToHaveThem() {
        CosmosView flat = new CosmosView(pool, 1, false);
        stage.setScene(new Scene(flat, WIDTH, HEIGHT));
        flat.setFilms(List.of(), new Colors());
        Fx.pulses(3);
        assertFalse(flat.hasSpace());
        assertTrue(flat.missing().contains("prism.forceGPU"));
    }
}
