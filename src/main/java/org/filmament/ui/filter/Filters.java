package org.filmament.ui.filter;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.filmament.ui.filter.Filter.Genres;
import org.filmament.ui.filter.Filter.Kind;
import org.filmament.ui.filter.Filter.Languages;
import org.filmament.ui.filter.Filter.Rating;
import org.filmament.ui.filter.Filter.Years;
import org.jspecify.annotations.Nullable;

/// The filters in force, at most one of a kind; a film must pass all of them. An immutable value.
public final class Filters {

    public static final Filters NONE = new Filters(new EnumMap<>(Kind.class));

    private static final String PARTS = "\t";
    private static final String LIST = "\u001F";

    private final Map<Kind, Filter> byKind;

    private Filters(Map<Kind, Filter> byKind) {
        this.byKind = byKind;
    }

    public boolean isEmpty() {
        return byKind.isEmpty();
    }

    /// In the order of their kinds.
    public Collection<Filter> all() {
        return byKind.values();
    }

    public Optional<Years> years() {
        return Optional.ofNullable((Years) byKind.get(Kind.YEARS));
    }

    public Optional<Rating> rating() {
        return Optional.ofNullable((Rating) byKind.get(Kind.RATING));
    }

    /// The genres chosen; empty if all are welcome.
    public SortedSet<String> genres() {
        return byKind.get(Kind.GENRES) instanceof Genres(SortedSet<String> names) ? names : new TreeSet<>();
    }

    /// The languages chosen; empty if all are welcome.
    public SortedSet<String> languages() {
        return byKind.get(Kind.LANGUAGES) instanceof Languages(SortedSet<String> codes) ? codes : new TreeSet<>();
    }

    /// With `filter` in place of the one of its kind.
    public Filters with(Filter filter) {
        Map<Kind, Filter> next = new EnumMap<>(Kind.class);
        next.putAll(byKind);
        next.put(filter.kind(), filter);
        return new Filters(next);
    }

    /// Without the filter of that kind.
    public Filters without(Kind kind) {
        Map<Kind, Filter> next = new EnumMap<>(Kind.class);
        next.putAll(byKind);
        next.remove(kind);
        return new Filters(next);
    }

    /// With `genre` chosen if it was not, and not if it was.
    public Filters toggleGenre(String genre) {
        SortedSet<String> names = toggled(genres(), genre);
        return names.isEmpty() ? without(Kind.GENRES) : with(new Genres(names));
    }

    /// With the language `code` chosen if it was not, and not if it was.
    public Filters toggleLanguage(String code) {
        SortedSet<String> codes = toggled(languages(), code);
        return codes.isEmpty() ? without(Kind.LANGUAGES) : with(new Languages(codes));
    }

    private static SortedSet<String> toggled(SortedSet<String> set, String member) {
        SortedSet<String> next = new TreeSet<>(set);
        if (!next.remove(member)) {
            next.add(member);
        }
        return next;
    }

    /// As one line of text: the same filters are the same text, no filters the empty one.
    public String save() {
        StringJoiner text = new StringJoiner(PARTS);
        for (Filter filter : all()) {
            text.add(switch (filter) {
                case Years years -> "years" + LIST + years.from() + LIST + years.to();
                case Rating rating -> "rating" + LIST + rating.from() + LIST + rating.to();
                case Genres genres -> "genres" + LIST + String.join(LIST, genres.names());
                case Languages languages -> "languages" + LIST + String.join(LIST, languages.codes());
            });
        }
        return text.toString();
    }

    /// The filters that [#save()] wrote; what cannot be read is left out.
    public static Filters restore(String text) {
        Filters filters = NONE;
        for (String part : text.split(PARTS)) {
            String[] words = part.split(LIST, -1);
            SortedSet<String> rest = new TreeSet<>(List.of(words).subList(1, words.length));
            try {
                filters = switch (words[0]) {
                    case "years" -> filters.with(new Years(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
                    case "rating" -> filters.with(new Rating(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
                    case "genres" -> rest.isEmpty() ? filters : filters.with(new Genres(rest));
                    case "languages" -> rest.isEmpty() ? filters : filters.with(new Languages(rest));
                    default -> filters;
                };
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                // A scene from a hand or a later version: the rest of it still counts.
                continue;
            }
        }
        return filters;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Filters filters && byKind.equals(filters.byKind);
    }

    @Override
    public int hashCode() {
        return byKind.hashCode();
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
