package org.filmament.ui.cosmos;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Material;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;

/// Textured triangles or quadrangles that are written anew for every picture and drawn in the order in which they were put. They are dealt out to meshes of
/// [#CHUNK] figures, each with one material. FX thread only.
///
/// Only what changes is written: the toolkit works out a coordinate system for every vertex that is, which costs more than drawing it.
final class FigureLayer {

    static final int CHUNK = 64;

    private static final int TRIANGLE = 3;
    private static final int[] SPLIT_TRIANGLE = {0, 2, 1};
    private static final int[] SPLIT_QUADRANGLE = {0, 2, 1, 1, 2, 3};

    private final int corners;
    private final Group group = new Group();
    private final List<Chunk> chunks = new ArrayList<>();
    private final float[] points;
    private final float[] texture;
    private Material open = new PhongMaterial();
    private int closed;
    private int corner;

    /// A mesh and how many figures it shows.
    private static final class Chunk {
        final MeshView view;
        final TriangleMesh mesh;
        int figures;

        Chunk(int corners) {
            mesh = mesh(corners);
            view = new MeshView(mesh);
            view.setCullFace(CullFace.NONE);
            view.setMouseTransparent(true);
        }
    }

    private FigureLayer(int corners) {
        this.corners = corners;
        this.points = new float[CHUNK * corners * 3];
        this.texture = new float[CHUNK * corners * 2];
    }

    static FigureLayer ofTriangles() {
        return new FigureLayer(TRIANGLE);
    }

    /// Corners of a quadrangle are put row by row: two above, two below.
    static FigureLayer ofQuadrangles() {
        return new FigureLayer(TRIANGLE + 1);
    }

    Group node() {
        return group;
    }

    /// Begins a picture: nothing is put yet.
    void begin() {
        closed = 0;
        corner = 0;
    }

    /// The next corners are those of another figure.
    void figure(Material material) {
        if (material != open || corner == CHUNK * corners) {
            close();
            open = material;
        }
    }

    /// @param u across the texture, from 0 to 1
    /// @param v down the texture
    void corner(float x, float y, float z, float u, float v) {
        int p = 3 * corner;
        points[p] = x;
        points[p + 1] = y;
        points[p + 2] = z;
        texture[2 * corner] = u;
        texture[2 * corner + 1] = v;
        corner++;
    }

    /// Ends the picture: what was put is what is seen.
    void end() {
        close();
        for (int c = closed; c < chunks.size() && chunks.get(c).view.isVisible(); c++) {
            chunks.get(c).view.setVisible(false);
        }
    }

    /// Hands what is put to the next mesh; what it showed beyond shrinks to nothing.
    private void close() {
        if (corner == 0) {
            return;
        }
        if (closed == chunks.size()) {
            Chunk added = new Chunk(corners);
            chunks.add(added);
            group.getChildren().add(added.view);
        }
        Chunk chunk = chunks.get(closed++);
        int figures = corner / corners;
        int written = Math.max(figures, chunk.figures) * corners;
        for (int p = 3 * corner; p < 3 * written; p += 3) {
            points[p] = 0;
            points[p + 1] = 0;
            points[p + 2] = 1;
        }
        chunk.figures = figures;
        chunk.mesh.getPoints().set(0, points, 0, 3 * written);
        chunk.mesh.getTexCoords().set(0, texture, 0, 2 * corner);
        chunk.view.setMaterial(open);
        chunk.view.setVisible(true);
        corner = 0;
    }

    private static TriangleMesh mesh(int corners) {
        TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
        mesh.getPoints().setAll(new float[CHUNK * corners * 3]);
        mesh.getNormals().setAll(0, 0, -1);
        mesh.getTexCoords().setAll(new float[CHUNK * corners * 2]);
        int[] split = corners == TRIANGLE ? SPLIT_TRIANGLE : SPLIT_QUADRANGLE;
        int[] faces = new int[CHUNK * split.length * 3];
        int f = 0;
        for (int figure = 0; figure < CHUNK; figure++) {
            for (int at : split) {
                faces[f++] = figure * corners + at;
                faces[f++] = 0;
                faces[f++] = figure * corners + at;
            }
        }
        mesh.getFaces().setAll(faces);
        return mesh;
    }
}
