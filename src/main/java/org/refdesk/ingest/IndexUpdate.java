package org.refdesk.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Document;
import org.refdesk.index.StoredDocument;
import org.refdesk.text.ShortenedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares a corpus with what the index holds, and has the difference written. */
final class IndexUpdate {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdate.class);

    /** So many of the reasons why parts of a file are left out are kept; the rest are counted. */
    private static final int REASONS_SHOWN = 5;

    private final IndexingPipeline indexingPipeline;
    private final FileStates fileStates;
    private final IngestCounts ingestCounts;
    private final Map<String, StoredDocument> indexed = new HashMap<>();
    private final Map<String, Set<String>> idsOfFile = new HashMap<>();
    private final Map<String, String> fileOfId = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Set<String> tooLarge;
    private @Nullable String underWay;

    /**
     * A file whose documents stay as they are if no other file has them now, which is known in the end.
     *
     * @param entry of the file, with all of them
     * @param ids of those that stay
     */
    private record Kept(FileStates.Entry entry, Set<String> ids) {}

    /** @param tooLarge files that took more memory than there is, which are skipped */
    IndexUpdate(
            IndexingPipeline indexingPipeline, FileStates fileStates, IngestCounts ingestCounts, Set<String> tooLarge) {
        this.tooLarge = tooLarge;
        this.indexingPipeline = indexingPipeline;
        this.fileStates = fileStates;
        this.ingestCounts = ingestCounts;
        for (StoredDocument document : indexingPipeline.documents()) {
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

    void run(SourceCorpus corpus) throws InterruptedException {
        List<? extends SourceFile> files = corpus.files();
        Set<String> listed = files.stream().map(SourceFile::name).collect(Collectors.toSet());
        removeGone(corpus, listed);
        indexingPipeline.started(toRead(files));
        for (SourceFile file : files) {
            indexingPipeline.checkInterrupted();
            FileStates.Entry entry = fileStates.entry(file.name());
            if (entry != null && entry.looksLike(file)) {
                keep(entry);
            } else if (file.unfinished()) {
                keepUnfinished(file, entry);
            } else {
                compare(file, entry);
            }
        }
        for (Kept file : kept) {
            settle(file, listed);
        }
        corpus.leftOut().stream()
                .filter(left -> !fileOfId.containsValue(left.name()))
                .forEach(ingestCounts::skipped);
        Set<String> documents = new HashSet<>(listed);
        documents.addAll(fileOfId.keySet());
        ingestCounts.unmatched(UnmatchedEntries.of(corpus.cataloged(), documents));
        indexingPipeline.finish(ingestCounts.completeness(listed));
    }

    private void keepUnfinished(SourceFile file, FileStates.@Nullable Entry entry) throws InterruptedException {
        if (entry != null) {
            keep(entry.unsettled());
        } else {
            idsOfFile.getOrDefault(file.name(), Set.of()).forEach(id -> fileOfId.putIfAbsent(id, file.name()));
        }
    }

    private long toRead(List<? extends SourceFile> corpus) {
        long bytes = 0;
        for (SourceFile file : corpus) {
            FileStates.Entry entry = fileStates.entry(file.name());
            bytes += entry != null && entry.looksLike(file) ? 0 : file.size();
        }
        return bytes;
    }

    /** Only what is gone is removed: a file that is not listed may be there, and only not be seen now. */
    private void removeGone(SourceCorpus corpus, Set<String> listed) throws InterruptedException {
        for (Map.Entry<String, Set<String>> file : idsOfFile.entrySet()) {
            if (!listed.contains(file.getKey())) {
                Optional<String> unseen = corpus.unseen(file.getKey(), fileStates.mounts());
                if (unseen.isPresent()) {
                    kept.add(new Kept(
                            FileStates.Entry.unseen(
                                    file.getKey(), file.getValue().size(), unseen.get()),
                            file.getValue()));
                } else {
                    remove(file.getValue());
                }
            }
        }
    }

    private void keep(FileStates.Entry entry) throws InterruptedException {
        ingestCounts.kept(entry);
        for (String id : idsOfFile.getOrDefault(entry.name(), Set.of())) {
            fileOfId.putIfAbsent(id, entry.name());
        }
        indexingPipeline.fileDone(entry, 0);
    }

    private void compare(SourceFile file, FileStates.@Nullable Entry entry) throws InterruptedException {
        String catalogKey = file.catalogKey();
        try {
            String sha256 = file.sha256();
            if (entry != null && entry.holds(sha256, catalogKey)) {
                keep(FileStates.Entry.of(file, sha256, entry.documents(), entry.state(), entry.remark()));
                indexingPipeline.advance(file.size());
                return;
            }
            ReadOutcome outcome = read(file);
            if (file.unfinished()) {
                keepUnfinished(file, entry);
                indexingPipeline.advance(file.size());
                return;
            }
            switch (outcome) {
                case ReadOutcome.Read read -> write(file, sha256, read);
                case ReadOutcome.Skipped(String reason, boolean lasting) -> skip(file, sha256, reason, !lasting);
            }
        } catch (IOException e) {
            if (file.unfinished()) {
                keepUnfinished(file, entry);
                indexingPipeline.advance(file.size());
            } else {
                skip(file, "", "it cannot be read: " + e, true);
            }
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

    /** What cannot be read now keeps what the index has of it. */
    private void skip(SourceFile file, String sha256, String reason, boolean retried) throws InterruptedException {
        List<String> ids = claimed(file.name(), idsOfFile.getOrDefault(file.name(), Set.of()));
        IndexCoverage state =
                ids.isEmpty() ? IndexCoverage.skipped(reason, retried) : IndexCoverage.kept(reason, retried);
        done(FileStates.Entry.of(file, sha256, ids.size(), state, null));
        indexingPipeline.advance(file.size());
    }

    private void write(SourceFile file, String sha256, ReadOutcome.Read read) throws InterruptedException {
        List<Document> toWrite = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Document document : read.documents()) {
            if (!claim(document, file)) {
                leftOut.add(document.id());
            } else if (isIndexed(document, file)) {
                ingestCounts.unchanged();
            } else {
                count(document);
                toWrite.add(document);
            }
        }
        List<String> reasons = new ArrayList<>(read.problems());
        if (!leftOut.isEmpty()) {
            reasons.addFirst(reason(leftOut));
        }
        String reason = summary(reasons);
        int documents = read.documents().size() - leftOut.size();
        Set<String> stale = new LinkedHashSet<>(idsOfFile.getOrDefault(file.name(), Set.of()));
        stale.removeAll(fileOfId.keySet());
        if (read.whole()) {
            remove(stale);
        }
        indexingPipeline.write(file, toWrite);
        String remark = summary(read.remarks());
        if (!read.whole() && reason != null) {
            IndexCoverage partly = IndexCoverage.partly(reason, List.copyOf(stale));
            kept.add(new Kept(FileStates.Entry.of(file, sha256, documents + stale.size(), partly, remark), stale));
        } else {
            IndexCoverage state = leftOut.isEmpty() || reason == null
                    ? IndexCoverage.read(reason)
                    : IndexCoverage.partly(reason, List.of());
            done(FileStates.Entry.of(file, sha256, documents, state, remark));
        }
    }

    /** Of a file that is kept: less those of its documents that another file has now. */
    private void settle(Kept file, Set<String> listed) throws InterruptedException {
        String name = file.entry().name();
        List<String> ids = claimed(name, file.ids());
        if (!ids.isEmpty() || listed.contains(name)) {
            done(file.entry().with(ids));
        }
    }

    /** Those of these documents that no other file has. */
    private List<String> claimed(String file, Set<String> ids) {
        List<String> claimed = new ArrayList<>();
        for (String id : ids) {
            if (!removed.contains(id) && fileOfId.putIfAbsent(id, file) == null) {
                claimed.add(id);
            }
        }
        return claimed;
    }

    /** The index has of the file what the entry says. */
    private void done(FileStates.Entry entry) throws InterruptedException {
        ingestCounts.remarkable(entry);
        indexingPipeline.fileDone(entry, 0);
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
                .formatted(
                        leftOut.size(), ShortenedText.of(first), ShortenedText.of(String.valueOf(fileOfId.get(first))));
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
            ingestCounts.moved(document.id());
        } else if (indexed.containsKey(document.id())) {
            ingestCounts.changed(document.id());
        } else {
            ingestCounts.added(document.id());
        }
    }

    private void remove(Set<String> ids) throws InterruptedException {
        for (String id : ids) {
            if (!fileOfId.containsKey(id) && removed.add(id)) {
                ingestCounts.removed(id);
                indexingPipeline.remove(id);
            }
        }
    }
}
