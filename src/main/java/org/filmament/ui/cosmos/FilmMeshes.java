package org.filmament.ui.cosmos;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.paint.Material;
import org.filmament.ui.map.Backdrop;

/// Films before a camera that stands still: posters as rectangles, points of light as triangles round their discs, on [layers][Projection#layer] from far to
/// near, and behind all of them haze.
///
/// A software rasteriser spends its time on pixels, most of them those of faint light. So figures end where light is no longer seen: triangles that hug it
/// and hazes with six corners took a third off the time that lights and haze cost as squares.
final class FilmMeshes {

    /// Films that haze hangs about, and how far it reaches.
    private static final int HAZES = 32;
    private static final float HAZE_RADIUS = 0.21f;

    /// Beyond this share of the radius haze adds less than one step of brightness.
    private static final float HAZE_SEEN = 0.9f;

    private static final float ROOT_3 = (float) Math.sqrt(3);

    private final Group group = new Group();
    private final FilmMaterials materials = new FilmMaterials();
    private final FigureLayer haze = FigureLayer.ofQuadrangles();
    private final List<FigureLayer> posters = new ArrayList<>();
    private final List<FigureLayer> lights = new ArrayList<>();

    FilmMeshes() {
        group.getChildren().add(haze.node());
        for (int layer = 0; layer < Projection.LAYERS; layer++) {
            posters.add(FigureLayer.ofQuadrangles());
            lights.add(FigureLayer.ofTriangles());
            group.getChildren().addAll(lights.getLast().node(), posters.getLast().node());
        }
    }

    Group node() {
        return group;
    }

    /// Shows a sheet of the atlas.
    void setSheet(int sheet, Image image) {
        materials.setSheet(sheet, image);
    }

    /// Shows the sheet of what is seen close up.
    void setCloseUps(Image image) {
        materials.setSheet(FilmMaterials.CLOSE_UP, image);
    }

    /// Shows the sheet of points of light.
    void setLights(Image image) {
        materials.setSheet(FilmMaterials.LIGHTS, image);
    }

    /// What films fade to.
    void setBackdrop(Backdrop behind) {
        materials.setBackdrop(behind);
    }

    /// Draws what is seen.
    ///
    /// @param morph how far the films have come from the map, which has a haze of its own
    void draw(Projection projection, CosmosPosters.Drawn drawn, double morph) {
        PosterAtlas atlas = drawn.atlas();
        CloseUps closeUps = drawn.closeUps();
        haze.begin();
        posters.forEach(FigureLayer::begin);
        lights.forEach(FigureLayer::begin);
        haze(projection, drawn.lights(), morph);
        for (int k = 0; k < projection.count; k++) {
            int film = projection.order[k];
            int layer = projection.layer[k];
            if (!projection.poster[film]) {
                light(lights.get(layer), materials.light(layer), projection, film, drawn.lights().cellOf(film));
            } else {
                int slot = closeUps.slotOf(film);
                int sheet = atlas.sheetOf()[film];
                if (slot >= 0) {
                    poster(posters.get(layer), materials.poster(FilmMaterials.CLOSE_UP, layer), projection, film, closeUps.sheet(), slot);
                } else {
                    poster(posters.get(layer), materials.poster(sheet, layer), projection, film, atlas.sheet(sheet), atlas.cellOf(film));
                }
            }
        }
        haze.end();
        posters.forEach(FigureLayer::end);
        lights.forEach(FigureLayer::end);
    }

    private static void poster(FigureLayer layer, Material material, Projection projection, int film, Sheet sheet, int cell) {
        int cellWidth = Sheet.cellWidth(sheet.posterWidth());
        int cellHeight = Sheet.cellHeight(sheet.posterWidth());
        float perPixel = 2 * projection.half[film] / sheet.posterWidth();
        float halfWidth = perPixel * cellWidth / 2;
        float halfHeight = perPixel * cellHeight / 2;
        float x = projection.x[film];
        float y = projection.y[film];
        float z = projection.z[film];
        float left = (float) sheet.left(cell) / sheet.width();
        float right = (float) (sheet.left(cell) + cellWidth) / sheet.width();
        float top = (float) sheet.upper(cell) / sheet.height();
        float bottom = (float) (sheet.upper(cell) + cellHeight) / sheet.height();
        layer.figure(material);
        layer.corner(x - halfWidth, y - halfHeight, z, left, top);
        layer.corner(x + halfWidth, y - halfHeight, z, right, top);
        layer.corner(x - halfWidth, y + halfHeight, z, left, bottom);
        layer.corner(x + halfWidth, y + halfHeight, z, right, bottom);
    }

    /// The smallest triangle about the disc of a light.
    private static void light(FigureLayer layer, Material material, Projection projection, int film, int cell) {
        float perTexel = projection.half[film] / LightSprites.REACH;
        float seen = LightSprites.SEEN;
        layer.figure(material);
        corner(layer, projection, film, perTexel, cell, 0, -2 * seen);
        corner(layer, projection, film, perTexel, cell, -ROOT_3 * seen, seen);
        corner(layer, projection, film, perTexel, cell, ROOT_3 * seen, seen);
    }

    /// A faint glow behind everything in the colours of some films, every so many of them: where films crowd, the glows add up to a cloud. Each is a hexagon
    /// of two halves.
    private void haze(Projection projection, LightSprites sprites, double morph) {
        int films = projection.x.length;
        int stride = Math.max(1, films / HAZES);
        float perTexel = HAZE_RADIUS * (float) morph / LightSprites.HAZE_REACH;
        float side = HAZE_SEEN * LightSprites.HAZE_REACH * 2 / ROOT_3;
        float high = side * ROOT_3 / 2;
        for (int film = stride / 2; film < films && morph > 0; film += stride) {
            if (projection.z[film] > HAZE_RADIUS) {
                int cell = LightSprites.CELLS + sprites.cellOf(film);
                for (int half = -1; half <= 1; half += 2) {
                    haze.figure(materials.light(Projection.LAYERS));
                    corner(haze, projection, film, perTexel, cell, -side / 2, half * high);
                    corner(haze, projection, film, perTexel, cell, side / 2, half * high);
                    corner(haze, projection, film, perTexel, cell, -side, 0);
                    corner(haze, projection, film, perTexel, cell, side, 0);
                }
            }
        }
    }

    /// A corner of a figure in the middle of a film.
    ///
    /// @param right texels right of the middle of a cell of [LightSprites]
    /// @param down  texels below it
    private static void corner(FigureLayer layer, Projection projection, int film, float perTexel, int cell, float right, float down) {
        layer.corner(projection.x[film] + right * perTexel, projection.y[film] + down * perTexel, projection.z[film],
                (LightSprites.middleX(cell) + right) / LightSprites.WIDTH, (LightSprites.middleY(cell) + down) / LightSprites.HEIGHT);
    }
}
