package org.filmament.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.ui.card.FilmCardModel;
import org.filmament.ui.color.ColoringModel;
import org.filmament.ui.color.LegendModel;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.filter.FilterModel;
import org.filmament.ui.knobs.FiguresModel;
import org.filmament.ui.knobs.FusionModel;
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
import org.jspecify.annotations.Nullable;

/// The window without its controls: which catalogue is open, what is being opened, and the models of its parts. FX thread only,
/// but for what it hands to its background executor.
///
/// A catalogue opens in the background. Until it is there, and if it cannot be opened, the one before stays as it was.
public final class WindowModel {

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
    private final List<LongWork> works = new ArrayList<>();

    private final ReadOnlyObjectWrapper<@Nullable Session> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final OpeningModel opening;
    private final SessionWatch watch = new SessionWatch(this);
    private final FirstPicture firstPicture = new FirstPicture(this::begin);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.NIGHT);
    private final ObjectProperty<Stage.Part> chosenPart = new SimpleObjectProperty<>(Stage.Part.REDUCE);
    private final ObjectProperty<StageMode> stageMode = new SimpleObjectProperty<>(StageMode.CONSTELLATION);

    /// @param sessions   opens catalogues
    /// @param background for long work
    /// @param ui         the FX thread
    /// @param failures   where failures of long work go
    /// @param messages   what the user is told
    public WindowModel(Sessions sessions, Executor background, Executor ui, Failures failures, Messages messages) {
        this.messages = messages;
        opening = new OpeningModel(sessions, background, ui, failures, (opened, path) -> {
            file.set(path);
            show(opened);
        });
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
    public ReadOnlyObjectProperty<OpeningModel.@Nullable Opening> openingProperty() {
        return opening.openingProperty();
    }

    /// The open session's newest state, as of the last pulse.
    public ReadOnlyObjectProperty<@Nullable SessionState> stateProperty() {
        return watch.stateProperty();
    }

    /// What the layout is doing, as of the last pulse; null before there is one.
    public ReadOnlyObjectProperty<LayoutFrame.@Nullable Phase> phaseProperty() {
        return watch.phaseProperty();
    }

    /// Whether the sky has shown a picture yet, or was given time to. What would share the cores with the first picture waits for it: it is seen much
    /// sooner.
    public ReadOnlyBooleanProperty picturedProperty() {
        return firstPicture.picturedProperty();
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
        opening.open(path);
    }

    /// Opens the catalogue that ships with the app.
    public void openStarter() {
        opening.openStarter();
    }

    /// Gives up the catalogue on its way, if there is one.
    public void cancelOpening() {
        opening.cancel();
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

    /// Long work of another part of the window stops and goes on with the session's from now on.
    public void addWork(LongWork work) {
        works.add(work);
    }

    /// Stops all long work: a catalogue on its way, the session's, that of other parts, an answer that is awaited.
    public void stopAllWork() {
        cancelOpening();
        cancelWork();
        works.forEach(LongWork::stop);
        askAgain.giveUp();
    }

    /// Takes up what was stopped or failed.
    public void resumeWork() {
        if (session.get() != null) {
            session.get().resume();
        }
        works.forEach(LongWork::resume);
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
        SessionState now = stateProperty().get();
        return firstPicture.isThere() && now != null && now.stages().values().stream().noneMatch(stage -> stage.state() == StageStatus.State.RUNNING);
    }

    /// The sky has shown a picture.
    public void pictured() {
        firstPicture.arrive();
    }

    private void begin() {
        if (session.get() != null) {
            session.get().begin();
        }
    }

    /// Looks at the session once and passes on what the hand did. Called once per pulse.
    public void pulse(long nanos) {
        messages.pulse(nanos);
        knobs.pulse(nanos);
        filters.pulse(nanos);
        search.pulse(nanos);
        opening.pulse();
        Session open = session.get();
        if (open != null) {
            firstPicture.pulse(nanos);
            watch.pulse(open);
            figures.pulse(nanos);
            scenes.pulse(nanos);
        }
    }

    void nameSelection() {
        selection.setThemes(themes.themesProperty().get(), themes.writtenProperty().get());
    }

    /// Closes everything: what is open, and what is still on its way.
    public void close() {
        opening.close();
        show(null);
    }

    private void show(@Nullable Session next) {
        Session before = session.get();
        watch.show(next);
        scenes.forget();
        paletteOfCommands.setFilms(PaletteModel.Films.NONE);
        session.set(next);
        bookmarks.show(next);
        if (next != null && (firstPicture.isThere() || next.frame() == null)) {
            begin();
        }
        if (before != null) {
            before.close();
        }
    }
}
