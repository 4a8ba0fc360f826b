package org.filmament.ui.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.filmament.catalog.Film;
import org.filmament.cluster.Cohesion;
import org.filmament.pipeline.Engine;
import org.filmament.pipeline.Fit;
import org.filmament.pipeline.FitParams;
import org.filmament.pipeline.StageBoard;
import org.filmament.topic.Corpus;
import org.filmament.topic.CorpusParams;
import org.filmament.topic.Theme;
import org.filmament.topic.ThemeMaker;
import org.filmament.topic.Themes;
import org.filmament.topic.TopicModel;
import org.filmament.topic.TopicParams;
import org.filmament.ui.map.Camera;
import org.filmament.ui.map.LabelRehearsal;
import org.filmament.ui.map.MapLabel;
import org.filmament.ui.map.Viewport;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `filmament bench labels`: how long the placement of names takes, picture by picture, while films move and the camera comes slowly nearer; and how long it
/// takes to find which themes lie together.
@Command(name = "labels", mixinStandardHelpOptions = true, description = "Times the placement of names while films move.")
final class LabelsBenchCommand implements Callable<Integer> {

    private static final Viewport VIEW = new Viewport(1040, 800, 1);
    private static final double SECONDS = 1.0 / 60;
    private static final double NEAREST = 8;
    private static final int LOOKS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--films", split = ",", defaultValue = "5000,34067,100000", paramLabel = "N",
            description = "films on invented maps; of a catalogue, the first so many (default: ${DEFAULT-VALUE})")
    private List<Integer> films = List.of();

    @Option(names = "--catalog", paramLabel = "FILE", description = "lay this catalogue out in place of an invented one of as many films")
    private @Nullable Path catalog;

    @Option(names = "--vectors", paramLabel = "FILE", description = "its vectors (.npy); without it, its overviews are encoded")
    private @Nullable Path vectors;

    @Option(names = "--pictures", defaultValue = "600", paramLabel = "N", description = "pictures that count, after as many before (default: ${DEFAULT-VALUE})")
    private int pictures;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows to this file")
    private Path json = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (pictures < 1 || films.stream().anyMatch(n -> n < BenchMap.LEAST)) {
            throw new InputException("--pictures must be at least 1 and --films at least " + BenchMap.LEAST + ".");
        }
        try (Engine engine = Engine.ofUser(failure -> { })) {
            BenchCatalog known = catalog == null ? null : BenchCatalog.of(Integer.MAX_VALUE, catalog, vectors, engine);
            BenchRows rows = new BenchRows(spec.commandLine().getOut(), 0);
            for (int n : films) {
                measure(known != null && known.catalog().size() >= n ? laidOut(BenchCatalog.firstOf(n, known.catalog(), known.vectors()), engine)
                        : BenchMap.invented(n), engine, rows);
            }
            rows.write(json);
        }
        return 0;
    }

    private static BenchMap laidOut(BenchCatalog bench, Engine engine) {
        Fit fit = Fit.of(bench.vectors(), FitParams.DEFAULT, engine.workers(), new StageBoard(stage -> { }), Cancel.NEVER);
        Corpus corpus = Corpus.of(bench.catalog().films().stream().map(Film::overview).toList(), CorpusParams.DEFAULT, engine.workers(), Progress.NONE,
                Cancel.NEVER);
        TopicModel model = TopicModel.of(corpus, bench.vectors(), null, TopicParams.DEFAULT, engine.workers());
        Themes themes = ThemeMaker.make(model, Objects.requireNonNull(fit.clustering()), null, engine.workers(), Progress.NONE, Cancel.NEVER);
        List<MapLabel> labels = themes.levels().stream().flatMap(List::stream).map(LabelsBenchCommand::label).toList();
        return new BenchMap(fit.layout().data(), labels);
    }

    private static MapLabel label(Theme theme) {
        return BenchMap.label(theme.id(), theme.level(), theme.members(), theme.name(false));
    }

    private void measure(BenchMap map, Engine engine, BenchRows rows) {
        rows.measureOn(map.films());
        LabelRehearsal rehearsal = new LabelRehearsal(map.labels(), VIEW, engine.workers());
        double fit = map.fitScale(VIEW);
        double[] times = new double[pictures];
        for (int picture = -pictures; picture < pictures; picture++) {
            double way = (double) Math.floorMod(picture, pictures) / pictures;
            float[] positions = map.at(picture);
            long nanos = rehearsal.place(positions, new Camera(0, 0, fit * Math.pow(NEAREST, way)), fit, SECONDS);
            times[Math.max(0, picture)] = nanos / 1e6;
        }
        rows.add("labels", "ms", times);
        double[] looks = new double[LOOKS];
        for (int look = -LOOKS; look < LOOKS; look++) {
            float[] positions = map.at(look);
            long start = System.nanoTime();
            Cohesion cohesion = Cohesion.of(positions, 2);
            map.labels().forEach(label -> cohesion.of(label.films()));
            looks[Math.max(0, look)] = (System.nanoTime() - start) / 1e6;
        }
        rows.add("labels-gathered", "ms", looks);
    }
}
