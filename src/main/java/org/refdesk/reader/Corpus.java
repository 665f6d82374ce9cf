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
import java.util.List;

/**
 * The files that a desk answers from: a folder with all below it, or a single file.
 *
 * <p>Hidden files and folders and the catalog are no part of it.
 *
 * @param files in the order of their ids
 * @param leftOut what lies there and is not read, each with the reason
 */
public record Corpus(List<CorpusFile> files, List<LeftOut> leftOut) {
    public Corpus {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Something that is not read.
     *
     * @param id its path inside the corpus folder, with forward slashes
     * @param reason as a clause: "a link that leaves the corpus"
     */
    public record LeftOut(String id, String reason) {}

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
            return new Corpus(List.of(only), List.of());
        }
        Walk walk = new Walk(real);
        Files.walkFileTree(real, walk);
        walk.files.sort(Comparator.comparing(CorpusFile::id));
        walk.leftOut.sort(Comparator.comparing(LeftOut::id));
        return new Corpus(walk.files, walk.leftOut);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<CorpusFile> files = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !isHidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
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
                } else {
                    leftOut.add(new LeftOut(id(link), "a link to a folder; the folder itself is read"));
                }
            } catch (IOException e) {
                leftOut.add(new LeftOut(id(link), "a link to nothing"));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (file.equals(root)) {
                throw problem;
            }
            if (!(problem instanceof NoSuchFileException)) {
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

        private String id(Path file) {
            return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        }
    }
}
