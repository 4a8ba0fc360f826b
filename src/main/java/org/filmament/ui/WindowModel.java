package org.filmament.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filmament.catalog.Catalog;
import org.filmament.label.LabelEstimate;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.card.FilmCardModel;
import org.filmament.ui.color.ColoringModel;
import org.filmament.ui.color.LegendModel;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.filter.FilterModel;
import org.filmament.ui.knobs.FiguresModel;
import org.filmament.ui.knobs.FusionModel;
import org.filmament.ui.knobs.Knobs;
import org.filmament.ui.knobs.KnobsModel;
import org.filmament.ui.look.Palette;
import org.filmament.ui.palette.PaletteModel;
import org.filmament.ui.search.SearchModel;
import org.filmament.ui.select.SelectionModel;
import org.filmament.ui.stage.PresenterModel;
import org.filmament.ui.strip.StageStripModel;
import org.filmament.ui.themes.AskAgainModel;
import org.filmament.ui.themes.ThemesModel;
import org.filmament.ui.themes.ThemesPart;
import org.filmament.ui.view.StageMode;
import org.filmament.umap.LayoutFrame;
import org.filmament.work.Cancel;
import org.filmament.work.CancelSource;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;

/// The window without its controls: which catalogue is open, what is being opened, and the models of its parts. FX thread only,
/// but for what it hands to its background executor.
///
/// A catalogue opens in the background. Until it is there, and if it cannot be opened, the one before stays as it was.
public final class WindowModel {

    /// A catalogue on its way.
    ///
    /// @param name  what is opened
    /// @param done  units read
    /// @param total units in all, 0 while unknown
    public record Opening(String name, long done, long total) {
    }

    /// How long the first picture of the sky is waited for, once there is something to show.
    private static final long PATIENCE_NANOS = 1_500_000_000L;

    private final Sessions sessions;
    private final Executor background;
    private final Executor ui;
    private final Failures failures;

    private final Messages messages;
    private final KnobsModel knobs = new KnobsModel();
    private final FusionModel fusion = new FusionModel();
    private final StageStripModel strip = new StageStripModel();
    private final FilmCardModel card = new FilmCardModel();
    private final EmphasisModel emphasis = new EmphasisModel();
    private final ColoringModel coloring;
    private final NamingOffer naming;
    private final LegendModel legend;
    private final SelectionModel selection;
    private final SearchModel search;
    private final ThemesModel themes;
    private final AskAgainModel askAgain;
    private final FilterModel filters;
    private final FiguresModel figures;
    private final ScenesModel scenes = new ScenesModel(this);
    private final BookmarksModel bookmarks;
    private final PresenterModel presenter = new PresenterModel();
    private final PaletteModel paletteOfCommands;

