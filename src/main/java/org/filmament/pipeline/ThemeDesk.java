package org.filmament.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.filmament.catalog.Catalog;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.ThemeEdits;
import org.filmament.topic.ThemeMaker;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The themes of a live session: they follow its clusters, and what the user does to them is done in between, at once and in order.
/// Safe for use from any thread.
final class ThemeDesk {

    private final Engine engine;
    private final Catalog catalog;
    private final StageBoard board;
    private final Runnable changed;
    private final Queue<UnaryOperator<Themes>> edits = new ArrayDeque<>();
    private final Object reading = new Object();
    private final Object keeping = new Object();
    private final Consumer<Themes> keeper;
    private boolean editing;
    private volatile boolean recalled;
    private volatile @Nullable TopicModel model;
    private volatile @Nullable Clustering clustering;
    private volatile @Nullable Themes themes;

    /// @param changed told after each change, on the thread that made it
    /// @param keeper  keeps what the themes are now for the next time
    ThemeDesk(Engine engine, Catalog catalog, StageBoard board, Runnable changed, Consumer<Themes> keeper) {
        this.engine = engine;
        this.catalog = catalog;
        this.board = board;
        this.changed = changed;
        this.keeper = keeper;
    }

    @Nullable Themes themes() {
        return themes;
    }

    @Nullable TopicModel model() {
        return model;
    }

    /// The model, read on the calling thread if it was not before; whoever comes while it is being read waits for it.
    TopicModel model(FloatMatrix vectors, Workers workers, Cancel cancel) {
        synchronized (reading) {
            TopicModel known = model;
            if (known == null) {
                known = Topics.model(catalog, vectors, workers, cancel);
                model = known;
                changed.run();
                startEditing();
            }
            return known;
        }
    }

    /// Begins with the themes of the last time, unless there are some already; what is made of the films' clusters then follows them.
    void recall(@Nullable Themes kept) {
        synchronized (this) {
            if (themes != null || kept == null) {
                return;
            }
            themes = kept;
            recalled = true;
        }
        changed.run();
    }

    /// Whether it began with the themes of the last time.
    boolean isRecalled() {
        return recalled;
    }

    /// Makes the themes of a clustering; one call at a time.
    void follow(Clustering clusters, FloatMatrix vectors, Workers workers, Cancel cancel) {
        Themes made = board.run(Stage.TOPICS, progress -> {
            TopicModel known = model(vectors, workers, cancel);
            return followed(known, clusters, workers, progress, cancel);
        });
        board.remark(Stage.TOPICS, Topics.remark(made));
        changed.run();
        keep();
    }

    /// Whoever edits meanwhile is not held up; what is made then follows the edited themes.
    private Themes followed(TopicModel known, Clustering clusters, Workers workers, Progress progress, Cancel cancel) {
        while (true) {
            Themes before = themes;
            Themes made = ThemeMaker.make(known, clusters, before, workers, progress, cancel);
            synchronized (this) {
                if (themes == before) {
                    themes = made;
                    clustering = clusters;
                    return made;
                }
            }
        }
    }

    void edit(ThemeEdit edit) {
        enqueue(now -> ThemeEdits.apply(known(), now, edit, Workers.serial(), Cancel.NEVER));
    }

    /// Puts earlier themes back. Where the films were clustered anew since, today's clusters get the names and edits of then.
    void restore(Themes earlier) {
        enqueue(now -> {
            Clustering clusters = clustering;
            return clusters == null || earlier.areOf(clusters) ? earlier
                    : ThemeMaker.make(known(), clusters, earlier, Workers.serial(), Progress.NONE, Cancel.NEVER);
        });
    }

    private TopicModel known() {
        TopicModel known = model;
        if (known == null) {
            throw new IllegalStateException("themes without a model");
        }
        return known;
    }

    private synchronized void enqueue(UnaryOperator<Themes> edit) {
        edits.add(edit);
        startEditing();
    }

    /// Edits wait until the texts are read.
    private synchronized void startEditing() {
        if (!editing && model != null && !edits.isEmpty()) {
            editing = true;
            engine.start("Editing themes", this::work);
        }
    }

    /// Whoever comes last keeps the newest.
    private void keep() {
        synchronized (keeping) {
            Themes now = themes;
            if (now != null) {
                keeper.accept(now);
            }
        }
    }

    /// Does all that was asked for, even if one edit fails.
    private void work() {
        UnaryOperator<Themes> edit = next();
        try {
            while (edit != null) {
                done(edit);
                edit = next();
            }
        } catch (Throwable failure) {
            engine.start("Editing themes", this::work);
            throw failure;
        }
    }

    private synchronized @Nullable UnaryOperator<Themes> next() {
        UnaryOperator<Themes> next = edits.poll();
        editing = next != null;
        return next;
    }

    private void done(UnaryOperator<Themes> edit) {
        while (true) {
            Themes now = themes;
            if (now == null) {
                return;
            }
            Themes edited = edit.apply(now);
            synchronized (this) {
                if (themes == now) {
                    themes = edited;
                    board.remark(Stage.TOPICS, Topics.remark(edited));
                    break;
                }
            }
        }
        changed.run();
        keep();
    }
}
