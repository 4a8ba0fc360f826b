package org.filmament.ui;

import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the app has to tell, one plain sentence each; the newest last. A sentence that still shows is not shown twice.
/// FX thread only.
public final class Messages {

    /// How a sentence is meant.
    public enum Kind {
        /// Something went well or is worth knowing; goes by itself.
        NOTE,
        /// Something did not work; stays until it is dismissed.
        ERROR
    }

    public record Message(Kind kind, String sentence) {
    }

    private static final int MOST = 3;
    private static final long NOTE_NANOS = TimeUnit.SECONDS.toNanos(6);

    private final ObservableList<Message> showing = FXCollections.observableArrayList();
    private final ObservableList<Message> readOnly = FXCollections.unmodifiableObservableList(showing);
    private long noteSince = Long.MIN_VALUE;

    public ObservableList<Message> showing() {
        return readOnly;
    }

    /// Tells something in passing, in place of what was told so before.
    public void note(String sentence) {
        noteSince = Long.MIN_VALUE;
        showing.removeIf(m -> m.kind() == Kind.NOTE && !m.sentence().equals(sentence));
        add(new Message(Kind.NOTE, sentence));
    }

    public void error(String sentence) {
        add(new Message(Kind.ERROR, sentence));
    }

    public void dismiss(Message message) {
        showing.remove(message);
    }

    /// Dismisses the newest sentence.
    ///
    /// @return whether there was one
    public boolean dismissNewest() {
        if (showing.isEmpty()) {
            return false;
        }
        showing.removeLast();
        return true;
    }

    /// Lets notes go when they have been there long enough. Called once per pulse.
    public void pulse(long nanos) {
        if (showing.stream().noneMatch(m -> m.kind() == Kind.NOTE)) {
            return;
        }
        if (noteSince == Long.MIN_VALUE) {
            noteSince = nanos;
        } else if (nanos - noteSince > NOTE_NANOS) {
            showing.removeIf(m -> m.kind() == Kind.NOTE);
        }
    }

    private void add(Message message) {
        if (showing.contains(message)) {
            return;
        }
        showing.add(message);
        if (showing.size() > MOST) {
            showing.removeFirst();
        }
    }
}