    private final ReadOnlyObjectWrapper<@Nullable Session> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Opening> opening = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SessionState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LayoutFrame.@Nullable Phase> phase = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.NIGHT);
    private final ObjectProperty<Stage.Part> chosenPart = new SimpleObjectProperty<>(Stage.Part.REDUCE);
    private final ObjectProperty<StageMode> stageMode = new SimpleObjectProperty<>(StageMode.CONSTELLATION);

    private @Nullable CancelSource openingCancel;
    private AtomicReference<@Nullable Opening> openingReported = new AtomicReference<>();
    private final ReadOnlyBooleanWrapper pictured = new ReadOnlyBooleanWrapper();
    private long firstPulse;
    private boolean closed;

    /// @param sessions   opens catalogues
    /// @param background for long work
    /// @param ui         the FX thread
    /// @param failures   where failures of long work go
    /// @param messages   what the user is told
    public WindowModel(Sessions sessions, Executor background, Executor ui, Failures failures, Messages messages) {
        this.sessions = sessions;
        this.background = background;
        this.ui = ui;
        this.failures = failures;
        this.messages = messages;
        coloring = new ColoringModel(background, ui);
        naming = new NamingOffer(background, ui, messages, System::nanoTime);
        coloring.paletteProperty().bind(palette);
        search = new SearchModel(background, ui, emphasis);
        filters = new FilterModel(background, ui, emphasis);
        filters.filteredProperty().subscribe(filtered -> search.setWithin(filtered == null ? null : filtered.rows()));
        figures = new FiguresModel(background, ui);
        bookmarks = new BookmarksModel(scenes, messages, background, ui, failures);
        paletteOfCommands = new PaletteModel(background, ui);
        legend = new LegendModel(coloring, emphasis);
        selection = new SelectionModel(emphasis, background, ui);
        themes = new ThemesModel(emphasis, Instant::now);
        askAgain = new AskAgainModel(themes, background, ui);
        scenes.addPart(new LegendPart(legend));
        themes.writtenProperty().subscribe(this::nameSelection);
        scenes.addPart(new ThemesPart(themes));
        scenes.addPart(filters);
    }

    public Messages messages() {
        return messages;
    }

    public KnobsModel knobs() {
        return knobs;
    }

    /// How words and pictures can be mixed in the map.
    public FusionModel fusion() {
        return fusion;
    }

    public StageStripModel strip() {
        return strip;
    }

    public FilmCardModel card() {
        return card;
    }

    public ColoringModel coloring() {
        return coloring;
    }

    /// What the map keeps, and what its clusters are like.
    public FiguresModel figures() {
        return figures;
    }

    /// What the window shows as one value, and undo.
    public ScenesModel scenes() {
        return scenes;
    }

    /// Views that were kept.
    public BookmarksModel bookmarks() {
        return bookmarks;
    }

    /// How the window is being presented.
    public PresenterModel presenter() {
        return presenter;
    }

    /// What the command palette lists.
    public PaletteModel palette() {
        return paletteOfCommands;
    }

    /// Which films matter.
    public EmphasisModel emphasis() {
        return emphasis;
    }

    /// The entries of the legend that were chosen.
    public LegendModel legend() {
        return legend;
    }

    /// The films that the user has picked out.
    public SelectionModel selection() {
        return selection;
    }

    /// What clusters are about, and what they are called.
    public ThemesModel themes() {
        return themes;
    }

    /// Another name for a theme.
    public AskAgainModel askAgain() {
        return askAgain;
    }

    /// What is searched for.
    public SearchModel search() {
        return search;
    }

    /// Which films are wanted by their facts.
    public FilterModel filters() {
        return filters;
    }

    /// The open catalogue's session, or null before the first.
    public ReadOnlyObjectProperty<@Nullable Session> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    public @Nullable Session session() {
        return session.get();
    }

    /// The file of the open catalogue; null for the starter, and before the first.
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// The catalogue on its way, or null.
    public ReadOnlyObjectProperty<@Nullable Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// The open session's newest state, as of the last pulse.
    public ReadOnlyObjectProperty<@Nullable SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the layout is doing, as of the last pulse; null before there is one.
    public ReadOnlyObjectProperty<LayoutFrame.@Nullable Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Whether the sky has shown a picture yet, or was given time to. What would share the cores with the first picture waits for it: it is seen much
    /// sooner.
    public ReadOnlyBooleanProperty picturedProperty() {
        return pictured.getReadOnlyProperty();
    }

    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /// The box of the strip whose details the inspector shows.
    public ObjectProperty<Stage.Part> chosenPartProperty() {
        return chosenPart;
    }

    /// What the middle of the window shows.
    public ObjectProperty<StageMode> stageModeProperty() {
        return stageMode;
    }

    public void togglePalette() {
        palette.set(palette.get() == Palette.NIGHT ? Palette.DAY : Palette.NIGHT);
    }

    /// Opens the catalogue in `path` in place of the open one.
    public void open(Path path) {
        Path name = path.getFileName();
        open(name == null ? path.toString() : name.toString(), path, (progress, cancel) -> sessions.open(path, progress, cancel));
    }

    /// Opens the catalogue that ships with the app.
    public void openStarter() {
        open("Starter", null, sessions::starter);
    }

    /// Gives up the catalogue on its way, if there is one.
    public void cancelOpening() {
        if (openingCancel != null) {
            openingCancel.request();
            openingCancel = null;
            opening.set(null);
        }
    }

    /// Lays out the open catalogue from scratch.
    public void rerun() {
        if (session.get() != null) {
            session.get().rerun();
        }
    }

    /// Stops the open session's long work.
    public void cancelWork() {
        if (session.get() != null) {
            session.get().cancel();
        }
    }

    /// Takes up what was stopped or failed.
    public void resumeWork() {
        if (session.get() != null) {
            session.get().resume();
        }
    }

    /// Has the open catalogue's themes named by a language model: says first what that will cost, and does it when asked again.
    public void nameThemes() {
        if (session.get() != null) {
            naming.ask(session.get());
        }
    }

    /// A failure of the session's work, already logged. What a stage of the strip reports is told there or in the notice on the
    /// stage; once there is a map to be covered by no notice, it is also told here.
    void tellOfWork(Throwable failure) {
        Session open = session.get();
        boolean noticed = open != null && open.frame() == null
                && open.state().stages().values().stream().anyMatch(s -> s.state() == StageStatus.State.FAILED);
        if (!noticed) {
            messages.error(Failures.sentence(failure));
        }
    }

    /// Whether the open catalogue has been seen and all work on it has come to rest.
    boolean isAtRest() {
        SessionState now = state.get();
        return pictured.get() && now != null && now.stages().values().stream().noneMatch(stage -> stage.state() == StageStatus.State.RUNNING);
    }

    /// The sky has shown a picture.
    public void pictured() {
        if (!pictured.get()) {
            pictured.set(true);
            if (session.get() != null) {
                session.get().begin();
            }
        }
    }

    /// Looks at the session once and passes on what the hand did. Called once per pulse.
    public void pulse(long nanos) {
        messages.pulse(nanos);
        knobs.pulse(nanos);
        filters.pulse(nanos);
        search.pulse(nanos);
        if (openingCancel != null) {
            opening.set(openingReported.get());
        }
        Session open = session.get();
        if (open == null) {
            return;
        }
        awaitPicture(nanos);
        SessionState now = open.state();
        SessionState before = state.get();
        if (before == null || before.version() != now.version()) {
            state.set(now);
            strip.update(now);
            knobs.setLiveNeighbors(now.neighbors() == null ? 0 : now.neighbors().maxNeighbors());
            follow(open, now);
            card.setNeighbors(now.neighbors());
            coloring.setClusters(now.clusters());
            selection.setNeighbors(now.neighbors());
            search.setVectors(now.vectors());
            themes.update(now);
            nameSelection();
        }
        LayoutFrame frame = open.frame();
        phase.set(frame == null ? null : frame.phase());
        figures.pulse(nanos);
        scenes.pulse(nanos);
    }

    /// A sky that stays hidden, as behind charts, shows none.
    private void awaitPicture(long nanos) {
        firstPulse = firstPulse == 0 ? nanos : firstPulse;
        if (nanos - firstPulse > PATIENCE_NANOS) {
            pictured();
        }
    }

    /// Where posters cannot be looked at, the map stays one of words and the knob says so.
    private void follow(Session open, SessionState now) {
        fusion.update(open, now);
        if (!fusion.standingProperty().get().isUsable() && knobs.knobs().pictures() > 0) {
            knobs.resetPictures();
        }
    }

    private void nameSelection() {
        selection.setThemes(themes.themesProperty().get(), themes.writtenProperty().get());
    }

    /// Closes everything: what is open, and what is still on its way.
    public void close() {
        closed = true;
        cancelOpening();
        show(null);
    }

    private void open(String name, @Nullable Path path, BiFunction<Progress, Cancel, Session> opener) {
        cancelOpening();
        CancelSource cancel = new CancelSource();
        openingCancel = cancel;
        opening.set(new Opening(name, 0, 0));
        AtomicReference<@Nullable Opening> reported = new AtomicReference<>(opening.get());
        openingReported = reported;
        Progress progress = (done, total) -> reported.set(new Opening(name, done, total));
        background.execute(() -> {
            try {
                Session opened = opener.apply(progress, cancel);
                ui.execute(() -> arrive(opened, path, cancel));
            } catch (RuntimeException | Error e) {
                ui.execute(() -> fail(e, cancel));
            }
        });
    }

    /// A session that nobody waits for any more is closed at once.
    private void arrive(Session opened, @Nullable Path path, CancelSource cancel) {
        if (closed || openingCancel != cancel) {
            opened.close();
            return;
        }
        openingCancel = null;
        opening.set(null);
        file.set(path);
        show(opened);
    }

    private void fail(Throwable failure, CancelSource cancel) {
        if (openingCancel != cancel) {
            return;
        }
        openingCancel = null;
        opening.set(null);
        failures.report(failure);
    }

    private void show(@Nullable Session next) {
        Session before = session.get();
        knobs.attach(next == null ? null : new SessionKnobs(next),
                next == null ? Knobs.DEFAULT : Knobs.of(next.state()));
        state.set(null);
        phase.set(null);
        strip.update(null);
        fusion.update(null, null);
        knobs.setLiveNeighbors(0);
        Catalog catalog = next == null ? null : next.catalog();
        card.show(catalog);
        emphasis.show(catalog == null ? 0 : catalog.size());
        filters.show(catalog);
        selection.show(catalog);
        themes.show(next == null ? null : new SessionThemes(next));
        askAgain.show(next == null ? null : new SessionNames(next));
        search.show(catalog, next == null ? null : next::encodeQuery);
        coloring.show(catalog);
        figures.show(next);
        scenes.forget();
        paletteOfCommands.setFilms(PaletteModel.Films.NONE);
        session.set(next);
        bookmarks.show(next);
        if (next != null && (pictured.get() || next.frame() == null)) {
            next.begin();
        }
        if (before != null) {
            before.close();
        }
    }

    /// The user's edits go to the session.
    private record SessionThemes(Session session) implements ThemesModel.Target {

        @Override
        public void edit(ThemeEdit edit) {
            session.editThemes(edit);
        }

        @Override
        public void restore(Themes earlier) {
            session.restoreThemes(earlier);
        }
    }

    /// Another name is asked of the session.
    private record SessionNames(Session session) implements AskAgainModel.Service {

        @Override
        public @Nullable LabelEstimate estimate(Theme theme) {
            return session.estimateLabel(theme);
        }

        @Override
        public @Nullable WrittenLabel ask(Theme theme, Cancel cancel) {
            return session.askLabel(theme, cancel);
        }
    }

    /// The knobs turn the session.
    private record SessionKnobs(Session session) implements KnobsModel.Target {

        @Override
        public void drag(int nNeighbors, double minDist) {
            session.drag(nNeighbors, minDist);
        }

        @Override
        public void mix(double pictures) {
            session.mix(pictures);
        }

        @Override
        public void release() {
            session.release();
        }
    }
}
