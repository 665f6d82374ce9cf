package org.refdesk.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refdesk.ingest.IngestReport.Skipped;

/**
 * A corpus of these files and nothing else.
 *
 * @param unseen files that are not listed and may be there, each with the reason
 */
public record ListedFiles(
        List<? extends SourceFile> files, String stamp, List<Skipped> leftOut, Map<String, String> unseen)
        implements SourceCorpus {
    public ListedFiles(List<? extends SourceFile> files, String stamp) {
        this(files, stamp, List.of(), Map.of());
    }

    @Override
    public Set<String> cataloged() {
        return Set.of();
    }

    @Override
    public Set<String> mounts() {
        return Set.of();
    }

    @Override
    public Optional<String> unseen(String file, Set<String> mounted) {
        return Optional.ofNullable(unseen.get(file));
    }
}
