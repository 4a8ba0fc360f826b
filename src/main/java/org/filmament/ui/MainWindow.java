package org.filmament.ui;

import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.ui.card.FilmCard;
import org.filmament.ui.card.FilmCardModel;
import org.filmament.ui.card.FilmLinks;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.command.Commands;
import org.filmament.ui.knobs.FiguresPane;
import org.filmament.ui.knobs.KnobsPane;
import org.filmament.ui.look.Look;
import org.filmament.ui.look.Tips;
import org.filmament.ui.palette.PaletteView;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.strip.StageDetails;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.StageMode;
import org.filmament.ui.view.StageViews;

/// The window: the pipeline strip above, the knobs left, the stage in the middle, a column of sections and the film card right, the status
/// line below.
/// FX thread only.
public final class MainWindow {

    /// What the window is given from outside.
    ///
    /// @param posters where the pictures of a catalogue's card come from
    /// @param views   of the stage beside the sky
    /// @param sections of the column at the right, above the film card
    /// @param browser opens a page outside the app; called on a background thread
    /// @param awake   keeps the screen awake during a talk
    public record Surroundings(Function<Catalog, PosterImages> posters, StageViews views, SideSections sections,
                               Consumer<URI> browser, AwakeScreen awake) {
    }

    private final Stage stage;
    private final WindowModel model;
    private final SkyView sky;
    private final Surroundings surroundings;
    private final Background background;
    private final Pulse pulse = new Pulse();
    private final Commands commands = new Commands();
    private final TextSize textSize = new TextSize();
    private final Sheets sheets = new Sheets();
    private final StackPane root = new StackPane();
    private final ThemeTools themeTools;
    private final WindowPanes panes;
    private final StageArea area;
    private final StatusLine status;
    private final Scene scene;
    private final OnStage onStage;
    private final WindowMemory memory;

    /// Builds the window into `stage`, without showing it.
    public MainWindow(Stage stage, WindowModel model, SkyView sky, Surroundings surroundings, Background background) {
        this.stage = stage;
        this.model = model;
        this.sky = sky;
        this.surroundings = surroundings;
        this.background = background;
        status = new StatusLine(model, this::showNotes);
        area = new StageArea(model, sky, surroundings.views().with(StageMode.Pane.MAP, sky::node), new SkyActions());
        SelectionTools selection = new SelectionTools(stage, model, sky, surroundings, background, this::visit);
        themeTools = new ThemeTools(model, sky, sheets);
        SideSections sections = surroundings.sections();
        if (!sections.places().contains(SideSections.Place.THEMES)) {
            sections.with(SideSections.Place.THEMES, themeTools::pane);
        }
        PickedPane picked = new PickedPane(card(), selection.panel(), model.card().selectedProperty().isNotEqualTo(FilmCardModel.NONE),
                model.card()::clear);
        panes = new WindowPanes(inspector(), area, new SideColumn(sections, picked, picked.filled()));
        TopBar top = new TopBar(model, this::chooseFile, this::toggleShortcuts);
        BorderPane frame = new BorderPane(panes);
        frame.setMinSize(0, 0);
        frame.setTop(top);
        frame.setBottom(status);
        root.getChildren().setAll(frame, sheets, new PaletteView(model.palette()));
        scene = new Scene(root);
        List<Node> chrome = new ArrayList<>(panes.sides());
        chrome.add(top);
        chrome.add(status);
        onStage = new OnStage(stage, root, chrome, textSize, model, background, surroundings.awake());
        memory = new WindowMemory(stage, model, panes, textSize);
        buildStage();
        WindowCommands.register(commands, this, model, sky, surroundings);
        selection.register(commands);
        themeTools.register(commands);
        listen();
        follow();
    }

    public Scene scene() {
        return scene;
    }

    public Commands commands() {
        return commands;
    }

    /// Shows the window and begins to follow the session.
    public void show() {
        stage.show();
        sky.focus();
        pulse.start();
    }

    /// Has `listener` told of every pulse from now on.
    void eachPulse(LongConsumer listener) {
        pulse.add(listener);
    }

    /// Stops following. The session stays as it is.
    public void stop() {
        pulse.stop();
        onStage.stop();
    }

    Stage stage() {
        return stage;
    }

    TextSize textSize() {
        return textSize;
    }

