package org.filmament.ui.bench;

import java.util.function.Consumer;
import org.filmament.ui.DrivenWindow;
import org.filmament.ui.filter.Filter.Years;

/// Pictures of all that finds films: search, filters, and films picked out.
final class FindingPictures {

    private static final Years DECADES = new Years(1970, 1989);

    /// A year well within the way from the decades above to the last year.
    private static final double UNDER_WAY = 1978.4;

    private final DrivenWindow window;
    private final Consumer<String> take;
    private final Consumer<String> takeNow;

    /// @param take    takes a picture of that name once all that fades has faded
    /// @param takeNow takes it at once
    FindingPictures(DrivenWindow window, Consumer<String> take, Consumer<String> takeNow) {
        this.window = window;
        this.take = take;
        this.takeNow = takeNow;
    }

    void take(String palette) {
        search(palette);
        filters(palette);
        selection(palette);
    }

    private void search(String palette) {
        window.run(() -> window.model().search().textProperty().set("lord of the rigns"));
        window.await("films are found by meaning", () -> window.model().search().meaningProperty().get() != null);
        take.accept(palette + "-search-titles");
        window.run(() -> window.model().search().clear());
        window.run(() -> window.model().search().textProperty().set("a lonely robot in space"));
        window.await("films are found by meaning", () -> window.model().search().meaningProperty().get() != null);
        take.accept(palette + "-search-meaning");
        window.run(() -> window.model().search().clear());
    }

    private void filters(String palette) {
        window.command("Filters");
        window.run(() -> window.model().filters().setYears(DECADES));
        window.run(() -> window.model().filters().filtersProperty().set(window.model().filters().filtersProperty().get().toggleGenre("Science Fiction")));
        take.accept(palette + "-filters");
        window.run(() -> window.model().filters().togglePlay());
        window.await("the years are under way", () -> window.model().filters().positionProperty().get() > UNDER_WAY);
        takeNow.accept(palette + "-play");
        window.run(() -> window.model().filters().clearAll());
    }

    private void selection(String palette) {
        window.run(() -> window.map().flyTo(0));
        take.accept(palette + "-near-many");
        window.command("Select the films in view");
        take.accept(palette + "-selection");
        window.run(() -> window.model().card().select(0));
        take.accept(palette + "-selection-card");
        window.run(() -> window.model().card().clear());
        window.run(() -> window.model().selection().clear());
        window.command("Show all films");
    }
}
