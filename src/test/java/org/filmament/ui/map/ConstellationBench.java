package org.filmament.ui.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
import org.filmament.catalog.Film;
import org.filmament.poster.PosterArtist;
import org.filmament.poster.PosterSprites;
import org.filmament.umap.LayoutFrame;
import org.filmament.umap.UmapParams;
import org.filmament.work.Workers;
import org.jspecify.annotations.Nullable;

/// The real view in a real window, with films in synthetic clusters: measures the intervals between presented, changed pictures while the map is
/// panned, zoomed or all films move, and takes pictures to look at. Not a test; run by hand:
///
///     xvfb-run -a -s "-screen 0 1440x900x24" java --module-path target/javafx --add-modules javafx.controls,jdk.incubator.vector
///         -Dprism.forceGPU=true -cp target/classes:target/test-classes:… org.filmament.ui.map.ConstellationBench films=5000 scenario=glide busy=1
///
/// Arguments, each `name=value`: `films` (5000), `scenario` (`pan`, `zoom`, `glide`, `idle` or `shots`), `seconds` (8), `busy` threads (1), `every` (true
/// shows every film as a poster), `out` (folder for shots), `paper` (true), `width` and
/// `height` of the view in the window of 1440 × 900.
public final class ConstellationBench {

    private ConstellationBench() {
    }

    public static void main(String[] arguments) {
        PrismTuning.beforeToolkit();
        Application.launch(Window.class, arguments);
    }

    /// The window; apart from the main class, which would otherwise have the toolkit started before it could say a word.
    public static final class Window extends Application {


        private static final int[] PALETTE = {0xFF4E9BFF, 0xFFFF7A59, 0xFF6BD19B, 0xFFE9B44C, 0xFFB38BFA, 0xFFFF6FA3, 0xFF4DD0E1,
            0xFFD4E157, 0xFFFF9E6B, 0xFF7986CB, 0xFF81C784, 0xFFF06292};
        private static final double WARM_UP_SECONDS = 4;

        private final List<Long> presented = new ArrayList<>();
        private final AtomicReference<@Nullable LayoutFrame> frame = new AtomicReference<>();

        private int films;
        private double seconds;
        private float[] home = new float[0];

        @Override
        public void start(Stage stage) {
            films = Integer.parseInt(argument("films", "5000"));
            seconds = Double.parseDouble(argument("seconds", "8"));
            ThreadFactory threads = Thread.ofPlatform().daemon().name("bench-", 0).factory();
            ExecutorService pool = Executors.newCachedThreadPool(threads);
            ConstellationView view = new ConstellationView(pool, Workers.on(pool, Integer.parseInt(argument("workers", "2"))));
            List<Film> catalogue = catalogue();
            int[] colors = new int[films];
            home = clusters(colors);
            view.setFilms(catalogue, new PosterSprites(new PosterArtist(catalogue), films, 256L << 20, pool, 2));
            view.setColors(colors);
            view.setChoice(Boolean.parseBoolean(argument("every", "false")) ? LevelOfDetail.Choice.EVERY_FILM
                    : LevelOfDetail.Choice.BY_ROOM);
            view.setBackdrop(Boolean.parseBoolean(argument("paper", "false")) ? Backdrop.PAPER : Backdrop.NIGHT);
            publish(0, home);
            view.setFrames(frame::get);
            view.setOnPresented((nanos, sequence) -> presented.add(nanos));
            stage.initStyle(StageStyle.UNDECORATED);
            view.setMinSize(Double.parseDouble(argument("width", "1440")), Double.parseDouble(argument("height", "900")));
            stage.setScene(new Scene(new Group(view), 1440, 900, Color.gray(0.1)));
            stage.show();
            for (int i = 0; i < Integer.parseInt(argument("busy", "1")); i++) {
                threads.newThread(Window::burn).start();
            }
            if (argument("scenario", "pan").equals("shots")) {
                new Shots(view, Path.of(argument("out", "target/shots"))).start();
            } else {
                new Scenario(view).start();
            }
        }

