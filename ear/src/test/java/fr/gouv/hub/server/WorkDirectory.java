package fr.gouv.hub.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The directory of one server, locked for as long as it runs. */
final class WorkDirectory implements AutoCloseable {
    private static final long FREE_BYTES = 2L << 30;

    private final Path root;
    private final FileChannel channel;

    private WorkDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Creates the directory when missing and locks it.
     *
     * @throws HubStartException when it cannot be written, is in use, or its disk is nearly full
     */
    static WorkDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < FREE_BYTES) {
                throw new HubStartException("il ne reste que " + (free >> 20) + " Mio libres sur le disque de " + root
                        + " : il en faut 2 048.");
            }
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new HubStartException("un autre lancement utilise déjà le dossier " + root
                        + " : arrêtez-le, ou choisissez un autre dossier avec -Dhub.work.");
            }
            return new WorkDirectory(root, channel);
        } catch (IOException e) {
            throw new HubStartException("le dossier de travail " + root + " ne peut pas être créé ou écrit.", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** @return the secret of that name, made at first use and kept in a file that only its owner reads */
    String secret(String name) throws IOException {
        Path file = secretFile(name);
        return Files.readString(file).strip();
    }

    Path secretFile(String name) throws IOException {
        Path directory = Files.createDirectories(root.resolve("secrets"));
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[18];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n",
                    StandardCharsets.UTF_8);
        }
        return file;
    }

    void delete(String name) throws IOException {
        Path directory = root.resolve(name);
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try {
            // Releases the lock as well; harmless a second time.
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
