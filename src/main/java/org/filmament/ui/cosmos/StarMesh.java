package org.filmament.ui.cosmos;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import org.filmament.math.HashRandom;

/// Stars behind the films, all in one mesh: small rectangles on a sphere that face its middle. Few are bright; they differ a little in colour.
final class StarMesh {

    private static final int STARS = 3_000;
    private static final int CELL = 32;
    private static final int[] COLORS = {0xFFFFFF, 0xCFE0FF, 0xFFE9C9, 0xB9CCFF};
    private static final double[] BRIGHTNESS = {0.4, 0.6, 0.8, 1};
    private static final long SEED = 1902;

    /// Half the angle of the brightest star with its halo.
    private static final double LARGEST = 0.0085;
    private static final double SMALLEST = 0.0022;

    private StarMesh() {
    }

    static MeshView node(double radius) {
        PhongMaterial material = new PhongMaterial();
        material.setDiffuseMap(sprites());
        MeshView view = new MeshView(mesh(radius));
        view.setMaterial(material);
        view.setCullFace(CullFace.NONE);
        view.setMouseTransparent(true);
        return view;
    }

    private static WritableImage sprites() {
        int width = COLORS.length * CELL;
        int height = BRIGHTNESS.length * CELL;
        int[] pixels = new int[width * height];
        for (int p = 0; p < pixels.length; p++) {
            int color = COLORS[p % width / CELL];
            double distance = Math.hypot(p % width % CELL + 0.5 - CELL / 2.0, p / width % CELL + 0.5 - CELL / 2.0) / (CELL / 2.0 - 1);
            double edge = Math.max(0, 1 - distance);
            double alpha = Math.min(1, Math.exp(-distance * distance / 0.05) + 0.18 * edge * edge) * BRIGHTNESS[p / width / CELL];
            pixels[p] = (int) Math.round(alpha * 255) << 24 | color;
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private static TriangleMesh mesh(double radius) {
        TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
        float[] points = new float[STARS * 12];
        int[] faces = new int[STARS * 18];
        int corners = COLORS.length * BRIGHTNESS.length * 4;
        for (int star = 0, draw = 0; star < STARS; draw++) {
            double up = 2 * HashRandom.uniform(SEED, draw, 0) - 1;
            double angle = 2 * Math.PI * HashRandom.uniform(SEED, draw, 1);
            double level = Math.sqrt(1 - up * up);
            double x = level * Math.cos(angle);
            double z = level * Math.sin(angle);
            if (HashRandom.uniform(SEED, draw, 2) < Nebula.starriness(x, up, z)) {
                double magnitude = Math.pow(HashRandom.uniform(SEED, draw, 3), 7);
                int bright = (int) Math.min(BRIGHTNESS.length - 1, BRIGHTNESS.length * Math.pow(HashRandom.uniform(SEED, draw, 4), 1.8) + 2 * magnitude);
                int cell = bright * COLORS.length + HashRandom.below(COLORS.length, SEED, draw, 5);
                put(points, star, x, up, z, radius, (SMALLEST + (LARGEST - SMALLEST) * magnitude) * radius);
                int f = star * 18;
                for (int corner : new int[] {0, 2, 1, 1, 2, 3}) {
                    faces[f++] = star * 4 + corner;
                    faces[f++] = 0;
                    faces[f++] = cell * 4 + corner;
                }
                star++;
            }
        }
        float[] texture = new float[corners * 2];
        for (int c = 0; c < corners; c++) {
            int cell = c / 4;
            texture[2 * c] = (cell % COLORS.length + (c & 1)) / (float) COLORS.length;
            texture[2 * c + 1] = (cell / COLORS.length + (c >> 1 & 1)) / (float) BRIGHTNESS.length;
        }
        mesh.getPoints().setAll(points);
        mesh.getNormals().setAll(0, 0, -1);
        mesh.getTexCoords().setAll(texture);
        mesh.getFaces().setAll(faces);
        return mesh;
    }

    /// A rectangle that faces the middle of the sphere.
    private static void put(float[] points, int star, double x, double y, double z, double radius, double half) {
        double level = Math.max(1e-6, Math.hypot(x, z));
        double rightX = -z / level;
        double rightZ = x / level;
        double upX = -y * rightZ;
        double upY = rightZ * x - rightX * z;
        double upZ = y * rightX;
        int p = star * 12;
        for (int corner = 0; corner < 4; corner++) {
            double along = (corner & 1) == 0 ? -half : half;
            double across = (corner & 2) == 0 ? -half : half;
            points[p++] = (float) (radius * x + along * rightX + across * upX);
            points[p++] = (float) (radius * y + across * upY);
            points[p++] = (float) (radius * z + along * rightZ + across * upZ);
        }
    }
}
