package org.refdesk.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refdesk.lock.FolderLock;

/** What of a data folder belongs into a backup, and how folders are copied and deleted. */
final class DataFolderCopy {
    /** The configuration that a backup brings, in the data folder that was restored. */
    static final String CONFIGURATION = "restored-config";

    /** Drafts, the lock, and what backups themselves leave there. */
    private static final Predicate<String> PASSING = Pattern.compile(FolderLock.FILE
                    + "|.*\\.(part|next|new|zip|tmp|trace\\.db)|" + CopyRequest.FOLDER + ".*|" + CONFIGURATION)
            .asMatchPredicate();

    private DataFolderCopy() {}

    /** The files of a data folder that belong into a backup, from it; also those that links in it lead to. */
    static List<Path> files(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .map(data::relativize)
                    .filter(DataFolderCopy::isKept)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isKept(Path file) {
        for (Path part : file) {
            if (PASSING.test(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
