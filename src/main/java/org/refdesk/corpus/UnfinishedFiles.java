package org.refdesk.corpus;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.refdesk.watch.FilesOpenForWriting;
import org.refdesk.watch.StabilityTracker.Look;

/** Which files of a corpus somebody may still be writing. */
interface UnfinishedFiles {
    boolean contains(ListedFile file);

    /** Names of files that are gone, and may only be about to be replaced. */
    Set<String> gone();

    /** Tells it from how the files, each by its name, look now. */
    interface Rule {
        UnfinishedFiles among(Map<String, Look> files);
    }

    /** What somebody has open for writing. */
    static UnfinishedFiles openFiles(Map<String, Look> files) {
        FilesOpenForWriting open =
                new FilesOpenForWriting(files.values().stream().map(Look::path).collect(Collectors.toSet()));
        return new UnfinishedFiles() {
            @Override
            public boolean contains(ListedFile file) {
                return open.contains(file.look().path());
            }

            @Override
            public Set<String> gone() {
                return Set.of();
            }
        };
    }

    /** What has not settled, by the names of all that has not. */
    static UnfinishedFiles unsettled(Set<String> names, Map<String, Look> files) {
        Set<String> gone =
                names.stream().filter(name -> !files.containsKey(name)).collect(Collectors.toSet());
        return new UnfinishedFiles() {
            @Override
            public boolean contains(ListedFile file) {
                return names.contains(file.name());
            }

            @Override
            public Set<String> gone() {
                return gone;
            }
        };
    }
}
