package org.filmament.ui.map;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.filmament.catalog.Film;

/// Names the hovered film below its lifted poster, or above it where there is no room below.
public final class HoverCaption implements MapOverlay {

    private static final double GAP = 9;
    private static final double EDGE = 6;

    /// Where the window's type has its usual size.
    private static final double WIDEST = 300;

    private final Label title = new Label();
    private final Label facts = new Label();
    private final VBox box = new VBox(title, facts);
    private final Pane pane = new Pane(box);
    private List<Film> films = List.of();
    private int film = -1;

    public HoverCaption() {
        box.getStyleClass().add("constellation-caption");
        title.getStyleClass().add("constellation-caption-title");
        facts.getStyleClass().add("constellation-caption-facts");
        title.setWrapText(true);
        box.setManaged(false);
        box.setVisible(false);
        pane.setMouseTransparent(true);
        pane.setPickOnBounds(false);
    }

    public void setFilms(List<Film> films) {
        this.films = films;
        name(-1);
    }

    /// The film to name, -1 for none.
    public void name(int row) {
        film = row;
        if (row < 0 || row >= films.size()) {
            box.setVisible(false);
            return;
        }
        Film named = films.get(row);
        title.setText(named.title());
        String year = named.year() == null ? "" : named.year().toString();
        facts.setText(named.primaryGenre() == null ? year : year.isEmpty() ? named.primaryGenre()
                : year + "  ·  " + named.primaryGenre());
        facts.setVisible(!facts.getText().isEmpty());
        facts.setManaged(facts.isVisible());
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void follow(Placement placement) {
        int poster = film < 0 || film >= films.size() ? -1 : placement.indexOf(film);
        box.setVisible(poster >= 0);
        if (poster < 0) {
            return;
        }
        double scale = placement.viewport().outputScale();
        stand(placement.left()[poster] / scale, placement.top()[poster] / scale, placement.width()[poster] / scale, placement.viewport());
    }

    /// Stands at a poster that is somewhere on the screen, in logical pixels.
    public void follow(double left, double top, double width, Viewport viewport) {
        box.setVisible(film >= 0 && film < films.size());
        if (box.isVisible()) {
            stand(left, top, width, viewport);
        }
    }

    private void stand(double left, double top, double width, Viewport viewport) {
        double scale = viewport.outputScale();
        double middle = left + width / 2;
        double boxWidth = Math.min(WIDEST * viewport.textScale(), Math.ceil(box.prefWidth(-1)));
        double boxHeight = Math.ceil(box.prefHeight(boxWidth));
        double below = top + width * Placement.ASPECT + GAP;
        double y = below + boxHeight + EDGE > viewport.height() ? top - GAP - boxHeight : below;
        double x = Math.clamp(middle - boxWidth / 2, EDGE, Math.max(EDGE, viewport.width() - EDGE - boxWidth));
        box.resizeRelocate(Math.rint(x * scale) / scale, Math.rint(y * scale) / scale, boxWidth, boxHeight);
    }
}
