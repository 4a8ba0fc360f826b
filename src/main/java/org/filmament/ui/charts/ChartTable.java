package org.filmament.ui.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeCharts.Merge;
import org.filmament.topic.ThemeShare;
import org.filmament.topic.WeightedWord;

/// What a chart shows as a table. Pure.
final class ChartTable {

    private ChartTable() {
    }

    /// The table, its header first; every row is as long as the header.
    ///
    /// @param names of the themes, by identity
    static List<List<String>> of(ChartKind kind, ChartData data, Map<Integer, String> names) {
        return switch (kind) {
            case MAP -> places(data, names);
            case WORDS -> words(data, names);
            case SIMILARITY -> similarity(data, names);
            case TREE -> merges(data, names);
            case YEARS -> years(data, names);
            case GENRES -> genres(data, names);
        };
    }

    private static List<List<String>> places(ChartData data, Map<Integer, String> names) {
        List<List<String>> table = table("theme", "name", "films", "x", "y");
        for (int i = 0; i < data.row().size(); i++) {
            Theme theme = data.row().get(i);
            table.add(row(theme.id(), names.get(theme.id()), theme.size(), data.places().get(i, 0), data.places().get(i, 1)));
        }
        return table;
    }

    private static List<List<String>> words(ChartData data, Map<Integer, String> names) {
        List<List<String>> table = table("theme", "name", "rank", "word", "weight");
        for (Theme theme : data.row()) {
            for (int rank = 0; rank < theme.words().size(); rank++) {
                WeightedWord word = theme.words().get(rank);
                table.add(row(theme.id(), names.get(theme.id()), rank + 1, word.text(), word.weight()));
            }
        }
        return table;
    }

    private static List<List<String>> similarity(ChartData data, Map<Integer, String> names) {
        List<String> head = new ArrayList<>(List.of("theme", "name"));
        data.row().forEach(theme -> head.add(String.valueOf(theme.id())));
        List<List<String>> table = new ArrayList<>(List.of(head));
        for (int a = 0; a < data.row().size(); a++) {
            Theme theme = data.row().get(a);
            List<String> row = new ArrayList<>(row(theme.id(), names.get(theme.id())));
            for (double cosine : data.similarity()[a]) {
                row.add(String.valueOf(cosine));
            }
            table.add(row);
        }
        return table;
    }

    /// Sides are told by all themes under them.
    private static List<List<String>> merges(ChartData data, Map<Integer, String> names) {
        List<List<String>> table = table("merge", "first themes", "second themes", "height", "films", "words");
        List<String> under = new ArrayList<>(data.row().stream().map(theme -> String.valueOf(names.get(theme.id()))).toList());
        IntStream.range(0, data.merges().size()).forEach(i -> {
            Merge merge = data.merges().get(i);
            String first = under.get(merge.first());
            String second = under.get(merge.second());
            under.add(first + "; " + second);
            table.add(row(i + 1, first, second, merge.height(), merge.films(), joined(merge.words())));
        });
        return table;
    }

    private static List<List<String>> years(ChartData data, Map<Integer, String> names) {
        List<List<String>> table = table("theme", "name", "from", "to", "films", "words");
        Spans spans = data.spans();
        if (spans != null) {
            for (ThemeShare share : data.overTime()) {
                table.add(row(share.theme(), names.get(share.theme()), spans.from(share.bin()), spans.to(share.bin()), share.films(),
                        joined(share.words())));
            }
        }
        return table;
    }

    private static List<List<String>> genres(ChartData data, Map<Integer, String> names) {
        List<List<String>> table = table("theme", "name", "genre", "films", "words");
        for (ThemeShare share : data.perClass()) {
            table.add(row(share.theme(), names.get(share.theme()), data.classes().get(share.bin()), share.films(), joined(share.words())));
        }
        return table;
    }

    private static String joined(Collection<WeightedWord> words) {
        return words.stream().map(WeightedWord::text).collect(Collectors.joining(" · "));
    }

    private static List<List<String>> table(String... head) {
        return new ArrayList<>(List.of(List.of(head)));
    }

    private static List<String> row(Object... cells) {
        return IntStream.range(0, cells.length).mapToObj(i -> String.valueOf(cells[i])).toList();
    }
}
