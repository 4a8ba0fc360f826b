package org.filmament.pipeline;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.filmament.catalog.Catalog;
import org.filmament.label.FilmTexts;
import org.filmament.label.LabelEstimate;
import org.filmament.label.NamedThemes;
import org.filmament.label.ThemeNaming;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenFor;
import org.filmament.topic.WrittenLabel;
import org.filmament.work.Cancel;
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
        NamedThemes named = board.run(Stage.LABELS, progress -> labels.write(now, texts(catalog), progress, own));
        themes.edit(new ThemeEdit.Adopt(named.labels()));
        board.remark(Stage.LABELS, remark(named));
    }

    static String remark(NamedThemes named) {
        if (named.labels().isEmpty()) {
            return "Every theme has a name already.";
        }
        String names = named.labels().size() == 1 ? "One name" : "%,d names".formatted(named.labels().size());
        return names + " by " + named.author() + cost(named) + ".";
    }

    /// What names took that were not kept from before; without a price what is known of it.
    private static String cost(NamedThemes named) {
        NamedThemes.Bill bill = named.bill();
        if (Double.isNaN(bill.dollars())) {
            return " for %,d tokens read and %,d written; the price of %s is not known here".formatted(bill.inputTokens(), bill.outputTokens(), named.author());
        }
        return bill.dollars() > 0 ? " for $%.4f".formatted(bill.dollars()) : "";
    }

    @Nullable LabelEstimate estimate(Theme theme) {
        ThemeNaming labels = engine.labels();
        Themes now = themes.themes();
        return labels == null || now == null ? null : labels.estimate(now, theme, texts(catalog));
    }

    /// Another name for one theme; waits for the answer. Null without a key.
    @Nullable WrittenLabel ask(Theme theme, Cancel own) {
        ThemeNaming labels = engine.labels();
        Themes now = themes.themes();
        return labels == null || now == null ? null : labels.ask(now, theme, texts(catalog), own);
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
