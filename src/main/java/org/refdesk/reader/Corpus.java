package org.refdesk.reader;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files that a desk answers from: a folder with all below it, or a single file.
 *
 * <p>Hidden files and folders and the catalog are no part of it.
 *
 * @param files in the order of their ids
 * @param leftOut what lies there and is not read, each with the reason
 * @param folders ids of the folders below it that were listed
 * @param mounts ids of those folders on which a file system is mounted
 */
public record Corpus(List<CorpusFile> files, List<LeftOut> leftOut, Set<String> folders, Set<String> mounts) {
    public Corpus {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
        folders = Set.copyOf(folders);
        mounts = Set.copyOf(mounts);
    }

    /**
     * Something that is not read.
     *
     * @param id its path inside the corpus folder, with forward slashes
     * @param reason as a clause: "a link that leaves the corpus"
     * @param elsewhere whether what it holds is read all the same, by another name
     */
    public record LeftOut(String id, String reason, boolean elsewhere) {
        LeftOut(String id, String reason) {
            this(id, reason, false);
        }
    }

    /**
     * Lists a corpus.
     *
     * @param root a folder, or a file
     * @throws IOException where there is none, or it cannot be listed
     */
    public static Corpus list(Path root) throws IOException {
        Path real = root.toRealPath();
        if (!Files.isDirectory(real)) {
            CorpusFile only = new CorpusFile(real.getFileName().toString(), real);
            return new Corpus(List.of(only), List.of(), Set.of(), Set.of());
        }
        Walk walk = new Walk(real);
        Files.walkFileTree(real, walk);
        walk.files.sort(Comparator.comparing(CorpusFile::id));
        walk.leftOut.sort(Comparator.comparing(LeftOut::id));
        return new Corpus(walk.files, walk.leftOut, walk.folders, walk.mounts());
    }

    /**
     * Why a file that is not among these may be there all the same, as a clause; empty if it is gone.
     *
     * @param mounted ids of folders on which a file system was mounted when the file was read
     */
    public Optional<String> unseen(String file, Set<String> mounted) {
        for (LeftOut left : leftOut) {
            if (!left.elsewhere() && left.id().equals(file)) {
                return Optional.of(left.reason());
            }
            if (!left.elsewhere() && isBelow(left.id(), file)) {
                return Optional.of("its folder " + left.id() + " is not read: " + left.reason());
            }
        }
        if (folders.contains(file)) {
            return Optional.of("a folder has its name now");
        }
        return mounted.stream()
                .filter(folder -> isBelow(folder, file) && isUnmounted(folder))
                .map(folder -> "nothing is mounted on its folder " + folder
                        + "; delete the folder if its documents are gone for good")
                .findFirst();
    }

    /** An empty folder is left where something was mounted; one with files in it is what it seems to be. */
    private boolean isUnmounted(String folder) {
        return folders.contains(folder)
                && !mounts.contains(folder)
                && files.stream().noneMatch(file -> isBelow(folder, file.id()))
                && leftOut.stream().noneMatch(left -> isBelow(folder, left.id()))
                && folders.stream().noneMatch(other -> isBelow(folder, other));
    }

    private static boolean isBelow(String folder, String file) {
        return file.startsWith(folder + "/");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<CorpusFile> files = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Set<String> folders = new HashSet<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(id(folder));
            return FileVisitResult.CONTINUE;
        }

        /** With a problem where the list of the folder broke off. */
        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
            if (problem != null && folder.equals(root)) {
                throw problem;
            }
            if (problem != null) {
                folders.remove(id(folder));
                leftOut.add(new LeftOut(id(folder), "cannot be listed: " + Readers.reason(problem)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file) || isCatalog(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                visitLink(file);
            } else if (attributes.isRegularFile()) {
                files.add(new CorpusFile(id(file), file));
            } else {
                leftOut.add(new LeftOut(id(file), "neither a file nor a folder"));
            }
            return FileVisitResult.CONTINUE;
        }

        private void visitLink(Path link) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(root)) {
                    leftOut.add(new LeftOut(id(link), "a link that leaves the corpus"));
                } else if (Files.isRegularFile(target)) {
                    files.add(new CorpusFile(id(link), target));
                } else if (Files.isDirectory(target) && !isBelowHidden(target)) {
                    leftOut.add(new LeftOut(id(link), "a link to a folder; the folder itself is read", true));
                } else {
                    leftOut.add(new LeftOut(id(link), "a link to neither a file nor a folder that is read"));
                }
            } catch (NoSuchFileException e) {
                leftOut.add(new LeftOut(id(link), "a link to nothing"));
            } catch (IOException e) {
                leftOut.add(new LeftOut(id(link), "a link that cannot be followed: " + Readers.reason(e)));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (file.equals(root)) {
                throw problem;
            }
            if (!(problem instanceof NoSuchFileException) && !isHidden(file)) {
                leftOut.add(new LeftOut(id(file), "cannot be opened: " + Readers.reason(problem)));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isCatalog(Path file) {
            return root.equals(file.getParent())
                    && CatalogFile.NAMES.contains(file.getFileName().toString());
        }

        private static boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }

        private boolean isBelowHidden(Path file) {
            for (Path name : root.relativize(file)) {
                if (isHidden(name)) {
                    return true;
                }
            }
            return false;
        }

        private Set<String> mounts() {
            return MountPoints.now().stream()
                    .filter(point -> point.startsWith(root))
                    .map(this::id)
                    .filter(folders::contains)
                    .collect(Collectors.toSet());
        }

        private String id(Path file) {
            return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        }
    }
}
