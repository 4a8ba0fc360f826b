package org.filmament.ui;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Home;
import org.filmament.poster.PosterSource;
import org.filmament.poster.real.RealPosters;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.card.SourcePosters;
import org.filmament.ui.charts.ChartsModel;
import org.filmament.ui.compare.CompareModel;
import org.filmament.ui.cosmos.CosmosView;
import org.filmament.ui.filter.ChipsPane;
import org.filmament.ui.filter.FiltersPane;
import org.filmament.ui.map.ConstellationView;
import org.filmament.ui.map.MapNote;
import org.filmament.ui.search.SearchPane;
import org.filmament.ui.stage.AwakeScreen;
import org.filmament.ui.sweep.SweepModel;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.SideSections.Place;
import org.filmament.ui.view.StageMode;
import org.filmament.ui.view.StageViews;
import org.filmament.work.Workers;

/// The window and its map, put together.
///
/// @param map    what the window shows in its middle
/// @param cosmos what it shows there in other modes
/// @param charts what they show
/// @param sweep  both knobs turned from end to end
/// @param compare two encoders side by side
record WindowAssembly(MainWindow window, ConstellationView map, CosmosView cosmos, ChartsModel charts, SweepLink sweep, CompareLink compare) {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Builds the window into `stage`, sized for an ordinary screen, without showing it.
    static WindowAssembly of(Stage stage, WindowModel model, Background background, Consumer<URI> browser,
                             AwakeScreen awake) {
        int cores = Runtime.getRuntime().availableProcessors();
        Function<Catalog, PosterSource> posters = new CatalogPosters(Home.ofUser().posters(), background.pool("picture", RealPosters.AT_ONCE),
                sentence -> Platform.runLater(() -> model.messages().note(sentence)));
        Executor painting = background.pool("sky", 1);
        Workers workers = Workers.on(background.pool("sky-worker", cores), cores);
        Curtain artists = new Curtain(background.pool("poster", cores));
        model.picturedProperty().subscribe(pictured -> {
            if (pictured) {
                artists.raise();
            }
        });
        model.sessionProperty().subscribe(session -> {
            if (session != null) {
                session.setPosters(posters.apply(session.catalog()));
            }
        });
        ConstellationSky map = new ConstellationSky(posters, painting, workers, artists, cores);
        MapNote note = new MapNote();
        map.view().addOverlay(note);
        model.fusion().noteProperty().subscribe(note::show);
        CosmosSky cosmos = new CosmosSky(posters, artists, cores);
        map.view().hoveredProperty().bindBidirectional(cosmos.view().hoveredProperty());
        model.stateProperty().subscribe(cosmos::follow);
        model.themes().writtenProperty().subscribe(cosmos::setWritten);
        model.themes().pinnedLevelProperty().subscribe(level -> cosmos.setPinnedLevel(level.intValue()));
        model.scenes().addCamera(cosmos);
        CompareModel compared = new CompareModel(background.pool("compare", 1), Platform::runLater);
        PicturesSky pictures = new PicturesSky(compared, posters, painting, workers, artists, cores);
        CompareLink compare = new CompareLink(model, compared, map.view(), pictures);
        // One thread for each of the two columns; the others belong to what is drawn.
        SweepModel swept = new SweepModel(background.pool("sweep", 2), Platform::runLater, Workers.serial());
        SweepLink sweep = new SweepLink(model, swept, () -> new ConstellationView(painting, workers));
        map.view().hoveredProperty().bindBidirectional(sweep.sky().view().hoveredProperty());
        SkyView sky = new LinkedSkies(List.of(map, cosmos, sweep.sky(), pictures));
        StageViews views = new StageViews().with(StageMode.Pane.COSMOS, cosmos::node).with(StageMode.Pane.SWEEP, sweep.sky()::node);
        Function<Catalog, PosterImages> images = catalog -> new SourcePosters(posters.apply(catalog), background, Platform::runLater);
        compare.place(views, sky, images);
        ChartsLink charts = new ChartsLink(stage, model, background, images);
        views.with(StageMode.Pane.CHARTS, charts::node);
        Leisure leisure = new Leisure(model::isAtRest);
        SideSections sections = new SideSections().with(Place.SEARCH, () -> search(model, sky, images, leisure))
                .with(Place.CHIPS, () -> new ChipsPane(model.filters())).with(Place.FILTERS, () -> filters(model));
        sections.searchingProperty().bind(model.search().openProperty());
        MainWindow.Surroundings surroundings = new MainWindow.Surroundings(images, views, sections, browser, awake);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        MainWindow window = new MainWindow(stage, model, sky, surroundings, background);
        CosmosCommands.register(window.commands(), map.view(), cosmos.view(), views, model.stageModeProperty());
        charts.register(window.commands());
        compare.register(window.commands(), sky);
        window.eachPulse(compare::pulse);
        sweep.register(window.commands());
        window.eachPulse(sweep::pulse);
        leisure.add(() -> {
            window.panes().complete();
            return false;
        });
        window.eachPulse(_ -> leisure.pulse());
        return new WindowAssembly(window, map.view(), cosmos.view(), charts.model(), sweep, compare);
    }

    private static Region search(WindowModel model, SkyView sky, Function<Catalog, PosterImages> posters, Leisure leisure) {
        SearchPane pane = new SearchPane(model.search(), row -> {
            model.card().select(row);
            sky.flyTo(row);
        }, sky::hover);
        leisure.add(pane::prepare);
        model.search().catalogProperty().subscribe(
                catalog -> pane.setPosters(catalog == null ? PosterImages.NONE : posters.apply(catalog)));
        return pane;
    }

    private static Region filters(WindowModel model) {
        FiltersPane pane = new FiltersPane(model.filters(), model.paletteProperty());
        model.sessionProperty().subscribe(session -> pane.setCatalog(session == null ? null : session.catalog()));
        return pane;
    }
}
