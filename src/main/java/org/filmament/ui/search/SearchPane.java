package org.filmament.ui.search;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filmament.catalog.Catalog;
import org.filmament.ui.card.PosterImages;
import org.filmament.ui.look.Icons;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The field to search in and, while a search is open, what was found: titles above, films by meaning below. ↑ and ↓ choose, Enter visits.
/// FX thread only.
public final class SearchPane extends VBox {

    private static final int NONE = -1;

    private final SearchModel model;
    private final IntConsumer visit;
    private final IntConsumer hover;
    private final CustomTextField field = new CustomTextField();
    private final HitList titles = new HitList("Titles", SearchModel.TITLES, this::dress);
    private final HitList meanings = new HitList("By meaning", SearchModel.MEANINGS, this::dress);
    private final ScrollPane results;
    private PosterImages posters = PosterImages.NONE;
    private int chosen = NONE;

    /// @param visit is given the film to fly to
    /// @param hover is given the film under the mouse or come to with the arrow keys, or −1
    public SearchPane(SearchModel model, IntConsumer visit, IntConsumer hover) {
        this.model = model;
        this.visit = visit;
        this.hover = hover;
        getStyleClass().add("search");
        buildField();
        VBox content = new VBox(titles, meanings);
        content.getStyleClass().add("search-content");
        results = new ScrollPane(content);
        results.setFitToWidth(true);
        results.setMinHeight(0);
        results.setFocusTraversable(false);
        results.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        results.getStyleClass().addAll("edge-to-edge", "search-results");
        results.visibleProperty().bind(model.openProperty());
        results.managedProperty().bind(model.openProperty());
        setVgrow(results, Priority.ALWAYS);
        StackPane frame = new StackPane(field);
        frame.getStyleClass().add("search-frame");
        getChildren().setAll(frame, results);
        meanings.explain(HitRow.MEANING);
        model.titlesProperty().subscribe(this::showTitles);
        model.meaningProperty().subscribe(this::showMeaning);
    }

    /// Where the pictures of the films to come are from.
    public void setPosters(PosterImages images) {
        posters = images;
    }

    /// Makes a little of what a search will need ahead of it; false once all is there.
    public boolean prepare() {
        return titles.makeRow() || meanings.makeRow();
    }

    private void dress(HitRow row) {
        row.setOnAction(_ -> visit(row.film()));
        row.hoverProperty().subscribe((_, over) -> hover.accept(over ? row.film() : NONE));
    }

    private void buildField() {
        Button clear = new Button(null, Icons.of(Feather.X));
        clear.getStyleClass().setAll("icon-button", "search-clear");
        clear.setFocusTraversable(false);
        clear.setAccessibleText("Clear the search");
        clear.setTooltip(new Tooltip("Clear the search (Esc)"));
        clear.setOnAction(_ -> model.clear());
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        field.getStyleClass().add("search-field");
        field.setPromptText("Search a title or describe a film");
        field.setAccessibleText("Search titles, or describe a film");
        field.setLeft(Icons.of(Feather.SEARCH));
        field.setRight(clear);
        field.textProperty().bindBidirectional(model.textProperty());
        field.disableProperty().bind(model.catalogProperty().isNull());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.setOnMouseClicked(_ -> model.reopen());
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen - 1);
            case ENTER -> enter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        List<HitRow> rows = shown();
        int film = chosen == NONE ? model.best() : rows.get(chosen).film();
        if (film != NONE) {
            visit(film);
        }
    }

    private void visit(int film) {
        model.close();
        hover.accept(NONE);
        visit.accept(film);
    }

    private void choose(int wanted) {
        model.reopen();
        List<HitRow> rows = shown();
        chosen = Math.clamp(wanted, NONE, rows.size() - 1);
        hover.accept(chosen == NONE ? NONE : rows.get(chosen).film());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setChosen(i == chosen);
        }
        if (chosen != NONE) {
            scrollTo(rows.get(chosen));
        }
    }

    private void scrollTo(HitRow row) {
        Node content = results.getContent();
        double hidden = content.getBoundsInLocal().getHeight() - results.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = content.sceneToLocal(row.localToScene(0, 0)).getY();
        double offset = results.getVvalue() * hidden;
        double lowest = top + row.getHeight() - results.getViewportBounds().getHeight();
        results.setVvalue(Math.clamp(offset, Math.min(lowest, top), top) / hidden);
    }

    private List<HitRow> shown() {
        List<HitRow> rows = new ArrayList<>(titles.shown());
        rows.addAll(meanings.shown());
        return rows;
    }

    private void showTitles(List<TitleMatch> found) {
        Catalog catalog = model.catalogProperty().get();
        if (catalog == null) {
            return;
        }
        titles.show(found.size(), (row, i) -> row.show(found.get(i), catalog.films().get(found.get(i).row()), posters));
        titles.setNote(found.isEmpty() ? "No film has a title like this."
                : found.stream().allMatch(match -> match.errors() > 0) ? "None is spelled quite so; these come nearest." : null);
        fresh();
    }

    private void showMeaning(@Nullable Meaning meaning) {
        Catalog catalog = model.catalogProperty().get();
        meanings.setVisible(meaning != null);
        meanings.setManaged(meaning != null);
        if (catalog == null || meaning == null) {
            meanings.show(0, (_, _) -> { });
            return;
        }
        switch (meaning) {
            case Meaning.Refused refused -> {
                meanings.show(0, (_, _) -> { });
                meanings.setNote(refused.reason());
            }
            case Meaning.Found found -> {
                List<MeaningMatch> matches = found.matches();
                meanings.show(matches.size(), (row, i) -> {
                    row.show(matches.get(i), catalog.films().get(matches.get(i).row()), posters);
                    row.setFaint(!found.lit().get(matches.get(i).row()));
                });
                meanings.setNote(note(found));
            }
        }
        // A choice among the titles stays when the slower results arrive.
        if (chosen >= titles.shown().size()) {
            fresh();
        }
    }

    /// Says how many films light up, and why so many.
    static String note(Meaning.Found found) {
        if (found.matches().isEmpty()) {
            return "The filters leave no film to compare with.";
        }
        return found.isWeak() ? "No film comes close; these are the nearest."
                : Wording.count(found.lit().cardinality(), "film lights", "films light") + " up: at least half as close as the best.";
    }

    private void fresh() {
        if (chosen != NONE) {
            hover.accept(NONE);
        }
        chosen = NONE;
        shown().forEach(row -> row.setChosen(false));
        results.setVvalue(0);
    }
}
