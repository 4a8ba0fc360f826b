package org.filmament.encode.store;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.filmament.encode.store.ModelStatus.State;
import org.filmament.work.AtomicFile;
import org.filmament.work.Cancel;
import org.filmament.work.InputException;
import org.filmament.work.Progress;

/// The models on this computer, in one folder of the user's: a folder a model, its files laid out as on the hub. Goes online in
/// [#fetch] alone. Instead of fetching, a user may name a folder of files that were downloaded by hand; they stay where they are.
///
/// Safe for use from any thread, and by several processes at once.
public final class ModelStore implements AutoCloseable {

    /// Where models are published.
    public static final URI HUB = URI.create("https://huggingface.co");

    /// The environment's name for a mirror of the hub, as the hub's own tools have it.
    public static final String MIRROR = "HF_ENDPOINT";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final String CHOSEN_FOLDER = ".folder";

    private final Path folder;
    private final URI hub;
    private final HttpClient client;
    private final FileDownload download;

    /// A store in `folder`, which is created when there is something to keep. Uses the mirror that the environment names, if any, and the proxy
    /// that the Java platform is set to.
    ///
    /// @throws InputException if the mirror's address is none
    public static ModelStore in(Path folder) {
        return new ModelStore(folder, hub(System.getenv()), ProxySelector.getDefault(), PATIENCE, FIRST_PAUSE, System::nanoTime);
    }

    ModelStore(Path folder, URI hub, ProxySelector proxies, Duration patience, Duration firstPause, LongSupplier clock) {
        this.folder = folder;
        this.hub = hub;
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).proxy(proxies).connectTimeout(patience).build();
        this.download = new FileDownload(client, patience, firstPause, clock);
    }

    static URI hub(Map<String, String> environment) {
        String mirror = environment.getOrDefault(MIRROR, "").strip().replaceAll("/+$", "");
        if (mirror.isEmpty()) {
            return HUB;
        }
        try {
            URI address = URI.create(mirror);
            if (address.getHost() != null && (mirror.startsWith("https://") || mirror.startsWith("http://"))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below, as any other address that cannot be one.
        }
        throw new InputException("The mirror in " + MIRROR + " is not an address: " + mirror + ".");
    }

    /// Where models are fetched from: the hub or a mirror.
    public URI hub() {
        return hub;
    }

    /// What there is of `model`. Looks at lengths alone, so it is quick.
    public ModelStatus status(Model model) {
        ModelFolder files = folderOf(model);
        long present = present(model, files);
        boolean ready = model.files().stream().allMatch(files::has);
        return new ModelStatus(ready ? State.READY : present > 0 ? State.PARTIAL : State.ABSENT, present, files.folder());
    }

    private static long present(Model model, ModelFolder files) {
        return model.files().stream().mapToLong(file -> files.has(file) ? file.bytes()
                : Math.min(file.bytes(), ModelFolder.length(PartFile.path(files.path(file))))).sum();
    }

    /// The folder of a model that is ready.
    ///
    /// @throws InputException if it is not
    public ModelFolder open(Model model) {
        ModelStatus status = status(model);
        if (status.state() != State.READY) {
            throw new InputException(status.state() == State.ABSENT ? "The model " + model.name() + " is not on this computer yet."
                    : "Only a part of the model " + model.name() + " is in " + status.folder() + ".");
        }
        return folderOf(model);
    }

    /// Fetches what is missing of `model`, and what is there but not as published. Waits for it.
    ///
    /// @param progress in bytes
    /// @throws IOException with one sentence, if it cannot be fetched or kept; what has come is kept for the next time
    /// @throws CancellationException if cancelled; what has come is kept for the next time
    public void fetch(Model model, Progress progress, Cancel cancel) throws IOException {
        ModelFolder files = new ModelFolder(model, ownFolder(model));
        requireSpace(model, files);
        long before = 0;
        for (ModelFile file : model.files()) {
            LongConsumer risen = rising(before, model.bytes(), progress);
            if (!files.isIntact(file, risen, cancel)) {
                Path target = files.folder().resolve(file.path());
                download.fetch(model.address(hub, file), file, target, risen, cancel);
            }
            before += file.bytes();
        }
        Files.deleteIfExists(choice(model));
        progress.report(model.bytes(), model.bytes());
    }

    /// Reports bytes of one file as bytes of all; a file that has to be begun again stands still until it is as far as it was.
    private static LongConsumer rising(long before, long total, Progress progress) {
        long[] most = {0};
        return bytes -> {
            if (bytes > most[0]) {
                most[0] = bytes;
                progress.report(before + bytes, total);
            }
        };
    }

    private void requireSpace(Model model, ModelFolder files) throws IOException {
        Files.createDirectories(files.folder());
        long needed = model.bytes() - present(model, files);
        long free = Files.getFileStore(files.folder()).getUsableSpace();
        if (free < needed) {
            throw new IOException(String.format(Locale.ROOT, "There are %,d MB free for %s, which needs %,d more.", free / 1_000_000, files.folder(),
                    needed / 1_000_000));
        }
    }

    /// Uses files that were downloaded by hand, from now on, after every one of them has been checked.
    ///
    /// @param progress in bytes
    /// @throws InputException if one is missing, truncated or altered; the file is named, and nothing changes
    /// @throws IOException    if the choice cannot be kept
    /// @throws CancellationException if cancelled; nothing changes
    public ModelFolder useFolder(Model model, Path chosen, Progress progress, Cancel cancel) throws IOException {
        ModelFolder files = new ModelFolder(model, chosen.toAbsolutePath().normalize());
        files.check(progress, cancel);
        Files.createDirectories(folder);
        byte[] line = files.folder().toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(choice(model), file -> file.write(ByteBuffer.wrap(line)));
        return files;
    }

    private ModelFolder folderOf(Model model) {
        return new ModelFolder(model, chosenFolder(model).orElse(ownFolder(model)));
    }

    private Path ownFolder(Model model) {
        return folder.resolve(model.repository().substring(model.repository().indexOf('/') + 1));
    }

    private Path choice(Model model) {
        return folder.resolve(model.name() + CHOSEN_FOLDER);
    }

    private Optional<Path> chosenFolder(Model model) {
        try {
            return Optional.of(Path.of(Files.readString(choice(model)).strip()));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Ends what is being fetched.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
