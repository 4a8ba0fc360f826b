package org.filmament.pipeline;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.jspecify.annotations.Nullable;

/// What is laid out beside a session's map: the cosmos, by posters once they have been looked at and by words until then; and the map of the posters. Safe for
/// use from any thread; every method returns at once.
final class SideLayouts implements AutoCloseable {

    private final SideLayout cosmos;
    private final SideLayout pictures;

    // Guarded by this.
    private @Nullable Space words;
    private boolean seen;
    private boolean patient = true;

    /// @param map     the session's map, for the others to be turned like it
    /// @param changed told whenever one of them is laid out by another space
    SideLayouts(Engine engine, UmapParams knobs, Supplier<@Nullable LayoutFrame> map, Runnable changed) {
        cosmos = new SideLayout(engine, "cosmos", 3, knobs, map, changed);
        pictures = new SideLayout(engine, "map of posters", 2, knobs, map, changed);
    }

    SideLayout cosmos() {
        return cosmos;
    }

    SideLayout pictures() {
        return pictures;
    }

    /// The words are known, or their neighbours are known further.
    synchronized void provideWords(Space known) {
        words = known;
        placeByWords();
    }

    /// Looking at the posters will take a while, or is not to be waited for.
    synchronized void goOnByWords() {
        patient = false;
        placeByWords();
    }

    private void placeByWords() {
        Space known = words;
        if (known != null && !seen && !patient) {
            cosmos.provide(known);
        }
    }

    /// The posters have been looked at, or their neighbours are known further.
    synchronized void providePictures(Space known) {
        seen = true;
        cosmos.provide(known);
        pictures.provide(known);
    }

    /// A knob moves.
    void drag(UmapParams params) {
        each(layout -> layout.drag(params));
    }

    /// The map of the posters goes back to an earlier rest.
    void restorePictures(float[] positions) {
        pictures.restore(positions);
    }

    /// So does the cosmos, if that is laid out by the posters, as it was.
    synchronized void restoreCosmos(float[] positions) {
        if (seen) {
            cosmos.restore(positions);
        }
    }

    /// The knob was let go.
    void release() {
        each(SideLayout::release);
    }

    /// Those in view are laid out from scratch.
    void rerun() {
        each(SideLayout::rerun);
    }

    @Override
    public void close() {
        each(SideLayout::close);
    }

    private void each(Consumer<SideLayout> told) {
        List.of(cosmos, pictures).forEach(told);
    }
}
