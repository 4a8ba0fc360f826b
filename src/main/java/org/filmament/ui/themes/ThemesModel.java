package org.filmament.ui.themes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenLabel;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.jspecify.annotations.Nullable;

/// The themes of the open catalogue as the window shows them: what each is called, which level is meant, which theme is chosen or pointed at,
/// and what the user does to them. FX thread only.
public final class ThemesModel {

    /// No theme.
    public static final int NONE = Themes.NONE;

    /// The level follows the zoom.
    public static final int AUTO = -1;

    private static final String NOTHING_OPEN = "The themes of a catalogue are listed here.";
    private static final String NONE_YET = "Themes come once the films are clustered.";

    /// The smallest theme that can be split.
    private static final int LEAST_TO_SPLIT = 4;

    /// Does what the user wants of the themes, in the background and in order.
    public interface Target {

        void edit(ThemeEdit edit);

        /// Puts earlier themes back.
        void restore(Themes earlier);
    }

    private final EmphasisModel emphasis;
    private final Supplier<Instant> clock;
    private final ReadOnlyObjectWrapper<@Nullable Themes> themes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper absence = new ReadOnlyStringWrapper(NOTHING_OPEN);
    private final BooleanProperty written = new SimpleBooleanProperty(true);
    private final BooleanProperty noiseAssigned = new SimpleBooleanProperty();
    private final IntegerProperty pinnedLevel = new SimpleIntegerProperty(AUTO);
    private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper(AUTO);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyIntegerWrapper renaming = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyObjectWrapper<Set<Integer>> onScreen = new ReadOnlyObjectWrapper<>(Set.of());
    private final ThemeEditions editions = new ThemeEditions();
    private @Nullable Target target;
    private double magnification = 1;

    /// @param clock says when a name is given
    public ThemesModel(EmphasisModel emphasis, Supplier<Instant> clock) {
        this.emphasis = emphasis;
        this.clock = clock;
        pinnedLevel.subscribe(this::followLevel);
        noiseAssigned.subscribe(this::light);
    }

    /// Shows another catalogue, without themes so far.
    ///
    /// @param session who edits its themes
    public void show(@Nullable Target session) {
        target = session;
        editions.forget();
        selected.set(NONE);
        hovered.set(NONE);
        renaming.set(NONE);
        pinnedLevel.set(AUTO);
        onScreen.set(Set.of());
        themes.set(null);
        absence.set(session == null ? NOTHING_OPEN : NONE_YET);
        followLevel();
    }

    /// Learns of new themes, or why there are none.
    public void update(SessionState state) {
        Themes next = state.themes();
        if (next != themes.get()) {
            themes.set(next);
            if (next != null) {
                editions.see(next);
            }
            forgetGone(selected);
            forgetGone(hovered);
            forgetGone(renaming);
            if (pinnedLevel.get() >= levels()) {
                pinnedLevel.set(AUTO);
            }
            followLevel();
            light();
        }
        absence.set(isEmpty() ? whyNone(state) : "");
    }

    private void forgetGone(ReadOnlyIntegerWrapper id) {
        if (theme(id.get()) == null) {
            id.set(NONE);
        }
    }

    private static String whyNone(SessionState state) {
        for (Stage before : Stage.values()) {
            boolean failed = state.status(before).state() == StageStatus.State.FAILED;
            if (failed && before.part().compareTo(Stage.Part.LABEL) < 0) {
                return "There are no themes, since " + work(before.part()) + " failed; the strip above says why.";
            }
        }
        StageStatus status = state.status(Stage.TOPICS);
        boolean stopped = state.stages().values().stream().anyMatch(each -> each.state() == StageStatus.State.CANCELLED);
        return switch (status.state()) {
            case RUNNING -> "Themes are being made.";
            case STALE, WAITING, CANCELLED -> stopped ? "The work was stopped before there were themes." : NONE_YET;
            default -> status.message() == null ? "There are no themes." : status.message();
        };
    }

    private static String work(Stage.Part part) {
        return switch (part) {
            case DATA -> "reading the films";
            case ENCODE -> "encoding their texts";
            case REDUCE -> "laying them out";
            default -> "clustering them";
        };
    }

