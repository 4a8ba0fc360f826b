package org.filmament.topic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.filmament.math.FloatMatrix;
import org.filmament.math.PrincipalAxes;
import org.filmament.work.Cancel;

/// What charts of themes show, as pure functions.
public final class ThemeCharts {

    private ThemeCharts() {
    }

    /// How like each pair of themes of a level is, in the order of the level: the cosine between their mean directions, 1 on the
    /// diagonal.
    public static double[][] similarity(TopicModel model, List<Theme> level) {
        float[][] directions = directions(model, level);
        double[][] cosines = new double[level.size()][level.size()];
        for (int a = 0; a < level.size(); a++) {
            cosines[a][a] = 1;
            for (int b = 0; b < a; b++) {
                cosines[a][b] = Directions.product(directions[a], 0, directions[b], 0, directions[a].length);
                cosines[b][a] = cosines[a][b];
            }
        }
        return cosines;
    }

    /// One merge of a dendrogram. Nodes 0 to n − 1 are the themes of the level in their order, node n + i is merge `i`.
    ///
    /// @param first  one node
    /// @param second the other
    /// @param height how far apart they are; never falling from merge to merge
    /// @param films  films under the merge
    /// @param words  what those films are about together
    public record Merge(int first, int second, double height, int films, List<WeightedWord> words) {

        public Merge {
            words = List.copyOf(words);
        }
    }

    /// The merges by which the themes of a level become one, the nearest first; n − 1 of them.
    public static List<Merge> merges(TopicModel model, List<Theme> level) {
        if (level.isEmpty()) {
            return List.of();
        }
        int[] groups = groups(model, level);
        int themes = level.size();
        Linkage tree = Hierarchy.tree(model, groups, themes);
        SparseRows uses = model.corpus().uses().grouped(groups, themes);
        double[] inverse = CTfIdf.inverseFrequencies(uses, model.params().weights());
        int[][] members = new int[2 * themes - 1][];
        for (int theme = 0; theme < themes; theme++) {
            members[theme] = level.get(theme).members();
        }
        return IntStream.range(0, themes - 1).mapToObj(merge -> {
            int first = tree.first()[merge];
            int second = tree.second()[merge];
            int[] films = IntStream.concat(Arrays.stream(members[first]), Arrays.stream(members[second])).sorted().toArray();
            members[themes + merge] = films;
            return new Merge(first, second, tree.heights()[merge], films.length, wordsOf(model, films, inverse));
        }).toList();
    }

    private static List<WeightedWord> wordsOf(TopicModel model, int[] films, double[] inverse) {
        int[] one = new int[model.films()];
        Arrays.fill(one, -1);
        for (int film : films) {
            one[film] = 0;
        }
        SparseRows uses = model.corpus().uses().grouped(one, 1);
        SparseRows weights = CTfIdf.weigh(uses, inverse, model.params().weights());
        return new WordChooser(model, uses, weights).choose(0, films, Representatives.of(model, films, model.params().representatives()),
                Cancel.NEVER);
    }

    /// The themes of a level as points of a plane, rows in the order of the level: their mean directions along their first two principal
    /// axes, so that alike themes lie near each other. n × 2.
    public static FloatMatrix map(TopicModel model, List<Theme> level) {
        float[][] directions = directions(model, level);
        int columns = model.directions().rows().columns();
        FloatMatrix rows = FloatMatrix.zeros(level.size(), columns);
        for (int theme = 0; theme < directions.length; theme++) {
            System.arraycopy(directions[theme], 0, rows.data(), rows.offset(theme), columns);
        }
        return PrincipalAxes.project(rows, 2, 0);
    }

    private static float[][] directions(TopicModel model, List<Theme> level) {
        return level.stream().map(theme -> model.directions().mean(theme.members())).toArray(float[][]::new);
    }

    private static int[] groups(TopicModel model, List<Theme> level) {
        int[] groups = new int[model.films()];
        Arrays.fill(groups, -1);
        for (int theme = 0; theme < level.size(); theme++) {
            for (int film : level.get(theme).members()) {
                groups[film] = theme;
            }
        }
        return groups;
    }
}
