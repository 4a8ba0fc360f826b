package org.filmament.ui.charts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filmament.catalog.Catalog;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.ui.color.ThemeColors;
import org.filmament.ui.look.Palette;
import org.filmament.ui.themes.ThemesModel;
import org.jspecify.annotations.Nullable;

/// The charts of the open catalogue: which one is shown, of which level of themes, and what is pointed at. What they show is computed in the
/// background, one level at a time, and only while it is looked at; the newest wish wins. FX thread only.
public final class ChartsModel {

    /// No level was chosen: it is one that makes good charts.
    static final int BY_ITSELF = -1;

    /// Fewer themes than these make poor charts, if there are more to be had.
    private static final int ENOUGH = 8;
    private static final int POSTERS = 8;
    private static final String NO_THEMES = "Charts show themes; there are none yet.";
    private static final String NO_LEVELS = "There are no themes to be shown: the films form no cluster.";
    private static final String UNDER_WAY = "Reading the themes…";

    private record Wish(Catalog catalog, TopicModel topics, Themes themes, int level) {
    }

    private final ThemesModel link;
    private final Executor background;
    private final Executor ui;
    private final ObjectProperty<ChartKind> kind = new SimpleObjectProperty<>(ChartKind.MAP);
    private final ObjectProperty<Flow> flow = new SimpleObjectProperty<>(Flow.RIVER);
    private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ChartData> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Mark> pointed = new ReadOnlyObjectWrapper<>(Mark.NOTHING);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private @Nullable Catalog catalog;
    private @Nullable Themes themes;
    private @Nullable TopicModel topics;
    private @Nullable Wish newest;
    /// The span of years whose films are shown, and the theme in it: both stay when nothing is pointed at any more.
    private Mark moment = Mark.NOTHING;
    private boolean levelChosen;
    private boolean shown;
    private int film = -1;

    /// @param link       which theme is chosen or pointed at, and what each is called, here as everywhere
    /// @param background where charts are computed, one at a time
    /// @param ui         the FX thread
    public ChartsModel(ThemesModel link, Executor background, Executor ui) {
        this.link = link;
        this.background = background;
        this.ui = ui;
        kind.subscribe((_, _) -> {
            // What was pointed at was a mark of the other chart.
            point(Mark.NOTHING);
            moment = Mark.NOTHING;
            change();
        });
        flow.subscribe(this::change);
        link.selectedProperty().subscribe(this::change);
        link.hoveredProperty().subscribe(this::change);
        link.writtenProperty().subscribe(this::change);
    }

    public ObjectProperty<ChartKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<Flow> flowProperty() {
        return flow;
    }

    /// The level of themes shown, 0 the finest.
    public ReadOnlyIntegerProperty levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// What the charts show; null while that is not there yet.
    ReadOnlyObjectProperty<@Nullable ChartData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /// Whether what was last asked for is there.
    public boolean isThere() {
        ChartData now = data.get();
        Wish wish = newest;
        return now != null && wish != null && now.themes() == wish.themes && now.level() == wish.level;
    }

    /// Rises with everything that changes the picture.
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// What the mouse or the keyboard is on.
    ReadOnlyObjectProperty<Mark> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// Another catalogue, without themes so far.
    public void show(@Nullable Catalog catalog) {
        this.catalog = catalog;
        themes = null;
        topics = null;
        newest = null;
        levelChosen = false;
        film = -1;
        pointed.set(Mark.NOTHING);
        moment = Mark.NOTHING;
        data.set(null);
        change();
    }

    /// Learns of new themes and what they are made from.
    public void update(@Nullable Themes themes, @Nullable TopicModel topics) {
        if (this.themes != themes || this.topics != topics) {
            this.themes = themes;
            this.topics = topics;
            if (themes != null) {
                level.set(levelChosen ? Math.clamp(level.get(), 0, Math.max(0, themes.levels().size() - 1)) : preferred(themes));
            }
            refresh();
        }
    }

    /// The film that is selected, negative for none; its theme is marked.
    public void setFilm(int film) {
        if (this.film != film) {
            this.film = film;
            change();
        }
    }

    /// Whether the charts are looked at.
    public void setShown(boolean shown) {
        this.shown = shown;
        refresh();
    }

    /// Chooses a level of themes; a level beyond the finest or coarsest is that one.
    public void chooseLevel(int wanted) {
        if (themes != null && !themes.levels().isEmpty()) {
            levelChosen = true;
            level.set(Math.clamp(wanted, 0, themes.levels().size() - 1));
            refresh();
        }
    }

    /// The level that was chosen, or [#BY_ITSELF].
    int chosenLevel() {
        return levelChosen ? level.get() : BY_ITSELF;
    }

    /// Goes back to a [chosen level][#chosenLevel].
    void restoreLevel(int chosen) {
        if (chosen >= 0) {
            chooseLevel(chosen);
        } else if (levelChosen) {
            levelChosen = false;
            level.set(themes == null ? 0 : preferred(themes));
            refresh();
        }
    }

