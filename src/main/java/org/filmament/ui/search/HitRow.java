package org.filmament.ui.search;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.filmament.catalog.Film;
import org.filmament.ui.card.PosterFrame;
import org.filmament.ui.card.PosterImages;
import org.jspecify.annotations.Nullable;

/// A film that was found: a small poster, its title, its year, and for a search by meaning how near it is. Made once and written anew.
final class HitRow extends Button {

    /// Of the figure and the bar of a film that was found by meaning.
    static final String MEANING = "Cosine of the film's vector and your words';\nthe bar: how far it stands above the average film.";

    private static final double THUMBNAIL_WIDTH = 30;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ALIGNED = PseudoClass.getPseudoClass("aligned");
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

    private final PosterFrame thumbnail = new PosterFrame(THUMBNAIL_WIDTH);
    private final TextFlow title = new TextFlow();
    private final Label detail = new Label();
    private final Label similarity = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Tooltip meaning = new Tooltip(MEANING);
    private int film;

    HitRow() {
        getStyleClass().setAll("hit");
        setFocusTraversable(false);
        setMaxWidth(Double.MAX_VALUE);
        detail.getStyleClass().add("hit-detail");
        similarity.getStyleClass().add("hit-detail");
        similarity.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().addAll("figure-bar", "hit-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        detail.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(detail, bar, similarity);
        line.getStyleClass().add("hit-line");
        VBox words = new VBox(title, line);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(thumbnail, words);
        content.getStyleClass().add("near-content");
        // A button makes its graphic no wider than it likes to be.
        content.prefWidthProperty().bind(widthProperty().subtract(1));
        setGraphic(content);
    }

    int film() {
        return film;
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /// Steps back, for a film that does not light up.
    void setFaint(boolean faint) {
        pseudoClassStateChanged(FAINT, faint);
    }

    void show(TitleMatch match, Film of, PosterImages posters) {
        film = match.row();
        thumbnail.show(film, "", posters);
        writeTitle(match.title(), match.marks());
        setAccessibleText(of.title());
        write(detail, match.isOriginal() ? year(of.title(), of.year()) : year(null, of.year()));
        showSimilarity(null);
    }

    void show(MeaningMatch match, Film of, PosterImages posters) {
        film = match.row();
        thumbnail.show(film, "", posters);
        writeTitle(of.title(), List.of());
        setAccessibleText(of.title());
        write(detail, year(null, of.year()));
        showSimilarity(match);
    }

    private void showSimilarity(@Nullable MeaningMatch match) {
        // Years of one width keep the bars in line.
        detail.pseudoClassStateChanged(ALIGNED, match != null);
        bar.setVisible(match != null);
        bar.setManaged(match != null);
        write(similarity, match == null ? null : String.format(Locale.ROOT, "%.2f", match.similarity()));
        if (match != null) {
            bar.setProgress(Math.clamp(match.closeness(), 0, 1));
        }
        setTooltip(match == null ? null : meaning);
    }

    private void writeTitle(String text, List<TitleMatch.Mark> marks) {
        title.getChildren().clear();
        int at = 0;
        for (TitleMatch.Mark mark : marks) {
            piece(text.substring(at, mark.from()), "hit-title");
            piece(text.substring(mark.from(), mark.to()), "hit-mark");
            at = mark.to();
        }
        piece(text.substring(at), "hit-title");
    }

    private void piece(String text, String styleClass) {
        if (!text.isEmpty()) {
            Text piece = new Text(text);
            piece.getStyleClass().add(styleClass);
            title.getChildren().add(piece);
        }
    }

    private static @Nullable String year(@Nullable String title, @Nullable Integer year) {
        if (title == null) {
            return year == null ? null : year.toString();
        }
        return year == null ? title : title + " · " + year;
    }

    private static void write(Label label, @Nullable String text) {
        label.setText(text);
        label.setVisible(text != null);
        label.setManaged(text != null);
    }
}