        private String argument(String name, String otherwise) {
            return getParameters().getRaw().stream().filter(a -> a.startsWith(name + "=")).findFirst()
                    .map(a -> a.substring(name.length() + 1)).orElse(otherwise);
        }

        private List<Film> catalogue() {
            String[] first = {"The Last", "A Quiet", "Return to", "Midnight", "The Secret of", "Beyond the", "Lost", "Two", "Under a", "One More"};
            String[] second = {"Harbour", "Winter", "Empire", "Stranger", "River", "Signal", "Orchard", "Machine", "Daughter", "Summer Night"};
            SplittableRandom random = new SplittableRandom(7);
            List<Film> list = new ArrayList<>();
            for (int i = 0; i < films; i++) {
                list.add(new Film(first[random.nextInt(first.length)] + " " + second[random.nextInt(second.length)], null,
                        1920 + random.nextInt(105), List.of("Drama"), "-", null, null, null, null, null, List.of(), null, null,
                        null));
            }
            return list;
        }

        /// Clusters of every size and shape, as a layout has them: most films in some dozen clouds, a tenth between.
        private float[] clusters(int[] colors) {
            SplittableRandom random = new SplittableRandom(11);
            int clouds = 48;
            double[] x = new double[clouds];
            double[] y = new double[clouds];
            double[] spread = new double[clouds];
            for (int c = 0; c < clouds; c++) {
                double radius = 7 * Math.sqrt(random.nextDouble());
                double angle = random.nextDouble(2 * Math.PI);
                x[c] = 1.4 * radius * Math.cos(angle);
                y[c] = radius * Math.sin(angle);
                spread[c] = 0.25 + 0.5 * random.nextDouble();
            }
            float[] positions = new float[2 * films];
            for (int film = 0; film < films; film++) {
                int c = random.nextInt(clouds);
                double wide = random.nextInt(10) == 0 ? 4 : 1;
                positions[2 * film] = (float) (x[c] + wide * spread[c] * random.nextGaussian());
                positions[2 * film + 1] = (float) (y[c] + wide * spread[c] * random.nextGaussian());
                colors[film] = PALETTE[c % PALETTE.length];
            }
            return positions;
        }

        private void publish(long sequence, float[] positions) {
            frame.set(new LayoutFrame(sequence, UmapParams.DEFAULT, LayoutFrame.Phase.FOLLOWING, films, 2, positions, 0));
        }

        /// All films stray about their homes, as while a knob is dragged.
        private float[] strayed(double time) {
            float[] positions = new float[2 * films];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = home[i] + (float) (0.8 * Math.sin(time * 1.7 + home[i ^ 1]) * Math.cos(0.3 * home[i] + time));
            }
            return positions;
        }

        private static void burn() {
            double x = 1;
            while (x > 0) {
                x = Math.sqrt(x + 1);
            }
        }

        /// Moves one thing for a while, then reports and leaves.
        private final class Scenario extends AnimationTimer {

            private final ConstellationView view;
            private final String name = argument("scenario", "pan");
            private long began = -1;
            private long sequence;
            private long published;
            private @Nullable Camera start;
            private long slowestPulse;
            private long cpu;
            private Map<String, Long> ticks = Map.of();

            Scenario(ConstellationView view) {
                this.view = view;
            }

            @Override
            public void handle(long now) {
                if (began < 0) {
                    began = now;
                }
                double time = (now - began) / 1e9 - WARM_UP_SECONDS;
                if (time < -0.5 * WARM_UP_SECONDS) {
                    return;
                }
                if (start == null) {
                    start = view.getCamera();
                }
                if (time < 0) {
                    presented.clear();
                    cpu = cpuNanos();
                    ticks = threadTicks();
                }
                long before = System.nanoTime();
                step(now, time, start);
                slowestPulse = Math.max(slowestPulse, System.nanoTime() - before);
                if (time > seconds) {
                    report();
                    stop();
                    Platform.exit();
                }
            }

