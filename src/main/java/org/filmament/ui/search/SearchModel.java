package org.filmament.ui.search;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filmament.catalog.Catalog;
import org.filmament.math.FloatMatrix;
import org.filmament.ui.emphasis.Concern;
import org.filmament.ui.emphasis.EmphasisModel;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// What is searched for and what was found. Titles follow each key; meaning, and what lights up in the views, follow when the keys have
/// been quiet for [#PAUSE_MILLIS]. All searching is in the background, and the newest query wins. FX thread only.
public final class SearchModel {

    /// How long typing must pause before the text is searched for by meaning.
    public static final long PAUSE_MILLIS = 250;

    /// How many titles are listed at most, and how many films by meaning.
    public static final int TITLES = 6;
    public static final int MEANINGS = 24;

    private final Executor background;
    private final Executor ui;
    private final EmphasisModel emphasis;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<TitleMatch>> titles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Meaning> meaning = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Catalog> catalog = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    private @Nullable QueryEncoder encoder;
    private @Nullable TitleIndex index;
    private @Nullable FloatMatrix vectors;
    private @Nullable BitSet within;
    private boolean quietRestarted;
    private boolean unasked;
    private long quietSince;
    private Object newestTitles = new Object();
    private Object newestMeaning = new Object();

    /// @param background where searches run
    /// @param ui         the FX thread
    /// @param emphasis   is told which films were found
    public SearchModel(Executor background, Executor ui, EmphasisModel emphasis) {
        this.background = background;
        this.ui = ui;
        this.emphasis = emphasis;
        text.subscribe((_, now) -> typed(now));
    }

    /// What the user types.
    public StringProperty textProperty() {
        return text;
    }

    /// The films whose titles were found, the best first.
    public ReadOnlyObjectProperty<List<TitleMatch>> titlesProperty() {
        return titles.getReadOnlyProperty();
    }

    /// What the search by meaning came to; null while there is nothing to search for. An older result stays until the newer one is there.
    public ReadOnlyObjectProperty<@Nullable Meaning> meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    /// The catalogue that is searched, or null.
    public ReadOnlyObjectProperty<@Nullable Catalog> catalogProperty() {
        return catalog.getReadOnlyProperty();
    }

    /// Whether what was found is to be shown: from the first key until a film is visited.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Searches another catalogue from now on, for nothing so far.
    ///
    /// @param encoder of its queries; null for none
    public void show(@Nullable Catalog next, @Nullable QueryEncoder encoder) {
        this.encoder = encoder;
        index = null;
        vectors = null;
        within = null;
        catalog.set(next);
        clear();
        if (next != null) {
            background.execute(() -> {
                TitleIndex made = TitleIndex.of(next);
                ui.execute(() -> {
                    if (catalog.get() == next) {
                        index = made;
                        searchTitles();
                    }
                });
            });
        }
    }

    /// Learns of the films' vectors; the same ones again change nothing.
    public void setVectors(@Nullable FloatMatrix vectors) {
        if (this.vectors != vectors) {
            this.vectors = vectors;
            restart();
        }
    }

    /// Learns which films the filters leave; null when all. Meaning ranks these alone.
    public void setWithin(@Nullable BitSet within) {
        if (!Objects.equals(this.within, within)) {
            this.within = within;
            restart();
        }
    }

    /// The titles of the open catalogue, to be searched on any thread; null until they are ready.
    public @Nullable TitleIndex titleIndex() {
        return index;
    }

    /// The film that Enter means: the best title, or else the best by meaning; −1 if nothing was found.
    public int best() {
        if (!titles.get().isEmpty()) {
            return titles.get().getFirst().row();
        }
        return meaning.get() instanceof Meaning.Found found && !found.matches().isEmpty() ? found.matches().getFirst().row() : -1;
    }

    /// Shows again what was found.
    public void reopen() {
        open.set(!text.get().isBlank());
    }

    /// Makes room for a film that is visited; text and light stay.
    public void close() {
        open.set(false);
    }

    /// Searches for nothing.
    ///
    /// @return whether there was something
    public boolean clear() {
        boolean any = !text.get().isEmpty();
        text.set("");
        return any;
    }

    /// Asks for the meaning once typing has paused. Called once per pulse.
    ///
    /// @param nanos the pulse's time, from any fixed origin
    public void pulse(long nanos) {
        if (quietRestarted) {
            quietRestarted = false;
            quietSince = nanos;
        }
        if (unasked && nanos - quietSince >= TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS)) {
            unasked = false;
            searchMeaning(text.get().strip());
        }
    }

    private void typed(String now) {
        open.set(!now.isBlank());
        if (now.isBlank()) {
            newestTitles = new Object();
            newestMeaning = new Object();
            unasked = false;
            titles.set(List.of());
            meaning.set(null);
            emphasis.set(Concern.SEARCH, null);
        } else {
            searchTitles();
            restart();
        }
    }

    private void restart() {
        quietRestarted = true;
        unasked = !text.get().isBlank();
    }

    private void searchTitles() {
        TitleIndex titleIndex = index;
        String query = text.get();
        if (titleIndex == null || query.isBlank()) {
            return;
        }
        Object asked = new Object();
        newestTitles = asked;
        background.execute(() -> {
            List<TitleMatch> found = titleIndex.search(query, TITLES);
            ui.execute(() -> {
                if (newestTitles == asked) {
                    titles.set(found);
                }
            });
        });
    }

    private void searchMeaning(String query) {
        Object asked = new Object();
        newestMeaning = asked;
        FloatMatrix films = vectors;
        QueryEncoder by = encoder;
        BitSet among = within;
        if (!MeaningSearch.isWorthwhile(query)) {
            meaning.set(null);
            emphasis.set(Concern.SEARCH, null);
        } else if (films == null || by == null) {
            arrive(new Meaning.Refused("The films are not encoded yet."));
        } else {
            background.execute(() -> find(query, films, by, among, found -> ui.execute(() -> {
                if (newestMeaning == asked) {
                    arrive(found);
                }
            })));
        }
    }

    private static void find(String query, FloatMatrix films, QueryEncoder encoder, @Nullable BitSet among, Consumer<Meaning> found) {
        Optional<String> objection = MeaningSearch.objection(query);
        if (objection.isPresent()) {
            found.accept(new Meaning.Refused(objection.get()));
            return;
        }
        float[] vector;
        try {
            vector = encoder.encode(query);
        } catch (RuntimeException e) {
            found.accept(new Meaning.Refused("The text encoder failed."));
            throw e;
        }
        found.accept(vector == null || vector.length != films.columns()
                ? new Meaning.Refused("The films' vectors are of another model than the app's text encoder.")
                : MeaningSearch.rank(query, films, vector, among, MEANINGS, Workers.serial()));
    }

    private void arrive(Meaning found) {
        meaning.set(found);
        BitSet lit = new BitSet();
        titles.get().forEach(match -> lit.set(match.row()));
        if (found instanceof Meaning.Found near) {
            lit.or(near.lit());
        }
        emphasis.set(Concern.SEARCH, lit.isEmpty() ? null : lit);
    }
}
