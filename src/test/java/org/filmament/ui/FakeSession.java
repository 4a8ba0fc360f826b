package org.filmament.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.cluster.Clustering;
import org.filmament.cluster.MatchedClusters;
import org.filmament.math.FloatMatrix;
import org.filmament.neighbors.KnnTable;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.SessionState;
import org.filmament.pipeline.Space;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.ThemeEdits;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.topic.WeightedWord;
import org.filmament.topic.WrittenLabel;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.filmament.work.Cancel;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// A session without an engine: its state is set by the test, its films lie in as many round groups as there are genres, and it
/// remembers what was asked of it.
public final class FakeSession implements Session {

    private static final List<String> GENRES = List.of("Drama", "Comedy", "Thriller", "Horror", "Science Fiction", "Romance",
            "Crime", "Animation", "Western", "Documentary");

    private final Catalog catalog;
    private final List<String> calls = new ArrayList<>();
    private final Map<Stage, StageStatus> stages = new EnumMap<>(Stage.class);
    private UmapParams params = UmapParams.DEFAULT;
    private @Nullable FloatMatrix vectors;
    private @Nullable KnnTable neighbors;
    private @Nullable MatchedClusters clusters;
    private @Nullable LayoutFrame frame;
    private @Nullable Themes themes;
    private @Nullable TopicModel topics;
    private @Nullable Space words;
    private @Nullable Space pictures;
    private @Nullable LayoutFrame picturesFrame;
    private @Nullable LayoutFrame cosmosFrame;
    private double share;
    private long version;
    private boolean begun;
    private boolean closed;

    public FakeSession(Catalog catalog) {
        this.catalog = catalog;
    }

    /// A catalogue of made-up films.
    public static Catalog catalog(int films) {
        List<Film> list = new ArrayList<>();
        for (int i = 0; i < films; i++) {
            String genre = GENRES.get((int) Math.sqrt(i % 100));
            list.add(new Film("Film " + i, null, 1920 + i % 100, List.of(genre), "Overview of film " + i, "en", "US",
                    "Director " + i % 50, 5 + i % 50 / 10.0, 1000 + i, List.of(), i % 3 == 0 ? i + 1 : null, null, null));
        }
        return new Catalog("Fake", list, 2, List.of("Line 7 has no title.", "Line 12 has no overview."));
    }

    /// A session on made-up films where every stage is done.
    public static FakeSession ready(int films) {
        FakeSession session = new FakeSession(catalog(films));
        session.finish();
        return session;
    }

    /// Lets every stage be done.
    public void finish() {
        stage(Stage.READ, done(0.1));
        stage(Stage.ENCODE, done(9.6));
        stage(Stage.NEIGHBORS, done(0.4));
        stage(Stage.GRAPH, done(0.1));
        stage(Stage.LAYOUT, done(0.8));
        stage(Stage.REDUCE5, done(0.7));
        stage(Stage.CLUSTER, done(0.1));
        neighbors = table(Math.min(60, catalog.size() - 1));
        frame = layout(1, LayoutFrame.Phase.SETTLED);
        version++;
    }

    public static StageStatus done(double seconds) {
        return new StageStatus(StageStatus.State.DONE, 0, 0, seconds, null);
    }

    public static StageStatus running(long done, long total, double seconds) {
        return new StageStatus(StageStatus.State.RUNNING, done, total, seconds, null);
    }

    public synchronized void stage(Stage stage, StageStatus status) {
        stages.put(stage, status);
        version++;
    }

    public synchronized void clustering(Clustering found) {
        clusters = MatchedClusters.first(found);
        version++;
    }

    public synchronized void themes(@Nullable Themes found) {
        themes = found;
        version++;
    }

    /// What themes are made from; edits of every kind are done then.
    public synchronized void topics(TopicModel model) {
        topics = model;
        version++;
    }

    /// Themes of `inGroup` films each by their place in the catalogue, four of which make a coarser one; every seventh film is in none.
    public Themes themesOf(int inGroup) {
        List<Theme> fine = new ArrayList<>();
        List<Theme> coarse = new ArrayList<>();
        int groups = catalog.size() / inGroup;
        int[] nearest = new int[catalog.size()];
        for (int group = 0; group < groups; group++) {
            int first = group * inGroup;
            int id = group;
            IntStream.range(first, catalog.size()).forEach(film -> nearest[film] = id);
            fine.add(theme(id, 0, groups + group / 4, IntStream.range(first, first + inGroup)));
        }
        for (int first = 0; first < groups; first += 4) {
            int to = Math.min(groups, first + 4) * inGroup;
            coarse.add(theme(groups + first / 4, 1, Themes.NONE, IntStream.range(first * inGroup, to)));
        }
        return new Themes(catalog.size(), List.of(fine, coarse), nearest);
    }

    private static Theme theme(int id, int level, int parent, IntStream films) {
        int[] members = films.filter(film -> film % 7 != 6).toArray();
        return new Theme(id, level, parent, members, List.of(new WeightedWord("word" + id, 1), new WeightedWord("more" + id, 0.5)),
                Arrays.copyOf(members, 1), null, 0.5f);
    }

