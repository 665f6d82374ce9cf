package org.refdesk.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.AtomicFile;

/**
 * The files that are in a commit of the index, so that those that did not change need not be opened. It only saves
 * work: without it, or with that of another commit, files are read again and their documents found unchanged.
 */
final class Ledger {
    private static final String FILE = "ledger";

    /** A file written this shortly before it was read may be written again within the same tick of its clock. */
    private static final long SETTLED_SECONDS = 2;

    private final String catalogStamp;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param catalogStamp stands for the whole catalog, as all entries are of it */
    Ledger(String catalogStamp) {
        this.catalogStamp = catalogStamp;
    }

    /**
     * A file.
     *
     * @param size in bytes
     * @param modified when it was last written, or the epoch where that cannot be trusted
     * @param documents how many of it are in the index
     * @param skipped why it is not, or null where it is
     * @param remark what there is to say of it, or null
     */
    record Entry(
            String name,
            long size,
            Instant modified,
            String sha256,
            String catalogKey,
            int documents,
            @Nullable String skipped,
            @Nullable String remark) {
        static Entry of(
                SourceFile file, String sha256, int documents, @Nullable String skipped, @Nullable String remark) {
            boolean settled = file.modified().isBefore(Instant.now().minusSeconds(SETTLED_SECONDS));
            Instant modified = settled ? file.modified() : Instant.EPOCH;
            return new Entry(file.name(), file.size(), modified, sha256, file.catalogKey(), documents, skipped, remark);
        }

        /** The same, to be compared again when it is next looked at. */
        Entry unsettled() {
            return new Entry(name, size, Instant.EPOCH, sha256, catalogKey, documents, skipped, remark);
        }

        /** The same, to be read again by the next ingest, whatever it looks like then. */
        Entry untried() {
            return new Entry(name, size, Instant.EPOCH, "", catalogKey, documents, skipped, remark);
        }

        boolean looksLike(SourceFile file) {
            return isAsLongAndAsOldAs(file) && catalogKey.equals(file.catalogKey());
        }

        boolean isAsLongAndAsOldAs(SourceFile file) {
            return size == file.size() && modified.equals(file.modified());
        }

        boolean holds(String otherSha256, String otherCatalogKey) {
            return sha256.equals(otherSha256) && catalogKey.equals(otherCatalogKey);
        }
    }

    String catalogStamp() {
        return catalogStamp;
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

    /** Whether these are the files and this the catalog, and none that is finished looks changed. */
    boolean looksLike(Collection<? extends SourceFile> files, String stamp) {
        int found = 0;
        for (SourceFile file : files) {
            Entry entry = entries.get(file.name());
            if ((entry == null || !entry.isAsLongAndAsOldAs(file)) && !file.unfinished()) {
                return false;
            }
            found += entry == null ? 0 : 1;
        }
        return found == entries.size() && catalogStamp.equals(stamp);
    }

    /** Whether these are the files, byte for byte, and this the catalog: only what looks changed is read. */
    boolean holds(Collection<? extends SourceFile> files, String stamp) throws IOException {
        if (!catalogStamp.equals(stamp) || files.size() != entries.size()) {
            return false;
        }
        for (SourceFile file : files) {
            Entry entry = entries.get(file.name());
            if (entry == null || entry.size() != file.size()) {
                return false;
            }
            if (!entry.isAsLongAndAsOldAs(file) && !entry.sha256().equals(file.sha256())) {
                return false;
            }
        }
        return true;
    }

    /** The ledger of a commit; empty where there is none. */
    static Ledger read(Path index, String commit) {
        Ledger ledger = new Ledger("");
        if (commit.isEmpty() || !Files.isRegularFile(index.resolve(FILE))) {
            return ledger;
        }
        try {
            return LedgerForm.parse(Files.readAllBytes(index.resolve(FILE)), commit)
                    .orElse(ledger);
        } catch (IOException e) {
            return ledger;
        }
    }

    void write(Path index, String commit) throws IOException {
        AtomicFile.write(index.resolve(FILE), LedgerForm.bytes(this, commit));
    }
}
