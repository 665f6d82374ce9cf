package org.refdesk.wiring;

import org.jspecify.annotations.Nullable;
import org.refdesk.desk.CacheStatistics;

/**
 * How a desk is doing.
 *
 * @param documents that it answers from
 * @param bytes that the index takes on disk
 * @param droppedQuotes that were not cited, because they did not stand in the stored text
 * @param cache of answers; null where there is none
 */
public record DeskFigures(
        long documents,
        long bytes,
        long droppedQuotes,
        @Nullable CacheStatistics cache) {}