    private static Themes relabelled(Themes themes, int id, @Nullable WrittenLabel label) {
        return new Themes(themes.films(), themes.levels().stream().map(level -> level.stream()
                .map(theme -> theme.id() == id ? theme.withWritten(label) : theme).toList()).toList(),
                IntStream.range(0, themes.films()).map(film -> themes.nearest(film).id()).toArray());
    }

    public synchronized void vectors(FloatMatrix rows) {
        vectors = rows;
        version++;
    }

    public synchronized void neighbors(KnnTable table) {
        neighbors = table;
        version++;
    }

    public synchronized void words(@Nullable Space space) {
        words = space;
        version++;
    }

    public synchronized void pictures(@Nullable Space space) {
        pictures = space;
        version++;
    }

    public synchronized void cosmosFrame(@Nullable LayoutFrame newest) {
        cosmosFrame = newest;
    }

    public synchronized void picturesFrame(@Nullable LayoutFrame newest) {
        picturesFrame = newest;
    }

    public synchronized void frame(@Nullable LayoutFrame newest) {
        frame = newest;
    }

    @Override
    public void begin() {
        begun = true;
    }

    /// Whether it was told to work.
    public boolean hasBegun() {
        return begun;
    }

    /// What was asked of the session, in order: "drag 20 0.15", "release", "rerun", "cancel", "resume".
    public List<String> calls() {
        return calls;
    }

    public boolean isClosed() {
        return closed;
    }

    /// A table in which the films that follow in the catalogue are nearest.
    public KnnTable table(int width) {
        int n = catalog.size();
        int[] ids = new int[n * width];
        float[] distances = new float[n * width];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (i / width + 1 + i % width) % n;
            distances[i] = (1 + i % width) / 100f;
        }
        return new KnnTable(n, width, width, ids, distances);
    }

    private LayoutFrame layout(long sequence, LayoutFrame.Phase phase) {
        Random random = new Random(7);
        float[] xy = new float[2 * catalog.size()];
        for (int i = 0; i < catalog.size(); i++) {
            int group = GENRES.indexOf(catalog.films().get(i).primaryGenre());
            double angle = group * 2.4;
            double reach = 2 + group * 0.55;
            xy[2 * i] = (float) (reach * Math.cos(angle) + 0.7 * random.nextGaussian());
            xy[2 * i + 1] = (float) (reach * Math.sin(angle) + 0.7 * random.nextGaussian());
        }
        return new LayoutFrame(sequence, params, phase, catalog.size(), 2, xy, 0);
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public synchronized SessionState state() {
        return new SessionState(version, stages, params, vectors, neighbors, clusters, themes, topics, share);
    }

    @Override
    public synchronized @Nullable LayoutFrame frame() {
        return frame;
    }

    @Override
    public synchronized @Nullable Space words() {
        return words;
    }

    @Override
    public synchronized @Nullable Space pictures() {
        return pictures;
    }

    @Override
    public synchronized @Nullable LayoutFrame cosmosFrame() {
        return cosmosFrame;
    }

    @Override
    public synchronized @Nullable LayoutFrame picturesFrame() {
        return picturesFrame;
    }

    @Override
    public void wantPictures() {
        calls.add("want pictures");
    }

    @Override
    public void showPictures(boolean inView) {
        calls.add("show pictures " + inView);
    }

    @Override
    public void drag(int nNeighbors, double minDist) {
        params = params.withNeighbors(nNeighbors).withMinDist(minDist);
        calls.add("drag " + nNeighbors + " " + minDist);
    }

    @Override
    public synchronized void mix(double pictures) {
        share = pictures;
        version++;
        calls.add("mix " + pictures);
    }

    @Override
    public void release() {
        calls.add("release");
    }

    /// Is there at once.
    @Override
    public synchronized void restore(float[] positions, int nNeighbors, double minDist, double pictures) {
        share = pictures;
        params = params.withNeighbors(nNeighbors).withMinDist(minDist);
        long next = frame == null ? 1 : frame.sequence() + 1;
        frame = new LayoutFrame(next, params, LayoutFrame.Phase.SETTLED, catalog.size(), 2, positions.clone(), 0);
        version++;
        calls.add("restore " + nNeighbors + " " + minDist + (pictures == 0 ? "" : " " + pictures));
    }

    @Override
    public synchronized void restorePictures(float[] positions) {
        long next = picturesFrame == null ? 1 : picturesFrame.sequence() + 1;
        picturesFrame = new LayoutFrame(next, params, LayoutFrame.Phase.SETTLED, catalog.size(), 2, positions.clone(), 0);
        calls.add("restore pictures");
    }

    @Override
    public void rerun() {
        calls.add("rerun");
    }

    @Override
    public void cancel() {
        calls.add("cancel");
    }

    @Override
    public void editThemes(ThemeEdit edit) {
        calls.add("edit themes " + edit);
        Themes now = themes;
        TopicModel model = topics;
        if (now != null && model != null) {
            themes(ThemeEdits.apply(model, now, edit, Workers.serial(), Cancel.NEVER));
        } else if (now != null && edit instanceof ThemeEdit.Label(int id, @Nullable WrittenLabel label)) {
            themes(relabelled(now, id, label));
        }
    }

    @Override
    public void restoreThemes(Themes earlier) {
        calls.add("restore themes");
        themes(earlier);
    }

    @Override
    public void resume() {
        calls.add("resume");
    }

    @Override
    public void close() {
        closed = true;
    }
}
