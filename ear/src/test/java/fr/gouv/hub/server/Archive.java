package fr.gouv.hub.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a distribution once: a directory that was unpacked halfway is never taken for a whole one. */
final class Archive {
    private static final String MARKER = ".unpacked";

    private Archive() {}

    /**
     * @param zip the archive
     * @param prefix only entries below it, and without it in their new name
     * @param wanted which of the remaining names to take
     * @param target directory to make; left alone when it already holds this archive
     */
    static void unpack(Path zip, String prefix, Predicate<String> wanted, Path target) throws IOException {
        String stamp = zip.getFileName() + " " + Files.size(zip);
        Path marker = target.resolve(MARKER);
        if (Files.exists(marker) && stamp.equals(Files.readString(marker))) {
            return;
        }
        Files.createDirectories(target);
        Files.deleteIfExists(marker);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                    String name = entry.getName().substring(prefix.length());
                    if (wanted.test(name)) {
                        extract(file, entry, target, name);
                    }
                }
            }
        }
        Files.writeString(marker, stamp);
    }

    private static void extract(ZipFile file, ZipEntry entry, Path target, String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Entry outside its archive: " + name);
        }
        Files.createDirectories(path.getParent());
        try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        }
        String directory = path.getParent().getFileName().toString();
        if ((directory.equals("bin") || directory.equals("scripts"))
                && !path.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make executable: " + path);
        }
    }
}
