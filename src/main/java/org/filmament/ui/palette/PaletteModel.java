package org.filmament.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the palette lists for what has been typed, and which line is marked. Commands and themes, which are few, answer at once; films are looked for in
/// the background, and what is found for an older text is dropped. FX thread only.
public final class PaletteModel {

    /// Finds films by their titles.
    @FunctionalInterface
    public interface Films {

        /// Knows none.
        Films NONE = (_, _) -> List.of();

        /// The films whose titles answer to `query`, the best first. Called on a background thread.
        List<PaletteItem> find(String query, int limit);
    }

    /// How many lines there are at most.
    static final int LINES = 12;

    /// What a title that answers only with its errors forgiven is worth.
    private static final double FORGIVEN = 0.3;

    private final Executor background;
    private final Executor ui;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<PaletteItem>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper();
    private List<PaletteItem> few = List.of();
    private List<PaletteItem> found = List.of();
    private Films films = Films.NONE;

    /// @param background where films are looked for
    /// @param ui         the FX thread
    public PaletteModel(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
        query.subscribe(this::look);
    }

    /// What has been typed.
    public StringProperty queryProperty() {
        return query;
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /// What answers to it, the best first.
    public ReadOnlyObjectProperty<List<PaletteItem>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Index of the line that Enter chooses.
    public ReadOnlyIntegerProperty markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /// Where films are found from now on.
    public void setFilms(Films next) {
        films = next;
        found = List.of();
    }

    /// Opens with nothing typed.
    ///
    /// @param commandsAndThemes what can be chosen beside films
    public void open(List<PaletteItem> commandsAndThemes) {
        few = commandsAndThemes;
        found = List.of();
        query.set("");
        list();
        open.set(true);
    }

    /// Closes.
    ///
    /// @return whether it was open
    public boolean close() {
        boolean was = open.get();
        open.set(false);
        return was;
    }

    /// Marks another line; around the ends.
    public void move(int by) {
        int count = lines.get().size();
        if (count > 0) {
            marked.set(Math.floorMod(marked.get() + by, count));
        }
    }

    /// Closes and does what the marked line says.
    public void choose() {
        choose(marked.get());
    }

    /// Closes and does what a line says.
    public void choose(int line) {
        if (line < lines.get().size()) {
            PaletteItem chosen = lines.get().get(line);
            close();
            chosen.action().run();
        }
    }

    private void look(String text) {
        list();
        if (text.isBlank()) {
            found = List.of();
            return;
        }
        Films where = films;
        background.execute(() -> {
            List<PaletteItem> titles = where.find(text, LINES);
            ui.execute(() -> {
                if (text.equals(query.get()) && where == films) {
                    found = titles;
                    list();
                }
            });
        });
    }

    private void list() {
        String folded = Fuzzy.folded(query.get());
        record Scored(PaletteItem item, double score) {
        }
        List<Scored> scored = new ArrayList<>();
        for (PaletteItem item : few) {
            double score = Fuzzy.score(folded, Fuzzy.folded(item.name()));
            if (score > 0) {
                scored.add(new Scored(item, score));
            }
        }
        if (!folded.isEmpty()) {
            found.forEach(item -> scored.add(new Scored(item, Math.max(FORGIVEN, Fuzzy.score(folded, Fuzzy.folded(item.name()))))));
            scored.sort(Comparator.comparingDouble((Scored s) -> -s.score).thenComparing(s -> s.item.kind()));
        }
        marked.set(0);
        lines.set(scored.stream().limit(LINES).map(Scored::item).toList());
    }
}