            private void step(long now, double time, Camera from) {
                Viewport viewport = new Viewport(view.getWidth(), view.getHeight(), 1);
                switch (name) {
                    case "pan" -> view.setCamera(from.panned(400 * Math.sin(time * 1.3), 250 * Math.sin(time * 1.9)));
                    case "zoom" -> view.byHand().zoom(Math.exp(0.05 * Math.sin(time * 1.1)), 720 + 200 * Math.sin(time), 450);
                    case "glide" -> {
                        if (now - published > 45_000_000L) {
                            published = now;
                            publish(++sequence, strayed(time));
                        }
                    }
                    default -> viewport.deviceWidth();
                }
            }

            private void report() {
                double[] gaps = new double[Math.max(0, presented.size() - 1)];
                for (int i = 0; i < gaps.length; i++) {
                    gaps[i] = (presented.get(i + 1) - presented.get(i)) / 1e6;
                }
                Arrays.sort(gaps);
                System.out.printf("%s films=%d every=%s scale=%.1f: %d pictures, interval median %.1f p95 %.1f max %.1f ms, cpu %.0f %%%n",
                        name, films, argument("every", "false"), view.getScene().getWindow().getOutputScaleX(), presented.size(),
                        at(gaps, 0.5), at(gaps, 0.95), at(gaps, 1), 100 * (cpuNanos() - cpu) / 1e9 / seconds);
                threadTicks().forEach((name, total) -> {
                    double perPicture = 10.0 * (total - ticks.getOrDefault(name, 0L)) / Math.max(1, presented.size());
                    if (perPicture >= 0.2) {
                        System.out.printf("    %-16s %5.1f ms a picture%n", name, perPicture);
                    }
                });
            }

            /// Hundredths of a second that threads have run, by name; empty where the system does not tell.
            private Map<String, Long> threadTicks() {
                Map<String, Long> ticks = new TreeMap<>();
                Path tasks = Path.of("/proc/self/task");
                if (Files.isDirectory(tasks)) {
                    try (Stream<Path> threads = Files.list(tasks)) {
                        for (Path thread : threads.toList()) {
                            String stat = Files.readString(thread.resolve("stat"));
                            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                            ticks.merge(stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
                                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]), Long::sum);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return ticks;
            }

            private double at(double[] sorted, double share) {
                return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
            }

            private long cpuNanos() {
                return ProcessHandle.current().info().totalCpuDuration().map(java.time.Duration::toNanos).orElse(0L);
            }
        }

        /// Takes pictures of the window at several magnifications.
        private final class Shots extends AnimationTimer {

            private final ConstellationView view;
            private final Path folder;
            private final double[] zooms = {1, 3, 9, 28};
            private long next = -1;
            private int shot;
            private @Nullable Camera start;

            Shots(ConstellationView view, Path folder) {
                this.view = view;
                this.folder = folder;
            }

            @Override
            public void handle(long now) {
                if (next < 0) {
                    next = now + 3_000_000_000L;
                }
                if (now < next) {
                    return;
                }
                if (start == null) {
                    start = view.getCamera();
                }
                if (shot > 0) {
                    capture(folder.resolve("shot-" + shot + ".png"));
                }
                if (shot == zooms.length) {
                    stop();
                    Platform.exit();
                    return;
                }
                view.setCamera(new Camera(start.x(), start.y(), start.scale() * zooms[shot++]));
                next = now + 2_500_000_000L;
            }

            private void capture(Path file) {
                WritableImage image = new Robot().getScreenCapture(null, new Rectangle2D(0, 0, 1440, 900), false);
                int width = (int) image.getWidth();
                int height = (int) image.getHeight();
                BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                int[] pixels = new int[width * height];
                image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                picture.setRGB(0, 0, width, height, pixels, 0, width);
                try {
                    Files.createDirectories(folder);
                    ImageIO.write(picture, "png", file.toFile());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
