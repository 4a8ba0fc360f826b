package org.filmament.ui;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.filmament.label.LabelEstimate;
import org.filmament.pipeline.Session;
import org.filmament.ui.look.Wording;
import org.jspecify.annotations.Nullable;

/// Money is spent only on a second word: the first time themes are to be named it is said what that will cost, and when asked again soon after it is
/// done. What costs nothing is done at once. FX thread only, but for what it hands to its background executor.
final class NamingOffer {

    /// How long an offer stands.
    private static final long STANDING_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Executor background;
    private final Executor ui;
    private final Messages messages;
    private final LongSupplier clock;
    private @Nullable Session offeredFor;
    private long offeredAt;

    /// @param clock in nanoseconds
    NamingOffer(Executor background, Executor ui, Messages messages, LongSupplier clock) {
        this.background = background;
        this.ui = ui;
        this.messages = messages;
        this.clock = clock;
    }

    void ask(Session session) {
        if (offeredFor == session && clock.getAsLong() - offeredAt < STANDING_NANOS) {
            offeredFor = null;
            session.writeLabels();
            return;
        }
        background.execute(() -> {
            LabelEstimate estimate = session.estimateLabels();
            ui.execute(() -> offer(session, estimate));
        });
    }

    private void offer(Session session, @Nullable LabelEstimate estimate) {
        if (estimate == null) {
            messages.note("Themes can be named once there are some and ANTHROPIC_API_KEY is set; until then words stand for them.");
        } else if (estimate.requests() == 0) {
            session.writeLabels();
        } else {
            offeredFor = session;
            offeredAt = clock.getAsLong();
            messages.note(sentence(estimate));
        }
    }

    static String sentence(LabelEstimate estimate) {
        String price = Double.isNaN(estimate.dollars()) ? "some " + Wording.count(estimate.inputTokens() + estimate.outputTokens()) + " tokens, whose price is not known here"
                : String.format(Locale.ROOT, "about $%.2f", Math.max(0.01, estimate.dollars()));
        return "Naming " + Wording.count(estimate.themes(), "theme", "themes") + " sends their words and films to the label service, for " + price
                + ". Press Ctrl Shift L again to go ahead.";
    }
}
