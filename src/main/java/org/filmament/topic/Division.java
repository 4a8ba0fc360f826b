package org.filmament.topic;

import java.util.Arrays;
import org.filmament.cluster.Clustering;
import org.filmament.math.FloatMatrix;
import org.filmament.math.PrincipalAxes;
import org.filmament.work.InputException;

/// Cuts one theme into two.
final class Division {

    private static final int ROUNDS = 20;
    private static final int SMALLEST = 2;

    private Division() {
    }

    /// The part, 0 or 1, of each film of the catalogue; meaningful for those of the group.
    ///
    /// @throws InputException if the theme cannot be cut
    static int[] of(TopicModel model, Nesting nesting, int level, int group) {
        int[] films = nesting.films(level, group);
        for (int finer = level - 1; finer >= 0; finer--) {
            int[] groups = nesting.levels().get(finer);
            int[] children = Arrays.stream(films).map(film -> groups[film]).distinct().toArray();
            if (children.length > 1) {
                return byChildren(model, groups, films, children);
            }
        }
        return byVectors(model, films);
    }

    private static int[] byChildren(TopicModel model, int[] groups, int[] films, int[] children) {
        int[] labels = new int[model.films()];
        Arrays.fill(labels, Clustering.NOISE);
        for (int film : films) {
            int child = 0;
            while (children[child] != groups[film]) {
                child++;
            }
            labels[film] = child;
        }
        int[] parts = Hierarchy.tree(model, labels, children.length).cut(2);
        return Arrays.stream(labels).map(label -> label == Clustering.NOISE ? 0 : parts[label]).toArray();
    }

    /// Spherical k-means with k = 2, started from the two sides of the films' first principal axis.
    private static int[] byVectors(TopicModel model, int[] films) {
        if (films.length < 2 * SMALLEST) {
            throw new InputException("A theme of " + films.length + " films is too small to be split.");
        }
        Directions directions = model.directions();
        int columns = directions.rows().columns();
        FloatMatrix rows = FloatMatrix.zeros(films.length, columns);
        for (int i = 0; i < films.length; i++) {
            System.arraycopy(directions.rows().data(), directions.rows().offset(films[i]), rows.data(), rows.offset(i), columns);
        }
        FloatMatrix axis = PrincipalAxes.project(rows, 1, 0);
        int[] parts = new int[model.films()];
        for (int i = 0; i < films.length; i++) {
            parts[films[i]] = axis.get(i, 0) > 0 ? 1 : 0;
        }
        for (int round = 0; round < ROUNDS && improve(directions, films, parts); round++) {
            checkSizes(films, parts);
        }
        checkSizes(films, parts);
        return parts;
    }

    private static boolean improve(Directions directions, int[] films, int[] parts) {
        float[] first = directions.mean(Arrays.stream(films).filter(film -> parts[film] == 0).toArray());
        float[] second = directions.mean(Arrays.stream(films).filter(film -> parts[film] == 1).toArray());
        boolean moved = false;
        for (int film : films) {
            int nearer = directions.cosine(film, second) > directions.cosine(film, first) ? 1 : 0;
            moved |= nearer != parts[film];
            parts[film] = nearer;
        }
        return moved;
    }

    private static void checkSizes(int[] films, int[] parts) {
        long second = Arrays.stream(films).filter(film -> parts[film] == 1).count();
        if (second < SMALLEST || films.length - second < SMALLEST) {
            throw new InputException("The films of this theme are too much alike to be split.");
        }
    }
}
