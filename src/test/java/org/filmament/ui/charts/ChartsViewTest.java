package org.filmament.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.SessionState;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.ui.Fx;
import org.filmament.ui.FxTest;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Palette;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.umap.UmapParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The charts in a real window.
@FxTest
class ChartsViewTest {

    private final Catalog catalog = ChartSamples.catalog(true, true);
    private final TopicModel topics = ChartSamples.topics(catalog);
    private final Themes themes = ChartSamples.themes(topics, ChartSamples.CLUSTERS);
    private final EmphasisModel emphasis = new EmphasisModel();
    private final ThemesModel link = new ThemesModel(emphasis, () -> Instant.EPOCH);
    private final ChartsModel model = new ChartsModel(link, Runnable::run, Runnable::run);
    private Stage stage;
    private ChartsView view;
    private int clicked = -1;

    @BeforeEach
    void open() {
        emphasis.show(catalog.size());
        link.update(new SessionState(1, Map.of(), UmapParams.DEFAULT, null, null, null, themes, topics));
        model.show(catalog);
        model.update(themes, topics);
        view = new ChartsView(model, _ -> { }, row -> clicked = row);
        Scene scene = new Scene(view, 1000, 760);
        Look.apply(scene, Palette.NIGHT, Look.TEXT_PIXELS);
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
        model.setShown(true);
        Fx.pulses(3);
    }

    @AfterEach
    void close() {
        stage.hide();
        Fx.pulses(1);
    }

    @Test
    void aClickOnAMarkSelectsItsThemeInEveryChart() {
        for (ChartKind kind : ChartKind.values()) {
            model.kindProperty().set(kind);
            Fx.pulses(2);
            Theme theme = row().get(1);
            Point2D place = view.placeOf(theme.id());
            assertNotNull(place, kind.label());
            mouse(MouseEvent.MOUSE_MOVED, place);
            assertEquals(theme.id(), link.hoveredProperty().get());
            assertTrue(((Label) view.lookup(".charts-caption")).getText().contains(link.name(theme)), kind.label());
            mouse(MouseEvent.MOUSE_PRESSED, place);
            mouse(MouseEvent.MOUSE_RELEASED, place);
            mouse(MouseEvent.MOUSE_CLICKED, place);
            assertEquals(theme.id(), link.selectedProperty().get(), kind.label());
            assertNotNull(emphasis.get(Concern.THEME));
            Fx.pulses(2);
            link.select(Themes.NONE);
        }
    }

    @Test
    void whereThereAreNoThemesOneLineSaysSoFromTheStart() {
        ChartsView bare = new ChartsView(new ChartsModel(link, Runnable::run, Runnable::run), _ -> { }, _ -> { });
        Label why = (Label) bare.lookup(".charts-absence");
        assertTrue(why.isVisible());
        assertEquals("Charts show themes; there are none yet.", why.getText());
        assertEquals(List.of(), bare.lookupAll(".moment").stream().filter(Node::isVisible).toList());
    }

    @Test
    void arrowsGoThroughTheMarksOfEveryChartAndEnterSelects() {
        Node chart = view.lookup(".chart");
        chart.requestFocus();
        for (ChartKind kind : ChartKind.values()) {
            model.kindProperty().set(kind);
            Fx.pulses(2);
            assertFalse(ring().isVisible(), kind.label());
            press(chart, KeyCode.RIGHT);
            press(chart, KeyCode.DOWN);
            Mark mark = model.pointedProperty().get();
            assertTrue(ring().isVisible(), kind.label());
            assertFalse(mark.text().isEmpty());
            assertEquals(mark.text(), ((Label) view.lookup(".charts-caption")).getText());
            assertEquals(kind, model.kindProperty().get());
            press(chart, KeyCode.ENTER);
            assertEquals(mark.theme(), link.selectedProperty().get(), kind.label());
            press(chart, KeyCode.ENTER);
            assertEquals(Themes.NONE, link.selectedProperty().get());
            press(chart, KeyCode.ESCAPE);
            assertFalse(ring().isVisible(), kind.label());
            assertEquals(Mark.NOTHING, model.pointedProperty().get());
        }
    }

    @Test
    void theRingLiesAroundTheMarkAndTheMouseTakesItAway() {
        Node chart = view.lookup(".chart");
        chart.requestFocus();
        press(chart, KeyCode.RIGHT);
        int theme = model.pointedProperty().get().theme();
        stage.setWidth(stage.getWidth() - 120);
        Fx.pulses(2);
        assertEquals(theme, model.pointedProperty().get().theme());
        Point2D middle = new Point2D(ring().getLayoutX() + ring().getLayoutBounds().getWidth() / 2,
                ring().getLayoutY() + ring().getLayoutBounds().getHeight() / 2);
        mouse(MouseEvent.MOUSE_MOVED, chart.localToScene(0, 300));
        Fx.pulses(2);
        assertFalse(ring().isVisible());
        assertEquals(Mark.NOTHING, model.pointedProperty().get());
        mouse(MouseEvent.MOUSE_MOVED, chart.localToScene(middle));
        assertEquals(theme, model.pointedProperty().get().theme());
    }

