package org.filmament.label;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.filmament.topic.Theme;
import org.filmament.topic.Themes;
import org.filmament.topic.WeightedWord;
import org.filmament.topic.WrittenFor;
import org.filmament.topic.WrittenLabel;
import org.filmament.work.Cancel;
import org.filmament.work.Progress;

/// Has the themes of a catalogue named, from the finest level up. Siblings are asked for together, with their finer themes' names in view; a theme that
/// consists of one finer theme takes its name over, unpaid. Themes that have a label of this map keep it. Every answer is kept as soon as it is there: what was
/// named when work stops is not paid again.
public final class ThemeNaming implements AutoCloseable {

    /// Themes a request: enough for siblings to be told apart, few enough that each gets attention.
    private static final int THEMES_A_REQUEST = 12;
    private static final int WORDS = 12;
    private static final int FILMS = 8;
    private static final int EXCERPT = 220;
    /// What one token stands for in English text, in characters, and what the tool and its answer add: for estimates only.
    private static final double CHARACTERS_A_TOKEN = 3.8;
    private static final int TOKENS_A_REQUEST = 420;
    private static final int TOKENS_A_NAME = 22;
    private static final int RETRIES = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final LabelWriter writer;
    private final LabelCache cache;
    private final LabelPrice price;
    private final Clock clock;

    ThemeNaming(LabelWriter writer, Path folder, LabelPrice price, Clock clock) {
        this.writer = writer;
        this.cache = new LabelCache(folder);
        this.price = price;
        this.clock = clock;
    }

    /// Labels by the model of `settings`.
    ///
    /// @param folder where answers are kept
    public static ThemeNaming by(LabelSettings settings, Path folder) {
        return new ThemeNaming(new ClaudeWriter(settings, RETRIES, TIMEOUT), folder, LabelPrice.of(settings.model()), Clock.systemUTC());
    }

    /// What [#write] will cost at most.
    public LabelEstimate estimate(Themes themes, FilmTexts films) {
        Naming naming = new Naming(themes, films);
        int named = 0;
        int requests = 0;
        long input = 0;
        for (int level = 0; level < themes.levels().size(); level++) {
            for (List<Theme> group : naming.groups(level)) {
                LabelTask task = naming.task(level, group);
                KeptNames kept = cache.find(writer.author(), task);
                for (int i = 0; i < group.size(); i++) {
                    // Names that are not there yet are about as long as those of words.
                    String name = kept == null ? group.get(i).wordName() : kept.names().get(i);
                    naming.give(group.get(i), label(name, task.themes().get(i), clock.instant(), 0));
                }
                if (kept == null) {
                    requests++;
                    named += group.size();
                    input += tokens(task);
                }
            }
            naming.takenOver(level);
        }
        long output = (long) named * TOKENS_A_NAME;
        return new LabelEstimate(named, requests, input, output, price.dollars(input, output));
    }

    /// What [#ask] will cost at most.
    public LabelEstimate estimate(Themes themes, Theme theme, FilmTexts films) {
        long input = tokens(new Naming(themes, films).anew(theme));
        return new LabelEstimate(1, 1, input, TOKENS_A_NAME, price.dollars(input, TOKENS_A_NAME));
    }

    private static long tokens(LabelTask task) {
        return TOKENS_A_REQUEST + Math.round((LabelPrompt.system().length() + LabelPrompt.user(task).length()) / CHARACTERS_A_TOKEN);
    }

    /// Another name for one theme: the model is asked whatever it answered before, and told that the name which the theme has is taken.
    ///
    /// @throws LabelException if the service gives no usable answer
    /// @throws java.util.concurrent.CancellationException if cancelled
    public WrittenLabel ask(Themes themes, Theme theme, FilmTexts films, Cancel cancel) {
        LabelTask task = new Naming(themes, films).anew(theme);
        LabelAnswer answer = writer.write(task, cancel);
        return label(answer.names().getFirst(), task.themes().getFirst(), clock.instant(), dollars(answer));
    }

    /// Names all themes that have no label of this map.
    ///
    /// @param progress told of themes named
    /// @return labels with their provenance, also of what was kept from before, and what this call paid
    /// @throws LabelException if the service gives no usable answer; what was named before is kept
    /// @throws java.util.concurrent.CancellationException if cancelled; what was named before is kept
    public NamedThemes write(Themes themes, FilmTexts films, Progress progress, Cancel cancel) {
        Naming naming = new Naming(themes, films);
        List<WrittenFor> written = new ArrayList<>();
        NamedThemes.Bill bill = NamedThemes.Bill.NOTHING;
        int total = themes.levels().stream().mapToInt(List::size).sum();
        for (int level = 0; level < themes.levels().size(); level++) {
            for (List<Theme> group : naming.groups(level)) {
                LabelTask task = naming.task(level, group);
                KeptNames kept = cache.find(writer.author(), task);
                if (kept == null) {
                    LabelAnswer fresh = writer.write(task, cancel);
                    bill = bill.with(fresh.inputTokens(), fresh.outputTokens(), price.dollars(fresh.inputTokens(), fresh.outputTokens()));
                    kept = keep(task, fresh);
                }
                for (int i = 0; i < group.size(); i++) {
                    WrittenLabel label = label(kept.names().get(i), task.themes().get(i), kept.when(), kept.dollars() / group.size());
                    written.add(naming.give(group.get(i), label));
                }
                progress.report(naming.labels.size(), total);
            }
            written.addAll(naming.takenOver(level));
        }
        return new NamedThemes(writer.author(), written, bill);
    }

