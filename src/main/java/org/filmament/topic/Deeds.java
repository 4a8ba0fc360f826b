package org.filmament.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.filmament.cluster.Clustering;

/// Does again what a user did to themes, on the groups of another clustering, wherever the themes concerned are at least half the
/// same.
final class Deeds {

    private static final int NONE = -1;

    private Deeds() {
    }

    static Nesting again(TopicModel model, Nesting nesting, List<Deed> deeds) {
        Nesting done = nesting;
        for (Deed deed : deeds) {
            done = switch (deed) {
                case Deed.Merged merged -> again(done, merged);
                case Deed.Divided divided -> again(model, done, divided);
            };
        }
        return done;
    }

    private static Nesting again(Nesting nesting, Deed.Merged deed) {
        int[] groups = Arrays.stream(deed.parts()).mapToInt(part -> found(nesting, deed.level(), part)).filter(group -> group != NONE)
                .distinct().toArray();
        return groups.length < 2 ? nesting : nesting.merged(deed.level(), groups);
    }

    private static Nesting again(TopicModel model, Nesting nesting, Deed.Divided deed) {
        int[] whole = Arrays.stream(deed.parts()).flatMapToInt(Arrays::stream).sorted().toArray();
        int group = found(nesting, deed.level(), whole);
        if (group == NONE) {
            return nesting;
        }
        int[] films = nesting.films(deed.level(), group);
        int[] parts = nearestParts(model, films, deed.parts());
        int[] finest = nesting.levels().getFirst();
        if (Arrays.stream(films).map(film -> finest[film]).distinct().count() > 1) {
            unite(finest, films, parts);
        }
        return Arrays.stream(films).map(film -> parts[film]).distinct().count() < 2 ? nesting
                : nesting.divided(deed.level(), group, parts);
    }

    /// The group of a level that is at least half the same as `films`, or [#NONE].
    private static int found(Nesting nesting, int level, int[] films) {
        if (level >= nesting.levels().size()) {
            return NONE;
        }
        int[] groups = nesting.levels().get(level);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int film : films) {
            if (groups[film] != Clustering.NOISE) {
                counts.merge(groups[film], 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).filter(group -> Overlap.jaccard(films, nesting.films(level, group)) >= Overlap.SAME)
                .findFirst().orElse(NONE);
    }

    /// A film's own part, or for a film that was not there the part whose direction is nearest.
    private static int[] nearestParts(TopicModel model, int[] films, int[][] parts) {
        int[] known = new int[model.films()];
        Arrays.fill(known, NONE);
        List<float[]> directions = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            for (int film : parts[part]) {
                known[film] = part;
            }
            directions.add(model.directions().mean(parts[part]));
        }
        for (int film : films) {
            if (known[film] == NONE) {
                known[film] = IntStream.range(0, parts.length).boxed()
                        .max((a, b) -> Double.compare(model.directions().cosine(film, directions.get(a)),
                                model.directions().cosine(film, directions.get(b)))).orElse(0);
            }
        }
        return known;
    }

    /// Gives all films of each finest group the part that most of them have, so that no finer theme is cut in passing.
    private static void unite(int[] finest, int[] films, int[] parts) {
        Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();
        for (int film : films) {
            votes.computeIfAbsent(finest[film], group -> new HashMap<>()).merge(parts[film], 1, Integer::sum);
        }
        for (int film : films) {
            parts[film] = votes.get(finest[film]).entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                    .orElseThrow().getKey();
        }
    }
}
