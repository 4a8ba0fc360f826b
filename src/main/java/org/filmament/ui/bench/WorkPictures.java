package org.filmament.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.filmament.catalog.Catalog;
import org.filmament.catalog.Film;
import org.filmament.pipeline.Session;
import org.filmament.pipeline.Stage;
import org.filmament.pipeline.StageStatus;
import org.filmament.pipeline.StageStatus.State;
import org.filmament.ui.DrivenWindow;
import org.filmament.ui.strip.StageBox;

/// Pictures of long work and of work that went wrong, which no healthy machine shows for long enough.
final class WorkPictures {

    private static final int FILMS = 34_067;
    private static final String UNREADABLE = "The encoder all-MiniLM-L6-v2 cannot be loaded: its file is cut off after 11 MB of 22.";

    private final DrivenWindow window;
    private final Consumer<Session> next;
    private final Consumer<String> take;

    /// @param next is given the session that the window opens next
    /// @param take takes a picture of that name
    WorkPictures(DrivenWindow window, Consumer<Session> next, Consumer<String> take) {
        this.window = window;
        this.next = next;
        this.take = take;
    }

    /// A large catalogue on its way, one that cannot be encoded, and every state that a box of the strip can have.
    void take(String palette) {
        PosedSession large = open(session -> session.done(0.6, Stage.READ).pose(Stage.ENCODE, encoding(2_000, 10)));
        window.await("the beginning is seen", () -> box(1).done() == 2_000);
        window.run(() -> large.pose(Stage.ENCODE, encoding(12_400, 62)));
        take.accept(palette + "-encoding");
        open(session -> session.done(0.6, Stage.READ).pose(Stage.ENCODE, new StageStatus(State.FAILED, 0, 0, 1, UNREADABLE)));
        take.accept(palette + "-encoding-failed");
        open(session -> session.pose(Stage.READ, encoding(20_000, 1)).pose(Stage.ENCODE, status(State.SKIPPED)).pose(Stage.LAYOUT, status(State.STALE))
                .pose(Stage.CLUSTER, new StageStatus(State.FAILED, 0, 0, 0.2, "Five films are too few for clusters.")).pose(Stage.TOPICS, status(State.CANCELLED)));
        take.accept(palette + "-strip");
    }

    private PosedSession open(UnaryOperator<PosedSession> posed) {
        PosedSession session = posed.apply(new PosedSession(catalog()));
        next.accept(session);
        window.openStarter();
        window.await("it is open", () -> window.model().session() == session);
        return session;
    }

    private StageBox box(int part) {
        return window.model().strip().boxesProperty().get().get(part);
    }

    private static StageStatus encoding(long done, double seconds) {
        return new StageStatus(State.RUNNING, done, FILMS, seconds, null);
    }

    private static StageStatus status(State state) {
        return new StageStatus(state, 0, 0, 0.4, null);
    }

    private static Catalog catalog() {
        List<Film> films = new ArrayList<>();
        for (int i = 0; i < FILMS; i++) {
            films.add(new Film("Film " + i, null, 1920 + i % 100, List.of("Drama"), "Overview of film " + i, "en", "US", null, null, null, List.of(), null, null,
                    null));
        }
        return new Catalog("Large", films, 0, List.of());
    }
}
