package org.refdesk.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refdesk.files.AtomicFile;

/**
 * The files that are in a commit of the index, so that those that did not change need not be opened. It only saves
 * work: without it, or with that of another commit, files are read again and their documents found unchanged.
 */
final class FileStates {
    private static final String FILE = "ledger";

    /** A file written this shortly before it was read may be written again within the same tick of its clock. */
    private static final long SETTLED_SECONDS = 2;

    private final String stamp;
    private final Set<String> mounts;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * file states without files.
     *
     * @param stamp of the corpus, as all entries are of it
     * @param mounts folders on which a file system was mounted when the files of the index were read
     */
    FileStates(String stamp, Set<String> mounts) {
        this.stamp = stamp;
        this.mounts = mounts;
    }

    /**
     * A file.
     *
     * @param size in bytes
     * @param modified when it was last written, or the epoch where that cannot be trusted
     * @param documents how many of it are in the index
     * @param state how much of it that is
     * @param remark what there is to say of it, or null
     */
    record Entry(
            String name,
            long size,
            Instant modified,
            String sha256,
            String catalogKey,
            int documents,
            IndexCoverage state,
            @Nullable String remark) {
        static Entry of(SourceFile file, String sha256, int documents, IndexCoverage state, @Nullable String remark) {
            boolean settled = file.modified().isBefore(Instant.now().minusSeconds(SETTLED_SECONDS));
            Instant modified = settled ? file.modified() : Instant.EPOCH;
            return new Entry(file.name(), file.size(), modified, sha256, file.catalogKey(), documents, state, remark);
        }

        /** Of a file that is not listed, and may be there all the same. */
        static Entry unseen(String name, int documents, String reason) {
            return new Entry(name, 0, Instant.EPOCH, "", "", documents, IndexCoverage.kept(reason, true), null);
        }

        /** The same, to be compared again when it is next looked at. */
        Entry unsettled() {
            return new Entry(name, size, Instant.EPOCH, sha256, catalogKey, documents, state, remark);
        }

        /** Of the documents that were to be kept, only these are. */
        Entry with(List<String> kept) {
            int others = state.isKept() ? 0 : documents - state.outdated().size();
            return new Entry(name, size, modified, sha256, catalogKey, others + kept.size(), state.with(kept), remark);
        }

        /** Whether the file need not be opened: it looks the same, and there is no use in another try. */
        boolean looksLike(SourceFile file) {
            return isDoneWith(file) && catalogKey.equals(file.catalogKey());
        }

        private boolean isDoneWith(SourceFile file) {
            return !state.retried() && isAsLongAndAsOldAs(file);
        }

        boolean isAsLongAndAsOldAs(SourceFile file) {
            return size == file.size() && modified.equals(file.modified());
        }

        boolean isLike(SourceFile file) throws IOException {
            return size == file.size() && (isAsLongAndAsOldAs(file) || sha256.equals(file.sha256()));
        }

        boolean holds(String otherSha256, String otherCatalogKey) {
            return !state.retried() && sha256.equals(otherSha256) && catalogKey.equals(otherCatalogKey);
        }
    }

    /** Of the corpus, as all entries are of it. */
    String stamp() {
        return stamp;
    }

    @Nullable
    Entry entry(String name) {
        return entries.get(name);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    void put(Entry entry) {
        entries.put(entry.name(), entry);
    }

    /** Folders on which a file system was mounted when the files of the index were read. */
    Set<String> mounts() {
        return mounts;
    }

    /** Whether this is the corpus, and none of its files that is finished looks changed or is worth another try. */
    boolean looksLike(SourceCorpus corpus) {
        int found = 0;
        for (SourceFile file : corpus.files()) {
            Entry entry = entries.get(file.name());
            if ((entry == null || !entry.isDoneWith(file)) && !file.unfinished()) {
                return false;
            }
            found += entry == null ? 0 : 1;
        }
        return found == entries.size() && stamp.equals(corpus.stamp());
    }

    /**
     * Whether this is the corpus, byte for byte: only what looks changed is read. What could not be read is taken to be
     * so still.
     */
    boolean holds(SourceCorpus corpus) throws IOException {
        if (!stamp.equals(corpus.stamp())) {
            return false;
        }
        Set<String> listed = new HashSet<>();
        for (SourceFile file : corpus.files()) {
            listed.add(file.name());
            Entry entry = entries.get(file.name());
            if (entry == null || !(entry.state().retried() || entry.isLike(file))) {
                return false;
            }
        }
        return entries.values().stream()
                .filter(entry -> !listed.contains(entry.name()))
                .allMatch(entry -> entry.state().isKept()
                        && corpus.unseen(entry.name(), mounts).isPresent());
    }

    /** The file states of a commit; empty where there is none. */
    static FileStates read(Path index, String commit) {
        FileStates fileStates = new FileStates("", Set.of());
        if (commit.isEmpty() || !Files.isRegularFile(index.resolve(FILE))) {
            return fileStates;
        }
        try {
            return FileStatesCodec.parse(Files.readAllBytes(index.resolve(FILE)), commit)
                    .orElse(fileStates);
        } catch (IOException e) {
            return fileStates;
        }
    }

    void write(Path index, String commit) throws IOException {
        AtomicFile.write(index.resolve(FILE), FileStatesCodec.bytes(this, commit));
    }
}
