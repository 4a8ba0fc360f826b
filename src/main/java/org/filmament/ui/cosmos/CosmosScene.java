package org.filmament.ui.cosmos;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.filmament.catalog.Film;
import org.filmament.topic.Themes;
import org.filmament.ui.map.Backdrop;
import org.filmament.ui.map.HoverCaption;
import org.filmament.ui.map.Viewport;
import org.jspecify.annotations.Nullable;

/// What the cosmos is drawn with: films as meshes before a camera that stands still and a sky that turns, and over them marks, names of themes, the hovered
/// film's caption and a note. Draws a [moment][CosmosMoment] when told to. FX thread only.
final class CosmosScene {

    private static final double FAR_CLIP = 1_000;
    private static final double NEAR_CLIP = 0.01;

    private final SubScene space;
    private final StarrySky sky;
    private final FilmMeshes meshes = new FilmMeshes();
    private final CosmosLabels labels;
    private final CosmosMarks marks = new CosmosMarks();
    private final HoverCaption caption = new HoverCaption();
    private final CosmosNote note = new CosmosNote();
    private final Projection projection = new Projection();
    private Backdrop backdrop = Backdrop.NIGHT;
    private boolean hasSky = true;
    private boolean hasLabels = true;
    private boolean skyBegun;

    /// @param artists  paints the sky, and looks at which themes lie together
    /// @param hasSpace whether three dimensions can be shown; if not, nothing is
    CosmosScene(Executor artists, boolean hasSpace) {
        PerspectiveCamera camera = new PerspectiveCamera(true);
        camera.setFieldOfView(Orbit.FIELD_OF_VIEW);
        camera.setNearClip(NEAR_CLIP);
        camera.setFarClip(FAR_CLIP);
        sky = new StarrySky(camera, artists);
        labels = new CosmosLabels(artists, Platform::runLater);
        space = new SubScene(new Group(camera, new AmbientLight(Color.WHITE), sky.node(), meshes.node()), 1, 1, false,
                SceneAntialiasing.DISABLED);
        space.setCamera(camera);
        space.setVisible(hasSpace);
        space.setManaged(false);
        space.setMouseTransparent(true);
        note.setVisible(hasSpace);
    }

    /// From the lowest to the topmost.
    List<Node> nodes() {
        return List.of(space, marks.node(), labels.node(), caption.node(), note);
    }

    void resize(double width, double height) {
        space.setWidth(width);
        space.setHeight(height);
    }

    /// Where films stand in the newest picture.
    Projection projection() {
        return projection;
    }

    /// Other films, without themes; the sky waits until it is begun again.
    void setFilms(List<Film> films) {
        skyBegun = false;
        caption.setFilms(films);
        labels.clear();
    }

    void setPinnedLevel(int level) {
        labels.setPinnedLevel(level);
    }

    void setThemes(@Nullable Themes themes, boolean wantWritten) {
        labels.setThemes(themes, wantWritten);
    }

    void setEncoder(String encoder) {
        note.setEncoder(encoder);
    }

    /// Tells the user how many films are posters, lights and neither.
    ///
    /// @param drawn how many of the posters the app has drawn
    void tell(CosmosFilms films, int drawn) {
        note.setCounts(films.asPosters(), drawn, films.seen() - films.asPosters(), films.count() - films.seen());
    }

    void setBackdrop(Backdrop behind) {
        backdrop = behind;
        space.setFill(behind == Backdrop.NIGHT ? Color.rgb(5, 7, 13) : Color.rgb(0xF4, 0xF0, 0xE7));
        meshes.setBackdrop(behind);
        marks.setBackdrop(behind);
        showSky();
    }

    void setExtras(boolean withSky, boolean withLabels) {
        hasSky = withSky;
        hasLabels = withLabels;
        labels.node().setVisible(withLabels);
        showSky();
    }

    /// Begins to paint the sky, which takes long.
    void beginSky() {
        skyBegun = true;
        showSky();
    }

    private void showSky() {
        if (skyBegun) {
            sky.show(hasSky ? backdrop : null);
        }
    }

    /// Whether the sky is there.
    boolean isReady() {
        return sky.isReady();
    }

    /// The film that the caption is about, −1 for none.
    void name(int film) {
        caption.name(film);
    }

    /// Hands to the card what has been drawn since the last call.
    ///
    /// @return whether there was anything
    boolean upload(CosmosPosters.Drawn posters, long nanos) {
        boolean any = false;
        @Nullable Image @Nullable [] sheets = posters.atlas().refresh(nanos);
        if (sheets != null) {
            for (int s = 0; s < sheets.length; s++) {
                Image sheet = sheets[s];
                if (sheet != null) {
                    meshes.setSheet(s, sheet);
                }
            }
            any = true;
        }
        Image close = posters.closeUps().refresh();
        if (close != null) {
            meshes.setCloseUps(close);
            any = true;
        }
        Image lights = posters.lights().refresh();
        if (lights != null) {
            meshes.setLights(lights);
            any = true;
        }
        return any;
    }

    /// Draws a moment.
    ///
    /// @param hovered   named once it is the one that is lifted, −1 for none
    /// @param neighbors films that lines lead to from the selected one
    /// @param colors    of each film
    /// @param seconds   since the last call
    /// @return whether names are still coming or going, so that there is more to draw
    boolean draw(CosmosMoment moment, CosmosPosters.Drawn posters, int hovered, int[] neighbors, int[] colors, double seconds) {
        double morph = moment.morph();
        projection.project(moment);
        posters.closeUps().want(projection);
        meshes.draw(projection, posters, morph);
        sky.turn(moment.orbit());
        sky.fade(morph);
        marks.follow(projection, moment.selected(), neighbors, colors, morph);
        boolean unfinished = hasLabels && labels.follow(projection, moment, morph, seconds);
        placeCaption(moment, hovered);
        note.setOpacity(morph);
        return unfinished;
    }

    private void placeCaption(CosmosMoment moment, int hovered) {
        boolean named = hovered >= 0 && hovered == moment.lifted() && projection.isBefore(hovered);
        caption.node().setVisible(named);
        if (named) {
            double half = projection.screenHalf(hovered);
            caption.follow(projection.screenX(hovered) - half, projection.screenY(hovered) - half * Projection.ASPECT, 2 * half,
                    new Viewport(moment.width(), moment.height(), outputScale()));
        }
    }

    private double outputScale() {
        return space.getScene() == null || space.getScene().getWindow() == null ? 1 : space.getScene().getWindow().getOutputScaleX();
    }
}
