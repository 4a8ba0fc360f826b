package org.filmament.catalog;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filmament.work.InputException;
import org.jspecify.annotations.Nullable;

/// The columns that one source turned out to have: those of a table's header, or the fields of all JSON objects so far.
final class FilmColumns {

    private static final int REMEMBERED = 1_000;
    private static final int NAMED = 12;

    private record Column(FilmField.@Nullable Name meaning) {
    }

    private final Map<String, Column> columns = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<FilmField> fields = EnumSet.noneOf(FilmField.class);

    /// What the source's column of this name means, or null.
    FilmField.@Nullable Name meaning(String name) {
        Column column = columns.get(name);
        if (column == null) {
            column = new Column(FilmField.named(name));
            if (column.meaning != null) {
                fields.add(column.meaning.field());
            }
            if (columns.size() < REMEMBERED) {
                columns.put(name, column);
                names.add(name);
            }
        }
        return column.meaning;
    }

    /// How many different fields of a film the columns give.
    int fieldCount() {
        return fields.size();
    }

    /// @throws InputException when there are columns, but none for the title or none for the text
    void requireTitleAndText(String file) {
        boolean hasTitle = fields.contains(FilmField.TITLE) || fields.contains(FilmField.ORIGINAL_TITLE);
        boolean hasText = fields.contains(FilmField.OVERVIEW);
        if (names.isEmpty() || hasTitle && hasText) {
            return;
        }
        String lacking = hasTitle ? "for the text about a film"
            : hasText ? "for a film's title" : "for a film's title and none for the text about it";
        throw new InputException("%s has no column %s; it has %s.".formatted(file, lacking, listed()));
    }

    private String listed() {
        String listed = names.stream().limit(NAMED).map(Excerpts::quoted).collect(Collectors.joining(", "));
        return names.size() > NAMED ? listed + " and more" : listed;
    }
}
