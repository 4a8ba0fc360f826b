package org.filmament.pipeline;

import org.filmament.catalog.Catalog;
import org.filmament.label.LabelEstimate;
import org.filmament.poster.PosterSource;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeEdit;
import org.filmament.topic.Themes;
import org.filmament.topic.WrittenLabel;
import org.filmament.umap.LayoutFrame;
import org.filmament.work.Cancel;
import org.jspecify.annotations.Nullable;

/// One open catalogue, kept live: it encodes, finds neighbours, lays out, clusters, and follows its knobs. All work is in the
/// background; every method returns at once and may be called from any thread. Views poll [#state()] and [#frame()] once per
/// pulse and are never called back.
public interface Session extends AutoCloseable {

    Catalog catalog();

    /// Starts to work, unless it has begun already.
    default void begin() {
    }

    SessionState state();

    /// The newest positions, or null before the first layout. In the catalogue's order.
    @Nullable LayoutFrame frame();

    /// How the films are alike by their words, or by the vectors given with them; null until that is known.
    default @Nullable Space words() {
        return null;
    }

    /// How they are alike by their posters; null until these have been looked at, which is not done before it is [wanted][#wantPictures].
    default @Nullable Space pictures() {
        return null;
    }

    /// Has the posters looked at, unless that is done or under way. How far it is, and why it failed, is told as [Stage#PICTURES]; [#cancel()] stops it.
    default void wantPictures() {
    }

    /// Where the films' posters come from; until it is told, the app draws them all.
    default void setPosters(PosterSource posters) {
    }

    /// The newest positions on the map of the posters, in two dimensions, or null before there are any: it is laid out once it is first
    /// [shown][#showPictures].
    default @Nullable LayoutFrame picturesFrame() {
        return null;
    }

    /// The map of the posters comes into view, or leaves it; otherwise as [#showCosmos]. Wants them looked at.
    default void showPictures(boolean inView) {
    }

    /// The newest positions in three dimensions, or null before there are any: the cosmos is laid out once it is first [shown][#showCosmos].
    default @Nullable LayoutFrame cosmosFrame() {
        return null;
    }

    /// What the cosmos is laid out by: the posters, or the words while those have not been looked at; null while unknown.
    default @Nullable Space cosmosSpace() {
        return null;
    }

    /// The cosmos comes into view, or leaves it: it follows the knobs while it is in view, and catches up when it returns. Wants the posters looked at,
    /// unless that was [stopped][#cancel].
    default void showCosmos(boolean inView) {
    }

    /// A knob is being moved: films start to move now. Values outside of what is live are held until they are.
    void drag(int nNeighbors, double minDist);

    /// The share of the pictures in the map is being moved: the neighbour graph of the words and that of the pictures are mixed, and the films start to move
    /// now, or once their posters have been looked at. Clusters stay those of the words.
    ///
    /// @param pictures 0 to 1; 0 is words alone
    default void mix(double pictures) {
    }

    /// The knob was let go: the layout anneals to rest, the clusters follow in the background.
    void release();

    /// Glides back to positions of an earlier rest, and rests there under the knobs of that time; the clusters follow. Does nothing before the first
    /// layout.
    ///
    /// @param positions as an earlier [frame][#frame()] had them
    /// @param pictures  the share of the pictures of that time, as for [#mix]
    /// @throws IllegalArgumentException if they are of another number of films
    void restore(float[] positions, int nNeighbors, double minDist, double pictures);

    /// Glides back to positions of an earlier rest on the map of the posters, as an earlier [frame][#picturesFrame()] had them, once there is that map.
    default void restorePictures(float[] positions) {
    }

    /// Likewise in the cosmos, if that is laid out by the posters.
    default void restoreCosmos(float[] positions) {
    }

    /// Lays out from scratch with the knobs as they are: the canonical layout of the seed.
    void rerun();

    /// By what share of its effective loss the map at rest would be better if it were [laid out from scratch][#rerun()]; 0 while that is not known, or
    /// not worth the way.
    default double freshGain() {
        return 0;
    }

    /// Stops the long work under way, keeping what is finished.
    void cancel();

    /// Changes the themes, in the background and in the order asked for. What cannot be done is told as a failure.
    void editThemes(ThemeEdit edit);

    /// Puts earlier themes of this session back, as undo does.
    void restoreThemes(Themes earlier);

    /// What having the themes named by a language model will cost; null while there are no themes, or where the user has set no key. Unlike most
    /// methods this one computes, some 10 ms.
    default @Nullable LabelEstimate estimateLabels() {
        return null;
    }

    /// What asking for another name of one theme will cost; null where the user has set no key. Computes, some milliseconds.
    default @Nullable LabelEstimate estimateLabel(Theme theme) {
        return null;
    }

    /// Another name for one theme, of the language model, which is asked anew; the theme keeps its own until it is [edited][#editThemes]. Null where the
    /// user has set no key. Unlike most methods this one waits, for seconds.
    ///
    /// @throws org.filmament.label.LabelException if there is no usable answer
    /// @throws java.util.concurrent.CancellationException if cancelled
    default @Nullable WrittenLabel askLabel(Theme theme, Cancel cancel) {
        return null;
    }

    /// Has the themes named that have no name yet, in the background. [#cancel()] stops it; names that are there by then stay.
    default void writeLabels() {
    }

    /// Takes up work that was cancelled or failed where it stopped.
    void resume();

    /// The unit vector of `text`, to be compared with the films' vectors; null if these are not made by the text encoder. Unlike the other
    /// methods this one computes, some 10 ms, and half a second when the encoder has to be loaded first.
    ///
    /// @throws IllegalStateException with one plain sentence, if the encoder cannot be loaded or fails
    default float @Nullable [] encodeQuery(String text) {
        return null;
    }

    @Override
    void close();
}
