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

/**
 * How a desk is doing.
 *
 * @param documents that it answers from
 * @param bytes that the index takes on disk
 * @param droppedQuotes that were not cited, because they did not stand in the stored text
 * @param cache of answers; null where there is none
 */
record DeskFigures(
        long documents,
        long bytes,
        long droppedQuotes,
        @Nullable CacheStatistics cache) {}
