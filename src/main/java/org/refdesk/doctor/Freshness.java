package org.refdesk.doctor;

import java.io.IOException;
import java.util.Optional;
import org.refdesk.config.Settings;
import org.refdesk.ingest.IngestReport;

/** Compares an index with its corpus. */
public interface Freshness {
    /**
     * What is known of the corpus, where the index is up to date; else empty.
     *
     * @param model that the index was made with
     * @throws IOException where a file that looks changed cannot be read
     */
    Optional<IngestReport> same(Settings settings, String model) throws IOException;
}
