package org.filmament.ui.search;

import java.util.ArrayList;
import java.util.List;
import org.filmament.catalog.Catalog;

/// Finds films by title, as it is typed. Case, diacritics, punctuation, spaces and leading articles make no difference; original titles
/// count as well. The order: the whole title, its beginning, its words in a row, its words in any order, then the same with typing
/// errors; within each, the titles with the article that was typed, then by votes. Safe for use from any thread; no toolkit.
public final class TitleIndex {

    private final TitleTable table;

    private TitleIndex(TitleTable table) {
        this.table = table;
    }

    /// Reads the titles of `catalog`, on the calling thread.
    public static TitleIndex of(Catalog catalog) {
        return new TitleIndex(new TitleTable(catalog));
    }

    /// The films whose titles `text` is or begins or nearly does, the best first. What is typed beyond 120 characters is about something
    /// else than a title and is not read.
    ///
    /// @param limit how many at most
    public List<TitleMatch> search(String text, int limit) {
        TitleQuery query = TitleQuery.of(text);
        if (query.isEmpty()) {
            return List.of();
        }
        TitleMarks marks = new TitleMarks(query);
        List<TitleMatch> matches = new ArrayList<>();
        for (long key : new TitleSearch(table, query).best(limit)) {
            int e = TitleSearch.entry(key);
            String title = table.title(e);
            matches.add(new TitleMatch(table.row(e), title, table.isOriginal(e), TitleSearch.errors(key), marks.of(title)));
        }
        return matches;
    }
}
