package org.filmament.ui.cosmos;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Point3D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Rotate;
import org.filmament.math.HashRandom;
import org.filmament.ui.map.Backdrop;
import org.fxyz3d.scene.Skybox;
import org.jspecify.annotations.Nullable;

/// What the cosmos floats in: FXyz's skybox with a [Nebula] on its six sides, and [stars][StarMesh] before it. Made in the background, once for each
/// backdrop; until then the plain colour of the view stands for it. FX thread only.
final class StarrySky {

    private static final double SIZE = 160;
    private static final int PIXELS = 512;

    private final Group group = new Group();
    private final Rotate yaw = new Rotate(0, Rotate.Y_AXIS);
    private final Rotate pitch = new Rotate(0, Rotate.X_AXIS);
    private final PerspectiveCamera camera;
    private final Executor background;
    private final Map<Backdrop, Group> made = new ConcurrentHashMap<>();
    private @Nullable Backdrop wanted;
    private double strength = 1;

    /// @param camera     that stands at the origin
    /// @param background where the sky is painted
    StarrySky(PerspectiveCamera camera, Executor background) {
        this.camera = camera;
        this.background = background;
        group.getTransforms().setAll(pitch, yaw);
        group.setMouseTransparent(true);
    }

    Node node() {
        return group;
    }

    /// Shows the night sky or paper, or nothing.
    void show(@Nullable Backdrop backdrop) {
        wanted = backdrop;
        group.getChildren().clear();
        if (backdrop == null) {
            return;
        }
        Group known = made.get(backdrop);
        if (known != null) {
            group.getChildren().setAll(known);
            fade(strength);
        } else {
            background.execute(() -> paint(backdrop));
        }
    }

    private void paint(Backdrop backdrop) {
        Map<String, Image> sides = sides().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, side -> side(side.getValue(), backdrop)));
        Platform.runLater(() -> {
            Skybox box = new Skybox(sides.get("top"), sides.get("bottom"), sides.get("left"), sides.get("right"), sides.get("front"),
                    sides.get("back"), SIZE, camera);
            Group sky = new Group(box);
            if (backdrop == Backdrop.NIGHT) {
                sky.getChildren().add(StarMesh.node(SIZE / 3));
            }
            made.put(backdrop, sky);
            if (backdrop == wanted) {
                show(backdrop);
            }
        });
    }

    /// Where a side hangs: its upper left corner, and the ways along its edges.
    private record Side(Point3D corner, Point3D right, Point3D down) {

        static Side of(Node view) {
            Point3D corner = view.localToParent(new Point3D(0, 0, 0));
            return new Side(corner, view.localToParent(new Point3D(SIZE, 0, 0)).subtract(corner),
                    view.localToParent(new Point3D(0, SIZE, 0)).subtract(corner));
        }
    }

    /// Asks a blank skybox how it hangs its sides, so that the pictures fit together. FXyz ends the names of some with a space.
    private Map<String, Side> sides() {
        Image blank = new WritableImage(PIXELS, PIXELS);
        Skybox box = new Skybox(blank, blank, blank, blank, blank, blank, SIZE, new PerspectiveCamera(true));
        return box.getChildren().stream().collect(Collectors.toMap(side -> side.getId().strip(), Side::of));
    }

    private static Image side(Side side, Backdrop backdrop) {
        int[] pixels = new int[PIXELS * PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            Point3D way = side.corner.add(side.right.multiply((p % PIXELS + 0.5) / PIXELS))
                    .add(side.down.multiply((p / PIXELS + 0.5) / PIXELS)).normalize();
            pixels[p] = Nebula.argb(way.getX(), way.getY(), way.getZ(), HashRandom.uniform(1, p, 0) - 0.5, backdrop);
        }
        WritableImage image = new WritableImage(PIXELS, PIXELS);
        image.getPixelWriter().setPixels(0, 0, PIXELS, PIXELS, PixelFormat.getIntArgbInstance(), pixels, 0, PIXELS);
        return image;
    }

    /// Whether the sky that is to be shown is there.
    boolean isReady() {
        return wanted == null || made.containsKey(wanted);
    }

    /// Turns with the films.
    void turn(Orbit orbit) {
        yaw.setAngle(Math.toDegrees(orbit.yaw()));
        pitch.setAngle(Math.toDegrees(orbit.pitch()));
    }

    /// How much of it is seen, 0 to 1.
    void fade(double share) {
        strength = share;
        for (Node sky : group.getChildren()) {
            for (Node part : ((Group) sky).getChildren()) {
                if (part instanceof Skybox box) {
                    // Each side by itself: as a group they would be flattened first.
                    box.getChildren().forEach(side -> side.setOpacity(share));
                } else {
                    part.setVisible(share > 0.5);
                }
            }
        }
    }
}
