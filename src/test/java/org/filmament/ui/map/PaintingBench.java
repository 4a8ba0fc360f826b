package org.filmament.ui.map;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.filmament.poster.PosterSprites;
import org.filmament.work.Workers;

/// What a picture of the sky costs, part by part, in processor time of one thread: it needs no window and no quiet machine. Not a test; run by
/// hand:
///
///     java --add-modules jdk.incubator.vector -cp target/classes:target/test-classes:… org.filmament.ui.map.PaintingBench 5000 34067
///
/// Arguments are numbers of films, and the motions to measure; all of them when none is named.
public final class PaintingBench {

    private static final Viewport VIEW = new Viewport(1440, 900, 1);
    private static final int WARM_UP = 150;
    private static final int PICTURES = 60;
    private static final double FIT_SCALE = 45;

    private final float[] home;
    private final int[] colors;
    private final int[] groups;
    private final int[] order;
    private final PosterSprites sprites;
    private final long[] glow = new long[VIEW.deviceWidth() * VIEW.deviceHeight()];
    private final Map<String, long[]> nanos = new LinkedHashMap<>();
    private int picture;

    private PaintingBench(int films) {
        colors = new int[films];
        groups = new int[films];
        home = clouds(films, colors, groups);
        order = IntStream.range(0, films).toArray();
        sprites = Skies.sprites(films);
    }

    public static void main(String[] arguments) {
        List<Motion> motions = Arrays.stream(Motion.values()).filter(m -> Arrays.asList(arguments).contains(m.name())).toList();
        Arrays.stream(arguments).filter(a -> a.matches("\\d+")).forEach(films ->
                new PaintingBench(Integer.parseInt(films)).run(motions.isEmpty() ? List.of(Motion.values()) : motions));
    }

    private void run(List<Motion> motions) {
        for (Motion motion : motions) {
            for (double zoom : new double[] {1, 4, 16}) {
                measure(motion, zoom);
            }
        }
    }

    private enum Motion { GLIDE, OUTLINED_GLIDE, PAN, ZOOM, SELECTED }

    private void measure(Motion motion, double zoom) {
        Choreographer choreographer = new Choreographer();
        Haze haze = new Haze();
        StarField stars = new StarField();
        TitleLayer titles = new TitleLayer(Skies.titles(order.length), Workers.serial());
        OutlineLayer outlines = new OutlineLayer(Workers.serial());
        PosterLayer posters = new PosterLayer(sprites, Workers.serial());
        int[] pixels = new int[VIEW.deviceWidth() * VIEW.deviceHeight()];
        nanos.clear();
        long nowNanos = 0;
        for (int i = 0; i < WARM_UP + PICTURES; i++) {
            picture = i - WARM_UP;
            nowNanos += 33_000_000L;
            SceneRequest request = request(motion, zoom, i, nowNanos);
            SceneSnapshot[] scene = new SceneSnapshot[1];
            Placement[] placement = new Placement[1];
            part("move, choose", () -> scene[0] = choreographer.next(request));
            part("place", () -> placement[0] = Placement.of(scene[0]));
            Light light = Light.on(Backdrop.NIGHT);
            part("haze gather", () -> haze.gather(scene[0], placement[0], light));
            part("stars gather", () -> stars.gather(scene[0], placement[0], light));
            part("posters gather", () -> posters.gather(scene[0], placement[0]));
            part("titles gather", () -> titles.gather(scene[0], placement[0]));
            part("outlines gather", () -> outlines.gather(scene[0]));
            part("haze show", () -> haze.show(pixels, VIEW.deviceWidth(), 0, VIEW.deviceHeight()));
            part("stars light", () -> shine(stars, light, pixels));
            part("outlines draw", () -> outlines.draw(scene[0], new Band(pixels, VIEW.deviceWidth(), 0, VIEW.deviceHeight())));
            part("titles draw", () -> titles.drawCommon(scene[0], new Band(pixels, VIEW.deviceWidth(), 0, VIEW.deviceHeight())));
            part("posters draw", () -> posters.draw(scene[0], placement[0], 0, placement[0].count(), new Band(pixels, VIEW.deviceWidth(), 0, VIEW.deviceHeight())));
        }
        report(motion, zoom);
    }