    private KeptNames keep(LabelTask task, LabelAnswer answer) {
        KeptNames names = new KeptNames(answer.names(), clock.instant(), dollars(answer));
        cache.keep(writer.author(), task, names);
        return names;
    }

    private double dollars(LabelAnswer answer) {
        double dollars = price.dollars(answer.inputTokens(), answer.outputTokens());
        return Double.isNaN(dollars) ? 0 : dollars;
    }

    private WrittenLabel label(String name, ThemeBrief brief, Instant when, double dollars) {
        return new WrittenLabel(name, WrittenLabel.Origin.MODEL, writer.author(), when, brief.words(), brief.titles(), dollars, false);
    }

    private static List<String> words(Theme theme) {
        return theme.words().stream().limit(WORDS).map(WeightedWord::text).toList();
    }

    @Override
    public void close() {
        if (writer instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Names so far, and what is to be asked next.
    private static final class Naming {

        private final Themes themes;
        private final FilmTexts films;
        private final Map<Integer, WrittenLabel> labels = new HashMap<>();

        Naming(Themes themes, FilmTexts films) {
            this.themes = themes;
            this.films = films;
            for (List<Theme> level : themes.levels()) {
                for (Theme theme : level) {
                    WrittenLabel label = theme.written();
                    if (label != null && !label.earlier()) {
                        labels.put(theme.id(), label);
                    }
                }
            }
        }

        WrittenFor give(Theme theme, WrittenLabel label) {
            labels.put(theme.id(), label);
            return new WrittenFor(theme.level(), theme.members(), label);
        }

        /// The themes of a level that have to be asked for, siblings together.
        List<List<Theme>> groups(int level) {
            Map<Integer, List<Theme>> bySiblings = new LinkedHashMap<>();
            for (Theme theme : themes.levels().get(level)) {
                if (!labels.containsKey(theme.id()) && themes.children(theme).size() != 1) {
                    bySiblings.computeIfAbsent(theme.parent(), parent -> new ArrayList<>()).add(theme);
                }
            }
            List<List<Theme>> groups = new ArrayList<>();
            List<Theme> open = new ArrayList<>();
            for (List<Theme> siblings : bySiblings.values()) {
                if (!open.isEmpty() && open.size() + siblings.size() > THEMES_A_REQUEST) {
                    groups.add(open);
                    open = new ArrayList<>();
                }
                open.addAll(siblings);
                while (open.size() > THEMES_A_REQUEST) {
                    groups.add(List.copyOf(open.subList(0, THEMES_A_REQUEST)));
                    open = new ArrayList<>(open.subList(THEMES_A_REQUEST, open.size()));
                }
            }
            if (!open.isEmpty()) {
                groups.add(open);
            }
            return groups;
        }

        /// Labels of the themes of a level that have one part and are no other than it: the part's own, paid with that.
        List<WrittenFor> takenOver(int level) {
            List<WrittenFor> taken = new ArrayList<>();
            for (Theme theme : themes.levels().get(level)) {
                List<Theme> parts = themes.children(theme);
                WrittenLabel label = parts.size() == 1 ? labels.get(parts.getFirst().id()) : null;
                if (label != null && !labels.containsKey(theme.id())) {
                    taken.add(give(theme, label.unpaid()));
                }
            }
            return taken;
        }

        /// Asks for one theme, whatever it is called now.
        LabelTask anew(Theme theme) {
            return task(theme.level(), List.of(theme), themes.levels().get(theme.level()));
        }

        LabelTask task(int level, List<Theme> group) {
            return task(level, group, themes.levels().get(level).stream().filter(theme -> !group.contains(theme)).toList());
        }

        private LabelTask task(int level, List<Theme> group, List<Theme> others) {
            List<String> taken = others.stream().map(theme -> labels.get(theme.id())).filter(Objects::nonNull).map(WrittenLabel::text).toList();
            return new LabelTask(level, themes.levels().size(), group.stream().map(this::brief).toList(), taken);
        }

        private ThemeBrief brief(Theme theme) {
            List<ThemeBrief.Excerpt> excerpts = IntStream.of(theme.representatives()).limit(FILMS)
                    .mapToObj(row -> new ThemeBrief.Excerpt(films.title(row), excerpt(films.overview(row)))).toList();
            List<String> parts = themes.children(theme).stream().map(this::name).toList();
            return new ThemeBrief(theme.size(), words(theme), excerpts, parts);
        }

        private String name(Theme theme) {
            WrittenLabel label = labels.get(theme.id());
            return label == null ? theme.wordName() : label.text();
        }

        private static String excerpt(String overview) {
            if (overview.length() <= EXCERPT) {
                return overview;
            }
            int end = overview.lastIndexOf(' ', EXCERPT);
            return overview.substring(0, end > 0 ? end : EXCERPT) + " …";
        }
    }
}