    /// Lets the user choose a catalogue.
    void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a catalogue");
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter("Catalogues", "*.csv", "*.json", "*.jsonl", "*.parquet", "*.csv.gz",
                        "*.json.gz", "*.jsonl.gz"),
                new FileChooser.ExtensionFilter("All files", "*"));
        File file = chooser.showOpenDialog(stage);
        if (file != null) {
            model.open(file.toPath());
        }
    }

    void toggleShortcuts() {
        sheets.toggleShortcuts(commands);
    }

    WindowPanes panes() {
        return panes;
    }

    /// Says what can be done, as soon as there is a map.
    void showHint() {
        area.showHint();
    }

    /// How the window is left, and opens again.
    WindowMemory memory() {
        return memory;
    }

    void toggleAbout() {
        sheets.toggleAbout();
    }

    void togglePalette() {
        if (!model.palette().close()) {
            sheets.hide();
            model.palette().setFilms(PaletteItems.films(model, this::visit));
            model.palette().open(PaletteItems.of(commands, model, sky));
        }
    }

    void toggleLegend() {
        area.toggleLegend();
    }

    /// Esc: puts away whatever lies on top, one thing at a time.
    void escape() {
        boolean done = model.presenter().lightUp() || model.palette().close() || sheets.hide() || model.themes().stopRenaming() || model.messages().dismissNewest()
                || escapeSearch() || model.presenter().putAway() || clearChoice() || model.presenter().leaveProjector();
        if (!done) {
            stage.setFullScreen(false);
        }
    }

    /// What was chosen goes step by step: the film, the theme, the lasso, the legend's entries, what was searched for.
    private boolean clearChoice() {
        if (model.card().clear()) {
            return true;
        }
        if (model.themes().clear()) {
            return true;
        }
        if (model.selection().rows() != null) {
            model.selection().clear();
            return true;
        }
        if (!model.legend().chosenProperty().get().isEmpty()) {
            model.legend().clear();
            return true;
        }
        return model.search().clear();
    }

    /// An open search lies over the card; the keyboard goes back to the map with it.
    private boolean escapeSearch() {
        boolean isOpen = model.search().openProperty().get();
        if (isOpen) {
            model.search().clear();
        }
        if (isOpen || scene.getFocusOwner() instanceof TextInputControl) {
            sky.focus();
        }
        return isOpen;
    }

    /// Opens the page of the film in `row` in the browser.
    void openPage(int row) {
        Session session = model.session();
        if (session != null && row >= 0 && row < session.catalog().size()) {
            browse(FilmLinks.page(session.catalog().films().get(row)));
        }
    }

    private void browse(URI page) {
        background.execute(() -> surroundings.browser().accept(page));
    }

    private Region inspector() {
        StageDetails details = new StageDetails();
        model.chosenPartProperty().subscribe(part -> details.show(part, model.stateProperty().get()));
        model.stateProperty().subscribe(state -> details.show(model.chosenPartProperty().get(), state));
        KnobsPane knobs = new KnobsPane(model.knobs(), model.fusion(), model::rerun);
        knobs.disableProperty().bind(model.sessionProperty().isNull());
        FiguresPane figures = new FiguresPane(model.figures());
        model.knobs().knobsProperty().subscribe(standing -> figures.setMixed(standing.pictures() > 0));
        VBox content = new VBox(knobs, figures, details);
        content.getStyleClass().add("inspector-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "inspector");
        return scroll;
    }

    private Region card() {
        FilmCard filmCard = new FilmCard(model.card(), this::visit, sky::hover, this::browse,
                () -> model.card().select(FilmCardModel.NONE));
        filmCard.add(themeTools.path());
        model.sessionProperty().subscribe(session -> filmCard.setPosters(
                session == null ? PosterImages.NONE : surroundings.posters().apply(session.catalog())));
        return filmCard;
    }

    /// Selects a film and flies to it.
    void visit(int row) {
        model.card().select(row);
        sky.flyTo(row);
    }

    private void buildStage() {
        stage.setScene(scene);
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> panes.suit(scene.getWidth()));
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        model.sessionProperty().subscribe(session -> stage.setTitle(
                session == null ? "Filmament" : session.catalog().name() + " — Filmament"));
    }

    private void listen() {
        scene.addEventFilter(KeyEvent.ANY, event -> {
            if (!sky.keeps(event)) {
                commands.handle(event, scene.getFocusOwner() instanceof TextInputControl, scene.getFocusOwner() instanceof Control);
            }
        });
        Tips.follow(scene);
        FileDrop.accept(scene, area::setDropHint, model::open);
        // The sky has the keyboard whenever nothing else wants it, so that the arrow keys move the map.
        root.focusedProperty().subscribe(focused -> {
            if (focused) {
                sky.focus();
            }
        });
    }

    private void follow() {
        SkyLink.connect(sky, model);
        sky.setOnOpen(this::openPage);
        sky.setOnPresented(() -> {
            status.presented();
            model.pictured();
        });
        model.paletteProperty().subscribe(_ -> dress());
        textSize.pixelsProperty().subscribe((_, now) -> {
            dress();
            panes.setEm(now.doubleValue());
            sky.setTextScale(now.doubleValue() / Look.TEXT_PIXELS);
        });
        pulse.add(model::pulse);
        pulse.add(ThemesLink.connect(sky, model, textSize.pixelsProperty())::pulse);
        pulse.add(status::pulse);
        pulse.add(onStage::pulse);
        pulse.add(area::pulse);
    }

    private void dress() {
        Look.apply(scene, model.paletteProperty().get(), textSize.pixelsProperty().get());
    }

    private void showNotes() {
        Session session = model.session();
        if (session != null) {
            Catalog catalog = session.catalog();
            sheets.showNotes(catalog);
        }
    }

    private final class SkyActions implements NoticeView.Actions {

        @Override
        public void chooseFile() {
            MainWindow.this.chooseFile();
        }

        @Override
        public void openStarter() {
            model.openStarter();
        }

        @Override
        public void cancelOpening() {
            model.cancelOpening();
        }

        @Override
        public void cancelWork() {
            model.cancelWork();
        }

        @Override
        public void resumeWork() {
            model.resumeWork();
        }
    }
}
