package org.filmament.pipeline;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.filmament.catalog.Catalog;
import org.filmament.label.FilmTexts;
import org.filmament.label.LabelEstimate;
import org.filmament.label.ThemeNaming;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenFor;
import org.filmament.work.CancelSource;
import org.jspecify.annotations.Nullable;

/// Written names for the themes of a live session: those that ship with the catalogue at once, those of a language model when asked for. Safe for use from
/// any thread.
final class LabelDesk {

    /// Why names are words.
    static final String NO_KEY = "Names are words. Set ANTHROPIC_API_KEY to have them written.";
    static final String ASK = "Names are words until they are asked for.";

    private final Engine engine;
    private final Catalog catalog;
    private final StageBoard board;
    private final ThemeDesk themes;
    private final AtomicBoolean greeted = new AtomicBoolean();
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile CancelSource cancel = new CancelSource();

    LabelDesk(Engine engine, Catalog catalog, StageBoard board, ThemeDesk themes) {
        this.engine = engine;
        this.catalog = catalog;
        this.board = board;
        this.themes = themes;
    }

    /// Gives the first themes the names that ship with the catalogue, if any do.
    void greet() {
        if (!greeted.compareAndSet(false, true)) {
            return;
        }
        List<WrittenFor> shipped = StarterLabels.of(catalog);
        if (!shipped.isEmpty()) {
            // What was kept of the themes has them already, but for those that the user took away.
            if (!themes.isRecalled()) {
                themes.edit(new ThemeEdit.Adopt(shipped));
            }
            board.skip(Stage.LABELS, "These names ship with the catalogue.");
        } else {
            board.skip(Stage.LABELS, engine.canNameThemes() ? ASK : NO_KEY);
        }
    }

    @Nullable LabelEstimate estimate() {
        ThemeNaming labels = engine.labels();
        Themes now = themes.themes();
        return labels == null || now == null ? null : labels.estimate(now, texts(catalog));
    }

    void write() {
        ThemeNaming labels = engine.labels();
        if (labels == null) {
            board.skip(Stage.LABELS, NO_KEY);
        } else if (writing.compareAndSet(false, true)) {
            CancelSource own = new CancelSource();
            cancel = own;
            engine.start("Writing labels", () -> {
                try {
                    write(labels, own);
                } finally {
                    writing.set(false);
                }
            });
        }
    }

    private void write(ThemeNaming labels, CancelSource own) {
        Themes now = themes.themes();
        if (now == null) {
            return;
        }
        List<WrittenFor> written = board.run(Stage.LABELS, progress -> labels.write(now, texts(catalog), progress, own));
        themes.edit(new ThemeEdit.Adopt(written));
        board.remark(Stage.LABELS, remark(written));
    }

    static String remark(List<WrittenFor> written) {
        if (written.isEmpty()) {
            return "Every theme has a name already.";
        }
        double dollars = written.stream().mapToDouble(label -> label.label().dollars()).sum();
        String author = written.getFirst().label().author();
        return "%,d names by %s".formatted(written.size(), author) + (dollars > 0 ? " for $%.3f.".formatted(dollars) : ".");
    }

    void cancel() {
        cancel.request();
    }

    static FilmTexts texts(Catalog catalog) {
        return new FilmTexts() {
            @Override
            public String title(int row) {
                return catalog.films().get(row).title();
            }

            @Override
            public String overview(int row) {
                return catalog.films().get(row).overview();
            }
        };
    }
}
