package org.filmament.poster.real;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.filmament.work.AtomicFile;
import org.jspecify.annotations.Nullable;

/// Reduced pictures on disk, JPEG, within a bound of bytes: what has not been looked at for longest goes first. One folder that
/// catalogues and processes share; files are written whole and never changed. Safe for use from any thread.
final class PictureCache {

    private static final System.Logger LOG = System.getLogger(PictureCache.class.getName());
    private static final String SUFFIX = ".jpg";
    private static final float QUALITY = 0.92f;
    /// How full the folder is after it was too full.
    private static final double ROOM_AFTER_EVICTION = 0.85;
    /// How exact it is known when a picture was last looked at.
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private final Path folder;
    private final long bound;
    private long bytes = -1;

    private record Entry(Path file, long size, FileTime used) {
    }

    /// @param folder created when there is something to keep
    /// @param bound  bytes
    PictureCache(Path folder, long bound) {
        this.folder = folder;
        this.bound = bound;
    }

    boolean has(String key) {
        return Files.exists(file(key));
    }

    /// The picture that was kept under `key`, or null if there is none that can be read.
    @Nullable Picture read(String key) {
        Path file = file(key);
        try {
            BufferedImage image = PictureDecoder.decode(Files.readAllBytes(file), Integer.MAX_VALUE / 4);
            touch(file);
            return Picture.of(image, image.getWidth() / 2 * 2);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A kept poster cannot be read and will be fetched again: {0}", e.toString());
            delete(file);
            return null;
        }
    }

    /// Keeps `picture`; if it cannot be written that costs a warning.
    ///
    /// @return whether it was kept
    boolean write(String key, Picture picture) {
        try {
            byte[] jpeg = jpeg(picture.image());
            Files.createDirectories(folder);
            AtomicFile.write(file(key), channel -> {
                ByteBuffer left = ByteBuffer.wrap(jpeg);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            });
            grow(jpeg.length);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Posters cannot be kept for the next time: {0}", e.toString());
            return false;
        }
    }

    private Path file(String key) {
        return folder.resolve(key + SUFFIX);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void touch(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(REMEMBERED))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    private synchronized void grow(long by) throws IOException {
        bytes = bytes < 0 ? entries().stream().mapToLong(Entry::size).sum() : bytes + by;
        if (bytes > bound) {
            evict();
        }
    }

    /// Other processes add files too, so what there is is counted anew.
    private void evict() throws IOException {
        List<Entry> entries = entries();
        entries.sort(Comparator.comparing(Entry::used));
        bytes = entries.stream().mapToLong(Entry::size).sum();
        for (Entry entry : entries) {
            if (bytes <= bound * ROOM_AFTER_EVICTION) {
                return;
            }
            delete(entry.file);
            bytes -= entry.size;
        }
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try {
                    entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
                } catch (NoSuchFileException e) {
                    // Another process was faster.
                    continue;
                }
            }
        }
        return entries;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A kept poster cannot be deleted: {0}", e.toString());
        }
    }
}
