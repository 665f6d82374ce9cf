package org.refdesk;

import org.refdesk.cli.IndexProgress;
import org.refdesk.cli.IndexReport;
import org.refdesk.config.Settings;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentRanking;

/** What the commands work with: the desk over an index, and the index over its corpus. */
interface Parts {
    /**
     * Opens the desk; where there is no index, builds it first.
     *
     * @throws SetupException where the index, the model or the corpus is missing or broken
     */
    Opened open(Settings settings, IndexProgress progress);

    /**
     * Brings the index up to date.
     *
     * @throws SetupException where the corpus cannot be read or the index cannot be written
     */
    IndexReport index(Settings settings, IndexProgress progress);

    /** An open desk. */
    interface Opened extends AutoCloseable {
        Desk desk();

        DocumentRanking ranking();

        @Override
        void close();
    }
}
