package org.refdesk.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Document;
import org.refdesk.document.Shortened;
import org.refdesk.index.StoredDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares a corpus with what the index holds, and has the difference written. */
final class Update {
    private static final Logger LOG = LoggerFactory.getLogger(Update.class);

    /** So many of the reasons why parts of a file are left out are kept; the rest are counted. */
    private static final int REASONS_SHOWN = 5;

    private final Pipeline pipeline;
    private final Ledger ledger;
    private final Tally tally;
    private final Map<String, StoredDocument> indexed = new HashMap<>();
    private final Map<String, Set<String>> idsOfFile = new HashMap<>();
    private final Map<String, String> fileOfId = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> tooLarge;
    private @Nullable String underWay;

    /** @param tooLarge files that took more memory than there is, which are skipped */
    Update(Pipeline pipeline, Ledger ledger, Tally tally, Set<String> tooLarge) {
        this.tooLarge = tooLarge;
        this.pipeline = pipeline;
        this.ledger = ledger;
        this.tally = tally;
        for (StoredDocument document : pipeline.documents()) {
            indexed.put(document.id(), withoutStories(document));
            idsOfFile
                    .computeIfAbsent(document.source(), file -> new LinkedHashSet<>())
                    .add(document.id());
        }
    }

    private static StoredDocument withoutStories(StoredDocument document) {
        return new StoredDocument(
                document.id(),
                document.source(),
                document.sha256(),
                document.catalogKey(),
                document.characters(),
                List.of());
    }

    /** The file that was read last; null where none was. */
    @Nullable
    String underWay() {
        return underWay;
    }

    void run(List<? extends SourceFile> corpus) throws InterruptedException {
        removeGone(corpus);
        pipeline.started(toRead(corpus));
        for (SourceFile file : corpus) {
            pipeline.checkInterrupted();
            Ledger.Entry entry = ledger.entry(file.name());
            if (entry != null && entry.looksLike(file)) {
                keep(entry);
            } else if (file.unfinished()) {
                keepUnfinished(file, entry);
            } else {
                compare(file, entry);
            }
        }
        pipeline.finish();
    }

    private void keepUnfinished(SourceFile file, Ledger.@Nullable Entry entry) throws InterruptedException {
        if (entry != null) {
            keep(entry.unsettled());
        } else {
            idsOfFile.getOrDefault(file.name(), Set.of()).forEach(id -> fileOfId.putIfAbsent(id, file.name()));
        }
    }

    private long toRead(List<? extends SourceFile> corpus) {
        long bytes = 0;
        for (SourceFile file : corpus) {
            Ledger.Entry entry = ledger.entry(file.name());
            bytes += entry != null && entry.looksLike(file) ? 0 : file.size();
        }
        return bytes;
    }

    private void removeGone(List<? extends SourceFile> corpus) throws InterruptedException {
        Set<String> gone = new LinkedHashSet<>(idsOfFile.keySet());
        corpus.forEach(file -> gone.remove(file.name()));
        for (String file : gone) {
            remove(idsOfFile.getOrDefault(file, Set.of()));
        }
    }

    private void keep(Ledger.Entry entry) throws InterruptedException {
        tally.kept(entry);
        for (String id : idsOfFile.getOrDefault(entry.name(), Set.of())) {
            fileOfId.putIfAbsent(id, entry.name());
        }
        pipeline.fileDone(entry, 0);
    }

