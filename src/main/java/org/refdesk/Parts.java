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

/** What the commands work with: the desk over an index, and the index over its corpus. */
interface Parts {
    /**
     * Opens the desk; where the index is missing or behind its corpus, brings it up to date first.
     *
     * @throws SetupException where the index, the model or the corpus is missing or broken
     */
    Opened open(Settings settings, Progress progress);

    /**
     * Brings the index up to date.
     *
     * @throws SetupException where the corpus cannot be read
     */
    IngestReport index(Settings settings, Progress progress);

    /** An open desk. */
    interface Opened extends AutoCloseable {
        Desk desk();

        DocumentRanking ranking();

        Documents documents();

        /** Whether who asks it need not wait for what is still being made ready. */
        boolean isReady();

        /** How it is doing. */
        Figures figures();

        /** What goes on in the background of it, and of the service that it is opened for. */
        BackgroundLoops background();

        /** Keeps it true to its corpus from now on. */
        Following follow();

        /** What a person should know of how it was opened, a line each. */
        List<String> notes();

        @Override
        void close();
    }

    /**
     * How a desk is doing.
     *
     * @param documents that it answers from
     * @param bytes that the index takes on disk
     * @param droppedQuotes that were not cited, because they did not stand in the stored text
     * @param cache of answers; null where there is none
     */
    record Figures(
            long documents,
            long bytes,
            long droppedQuotes,
            @Nullable CacheStatistics cache) {}

    /** A desk that is being kept true to its corpus. */
    interface Following extends AutoCloseable {
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
}