    @Test
    void theKeyboardReadsAYearAndGoesToItsFilms() {
        model.kindProperty().set(ChartKind.YEARS);
        Fx.pulses(2);
        Node chart = view.lookup(".chart");
        chart.requestFocus();
        press(chart, KeyCode.RIGHT);
        press(chart, KeyCode.RIGHT);
        ChartData.Moment moment = model.moment();
        assertNotNull(moment);
        assertEquals(1, model.pointedProperty().get().span());
        Button first = (Button) view.lookup(".moment-poster");
        first.requestFocus();
        first.fire();
        assertEquals(moment.rows().getFirst(), clicked);
        assertEquals(moment, model.moment(), "the year stays while the keyboard is with its films");
    }

    @Test
    void theFilmsOfAYearStayWhereTheMouseGoesToThem() {
        model.kindProperty().set(ChartKind.YEARS);
        Fx.pulses(2);
        mouse(MouseEvent.MOUSE_MOVED, new Point2D(500, 400));
        ChartData.Moment moment = model.moment();
        assertNotNull(moment);
        mouse(MouseEvent.MOUSE_EXITED, new Point2D(500, 900));
        assertEquals(moment, model.moment());
        assertEquals(moment.rows().size(), view.lookupAll(".moment-poster").size());
    }

    @Test
    void theChartKeepsItsKeysWhileOneOfItsMarksIsPointedAt() {
        Node chart = view.lookup(".chart");
        chart.requestFocus();
        assertFalse(view.keeps(key(chart, KeyCode.ESCAPE), false));
        press(chart, KeyCode.RIGHT);
        assertTrue(view.keeps(key(chart, KeyCode.ESCAPE), true));
        assertTrue(view.keeps(key(chart, KeyCode.SPACE), false));
        assertFalse(view.keeps(key(chart, KeyCode.SPACE), true), "on stage Space goes on");
        assertFalse(view.keeps(key(view.lookup(".moment"), KeyCode.ESCAPE), false));
    }

    @Test
    void arrowsWithControlGoThroughChartsAndLevels() {
        Node chart = view.lookup(".chart");
        chart.requestFocus();
        control(chart, KeyCode.RIGHT);
        assertEquals(ChartKind.WORDS, model.kindProperty().get());
        control(chart, KeyCode.LEFT);
        control(chart, KeyCode.LEFT);
        assertEquals(ChartKind.GENRES, model.kindProperty().get());
        int level = model.levelProperty().get();
        control(chart, KeyCode.UP);
        assertEquals(Math.min(level + 1, themes.levels().size() - 1), model.levelProperty().get());
        assertEquals("By genre", down(".charts-tools .mode"));
    }

    @Test
    void beforeAnAudienceTheChartHasAllTheRoom() {
        model.kindProperty().set(ChartKind.YEARS);
        Fx.pulses(2);
        double before = view.lookup(".chart").getLayoutBounds().getHeight();
        view.setProjected(true);
        Fx.pulses(2);
        assertTrue(view.lookup(".chart").getLayoutBounds().getHeight() > before + 20);
        assertTrue(view.lookupAll(".segments").stream().noneMatch(ChartsViewTest::isSeen));
        control(view.lookup(".chart"), KeyCode.LEFT);
        assertEquals(ChartKind.TREE, model.kindProperty().get());
        view.setProjected(false);
        assertTrue(isSeen(view.lookup(".charts-tools")));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void aChartIsSavedInEveryForm(@TempDir Path folder) throws Exception {
        for (SavedAs form : SavedAs.values()) {
            ChartFile file = view.file(form);
            assertNotNull(file);
            Path path = folder.resolve(form.name() + "." + form.ending());
            file.write(path);
            assertTrue(Files.size(path) > 200);
        }
        ChartFile.Pixels plain = (ChartFile.Pixels) view.file(SavedAs.PNG);
        ChartFile.Pixels sharp = (ChartFile.Pixels) view.file(SavedAs.SHARP_PNG);
        assertNotNull(plain);
        assertNotNull(sharp);
        assertEquals(2 * plain.width(), sharp.width(), 2);
        assertEquals(plain.argb()[0], sharp.argb()[0]);
    }

    private List<Theme> row() {
        return themes.levels().get(model.levelProperty().get());
    }

    private String down(String selector) {
        return view.lookupAll(selector).stream().map(ToggleButton.class::cast).filter(ToggleButton::isSelected).findFirst().orElseThrow().getText();
    }

    private Node ring() {
        return view.lookup(".chart-ring");
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
        Fx.pulses(2);
    }

    private static void control(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, true, false, false));
        Fx.pulses(1);
    }

    private static KeyEvent key(Node target, KeyCode code) {
        return new KeyEvent(target, target, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false);
    }

    private void mouse(EventType<MouseEvent> type, Point2D inScene) {
        Node chart = view.lookup(".chart");
        Event.fireEvent(chart, new MouseEvent(type, inScene.getX(), inScene.getY(), inScene.getX(), inScene.getY(), MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, true, false, true, null));
    }
}