    /// The themes now; null before the first.
    public ReadOnlyObjectProperty<@Nullable Themes> themesProperty() {
        return themes.getReadOnlyProperty();
    }

    /// Why there are no themes, in one sentence; empty if there are some.
    public ReadOnlyStringProperty absenceProperty() {
        return absence.getReadOnlyProperty();
    }

    /// Whether names that somebody wrote are shown where there are any, rather than words.
    public BooleanProperty writtenProperty() {
        return written;
    }

    /// Whether films in no theme are shown with the theme nearest to them.
    public BooleanProperty noiseAssignedProperty() {
        return noiseAssigned;
    }

    /// The level that is wanted at every zoom, 0 the finest, or [#AUTO].
    public IntegerProperty pinnedLevelProperty() {
        return pinnedLevel;
    }

    /// The level that the map is about now; [#AUTO] while there are no themes.
    public ReadOnlyIntegerProperty levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// The chosen theme, or [#NONE].
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The theme that is pointed at, or [#NONE].
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// The theme whose name is being typed, or [#NONE].
    public ReadOnlyIntegerProperty renamingProperty() {
        return renaming.getReadOnlyProperty();
    }

    /// Identities of the themes that are on the screen.
    public ReadOnlyObjectProperty<Set<Integer>> onScreenProperty() {
        return onScreen.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return levels() == 0;
    }

    /// Whether no theme has words or a name, as where every text is of its own words.
    boolean isWordless() {
        Themes now = themes.get();
        return now != null && now.levels().stream().flatMap(List::stream).allMatch(theme -> theme.words().isEmpty() && theme.written() == null);
    }

    /// Number of levels.
    public int levels() {
        Themes now = themes.get();
        return now == null ? 0 : now.levels().size();
    }

    /// The theme with this identity, or null.
    public @Nullable Theme theme(int id) {
        Themes now = themes.get();
        return now == null ? null : now.theme(id);
    }

    /// What a theme is called now: on the map, in the tree, on the card, everywhere.
    public String name(Theme theme) {
        return theme.name(written.get());
    }

    /// What it is called when names and words change places.
    public String otherName(Theme theme) {
        return theme.name(!written.get());
    }

    /// The themes of a film, the coarsest first; empty for one in no theme.
    public List<Theme> path(int film) {
        Themes now = themes.get();
        List<Theme> path = new ArrayList<>();
        if (now != null && film >= 0 && film < now.films()) {
            for (int at = levels() - 1; at >= 0; at--) {
                Theme theme = now.of(film, at);
                if (theme != null) {
                    path.add(theme);
                }
            }
        }
        return path;
    }

    /// Whether a theme is the one that is pointed at, or else chosen, or holds it, or lies in it; all are while none is.
    public boolean isInFocus(Theme theme) {
        Theme focus = focus();
        return focus == null || holds(focus, theme) || holds(theme, focus);
    }

    private boolean holds(Theme coarse, Theme fine) {
        Theme at = fine;
        while (at != null && at.level() < coarse.level()) {
            at = theme(at.parent());
        }
        return at == coarse;
    }

    /// The theme that is pointed at, or else chosen; null for none.
    public @Nullable Theme focus() {
        Theme pointed = theme(hovered.get());
        return pointed != null ? pointed : theme(selected.get());
    }

    /// All names from words to written and back.
    public void flip() {
        written.set(!written.get());
    }

    /// The next level to keep to: with the zoom, then from the coarsest to the finest.
    public void nextLevel() {
        int now = pinnedLevel.get();
        pinnedLevel.set(isEmpty() ? AUTO : now == AUTO ? levels() - 1 : now - 1);
    }

    /// Chooses a theme, or none with [#NONE].
    public void select(int id) {
        selected.set(theme(id) == null ? NONE : id);
        light();
    }

    /// Lets go of the chosen theme.
    ///
    /// @return whether there was one
    public boolean clear() {
        boolean chosen = selected.get() != NONE;
        select(NONE);
        return chosen;
    }

    /// Points at a theme, or at none with [#NONE].
    public void hover(int id) {
        int next = theme(id) == null ? NONE : id;
        if (next != hovered.get()) {
            hovered.set(next);
            light();
        }
    }

    /// Learns how near the map is seen, relative to the view of all films.
    public void setMagnification(double now) {
        magnification = now;
        followLevel();
    }

    /// Learns which films are in view.
    public void setFilmsInView(BitSet films) {
        Themes now = themes.get();
        onScreen.set(now == null ? Set.of() : ThemesInView.of(now, films));
    }

    private void followLevel() {
        Themes now = themes.get();
        level.set(now == null || isEmpty() ? AUTO : pinnedLevel.get() != AUTO ? pinnedLevel.get() : ThemeLabels.level(now, magnification));
    }

    private void light() {
        Theme focus = focus();
        emphasis.set(Concern.THEME, focus == null ? null : films(focus));
    }

    /// Its films, and with them those in no theme that lie nearest to it if these are assigned.
    private BitSet films(Theme theme) {
        BitSet films = new BitSet();
        for (int film : theme.members()) {
            films.set(film);
        }
        Themes now = themes.get();
        if (noiseAssigned.get() && now != null) {
            for (int film = 0; film < now.films(); film++) {
                Theme nearest = now.nearest(film);
                if (nearest != null && holds(theme, nearest)) {
                    films.set(film);
                }
            }
        }
        return films;
    }

    /// Begins to type a name for a theme.
    public void startRenaming(int id) {
        renaming.set(theme(id) == null ? NONE : id);
    }

    /// Leaves the name as it is.
    ///
    /// @return whether one was being typed
    public boolean stopRenaming() {
        boolean typing = renaming.get() != NONE;
        renaming.set(NONE);
        return typing;
    }

    /// Gives the theme that is being renamed its name; an empty one goes back to the words.
    public void rename(String name) {
        Theme theme = theme(renaming.get());
        renaming.set(NONE);
        if (theme == null || name.strip().equals(name(theme))) {
            return;
        }
        if (!name.isBlank()) {
            edit(new ThemeEdit.Label(theme.id(), WrittenLabel.byPerson(name, clock.get())));
            written.set(true);
        } else if (theme.written() != null) {
            edit(new ThemeEdit.Label(theme.id(), null));
        }
    }

    /// Gives a theme the name that was written for it.
    void name(int id, WrittenLabel label) {
        edit(new ThemeEdit.Label(id, label));
        written.set(true);
    }

    /// Why these themes cannot be made one, in a sentence; null if they can.
    public @Nullable String whyNotMerged(List<Integer> ids) {
        List<Theme> parts = ids.stream().map(this::theme).filter(Objects::nonNull).distinct().toList();
        if (parts.size() < 2) {
            return "Choose two themes or more to merge them.";
        }
        return parts.stream().anyMatch(part -> part.level() != parts.getFirst().level()) ? "Only themes of one level can be merged." : null;
    }

    /// Makes one theme of several of one level.
    public void merge(List<Integer> ids) {
        if (whyNotMerged(ids) == null) {
            edit(new ThemeEdit.Merge(ids));
        }
    }

    /// Why a theme cannot be made two, in a sentence; null if it can.
    public @Nullable String whyNotSplit(int id) {
        Theme theme = theme(id);
        return theme == null ? "Choose a theme to split it." : theme.size() < LEAST_TO_SPLIT ? "A theme of so few films cannot be split." : null;
    }

    /// Makes two themes of one.
    public void split(int id) {
        if (whyNotSplit(id) == null) {
            edit(new ThemeEdit.Split(id));
        }
    }

    private void edit(ThemeEdit edit) {
        if (target != null) {
            editions.next();
            target.edit(edit);
        }
    }

    /// Which of the user's versions of the themes is shown; what [#restoreEdition] goes back to.
    String edition() {
        return editions.now();
    }

    /// Puts a version of the themes back. One of another run of the app is passed over.
    void restoreEdition(String edition) {
        Themes earlier = editions.goTo(edition);
        if (earlier != null && target != null) {
            target.restore(earlier);
        }
    }
}
