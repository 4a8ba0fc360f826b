package org.filmament.ui.cosmos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import org.filmament.ui.map.Backdrop;

/// Films as textured rectangles before a camera that stands still: all vertices and texture coordinates are written anew each frame, in the order of
/// a [Projection].
///
/// The rectangles are dealt out to meshes of [#CHUNK] films; a mesh has one material, which is a sheet of the atlas seen through one step of mist. So
/// mist and dimming cost no memory on the card and no posters that were dimmed beforehand, and what is translucent is drawn in order across meshes.
final class FilmMeshes {

    static final int CHUNK = 64;

    private static final int CORNERS = 4;
    private static final int POINTS = CHUNK * CORNERS * 3;
    private static final int TEXTURE = CHUNK * CORNERS * 2;

    /// The sheet that holds what is seen close up.
    static final int CLOSE_UP = 7;

    /// The first sheet once more, for points of light on paper, where posters grow pale by another way.
    private static final int INK = 6;

    private static final int SHADES = 2 * Projection.STEPS;

    /// What a dimmed film keeps of its light.
    private static final double DIMMED = 0.15;
    private static final double DARK_GLASS = 0.35;

    /// Films that haze hangs about, and half its width.
    private static final int HAZES = 32;
    private static final float HAZE_HALF = 0.21f;

    private final Group group = new Group();
    private final List<MeshView> views = new ArrayList<>();

    /// How many films each mesh shows.
    private int[] shown = new int[0];
    private final List<PhongMaterial[]> materials = new ArrayList<>();
    private final float[] points = new float[POINTS];
    private final float[] texture = new float[TEXTURE];
    private Backdrop backdrop = Backdrop.NIGHT;
    private int chunk;
    private int filled;

    FilmMeshes() {
        for (int sheet = 0; sheet <= CLOSE_UP; sheet++) {
            PhongMaterial[] shades = new PhongMaterial[SHADES];
            for (int shade = 0; shade < SHADES; shade++) {
                shades[shade] = new PhongMaterial();
            }
            materials.add(shades);
        }
    }

    Group node() {
        return group;
    }

    /// Shows a sheet through all steps of mist.
    void setSheet(int sheet, Image image) {
        for (int shade = 0; shade < SHADES; shade++) {
            materials.get(sheet)[shade].setDiffuseMap(image);
            if (sheet == 0) {
                materials.get(INK)[shade].setDiffuseMap(image);
            }
        }
    }

