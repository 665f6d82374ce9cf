package org.refdesk.corpus;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.refdesk.config.SetupException;
import org.refdesk.index.TextFingerprint;
import org.refdesk.ingest.IngestReport.Skipped;
import org.refdesk.ingest.SourceCorpus;
import org.refdesk.reader.CatalogFile;
import org.refdesk.reader.Corpus;
import org.refdesk.reader.CorpusFile;
import org.refdesk.watch.StabilityTracker.Look;

/**
 * A corpus as it lies on disk now.
 *
 * @param files what an ingest compares with the index
 * @param stamp stands for its catalog, and for what is left out
 * @param leftOut what lies there and is not read, each with the reason
 * @param listed by the reader
 * @param catalog what people know of its documents
 */
public record CorpusListing(
        List<ListedFile> files, String stamp, List<Skipped> leftOut, Corpus listed, LoadedCatalog catalog)
        implements SourceCorpus {
    public CorpusListing {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Lists a corpus, without reading what it lists. What somebody has open for writing is unfinished.
     *
     * @throws SetupException where there is none, or it is empty
     */
    public static CorpusListing of(Path root) {
        return of(root, UnfinishedFiles::openFiles);
    }

    /** As {@link #of(Path)}, with another rule of what is unfinished. */
    static CorpusListing of(Path root, UnfinishedFiles.Rule unfinished) {
        Corpus corpus = list(root);
        if (corpus.files().isEmpty() && corpus.leftOut().isEmpty()) {
            throw new SetupException("There is no file to answer from in the corpus " + root + ".", null);
        }
        List<Skipped> leftOut = new ArrayList<>();
        corpus.leftOut().forEach(left -> leftOut.add(skipped(left)));
        Map<String, Look> looks = looks(corpus, leftOut);
        UnfinishedFiles unfinishedFiles = unfinished.among(looks);
        LoadedCatalog catalog = new LoadedCatalog(root, corpus);
        List<ListedFile> files = new ArrayList<>();
        looks.forEach((name, look) -> files.add(new ListedFile(name, look, catalog, unfinishedFiles)));
        unfinishedFiles.gone().forEach(name -> files.add(ListedFile.gone(name, catalog, unfinishedFiles)));
        String stamp = TextFingerprint.of(CatalogFile.stamp(root) + leftOut + new TreeSet<>(corpus.mounts()));
        return new CorpusListing(files, stamp, leftOut, corpus, catalog);
    }

    private static Skipped skipped(Corpus.LeftOut left) {
        return new Skipped(left.id(), left.reason(), left.elsewhere() ? Skipped.Extent.NOTHING : Skipped.Extent.ALL);
    }

    @Override
    public Set<String> cataloged() {
        return catalog.documents();
    }

    @Override
    public Set<String> mounts() {
        return listed.mounts();
    }

    @Override
    public Optional<String> unseen(String file, Set<String> mounted) {
        return leftOut.stream()
                .filter(left -> left.name().equals(file) && left.missing() != Skipped.Extent.NOTHING)
                .map(Skipped::reason)
                .findFirst()
                .or(() -> listed.unseen(file, mounted));
    }

    private static Map<String, Look> looks(Corpus corpus, List<Skipped> leftOut) {
        Map<String, Look> looks = new LinkedHashMap<>();
        for (CorpusFile file : corpus.files()) {
            try {
                looks.put(file.id(), ListedFile.look(file.path()));
            } catch (NoSuchFileException e) {
                // Gone since it was listed: it is as if it had never been.
                looks.remove(file.id());
            } catch (IOException e) {
                leftOut.add(new Skipped(file.id(), "cannot be opened: " + e));
            }
        }
        return looks;
    }

    private static Corpus list(Path root) {
        try {
            return Corpus.list(root);
        } catch (NoSuchFileException e) {
            throw new SetupException("There is no corpus " + root + ".", e);
        } catch (IOException e) {
            throw new SetupException("The corpus " + root + " cannot be listed: " + e, e);
        }
    }
}
