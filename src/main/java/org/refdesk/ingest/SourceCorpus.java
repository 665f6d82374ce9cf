package org.refdesk.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refdesk.ingest.IngestReport.Skipped;

/** A corpus as it lies there now. */
public interface SourceCorpus {
    /** What an ingest compares with the index. */
    List<? extends SourceFile> files();

    /**
     * Stands for the whole catalog and for what is {@link #leftOut}: if it is that of the last ingest, no file's
     * {@link SourceFile#catalogKey} is asked for unless some file changed.
     */
    String stamp();

    /** Ids of the documents that the catalog has entries for. */
    Set<String> cataloged();

    /** What lies there besides the files and is not read, each with the reason. */
    List<Skipped> leftOut();

    /** Folders on which a file system is mounted, by their paths inside the corpus. */
    Set<String> mounts();

    /**
     * Why a file that is not among the files may be there all the same, as a clause; empty if it is gone.
     *
     * @param mounted folders on which a file system was mounted when the file was read
     */
    Optional<String> unseen(String file, Set<String> mounted);
}