    /// What films fade to.
    void setBackdrop(Backdrop behind) {
        backdrop = behind;
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
            PhongMaterial light = materials.get(INK)[shade];
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

    /// The sheet that points of light are drawn from.
    int lightSheet() {
        return backdrop == Backdrop.PAPER ? INK : 0;
    }

    /// Draws what is seen.
    ///
    /// @param morph how far the films have come from the map, which has a haze of its own
    void draw(Projection projection, PosterAtlas atlas, CloseUps closeUps, double morph) {
        chunk = 0;
        filled = 0;
        int open = lightSheet() * SHADES + SHADES - 1;
        haze(projection, atlas, morph);
        for (int k = 0; k < projection.count; k++) {
            int film = projection.order[k];
            int slot = projection.poster[film] ? closeUps.slotOf(film) : -1;
            int sheet = !projection.poster[film] ? lightSheet() : slot >= 0 ? CLOSE_UP : atlas.sheetOf()[film];
            int material = sheet * SHADES + projection.shade[k];
            if (material != open || filled == CHUNK) {
                close(open);
                open = material;
            }
            if (projection.poster[film]) {
                putPoster(projection, film, slot >= 0 ? closeUps.sheet() : atlas.sheet(sheet), slot >= 0 ? slot : atlas.cellOf(film));
            } else {
                putLight(projection, film, atlas.sheet(0), atlas.lightOf(film));
            }
        }
        close(open);
        for (int v = chunk; v < views.size(); v++) {
            views.get(v).setVisible(false);
        }
    }

    /// A faint glow behind everything in the colours of some films, every so many of them: where films crowd, the glows add up to a cloud.
    private void haze(Projection projection, PosterAtlas atlas, double morph) {
        int films = projection.x.length;
        int stride = Math.max(1, films / HAZES);
        for (int film = stride / 2; film < films && filled < CHUNK && morph > 0; film += stride) {
            if (projection.z[film] > HAZE_HALF) {
                float half = HAZE_HALF * (float) morph;
                put(projection, film, half, half);
                cutLight(atlas.sheet(0), LightSprites.CELLS + atlas.lightOf(film));
                filled++;
            }
        }
    }

    private void putPoster(Projection projection, int film, Sheet sheet, int cell) {
        int cellWidth = Sheet.cellWidth(sheet.posterWidth());
        int cellHeight = Sheet.cellHeight(sheet.posterWidth());
        float perPixel = 2 * projection.half[film] / sheet.posterWidth();
        put(projection, film, perPixel * cellWidth / 2, perPixel * cellHeight / 2);
        cut(sheet, sheet.left(cell), sheet.upper(cell), cellWidth, cellHeight);
        filled++;
    }

    private void putLight(Projection projection, int film, Sheet sheet, int cell) {
        put(projection, film, projection.half[film], projection.half[film]);
        cutLight(sheet, cell);
        filled++;
    }

    private void cutLight(Sheet sheet, int cell) {
        int perRow = sheet.width() / LightSprites.SIDE;
        cut(sheet, cell % perRow * LightSprites.SIDE, LightSprites.CLEAR + cell / perRow * LightSprites.SIDE, LightSprites.SIDE,
                LightSprites.SIDE);
    }

    private void put(Projection projection, int film, float halfWidth, float halfHeight) {
        int p = filled * CORNERS * 3;
        float x = projection.x[film];
        float y = projection.y[film];
        float z = projection.z[film];
        for (int corner = 0; corner < CORNERS; corner++) {
            points[p++] = (corner & 1) == 0 ? x - halfWidth : x + halfWidth;
            points[p++] = (corner & 2) == 0 ? y - halfHeight : y + halfHeight;
            points[p++] = z;
        }
    }

    private void cut(Sheet sheet, int left, int top, int width, int height) {
        int t = filled * CORNERS * 2;
        for (int corner = 0; corner < CORNERS; corner++) {
            texture[t++] = (float) ((corner & 1) == 0 ? left : left + width) / sheet.width();
            texture[t++] = (float) ((corner & 2) == 0 ? top : top + height) / sheet.height();
        }
    }

    /// Hands what is filled to the next mesh; what it showed beyond shrinks to nothing. Only what changes is written: the toolkit works out a
    /// coordinate system for every vertex that is, which costs more than drawing it.
    private void close(int material) {
        if (filled == 0) {
            return;
        }
        if (chunk == views.size()) {
            add();
        }
        int written = Math.max(filled, shown[chunk]);
        for (int p = filled * CORNERS * 3; p < written * CORNERS * 3; p += 3) {
            points[p] = 0;
            points[p + 1] = 0;
            points[p + 2] = 1;
        }
        shown[chunk] = filled;
        MeshView view = views.get(chunk);
        TriangleMesh mesh = (TriangleMesh) view.getMesh();
        mesh.getPoints().set(0, points, 0, written * CORNERS * 3);
        mesh.getTexCoords().set(0, texture, 0, filled * CORNERS * 2);
        view.setMaterial(materials.get(material / SHADES)[material % SHADES]);
        view.setVisible(true);
        chunk++;
        filled = 0;
    }

    private void add() {
        MeshView view = new MeshView(mesh());
        view.setCullFace(CullFace.NONE);
        view.setMouseTransparent(true);
        views.add(view);
        shown = Arrays.copyOf(shown, views.size());
        group.getChildren().add(view);
    }

    private static TriangleMesh mesh() {
        TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
        mesh.getPoints().setAll(new float[POINTS]);
        mesh.getNormals().setAll(0, 0, -1);
        mesh.getTexCoords().setAll(new float[TEXTURE]);
        int[] faces = new int[CHUNK * 2 * 9];
        int f = 0;
        for (int film = 0; film < CHUNK; film++) {
            for (int corner : new int[] {0, 2, 1, 1, 2, 3}) {
                faces[f++] = film * CORNERS + corner;
                faces[f++] = 0;
                faces[f++] = film * CORNERS + corner;
            }
        }
        mesh.getFaces().setAll(faces);
        return mesh;
    }
}