    /// How many themes each level has, the finest first.
    List<Integer> levelSizes() {
        return themes == null ? List.of() : themes.levels().stream().map(List::size).toList();
    }

    /// The charts that are offered.
    List<ChartKind> kinds() {
        ChartData now = data.get();
        return Arrays.stream(ChartKind.values()).filter(each -> now == null || now.offers(each)).toList();
    }

    /// The chart so many places on, around the ends.
    public void step(int by) {
        List<ChartKind> kinds = kinds();
        kind.set(kinds.get(Math.floorMod(kinds.indexOf(kind.get()) + by, kinds.size())));
    }

    /// Why there is no chart at all, in one sentence; empty if there is one.
    String absence() {
        if (data.get() != null) {
            return "";
        }
        return themes == null || topics == null ? NO_THEMES : themes.levels().isEmpty() ? NO_LEVELS : UNDER_WAY;
    }

    /// Learns what the mouse or the keyboard is on.
    void point(Mark mark) {
        if (!mark.equals(pointed.get())) {
            pointed.set(mark);
            moment = mark.span() == Mark.NO_SPAN ? moment : mark;
            link.hover(mark.theme());
            change();
        }
    }

    /// Chooses the theme that a mark stands for; lets go of it if it was chosen.
    void choose(Mark mark) {
        if (mark.theme() != Themes.NONE) {
            link.select(mark.theme() == link.selectedProperty().get() ? Themes.NONE : mark.theme());
        }
    }

    /// What happens in the span of years that was pointed at last; null before one was.
    ChartData.@Nullable Moment moment() {
        ChartData now = data.get();
        return now == null || now.spans() == null || moment.span() == Mark.NO_SPAN ? null : now.moment(moment.span(), moment.theme(), POSTERS);
    }

    /// No span of years is shown until another is pointed at.
    void forgetMoment() {
        moment = Mark.NOTHING;
        change();
    }

    /// Identities of the themes of the level shown that are chosen, or hold or lie in the chosen one, or hold the selected film.
    Set<Integer> marked() {
        Set<Integer> marked = new HashSet<>();
        ChartData now = data.get();
        if (now != null) {
            related(now, link.selectedProperty().get(), marked);
            Theme own = film >= 0 && film < now.themes().films() ? now.themes().of(film, now.level()) : null;
            if (own != null) {
                marked.add(own.id());
            }
        }
        return marked;
    }

    private static void related(ChartData data, int id, Set<Integer> into) {
        Theme chosen = data.themes().theme(id);
        if (chosen != null && chosen.size() > 0) {
            int film = chosen.members()[0];
            for (Theme theme : data.row()) {
                boolean lies = theme.level() <= chosen.level() && data.themes().of(theme.members()[0], chosen.level()) == chosen;
                boolean holds = theme.level() > chosen.level() && data.themes().of(film, theme.level()) == theme;
                if (lies || holds) {
                    into.add(theme.id());
                }
            }
        }
    }

    /// All that a painter reads, as of now; null while there is nothing to paint.
    ///
    /// @param em size of body text, in units of the picture
    @Nullable ChartScene scene(Palette palette, double em, Ruler ruler) {
        ChartData now = data.get();
        if (now == null) {
            return null;
        }
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, Integer> colors = new HashMap<>();
        for (Theme theme : now.row()) {
            // What is charted may be of a moment ago.
            Theme newest = link.theme(theme.id());
            names.put(theme.id(), link.name(newest == null ? theme : newest));
            colors.put(theme.id(), ThemeColors.argb(now.themes(), theme, palette));
        }
        Mark mark = pointed.get();
        // A theme that is pointed at elsewhere lights up here too, and the span whose films are shown stays lit.
        Mark shownMark = new Mark(mark.theme() == Themes.NONE ? link.hoveredProperty().get() : mark.theme(), moment.span(), mark.text());
        return new ChartScene(now, names, colors, marked(), shownMark, flow.get(), palette, em, ruler);
    }

    private static int preferred(Themes themes) {
        int preferred = themes.levels().size() - 1;
        while (preferred > 0 && themes.levels().get(preferred).size() < ENOUGH) {
            preferred--;
        }
        return Math.max(0, preferred);
    }

    private void refresh() {
        Catalog films = catalog;
        Themes all = themes;
        TopicModel model = topics;
        if (films == null || all == null || model == null || all.levels().isEmpty() || all.films() != films.size()) {
            newest = null;
            data.set(null);
            change();
            return;
        }
        Wish wish = new Wish(films, model, all, level.get());
        change();
        if (shown && !wish.equals(newest)) {
            newest = wish;
            background.execute(() -> fulfil(wish));
        }
    }

    private void fulfil(Wish wish) {
        ChartData made = ChartData.of(wish.catalog, wish.topics, wish.themes, wish.level);
        ui.execute(() -> {
            if (newest == wish) {
                data.set(made);
                if (!made.offers(kind.get())) {
                    kind.set(ChartKind.MAP);
                }
                change();
            }
        });
    }

    private void change() {
        version.set(version.get() + 1);
    }
}