    private void compare(SourceFile file, Ledger.@Nullable Entry entry) throws InterruptedException {
        String catalogKey = file.catalogKey();
        try {
            String sha256 = file.sha256();
            if (entry != null && entry.holds(sha256, catalogKey)) {
                keep(Ledger.Entry.of(file, sha256, entry.documents(), entry.skipped(), entry.remark()));
                pipeline.advance(file.size());
                return;
            }
            ReadOutcome outcome = read(file);
            if (file.unfinished()) {
                keepUnfinished(file, entry);
                pipeline.advance(file.size());
                return;
            }
            switch (outcome) {
                case ReadOutcome.Read read -> write(file, sha256, read);
                case ReadOutcome.Skipped(String reason, boolean lasting) -> {
                    skip(file, reason);
                    Ledger.Entry skipped = Ledger.Entry.of(file, sha256, 0, reason, null);
                    pipeline.fileDone(lasting ? skipped : skipped.untried(), file.size());
                }
            }
        } catch (IOException e) {
            if (file.unfinished()) {
                keepUnfinished(file, entry);
            } else {
                skip(file, "it cannot be read: " + e);
            }
            pipeline.advance(file.size());
        }
    }

    private ReadOutcome read(SourceFile file) throws IOException {
        if (tooLarge.contains(file.name())) {
            return new ReadOutcome.Skipped(
                    "taking it in needs more memory than the program may use; split it, or give the program more",
                    false);
        }
        underWay = file.name();
        try {
            return file.read();
        } catch (RuntimeException e) {
            LOG.error("{} was skipped: its reader failed", file.name(), e);
            return new ReadOutcome.Skipped("its reader failed: " + e);
        }
    }

    private void skip(SourceFile file, String reason) throws InterruptedException {
        tally.skipped(file.name(), reason);
        remove(idsOfFile.getOrDefault(file.name(), Set.of()));
    }

    private void write(SourceFile file, String sha256, ReadOutcome.Read read) throws InterruptedException {
        List<Document> toWrite = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Document document : read.documents()) {
            if (!claim(document, file)) {
                leftOut.add(document.id());
            } else if (isIndexed(document, file)) {
                tally.unchanged();
            } else {
                count(document);
                toWrite.add(document);
            }
        }
        Set<String> stale = new LinkedHashSet<>(idsOfFile.getOrDefault(file.name(), Set.of()));
        stale.removeAll(fileOfId.keySet());
        remove(stale);
        pipeline.write(file, toWrite);
        List<String> reasons = new ArrayList<>(read.problems());
        if (!leftOut.isEmpty()) {
            reasons.addFirst(reason(leftOut));
        }
        String reason = summary(reasons);
        if (reason != null) {
            tally.skipped(file.name(), reason);
        }
        String remark = summary(read.remarks());
        if (remark != null) {
            tally.remarked(file.name(), remark);
        }
        int taken = read.documents().size() - leftOut.size();
        pipeline.fileDone(Ledger.Entry.of(file, sha256, taken, reason, remark), 0);
    }

    private static @Nullable String summary(List<String> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        String shown = reasons.stream().limit(REASONS_SHOWN).collect(Collectors.joining("; "));
        return reasons.size() <= REASONS_SHOWN ? shown : shown + "; and " + (reasons.size() - REASONS_SHOWN) + " more";
    }

    private String reason(List<String> leftOut) {
        String first = leftOut.getFirst();
        return "%d of its documents left out: the id %s is that of another document, in %s"
                .formatted(leftOut.size(), Shortened.of(first), Shortened.of(String.valueOf(fileOfId.get(first))));
    }

    /** Whether the document's id is not that of another document. */
    private boolean claim(Document document, SourceFile file) {
        return fileOfId.putIfAbsent(document.id(), file.name()) == null;
    }

    private boolean isIndexed(Document document, SourceFile file) {
        StoredDocument known = indexed.get(document.id());
        return known != null
                && !removed.contains(document.id())
                && known.source().equals(document.source())
                && known.sha256().equals(document.sha256())
                && known.catalogKey().equals(file.catalogKey());
    }

    private void count(Document document) {
        if (removed.remove(document.id())) {
            tally.moved(document.id());
        } else if (indexed.containsKey(document.id())) {
            tally.changed(document.id());
        } else {
            tally.added(document.id());
        }
    }

    private void remove(Set<String> ids) throws InterruptedException {
        for (String id : ids) {
            if (!fileOfId.containsKey(id) && removed.add(id)) {
                tally.removed(id);
                pipeline.remove(id);
            }
        }
    }
}
