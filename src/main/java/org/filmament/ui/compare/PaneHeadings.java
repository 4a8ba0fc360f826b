package org.filmament.ui.compare;

import org.filmament.ui.map.ConstellationView;

/// The headings of the two panes, laid over their maps while these are compared. FX thread only.
public final class PaneHeadings {

    private final CompareModel model;
    private final PaneHeading ofWords = new PaneHeading();
    private final PaneHeading ofPictures = new PaneHeading();

    /// @param words    the map of the words
    /// @param pictures the map of the posters
    public PaneHeadings(CompareModel model, ConstellationView words, ConstellationView pictures) {
        this.model = model;
        lay(ofWords, words);
        lay(ofPictures, pictures);
    }

    private static void lay(PaneHeading heading, ConstellationView map) {
        map.addOverlay(heading);
        map.focusedProperty().subscribe(heading::setActive);
    }

    /// Whether the two are side by side.
    public void setShown(boolean shown) {
        ofWords.setVisible(shown);
        ofPictures.setVisible(shown);
    }

    /// Says what is known by now.
    public void refresh() {
        ofWords.show(Headings.ofWords(model.words(), model.share()));
        ofPictures.show(Headings.ofPictures(model.picturesProperty().get()));
    }
}
