package org.filmament.ui.map;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterSprites;
import org.filmament.poster.TitleArtist;
import org.filmament.umap.LayoutFrame;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// What a [constellation][ConstellationView] shows, wherever it is seen from: its films and their posters, colours, emphasis, and the groups that [lie
/// together][Gathering] with their names. FX thread only.
final class SkyContent {

    /// Posters come in hundreds; those of this many nanoseconds are taken into the picture together.
    private static final long SPRITES_NANOS = 50_000_000L;

    private static final String TITLE_FACE = "/org/filmament/ui/look/Inter-Medium.otf";
    private static final int PLAIN = 0xFFB9C4DA;

    private final Executor painting;
    private final Workers workers;
    private final Runnable changed;
    private final Gathering named;
    private final Gathering outlined;
    private int count;
    private int[] order = new int[0];
    private int[] colors = new int[0];
    private float @Nullable [] emphasis;
    private Layers layers = Layers.DEFAULT;
    private List<MapLabel> labels = List.of();
    private int[] groups = new int[0];
    private Runnable onNamed = () -> {
    };
    private @Nullable PosterSprites sprites;
    private @Nullable SkyPainter painter;
    private @Nullable Runnable preparation;
    private long seenSprites;
    private long sawSprites;

    /// @param painting   where pictures are drawn, one at a time
    /// @param background where it is found which groups lie together
    /// @param workers    who share the work of one picture
    /// @param changed    is run when another picture is to be drawn
    SkyContent(Executor painting, Executor background, Workers workers, Runnable changed) {
        this.painting = painting;
        this.workers = workers;
        this.changed = changed;
        named = new Gathering(background, Platform::runLater, this::name);
        outlined = new Gathering(background, Platform::runLater, this::outline);
    }

    /// Other films, all of one colour and in no group.
    void setFilms(List<Film> films, PosterSprites posters) {
        count = films.size();
        order = new int[0];
        colors = new int[count];
        Arrays.fill(colors, PLAIN);
        emphasis = null;
        sprites = posters;
        painter = null;
        preparation = () -> prepare(films, posters);
        named.clear();
        outlined.clear();
        setGroups(new int[0]);
        setLabels(List.of());
    }

    /// What takes longer than a frame for a large catalogue, on the painting thread: nothing is drawn before.
    private void prepare(List<Film> films, PosterSprites posters) {
        int[] ranked = Prominence.order(films);
        SkyPainter made = new SkyPainter(posters, new TitleArtist(films, getClass().getResourceAsStream(TITLE_FACE)), workers);
        Platform.runLater(() -> {
            if (sprites == posters) {
                order = ranked;
                painter = made;
                changed.run();
            }
        });
    }

    /// Begins to prepare, if that is still to be done: called when the view is first seen, so that those in other modes do not hold it up.
    void begin() {
        if (preparation != null) {
            painting.execute(preparation);
            preparation = null;
        }
    }

    int count() {
        return count;
    }

    /// Rows, the most prominent first; empty until all is prepared.
    int[] order() {
        return order;
    }

    int[] colors() {
        return colors;
    }

    void setColors(int[] argb) {
        if (argb.length != count) {
            throw new IllegalArgumentException(argb.length + " colours for " + count + " films");
        }
        colors = argb;
        changed.run();
    }

    float @Nullable [] emphasis() {
        return emphasis;
    }

    void setEmphasis(float @Nullable [] shares) {
        if (shares != null && shares.length != count) {
            throw new IllegalArgumentException(shares.length + " shares for " + count + " films");
        }
        emphasis = shares;
        changed.run();
    }

    Layers layers() {
        return layers;
    }

    void setLayers(Layers shown) {
        layers = shown;
        changed.run();
    }

    void setGroups(int[] of) {
        if (of.length != 0 && of.length != count) {
            throw new IllegalArgumentException(of.length + " groups' numbers for " + count + " films");
        }
        groups = of;
        outlined.setGroups(Gathering.groups(of));
        outline();
    }

    private void outline() {
        setLayers(layers.withGroups(Arrays.stream(groups).map(group -> outlined.has(group) ? group : -1).toArray()));
    }

    void setLabels(List<MapLabel> wanted) {
        labels = List.copyOf(wanted);
        named.setGroups(labels.stream().map(label -> new Gathering.Group(label.id(), label.films())).toList());
        name();
    }

    private void name() {
        setLayers(layers.withLabels(namedLabels()));
        onNamed.run();
    }

    List<MapLabel> namedLabels() {
        return labels.stream().filter(label -> named.has(label.id())).toList();
    }

    boolean knowsNamed() {
        return named.isKnown();
    }

    void setOnNamed(Runnable handler) {
        onNamed = handler;
    }

    /// Looks at which groups lie together, while they are to be seen: called once a pulse.
    void follow(LayoutFrame frame, long nanos) {
        named.follow(frame.positions(), 2, nanos);
        if (layers.outlines()) {
            outlined.follow(frame.positions(), 2, nanos);
        }
    }

    /// Takes posters that have come since, unless some have just been taken.
    void pollSprites(long nanos) {
        if (sprites != null && sprites.version() != seenSprites && nanos - sawSprites > SPRITES_NANOS) {
            seenSprites = sprites.version();
            sawSprites = nanos;
            changed.run();
        }
    }

    /// Null until all is prepared.
    @Nullable SkyPainter painter() {
        return painter;
    }
}