    private void shine(StarField stars, Light light, int[] pixels) {
        int width = VIEW.deviceWidth();
        long[] lit = new long[VIEW.deviceHeight()];
        stars.light(glow, width, 0, VIEW.deviceHeight(), lit);
        for (int y = 0; y < lit.length; y++) {
            for (long rest = lit[y]; rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest) * StarField.STRETCH;
                light.shine(glow, y * width + x, pixels, y * width + x, Math.min(StarField.STRETCH, width - x));
            }
        }
    }

    private void part(String name, Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        if (picture >= 0) {
            nanos.computeIfAbsent(name, n -> new long[PICTURES])[picture] = spent;
        }
    }

    private void report(Motion motion, double zoom) {
        StringBuilder line = new StringBuilder("%6d films, %-14s zoom %2.0f:".formatted(order.length, motion, zoom));
        double[] total = new double[1];
        nanos.forEach((name, each) -> {
            Arrays.sort(each);
            double median = each[PICTURES / 2] / 1e6;
            total[0] += median;
            line.append("  %s %.1f".formatted(name, median));
        });
        System.out.println(line + "  | total %.1f ms".formatted(total[0]));
    }

    private SceneRequest request(Motion motion, double zoom, int i, long now) {
        double time = i / 30.0;
        float[] goal = motion == Motion.GLIDE || motion == Motion.OUTLINED_GLIDE ? strayed(time) : home;
        double pan = motion == Motion.PAN ? 30 * Math.sin(time) : 0;
        double scale = FIT_SCALE * zoom * (motion == Motion.ZOOM ? Math.exp(0.1 * Math.sin(time)) : 1);
        LevelOfDetail detail = new LevelOfDetail(order.length, FIT_SCALE, VIEW, LevelOfDetail.Choice.BY_ROOM);
        int selected = motion == Motion.SELECTED ? 1 : -1;
        return new SceneRequest(now, VIEW, new Camera(pan / scale, 0, scale), motion == Motion.ZOOM, detail, Backdrop.NIGHT, order, goal, i,
                colors, null, -1, selected, selected < 0 ? new int[0] : new int[] {2, 3, 5, 8},
                motion == Motion.OUTLINED_GLIDE ? new Layers(true, true, groups, List.of()) : Layers.DEFAULT);
    }

    private float[] strayed(double time) {
        float[] positions = new float[home.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = home[i] + (float) (0.8 * Math.sin(time * 1.7 + home[i ^ 1]) * Math.cos(0.3 * home[i] + time));
        }
        return positions;
    }

    /// Clusters of every size, as a layout has them: most films in some dozen clouds, a tenth between.
    private static float[] clouds(int films, int[] colors, int[] groups) {
        SplittableRandom random = new SplittableRandom(11);
        int clouds = 48;
        double[][] cloud = new double[clouds][];
        for (int c = 0; c < clouds; c++) {
            double radius = 7 * Math.sqrt(random.nextDouble());
            double angle = random.nextDouble(2 * Math.PI);
            cloud[c] = new double[] {1.4 * radius * Math.cos(angle), radius * Math.sin(angle), 0.25 + 0.5 * random.nextDouble()};
        }
        float[] positions = new float[2 * films];
        for (int film = 0; film < films; film++) {
            groups[film] = random.nextInt(clouds);
            double[] home = cloud[groups[film]];
            double wide = random.nextInt(10) == 0 ? 4 : 1;
            positions[2 * film] = (float) (home[0] + wide * home[2] * random.nextGaussian());
            positions[2 * film + 1] = (float) (home[1] + wide * home[2] * random.nextGaussian());
            colors[film] = 0xFF000000 | (int) (home[0] * 1000) * 0x9E3779B1 >>> 8 | 0x404040;
        }
        return positions;
    }
}
