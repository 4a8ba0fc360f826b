package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.filmament.pipeline.Engine;
import org.filmament.ui.search.MeaningSearch;
import org.filmament.ui.search.TitleIndex;
import org.filmament.work.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `filmament bench search`: how long a search takes, by title and by meaning.
@Command(name = "search", mixinStandardHelpOptions = true, description = "Times searches by title and by meaning.")
final class SearchBenchCommand implements Callable<Integer> {

    private static final int WARM_UPS = 5;
    private static final int MATCHES = 50;

    /// As they are typed: beginnings, whole titles, words from the middle, errors, other scripts, and what no title has.
    private static final List<String> TITLES = List.of("a", "s", "th", "the", "of the", "star", "star wa", "star wars", "godfather", "godfater", "the gofdather",
            "amelie", "amélie", "lord of the rings", "lrod of the rings", "schindlers lst", "the empire strikes bakc", "2001", "2001 a space odyssey",
            "men in", "night", "nihgt of the living dead", "casablanca", "cassablanca", "seven samurai", "sevn samuria", "la dolce vita", "dolce", "king kong",
            "kng kong", "dr strangelove", "doctor stranglove", "who's afraid of virginia woolf", "metropolis", "metropollis", "love", "blade runner",
            "balde runer", "七人の侍", "солярис", "xqzv", "zzzzzzzzzzzzzzzzzzzzzzzz", "the the the", "an american werewolf in london");

    /// From one word to two sentences, with errors.
    private static final List<String> MEANINGS = List.of("space", "boxing", "dogs", "a heist goes wrong", "a lonely robot in space", "time travel",
            "two sisters inherit a haunted house by the sea", "a detectve hunts a seriel killer", "soldiers in the trenches of the first world war",
            "a boy and his dragon", "musicians on the road", "courtroom drama about a wrongly convicted man", "kung fu tournament",
            "a family moves to the country and finds that the house is haunted", "vampires", "a train robbery in the old west", "chess",
            "a teacher changes the lives of her pupils", "an artificial intelligence falls in love",
            "a detective who cannot forget hunts a killer through a city in which it never stops raining. In the end he finds that he is the killer himself.");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--catalog", paramLabel = "FILE", description = "take the films from this catalogue; without it, from the starter and noisy copies of it")
    private @Nullable Path catalog;

    @Option(names = "--vectors", paramLabel = "FILE", description = "their vectors (.npy); without it, their overviews are encoded")
    private @Nullable Path vectors;

    @Option(names = "--films", defaultValue = "34067", paramLabel = "N", description = "films that are searched, at most (default: ${DEFAULT-VALUE})")
    private int films;

    @Option(names = "--runs", defaultValue = "5", paramLabel = "N", description = "times that each query counts (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows to this file")
    private Path json = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || films < 1) {
            throw new InputException("--runs and --films must be at least 1.");
        }
        try (Engine engine = Engine.ofUser(failure -> { })) {
            BenchCatalog bench = BenchCatalog.of(films, catalog, vectors, engine);
            BenchRows rows = new BenchRows(spec.commandLine().getOut(), bench.catalog().size());
            TitleIndex titles = TitleIndex.of(bench.catalog());
            rows.add("title-query", "ms", time(TITLES, text -> titles.search(text, MATCHES)));
            rows.add("meaning-query", "ms", time(MEANINGS,
                    text -> MeaningSearch.rank(text, bench.vectors(), engine.encodeQuery(text), null, MATCHES, engine.workers())));
            rows.write(json);
        }
        return 0;
    }

    /// All queries one after the other, a few times for their code to be compiled and then as often as counts; milliseconds.
    private double[] time(List<String> queries, Consumer<String> search) {
        double[] times = new double[runs * queries.size()];
        for (int run = -WARM_UPS; run < runs; run++) {
            for (int query = 0; query < queries.size(); query++) {
                long start = System.nanoTime();
                search.accept(queries.get(query));
                times[Math.max(0, run) * queries.size() + query] = (System.nanoTime() - start) / 1e6;
            }
        }
        return times;
    }
}
