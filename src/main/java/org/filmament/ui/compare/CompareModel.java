package org.filmament.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filmament.catalog.Catalog;
import org.filmament.neighbors.KnnTable;
import org.filmament.pipeline.Space;
import org.jspecify.annotations.Nullable;

/// The open catalogue by its words and by its posters: the films about which the two agree least or most, and what each puts near the selected film.
/// Compared in the background, while somebody looks, whenever one of the two knows more; the newest wins. FX thread only.
public final class CompareModel {

    /// No film.
    public static final int NONE = -1;

    /// Films that are listed at most: nobody walks farther.
    static final int LISTED = 200;

    private record Wish(Catalog catalog, Space words, Space pictures) {

        boolean isSame(@Nullable Wish other) {
            return other != null && catalog == other.catalog && words.neighbors() == other.words.neighbors()
                    && pictures.neighbors() == other.pictures.neighbors();
        }
    }

    private final Executor background;
    private final Executor ui;
    private final ObjectProperty<AgreementOrder> order = new SimpleObjectProperty<>(AgreementOrder.LEAST);
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ListedFilm>> listed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ListedFilm>> nearestByWords = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ListedFilm>> nearestByPictures = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Space> pictures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private @Nullable Catalog catalog;
    private @Nullable Space words;
    private int gathered;
    private int themes;
    private @Nullable Wish newest;
    private double share;
    private float @Nullable [] shares;
    private int film = NONE;
    private boolean shown;

    /// @param background where films are compared
    /// @param ui         the FX thread
    public CompareModel(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
        order.subscribe(this::list);
    }

    /// Whether the films listed are those that the two agree least or most about.
    public ObjectProperty<AgreementOrder> orderProperty() {
        return order;
    }

    /// The films listed, the first ones first; empty while nothing is compared.
    public ReadOnlyObjectProperty<List<ListedFilm>> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// The films nearest to the selected one by words, the nearest first; empty while none is selected.
    public ReadOnlyObjectProperty<List<ListedFilm>> nearestByWordsProperty() {
        return nearestByWords.getReadOnlyProperty();
    }

    /// The films nearest to it by posters.
    public ReadOnlyObjectProperty<List<ListedFilm>> nearestByPicturesProperty() {
        return nearestByPictures.getReadOnlyProperty();
    }

    /// How far the two agree, in a sentence or two; empty while nothing is compared.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What the films are like by words, or null.
    public @Nullable Space words() {
        return words;
    }

    /// Of the pictures in the map of the words, 0 to 1.
    double share() {
        return share;
    }

    /// What they are like by posters, or null.
    public ReadOnlyObjectProperty<@Nullable Space> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /// The two, compared; null while they are not.
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Whether what is known of the two has been compared.
    public boolean isThere() {
        Comparison now = comparison.get();
        Space byWords = words;
        Space byPictures = pictures.get();
        return now != null && byWords != null && byPictures != null && now.isOf(byWords, byPictures);
    }

    /// Another catalogue, of which nothing is known yet.
    public void show(@Nullable Catalog catalog) {
        this.catalog = catalog;
        words = null;
        pictures.set(null);
        gathered = 0;
        themes = 0;
        newest = null;
        shares = null;
        film = NONE;
        take(null);
    }

    /// Learns what is known of the films now.
    ///
    /// @param share of the pictures in the map of the words, 0 to 1
    public void update(@Nullable Space words, @Nullable Space pictures, double share) {
        this.share = share;
        this.words = words;
        this.pictures.set(pictures);
        compare();
    }

    /// Learns how many of the themes, which are made from words, hold together on the map of the posters too.
    ///
    /// @param of 0 while that is not known
    public void setGathered(int count, int of) {
        gathered = count;
        themes = of;
        summarize();
    }

    /// Whether somebody looks.
    public void setShown(boolean shown) {
        this.shown = shown;
        compare();
    }

    /// How much each film matters: those that do not are not listed. Null when all do.
    public void setEmphasis(float @Nullable [] shares) {
        this.shares = shares;
        list();
    }

