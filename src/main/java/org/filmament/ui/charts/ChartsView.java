package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Palette;
import org.filmament.ui.look.Segments;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The charts in the middle of the window: what is shown is chosen above, what is pointed at is told below. FX thread only.
public final class ChartsView extends VBox {

    private final ChartsModel model;
    private final ChartSurface surface;
    private final MomentStrip moment;
    private final Segments<ChartKind> kinds;
    private final Segments<Integer> levels;
    private final Segments<Flow> flows;
    private final Label caption = new Label();
    private final Label absence = new Label();
    private final FlowPane tools;
    private final MenuButton save = new MenuButton(null, Icons.of(Feather.DOWNLOAD));

    /// @param save   lets the user say where the chart is to be saved in the chosen form
    /// @param select told of a film that is clicked
    public ChartsView(ChartsModel model, Consumer<SavedAs> save, IntConsumer select) {
        this.model = model;
        getStyleClass().add("charts");
        surface = new ChartSurface(model);
        moment = new MomentStrip(select);
        kinds = new Segments<>(model.kindProperty()::set);
        levels = new Segments<>(model::chooseLevel);
        flows = new Segments<>(model.flowProperty()::set);
        flows.offer(Arrays.stream(Flow.values()).map(flow -> new Segments.Choice<>(flow, flow.label(), "Time as " + flow.label().toLowerCase(Locale.ROOT))).toList());
        absence.getStyleClass().add("charts-absence");
        absence.setWrapText(true);
        caption.getStyleClass().add("charts-caption");
        caption.setMaxWidth(Double.MAX_VALUE);
        StackPane middle = new StackPane(surface, absence, flows);
        StackPane.setAlignment(flows, Pos.TOP_RIGHT);
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        tools = tools(save);
        getChildren().setAll(tools, middle, moment, caption);
        setMinSize(0, 0);
        // The window's text size reaches painters through a label, which CSS dresses.
        caption.fontProperty().subscribe(font -> resize(font.getSize()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                surface.leaveMarks();
            }
        });
        model.versionProperty().subscribe(this::refresh);
        refresh();
    }

    public void setPalette(Palette palette) {
        surface.setPalette(palette);
    }

    /// Whether an audience looks on: then the chart has the room of what chooses it, which the keyboard does too.
    public void setProjected(boolean projected) {
        tools.setVisible(!projected);
        tools.setManaged(!projected);
        refresh();
    }

    public void setPosters(PosterImages images) {
        moment.setPosters(images);
    }

    /// The chart as it stands, to be written; null while there is none.
    public @Nullable ChartFile file(SavedAs form) {
        ChartScene scene = surface.scene();
        return scene == null ? null : ChartFile.of(form, model.kindProperty().get(), scene, surface.getWidth(), surface.getHeight());
    }

    /// Where something that stands for a theme can be clicked, in the scene's coordinates; null where nothing does.
    public @Nullable Point2D placeOf(int theme) {
        Point2D place = surface.placeOf(theme);
        return place == null ? null : surface.localToScene(place);
    }

    private FlowPane tools(Consumer<SavedAs> saving) {
        Label themes = new Label("Themes");
        themes.getStyleClass().add("charts-label");
        HBox level = new HBox(themes, levels);
        level.getStyleClass().add("charts-levels");
        save.getStyleClass().add("charts-save");
        save.setAccessibleText("Save this chart");
        save.setTooltip(new Tooltip("Save this chart (Ctrl E)"));
        save.getItems().setAll(Arrays.stream(SavedAs.values()).map(form -> {
            MenuItem item = new MenuItem(form.label());
            item.setOnAction(_ -> saving.accept(form));
            return item;
        }).toList());
        FlowPane tools = new FlowPane(kinds, level, save);
        tools.getStyleClass().add("charts-tools");
        return tools;
    }

    private void resize(double textPixels) {
        surface.setTextPixels(textPixels);
        moment.setTextPixels(textPixels);
    }

    /// Whether the view wants `event` for itself: with a mark that the keyboard points at Enter and, as long as nothing else is to be presented, Space choose it, and Esc lets
    /// go of it.
    ///
    /// @param presenting whether Space goes on to another view
    public boolean keeps(KeyEvent event, boolean presenting) {
        return event.getTarget() == surface && surface.isOnMark() && (event.getCode() == KeyCode.SPACE && !presenting || event.getCode() == KeyCode.ESCAPE);
    }

    /// Arrows go through charts and levels: with Ctrl from the chart, whose marks have the plain ones.
    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case UP -> model.chooseLevel(model.levelProperty().get() + 1);
            case DOWN -> model.chooseLevel(model.levelProperty().get() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void refresh() {
        ChartData data = model.dataProperty().get();
        String why = model.absence();
        absence.setText(why);
        absence.setVisible(!why.isEmpty());
        ChartKind kind = model.kindProperty().get();
        kinds.offer(model.kinds().stream().map(each -> new Segments.Choice<>(each, each.label(), each.title())).toList());
        kinds.show(kind);
        levels.offer(levelChoices());
        levels.show(model.levelProperty().get());
        levels.getParent().setVisible(model.levelSizes().size() > 1);
        levels.getParent().setManaged(model.levelSizes().size() > 1);
        flows.show(model.flowProperty().get());
        boolean time = data != null && kind == ChartKind.YEARS;
        flows.setVisible(time && tools.isVisible());
        flows.setManaged(flows.isVisible());
        moment.setVisible(time);
        moment.setManaged(time);
        save.setDisable(data == null);
        caption.setText(model.pointedProperty().get().text());
        if (time) {
            ChartData.Moment now = model.moment();
            moment.show(now, now == null ? List.of() : now.rows().stream().map(row -> data.catalog().films().get(row).title()).toList());
        }
    }

    /// From the coarsest to the finest.
    private List<Segments.Choice<Integer>> levelChoices() {
        List<Segments.Choice<Integer>> choices = new ArrayList<>();
        List<Integer> sizes = model.levelSizes();
        for (int level = sizes.size() - 1; level >= 0; level--) {
            choices.add(new Segments.Choice<>(level, String.valueOf(sizes.get(level)), "A level of " + sizes.get(level) + " themes"));
        }
        return choices;
    }
}
