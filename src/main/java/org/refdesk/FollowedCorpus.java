package org.refdesk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.config.Settings;
import org.refdesk.desk.CacheStatistics;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentRanking;
import org.refdesk.desk.Documents;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.Progress;

/** A desk that is being kept true to its corpus. */
interface FollowedCorpus extends AutoCloseable {
    /** What lies in the corpus and is not answered from, as of now. */
    List<IngestReport.Skipped> skipped();

    /** What cannot be read now, and is answered from as it was read before. */
    List<IngestReport.Kept> kept();

    /**
     * Why answers are drawn from an index that may be behind its corpus, as a sentence; empty where all is well.
     */
    Optional<String> trouble();

    @Override
    void close();
}
