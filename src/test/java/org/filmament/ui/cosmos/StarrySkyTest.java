package org.filmament.ui.cosmos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.PerspectiveCamera;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.filmament.ui.Fx;
import org.filmament.ui.FxTest;
import org.filmament.ui.map.Backdrop;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@FxTest
class StarrySkyTest {

    private static void collect(Node node, List<Image> pictures) {
        if (node instanceof ImageView side) {
            assertNotNull(side.getImage(), "a side without a picture");
            pictures.add(side.getImage());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, pictures));
        }
    }

    @Test
    void cloudsHangOnAllSixSides() {
        Assumptions.assumeTrue(Platform.isSupported(ConditionalFeature.SCENE3D), "this display has no 3-D graphics");
        try (var painter = Executors.newSingleThreadExecutor()) {
            StarrySky sky = new StarrySky(new PerspectiveCamera(true), painter);
            sky.show(Backdrop.NIGHT);
            Fx.until(sky::isReady);
            List<Image> pictures = new ArrayList<>();
            collect(sky.node(), pictures);
            assertEquals(6, pictures.size());
            assertTrue(pictures.stream().allMatch(picture -> picture.getPixelReader().getColor(3, 3).isOpaque()));
        }
    }
}