    /// The selected film, or [#NONE].
    public void setFilm(int row) {
        film = row;
        findNearest();
    }

    /// The selected film, or [#NONE].
    int film() {
        return film;
    }

    /// Lists those first that came last.
    public void flip() {
        order.set(order.get().other());
    }

    /// The listed film so many places after the selected one, no farther than the list goes; its first where the selected one is not in it. [#NONE] of
    /// an empty list.
    public int step(int by) {
        List<ListedFilm> films = listed.get();
        if (films.isEmpty()) {
            return NONE;
        }
        int at = placeOf(film);
        return films.get(at == NONE ? 0 : Math.clamp(at + by, 0, films.size() - 1)).row();
    }

    /// Where a film is in the list, or [#NONE].
    int placeOf(int row) {
        List<ListedFilm> films = listed.get();
        for (int i = 0; i < films.size(); i++) {
            if (films.get(i).row() == row) {
                return i;
            }
        }
        return NONE;
    }

    /// Rows nearest to a film by posters, the nearest first; empty while unknown.
    ///
    /// @param most how many at most
    public int[] nearestByPictures(int row, int most) {
        Space known = pictures.get();
        return known == null || row < 0 || row >= known.neighbors().rows() ? new int[0] : nearest(known.neighbors(), row, most);
    }

    private void compare() {
        Catalog of = catalog;
        Space byWords = words;
        Space byPictures = pictures.get();
        if (!shown || of == null || byWords == null || byPictures == null || byWords.neighbors().rows() != byPictures.neighbors().rows()) {
            return;
        }
        Wish wish = new Wish(of, byWords, byPictures);
        if (wish.isSame(newest)) {
            return;
        }
        newest = wish;
        background.execute(() -> {
            Comparison made = Comparison.of(wish.words, wish.pictures);
            ui.execute(() -> {
                if (newest == wish) {
                    take(made);
                }
            });
        });
    }

    private void take(@Nullable Comparison made) {
        comparison.set(made);
        summarize();
        list();
        findNearest();
    }

    private void summarize() {
        Comparison now = comparison.get();
        summary.set(now == null ? "" : now.summary(gathered, themes));
    }

    private void list() {
        Comparison now = comparison.get();
        Catalog of = catalog;
        if (now == null || of == null) {
            listed.set(List.of());
            return;
        }
        float[] matters = shares;
        List<ListedFilm> films = new ArrayList<>();
        int[] rows = order.get() == AgreementOrder.LEAST ? now.least() : now.most();
        for (int i = 0; i < rows.length && films.size() < LISTED; i++) {
            if (matters == null || matters[rows[i]] > 0) {
                films.add(ListedFilm.of(rows[i], of.films().get(rows[i]), now.agreement().shared(rows[i]) + " of " + now.agreement().k(), false));
            }
        }
        listed.set(List.copyOf(films));
    }

    private void findNearest() {
        Comparison now = comparison.get();
        Catalog of = catalog;
        if (now == null || of == null || film == NONE) {
            nearestByWords.set(List.of());
            nearestByPictures.set(List.of());
            return;
        }
        int[] byWords = nearest(now.words().neighbors(), film, now.agreement().k());
        int[] byPictures = nearest(now.pictures().neighbors(), film, now.agreement().k());
        nearestByWords.set(films(of, byWords, byPictures));
        nearestByPictures.set(films(of, byPictures, byWords));
    }

    private static List<ListedFilm> films(Catalog catalog, int[] rows, int[] others) {
        List<ListedFilm> films = new ArrayList<>();
        for (int row : rows) {
            boolean both = false;
            for (int other : others) {
                both |= other == row;
            }
            films.add(ListedFilm.of(row, catalog.films().get(row), both ? "in both" : "", both));
        }
        return List.copyOf(films);
    }

    private static int[] nearest(KnnTable table, int row, int most) {
        int[] rows = new int[Math.min(most, table.width())];
        for (int rank = 0; rank < rows.length; rank++) {
            rows[rank] = table.id(row, rank);
        }
        return rows;
    }
}
