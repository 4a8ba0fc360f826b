package org.filmament.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import org.filmament.label.LabelEstimate;
import org.filmament.pipeline.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamingOfferTest {

    private static final LabelEstimate PAID = new LabelEstimate(58, 9, 20_000, 1_300, 0.0265);

    private final Messages messages = new Messages();
    private long now;
    private int written;
    private @Nullable LabelEstimate estimate = PAID;
    private final NamingOffer offer = new NamingOffer(Runnable::run, Runnable::run, messages, () -> now);
    private final Session session = session();

    @Test
    void theFirstTimeThePriceIsTold() {
        offer.ask(session);

        assertEquals(0, written);
        assertTrue(messages.showing().getLast().sentence().contains("58 themes") && messages.showing().getLast().sentence().contains("$0.03"));
    }

    @Test
    void askedAgainItIsDone() {
        offer.ask(session);
        now += TimeUnit.SECONDS.toNanos(5);
        offer.ask(session);

        assertEquals(1, written);
    }

    @Test
    void anOldOfferNoLongerStands() {
        offer.ask(session);
        now += TimeUnit.MINUTES.toNanos(5);
        offer.ask(session);

        assertEquals(0, written);
    }

    @Test
    void whatCostsNothingIsDoneAtOnce() {
        estimate = new LabelEstimate(0, 0, 0, 0, 0);
        offer.ask(session);

        assertEquals(1, written);
    }

    @Test
    void withoutAKeyOneLineSaysWhy() {
        estimate = null;
        offer.ask(session);

        assertTrue(messages.showing().getLast().sentence().contains("ANTHROPIC_API_KEY"));
    }

    @Test
    void aModelWithoutAPriceIsPricedInTokens() {
        assertTrue(NamingOffer.sentence(new LabelEstimate(1, 1, 2_000, 22, Double.NaN)).contains("2,022 tokens, whose price is not known here"));
    }

    private Session session() {
        return (Session) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "estimateLabels" -> estimate;
                    case "writeLabels" -> {
                        written++;
                        yield null;
                    }
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> 1;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
