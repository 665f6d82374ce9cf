package org.refdesk.cli;

import java.time.Duration;
import java.util.List;

/**
 * What bringing an index up to date did.
 *
 * @param added files that were not in the index
 * @param changed files whose content is another one now
 * @param removed files that are gone
 * @param skipped files that could not be read
 * @param unchanged how many files are as they were
 */
public record IndexReport(
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<Skipped> skipped,
        int unchanged,
        Duration elapsed) {
    public IndexReport {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        skipped = List.copyOf(skipped);
    }

    /**
     * A file that could not be read.
     *
     * @param reason a sentence that says why
     */
    public record Skipped(String file, String reason) {}
}
