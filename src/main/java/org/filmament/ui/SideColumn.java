package org.filmament.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filmament.ui.look.Icons;
import org.filmament.ui.view.SideSections;
import org.filmament.ui.view.SideSections.Place;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The column at the right: its sections, and below them the card of what is selected, as high as the user drags its upper edge. Where both would
/// be cramped the card takes the place of the sections that fold. FX thread only.
final class SideColumn extends VBox {

    private static final double CARD_SHARE = 0.58;
    private static final double LEAST_SHARE = 0.25;
    private static final double MOST_SHARE = 0.85;
    private static final double KEY_SHARE = 0.04;

    /// Below this height, in em, the card and the sections that fold are not shown together.
    private static final double CRAMPED_EMS = 44;

    /// In less room than this, in em, the filters give theirs to the themes while there is a card.
    private static final double TIGHT_EMS = 36;

    private final SideSections sections;
    private final Map<Place, Fold> folds = new EnumMap<>(Place.class);
    private final VBox folding = new VBox();
    private final Region edge = new Region();
    private final Region card;
    private final ObservableBooleanValue selected;
    private double cardShare = CARD_SHARE;
    private double em = 1;

    /// @param sections what stands above the card
    /// @param card     of the selected film or films
    /// @param selected whether there are any
    SideColumn(SideSections sections, Region card, ObservableBooleanValue selected) {
        this.sections = sections;
        this.card = card;
        this.selected = selected;
        getStyleClass().add("side-column");
        folding.getStyleClass().add("side-sections");
        folding.setMinHeight(0);
        setVgrow(folding, Priority.ALWAYS);
        edge.getStyleClass().add("side-edge");
        edge.setCursor(Cursor.V_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleText("Height of the film card");
        edge.setOnMouseDragged(event -> {
            double below = getHeight() - sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            setCardShare(below / getHeight());
        });
        edge.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                setCardShare(cardShare + (event.getCode() == KeyCode.UP ? KEY_SHARE : -KEY_SHARE));
                event.consume();
            }
        });
        for (Place place : sections.places()) {
            Region content = sections.of(place);
            if (place.folds()) {
                Fold fold = new Fold(place, content);
                folds.put(place, fold);
                setVgrow(fold, place == Place.THEMES ? Priority.ALWAYS : Priority.NEVER);
                folding.getChildren().add(fold);
            } else {
                content.setMinHeight(USE_PREF_SIZE);
                getChildren().add(content);
            }
        }
        getChildren().addAll(folding, edge);
        card.setMinHeight(0);
        selected.subscribe(_ -> share());
        sections.searchingProperty().subscribe(_ -> share());
        heightProperty().subscribe(_ -> share());
    }

    /// Learns how large the type is, in pixels.
    void setEm(double pixels) {
        em = pixels;
        share();
    }

    double cardShare() {
        return cardShare;
    }

    /// How much of the column the card takes when it is there, 0 to 1.
    void setCardShare(double share) {
        cardShare = Math.clamp(share, LEAST_SHARE, MOST_SHARE);
        share();
    }

    /// Takes up the card ahead of the first selection: to style and to lay it out takes longer than a frame.
    void complete() {
        if (!getChildren().contains(card)) {
            getChildren().add(card);
        }
    }

    /// Unfolds a section and gives it the keyboard.
    void reveal(Place place) {
        Fold fold = folds.get(place);
        if (fold != null) {
            fold.setOpen(true);
            folding.setVisible(true);
            folding.setManaged(true);
        }
        focusFirst(sections.of(place));
    }

    private void share() {
        boolean searching = sections.searchingProperty().get();
        boolean alone = folds.isEmpty();
        boolean both = selected.get() && !alone && !searching;
        boolean cramped = getHeight() < CRAMPED_EMS * em;
        show(folding, !alone && !searching && !(selected.get() && cramped));
        show(edge, both && !cramped);
        boolean carded = !searching && (alone || selected.get());
        if (carded) {
            complete();
        }
        show(card, carded);
        boolean shares = both && !cramped;
        card.setPrefHeight(shares ? cardShare * getHeight() : USE_COMPUTED_SIZE);
        card.setMinHeight(shares ? cardShare * getHeight() : 0);
        Fold filters = folds.get(Place.FILTERS);
        if (filters != null && folds.containsKey(Place.THEMES)) {
            filters.setYielding(shares && (1 - cardShare) * getHeight() < TIGHT_EMS * em);
        }
        setVgrow(card, shares ? Priority.NEVER : Priority.ALWAYS);
        if (sections.places().contains(Place.SEARCH)) {
            Region search = sections.of(Place.SEARCH);
            search.setMinHeight(searching ? 0 : USE_PREF_SIZE);
            setVgrow(search, searching ? Priority.ALWAYS : Priority.NEVER);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Gives the keyboard to the first of `node` and what is in it that takes it.
    private static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(SideColumn::focusFirst);
    }

    /// A section under a heading that folds it away.
    private static final class Fold extends VBox {

        private final Region content;
        private final FontIcon chevron = Icons.of(Feather.CHEVRON_DOWN);
        private boolean open = true;
        private boolean yielding;
        private boolean yielded;

        Fold(Place place, Region content) {
            this.content = content;
            getStyleClass().add("side-section");
            Button heading = new Button(place.label(), chevron);
            heading.getStyleClass().setAll("side-heading");
            heading.setMaxWidth(Double.MAX_VALUE);
            heading.setMinHeight(USE_PREF_SIZE);
            heading.setOnAction(_ -> setOpen(!content.isVisible()));
            content.setMinHeight(0);
            setVgrow(content, Priority.ALWAYS);
            getChildren().setAll(heading, content);
        }

        void setOpen(boolean wanted) {
            open = wanted;
            yielded = false;
            refresh();
        }

        /// Folds away while it is in the way, until the user opens it all the same.
        void setYielding(boolean inTheWay) {
            if (inTheWay != yielding) {
                yielding = inTheWay;
                yielded = inTheWay;
                refresh();
            }
        }

        private void refresh() {
            boolean shown = open && !yielded;
            show(content, shown);
            chevron.setIconCode(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        }
    }
}
