package org.filmament.ui;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.filmament.catalog.Catalog;
import org.filmament.pipeline.Session;
import org.filmament.ui.color.Coloring;
import org.filmament.ui.filter.Filtered;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Wording;
import org.filmament.umap.LayoutFrame;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The line at the foot: how many films are shown, what was left out, what the colours mean, what the layout is doing, how fast
/// it is drawn. FX thread only.
final class StatusLine extends HBox {

    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");

    private final Label films = new Label();
    private final Hyperlink skipped = new Hyperlink(null, Icons.of(Feather.ALERT_CIRCLE));
    private final Label placed = new Label();
    private final Label colors = new Label();
    private final Label phase = new Label(null, new Circle(4));
    private final Hyperlink fresher = new Hyperlink();
    private final Label rate = new Label();
    private final FrameRate frameRate = new FrameRate();

    /// @param showNotes lists the rows that were left out
    StatusLine(WindowModel model, Runnable showNotes) {
        getStyleClass().add("status-line");
        colors.getStyleClass().add("status-colors");
        placed.setMinWidth(USE_PREF_SIZE);
        placed.textProperty().bind(model.fusion().placedByProperty());
        colors.setMinWidth(0);
        phase.getStyleClass().add("status-phase");
        rate.getStyleClass().add("status-rate");
        rate.setTooltip(new Tooltip("Pictures drawn a second"));
        skipped.setOnAction(_ -> {
            skipped.setVisited(false);
            showNotes.run();
        });
        films.setMinWidth(USE_PREF_SIZE);
        phase.setMinWidth(USE_PREF_SIZE);
        rate.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ViewsBar views = new ViewsBar(model.bookmarks());
        views.visibleProperty().bind(model.phaseProperty().isNotNull());
        fresher.setMinWidth(USE_PREF_SIZE);
        fresher.setTooltip(new Tooltip("Where a map comes to rest depends on its way. Laid out from scratch, this one would fit better (R)"));
        fresher.setOnAction(_ -> {
            fresher.setVisited(false);
            model.rerun();
        });
        getChildren().setAll(films, skipped, placed, colors, gap, fresher, views, phase, rate);
        model.stateProperty().subscribe(_ -> showFresher(model.session()));
        model.sessionProperty().subscribe(this::showCatalog);
        model.filters().filteredProperty().subscribe(filtered -> showFiltered(model.session(), filtered));
        model.coloring().coloringProperty().subscribe(this::showColoring);
        model.phaseProperty().subscribe(this::showPhase);
    }

    /// One more picture of the sky was shown.
    void presented() {
        frameRate.picture(System.nanoTime());
    }

    /// Called once per pulse.
    void pulse(long nanos) {
        if (frameRate.pulse(nanos)) {
            double perSecond = frameRate.perSecond();
            rate.setText(perSecond == 0 ? "" : String.format(Locale.ROOT, "%.0f fps", perSecond));
        }
    }

    /// How many films are shown of those loaded.
    static String films(int shown, int loaded) {
        if (shown == loaded) {
            return loaded == 1 ? "1 film" : "All " + Wording.count(loaded) + " films";
        }
        return Wording.count(shown) + " of " + Wording.count(loaded, "film", "films");
    }

    static String phase(LayoutFrame.@Nullable Phase phase) {
        return switch (phase) {
            case null -> "";
            case SETTLED -> "At rest";
            case UNFOLDING -> "Unfolding";
            case FOLLOWING -> "Following";
            case ANNEALING -> "Settling";
        };
    }

    private void showCatalog(@Nullable Session session) {
        Catalog catalog = session == null ? null : session.catalog();
        films.setText(catalog == null ? "" : films(catalog.size(), catalog.size()));
        boolean anySkipped = catalog != null && catalog.skipped() > 0;
        skipped.setVisible(anySkipped);
        skipped.setManaged(anySkipped);
        if (anySkipped) {
            skipped.setText(Wording.count(catalog.skipped(), "row", "rows") + " left out");
        }
    }

    private void showFiltered(@Nullable Session session, @Nullable Filtered filtered) {
        if (session != null && filtered != null) {
            films.setText(films(filtered.shown(), session.catalog().size()));
        }
    }

    private void showColoring(@Nullable Coloring coloring) {
        colors.setText(coloring == null ? "" : coloring.reason());
    }

    /// Offers the way to a fresh layout where it is worth it.
    private void showFresher(@Nullable Session session) {
        double gain = session == null ? 0 : session.freshGain();
        fresher.setVisible(gain > 0);
        fresher.setManaged(gain > 0);
        fresher.setText("A fresh layout fits " + Wording.percent(gain) + " better: morph");
    }

    private void showPhase(LayoutFrame.@Nullable Phase now) {
        phase.setText(phase(now));
        phase.setVisible(now != null);
        colors.setVisible(now != null);
        pseudoClassStateChanged(MOVING, now != null && now != LayoutFrame.Phase.SETTLED);
    }
}
