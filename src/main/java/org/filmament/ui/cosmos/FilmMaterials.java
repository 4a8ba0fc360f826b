package org.filmament.ui.cosmos;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Material;
import javafx.scene.paint.PhongMaterial;
import org.filmament.ui.map.Backdrop;

/// What films are made of: each sheet of the atlas seen through each step of mist. So mist and dimming cost no memory on the card and no posters that were
/// dimmed beforehand. FX thread only.
final class FilmMaterials {

    /// The sheet that holds what is seen close up.
    static final int CLOSE_UP = 7;

    /// The sheet of points of light: on paper they grow pale by another way than posters.
    static final int LIGHTS = 6;

    private static final int SHADES = 2 * Projection.STEPS;

    /// What a dimmed film keeps of its light.
    private static final double DIMMED = 0.15;
    private static final double DARK_GLASS = 0.35;

    private final List<PhongMaterial[]> materials = new ArrayList<>();

    FilmMaterials() {
        for (int sheet = 0; sheet <= CLOSE_UP; sheet++) {
            PhongMaterial[] shades = new PhongMaterial[SHADES];
            for (int shade = 0; shade < SHADES; shade++) {
                shades[shade] = new PhongMaterial();
            }
            materials.add(shades);
        }
    }

    /// A poster's material on a [layer][Projection#layer] of the picture.
    Material poster(int sheet, int layer) {
        return materials.get(sheet)[Math.min(layer, SHADES - 1)];
    }

    /// A light's material on a layer of the picture.
    Material light(int layer) {
        return materials.get(LIGHTS)[Math.min(layer, SHADES - 1)];
    }

    /// Shows a sheet through all steps of mist.
    void setSheet(int sheet, Image image) {
        for (int shade = 0; shade < SHADES; shade++) {
            materials.get(sheet)[shade].setDiffuseMap(image);
        }
    }

    /// What films fade to.
    void setBackdrop(Backdrop backdrop) {
        for (int shade = 0; shade < SHADES; shade++) {
            double near = (double) (shade % Projection.STEPS) / (Projection.STEPS - 1);
            boolean dimmed = shade < Projection.STEPS;
            Color kept = backdrop == Backdrop.NIGHT ? atNight(near) : onPaper(near);
            Color faint = faint(kept, backdrop);
            Image veil = backdrop == Backdrop.PAPER && !dimmed ? veil(1 - kept.getRed()) : null;
            for (PhongMaterial[] shades : materials) {
                shades[shade].setDiffuseColor(dimmed ? faint : kept);
                shades[shade].setSelfIlluminationMap(veil);
            }
            PhongMaterial light = materials.get(LIGHTS)[shade];
            light.setDiffuseColor(dimmed ? faint : backdrop == Backdrop.PAPER ? ink(kept.getRed()) : kept);
            light.setSelfIlluminationMap(null);
        }
    }

    /// What is dimmed is seen through: like dark glass at night, like a wash on paper.
    private static Color faint(Color kept, Backdrop backdrop) {
        return backdrop == Backdrop.PAPER ? ink(DIMMED)
                : Color.color(kept.getRed() * DIMMED, kept.getGreen() * DIMMED, kept.getBlue() * DIMMED, DARK_GLASS);
    }

    /// Colours of sheets are multiplied by their opacity already: so is what makes them more translucent.
    private static Color ink(double opacity) {
        return Color.color(opacity, opacity, opacity, opacity);
    }

    /// The colour that a sheet is multiplied with: what is far sinks into a blue dark.
    private static Color atNight(double near) {
        double bright = 0.16 + 0.84 * Math.pow(near, 1.2);
        return Color.color(bright * (0.82 + 0.18 * near), bright * (0.92 + 0.08 * near), Math.min(1, bright * (1.06 - 0.06 * near)));
    }

    private static Color onPaper(double near) {
        double kept = 0.35 + 0.65 * near;
        return Color.color(kept, kept, kept);
    }

    /// Light of the paper's colour that is added to what is left of a film: it grows pale, and hides what is behind it all the same.
    private static Image veil(double share) {
        WritableImage veil = new WritableImage(1, 1);
        veil.getPixelWriter().setColor(0, 0, Color.color(share * 0.945, share * 0.925, share * 0.882));
        return veil;
    }
}
