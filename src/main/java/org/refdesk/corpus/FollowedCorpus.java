package org.refdesk.corpus;

import java.util.List;
import java.util.Optional;
import org.refdesk.ingest.IngestReport;

/** A desk that is being kept true to its corpus. */
public interface FollowedCorpus extends AutoCloseable {
    /** What lies in the corpus and is not answered from, as of now. */
    List<IngestReport.Skipped> skipped();

    /** What cannot be read now, and is answered from as it was read before. */
    List<IngestReport.Kept> kept();

    /** Why answers are drawn from an index that may be behind its corpus, as a sentence; empty where all is well. */
    Optional<String> trouble();

    @Override
    void close();
}
