package org.filmament.ui;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filmament.pipeline.Session;
import org.filmament.ui.scene.Bookmarks;
import org.filmament.ui.scene.BookmarksFile;
import org.filmament.ui.scene.SceneState;
import org.jspecify.annotations.Nullable;

/// Views that were kept by number: the whole state of the window, to come back to on stage. They are kept with the catalogue, on the disk where
/// a folder is given. FX thread only.
public final class BookmarksModel {

    private final ScenesModel scenes;
    private final Messages messages;
    private final Executor background;
    private final Executor ui;
    private final Failures failures;
    private final ReadOnlyObjectWrapper<Bookmarks> bookmarks = new ReadOnlyObjectWrapper<>(Bookmarks.NONE);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final AtomicReference<Bookmarks> newest = new AtomicReference<>(Bookmarks.NONE);
    private @Nullable Path folder;
    private @Nullable BookmarksFile file;

    BookmarksModel(ScenesModel scenes, Messages messages, Executor background, Executor ui, Failures failures) {
        this.scenes = scenes;
        this.messages = messages;
        this.background = background;
        this.ui = ui;
        this.failures = failures;
    }

    /// What is kept of the open catalogue.
    public ReadOnlyObjectProperty<Bookmarks> bookmarksProperty() {
        return bookmarks.getReadOnlyProperty();
    }

    /// The number of the view that was kept or gone to last; 0 for none.
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Keeps views on the disk from the next catalogue on.
    public void keepIn(Path everyCatalogs) {
        folder = everyCatalogs;
    }

    /// Keeps what the window shows as `number`, in place of what was kept as that.
    public void keep(int number) {
        SceneState now = scenes.now();
        if (now == null) {
            return;
        }
        change(bookmarks.get().with(number, now));
        current.set(number);
        messages.note("Kept as view " + number + ". Ctrl " + number + " comes back to it.");
    }

    /// Keeps what the window shows under the first number that is free.
    public void keep() {
        bookmarks.get().firstFree().ifPresentOrElse(this::keep,
                () -> messages.note("All nine views are taken; Ctrl Shift and a number replaces one."));
    }

    /// Lets go of the view kept as `number`.
    public void drop(int number) {
        change(bookmarks.get().without(number));
    }

    /// Shows the view kept as `number`.
    public void go(int number) {
        SceneState scene = bookmarks.get().get(number);
        if (scene == null) {
            messages.note("Nothing is kept as view " + number + " yet; Ctrl Shift " + number + " keeps what is shown.");
            return;
        }
        current.set(number);
        scenes.show(scene);
    }

    /// Goes on to the next view that was kept, or back to the one before; stays at the last and the first.
    ///
    /// @param direction +1 or −1
    public void step(int direction) {
        if (bookmarks.get().isEmpty()) {
            messages.note("No views are kept yet; Ctrl Shift 1 keeps what is shown as the first.");
            return;
        }
        bookmarks.get().next(current.get(), direction).ifPresent(this::go);
    }

    /// Another catalogue is open, or none.
    void show(@Nullable Session session) {
        bookmarks.set(Bookmarks.NONE);
        current.set(0);
        file = null;
        if (session == null || folder == null) {
            return;
        }
        Path everyCatalogs = folder;
        background.execute(() -> {
            BookmarksFile own = BookmarksFile.of(everyCatalogs, session.catalog());
            Bookmarks kept = read(own);
            ui.execute(() -> arrive(session, own, kept));
        });
    }

    private Bookmarks read(BookmarksFile own) {
        try {
            return own.read();
        } catch (RuntimeException e) {
            failures.report(e);
            return Bookmarks.NONE;
        }
    }

    /// What was kept by hand meanwhile stays.
    private void arrive(Session session, BookmarksFile own, Bookmarks kept) {
        if (!scenes.isOf(session)) {
            return;
        }
        file = own;
        if (bookmarks.get().isEmpty()) {
            bookmarks.set(kept);
        }
    }

    private void change(Bookmarks next) {
        bookmarks.set(next);
        BookmarksFile own = file;
        if (own != null) {
            newest.set(next);
            // Whichever task comes last writes the newest.
            background.execute(() -> {
                synchronized (own) {
                    own.write(newest.get());
                }
            });
        }
    }
}
