package org.filmament.ui.color;

import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filmament.catalog.Catalog;
import org.filmament.cluster.MatchedClusters;
import org.filmament.ui.look.Palette;
import org.jspecify.annotations.Nullable;

/// Keeps the films' colours up with the catalogue, its clusters, the palette and what the user wants to see. A colouring is made in
/// the background, since 100,000 films take longer than a frame; the newest wish wins. FX thread only.
public final class ColoringModel {

    /// Everything a colouring depends on.
    private record Wish(Catalog catalog, @Nullable MatchedClusters clusters, @Nullable ThemeLevel themes, ColorBy by, Palette palette) {
    }

    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<@Nullable Coloring> coloring = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ColorBy> by = new SimpleObjectProperty<>(ColorBy.AUTO);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.NIGHT);
    private ColorBy automatic = ColorBy.AUTO;
    private @Nullable Catalog catalog;
    private @Nullable MatchedClusters clusters;
    private @Nullable ThemeLevel themes;
    private @Nullable Wish newest;
    private @Nullable Wish fulfilled;

    /// @param background where colourings are made
    /// @param ui         the FX thread
    public ColoringModel(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
        by.subscribe(_ -> refresh());
        palette.subscribe(_ -> refresh());
    }

    /// The colouring to show; null before the first catalogue. Its colours are always as many as the catalogue last shown has films.
    public ReadOnlyObjectProperty<@Nullable Coloring> coloringProperty() {
        return coloring.getReadOnlyProperty();
    }

    /// Whether a newer colouring is on its way.
    boolean isUnderWay() {
        return newest != fulfilled;
    }

    public ObjectProperty<ColorBy> byProperty() {
        return by;
    }

    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /// What films are coloured by while the user leaves it to the app; [ColorBy#AUTO] by what suits the map.
    public void setAutomatic(ColorBy suited) {
        automatic = suited;
        refresh();
    }

    /// Shows another catalogue, without clusters so far.
    public void show(@Nullable Catalog catalog) {
        this.catalog = catalog;
        clusters = null;
        themes = null;
        coloring.set(null);
        refresh();
    }

    /// Learns of new clusters; the same ones again change nothing.
    public void setClusters(@Nullable MatchedClusters clusters) {
        if (this.clusters != clusters) {
            this.clusters = clusters;
            refresh();
        }
    }

    /// Learns of new themes, or of the level that the map is about.
    public void setThemes(@Nullable ThemeLevel level) {
        if (!Objects.equals(themes, level)) {
            themes = level;
            refresh();
        }
    }

    private void refresh() {
        Catalog films = catalog;
        if (films == null) {
            newest = null;
            return;
        }
        Wish wish = new Wish(films, clusters, themes, by.get() == ColorBy.AUTO ? automatic : by.get(), palette.get());
        newest = wish;
        background.execute(() -> {
            GenreColors genres = GenreColors.of(wish.catalog);
            Coloring made = Coloring.of(wish.catalog, genres, wish.clusters, wish.themes, wish.by, wish.palette);
            ui.execute(() -> {
                if (newest == wish) {
                    fulfilled = wish;
                    coloring.set(made);
                }
            });
        });
    }
}
