package org.refdesk.wiring;

import org.refdesk.config.Settings;
import org.refdesk.config.SetupException;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.Progress;

/** What the commands work with: the desk over an index, and the index over its corpus. */
public interface DeskFactory {
    /**
     * Opens the desk; where the index is missing or behind its corpus, brings it up to date first.
     *
     * @throws SetupException where the index, the model or the corpus is missing or broken
     */
    OpenDesk open(Settings settings, Progress progress);

    /**
     * Brings the index up to date.
     *
     * @throws SetupException where the corpus cannot be read
     */
    IngestReport index(Settings settings, Progress progress);
}
