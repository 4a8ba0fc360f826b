package org.filmament.ui.filter;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filmament.catalog.Catalog;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.ui.filter.Filter.Kind;
import org.filmament.ui.filter.Filter.Years;
import org.filmament.ui.scene.ScenePart;
import org.jspecify.annotations.Nullable;

/// Which films are wanted, what that leaves, and the years at play. Small catalogues are filtered at once, larger ones in the background,
/// the newest filters winning. FX thread only.
public final class FilterModel implements ScenePart {

    /// Up to so many films, filtering takes well under a frame.
    static final int AT_ONCE = 20_000;

    /// Years a second at single speed.
    static final double PACE = 5;

    private static final double[] SPEEDS = {0.5, 1, 2, 4};

    private final Executor background;
    private final Executor ui;
    private final EmphasisModel emphasis;
    private final ObjectProperty<Filters> filters = new SimpleObjectProperty<>(Filters.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Facets> facets = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Filtered> filtered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);

    private @Nullable Catalog catalog;
    private @Nullable YearsPlay play;
    private long playedAt;
    private boolean moving;

    /// @param background where large catalogues are filtered
    /// @param ui         the FX thread
    /// @param emphasis   is told which films are left
    public FilterModel(Executor background, Executor ui, EmphasisModel emphasis) {
        this.background = background;
        this.ui = ui;
        this.emphasis = emphasis;
        filters.subscribe(_ -> {
            if (!moving) {
                pause();
            }
            refresh();
        });
    }

    /// The filters in force, as one value.
    public ObjectProperty<Filters> filtersProperty() {
        return filters;
    }

    /// What can be filtered by; null before the first catalogue.
    public ReadOnlyObjectProperty<@Nullable Facets> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    /// What the filters leave; null before the first catalogue.
    public ReadOnlyObjectProperty<@Nullable Filtered> filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    /// Whether the years are at play.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Where the window of years begins while it is at play, between two years; NaN while it is not.
    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// How many times the usual pace of play.
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// Shows another catalogue, unfiltered.
    public void show(@Nullable Catalog next) {
        catalog = next;
        facets.set(null);
        filtered.set(null);
        filters.set(Filters.NONE);
        if (next == null) {
            return;
        }
        Runnable read = () -> {
            Facets made = Facets.of(next);
            ui.execute(() -> {
                if (catalog == next) {
                    facets.set(made);
                    refresh();
                }
            });
        };
        if (next.size() <= AT_ONCE) {
            read.run();
        } else {
            background.execute(read);
        }
    }

    /// Sets a filter in place of the one of its kind.
    public void set(Filter filter) {
        filters.set(filters.get().with(filter));
    }

    /// Drops the filter of that kind.
    public void clear(Kind kind) {
        filters.set(filters.get().without(kind));
    }

    /// Drops all filters.
    public void clearAll() {
        filters.set(Filters.NONE);
    }

    /// Sets the years to those of `wanted` that there are; all of them is no filter.
    public void setYears(Years wanted) {
        Facets known = facets.get();
        if (known == null || !known.hasYears()) {
            return;
        }
        int from = Math.clamp(wanted.from(), known.firstYear(), known.lastYear());
        int to = Math.clamp(wanted.to(), known.firstYear(), known.lastYear());
        if (from == known.firstYear() && to == known.lastYear()) {
            clear(Kind.YEARS);
        } else {
            set(new Years(from, to));
        }
    }

    /// Moves the years by so many; where none are chosen, chooses the last decade, or the first one to go back from there.
    public void moveYears(int by) {
        Facets known = facets.get();
        if (known == null || !known.hasYears()) {
            return;
        }
        Years window = filters.get().years().orElse(null);
        int first = known.firstYear();
        int last = known.lastYear();
        if (window != null) {
            setYears(YearBrush.moved(window, by, first, last));
        } else {
            setYears(by > 0 ? new Years(first, Math.min(last, first + YearsPlay.DECADE - 1))
                    : new Years(Math.max(first, last - YearsPlay.DECADE + 1), last));
        }
    }

    /// Starts the years, or pauses them.
    public void togglePlay() {
        Facets known = facets.get();
        if (playing.get()) {
            pause();
        } else if (known != null && known.hasYears()) {
            Optional<Years> chosen = filters.get().years();
            Years start = chosen.orElseGet(() -> new Years(known.firstYear(), known.firstYear() + YearsPlay.DECADE - 1));
            play = new YearsPlay(known.firstYear(), known.lastYear(), start);
            playedAt = Long.MIN_VALUE;
            playing.set(true);
        }
    }

    /// Stops the years where they are.
    public void pause() {
        play = null;
        playing.set(false);
        position.set(Double.NaN);
    }

    /// The next of the speeds, round and round.
    public void nextSpeed() {
        int at = 0;
        while (SPEEDS[at] != speed.get()) {
            at++;
        }
        speed.set(SPEEDS[(at + 1) % SPEEDS.length]);
    }

    /// Moves the years on while they are at play. Called once per pulse.
    ///
    /// @param nanos the pulse's time, from any fixed origin
    public void pulse(long nanos) {
        YearsPlay playingNow = play;
        if (playingNow == null) {
            return;
        }
        if (playedAt != Long.MIN_VALUE) {
            playingNow.advance(nanos - playedAt, PACE * speed.get());
        }
        playedAt = nanos;
        position.set(playingNow.position());
        moving = true;
        set(playingNow.years());
        moving = false;
        if (playingNow.isOver()) {
            pause();
        }
    }

    @Override
    public String name() {
        return "filters";
    }

    @Override
    public String save() {
        return filters.get().save();
    }

    @Override
    public void restore(String state) {
        filters.set(Filters.restore(state));
    }

    private void refresh() {
        Facets known = facets.get();
        Filters wanted = filters.get();
        if (known == null) {
            return;
        }
        if (known.films() <= AT_ONCE) {
            arrive(Filtered.of(known, wanted));
        } else {
            background.execute(() -> {
                Filtered result = Filtered.of(known, wanted);
                ui.execute(() -> {
                    if (facets.get() == known && filters.get().equals(wanted)) {
                        arrive(result);
                    }
                });
            });
        }
    }

    private void arrive(Filtered result) {
        filtered.set(result);
        emphasis.set(Concern.FILTERS, result.rows());
    }
}
