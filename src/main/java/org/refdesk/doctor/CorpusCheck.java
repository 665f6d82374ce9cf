package org.refdesk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refdesk.config.Settings;
import org.refdesk.doctor.CheckResult.Status;
import org.refdesk.document.Catalog;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.IndexState;
import org.refdesk.index.PassageIndex;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.UnmatchedEntries;
import org.refdesk.reader.CatalogFile;
import org.refdesk.reader.Corpus;
import org.refdesk.reader.CorpusFile;
import org.refdesk.reader.ReadResult;
import org.refdesk.reader.Readers;
import org.refdesk.reader.ReadingLimits;

/** Whether there is a corpus that can be read. */
record CorpusCheck(Settings settings, Freshness freshness) implements Check {
    private static final int MOST_NAMED = 5;

    /** If none of so many files can be read, the others are not tried: that would be an ingest. */
    private static final int MOST_TRIED = 200;

    @Override
    public String name() {
        return "corpus";
    }

    @Override
    public Set<String> needs() {
        return Set.of("corpus", "index");
    }

    @Override
    public CheckResult look() throws IOException {
        Path root = settings.corpus();
        Corpus corpus;
        try {
            corpus = Corpus.list(root);
        } catch (NoSuchFileException e) {
            return CheckResult.wrong("there is no " + root, "Name a folder of documents as corpus.");
        } catch (IOException e) {
            return CheckResult.wrong(root + " cannot be listed", "Let this user read it.");
        }
        if (corpus.files().isEmpty() && corpus.leftOut().isEmpty()) {
            return CheckResult.wrong(
                    root + " holds no file to answer from", "Put documents there, or name another folder as corpus.");
        }
        CatalogFile catalog = CatalogFile.read(root);
        List<String> mistakes = catalog.mistakes();
        if (!mistakes.isEmpty()) {
            return new CheckResult(
                    Status.WRONG,
                    AmountText.count(mistakes.size(), "mistake") + " in the catalog of " + root,
                    mistakes);
        }
        Optional<IngestReport> known = known();
        String files = AmountText.count(corpus.files().size(), "file") + " in " + root;
        List<String> nothing = nothingReadable(corpus, known);
        if (!nothing.isEmpty()) {
            return new CheckResult(
                    holdsDocuments() ? Status.LOOK : Status.WRONG, "nothing can be read of " + files, nothing);
        }
        String found = files + skipped(corpus, known);
        List<String> troubles = Stream.of(
                        kept(known),
                        closed(corpus),
                        known.isPresent() ? unmatched(catalog, corpus) : Stream.<String>of())
                .flatMap(lines -> lines)
                .limit(MOST_NAMED)
                .toList();
        return troubles.isEmpty() ? CheckResult.ok(found) : new CheckResult(Status.LOOK, found, troubles);
    }

    private Stream<String> unmatched(CatalogFile catalog, Corpus corpus) {
        Set<String> documents = new HashSet<>();
        corpus.files().forEach(file -> documents.add(file.id()));
        try (PassageIndex index = PassageIndex.open(settings.index());
                IndexSnapshot snapshot = index.acquire()) {
            snapshot.documents().forEach(document -> documents.add(document.id()));
        } catch (IndexException e) {
            // The check of the index tells.
            return Stream.of();
        }
        return UnmatchedEntries.of(catalog.catalog().documents(), documents).stream()
                .map(sentence -> "the catalog has an entry that fits nothing: " + sentence);
    }

    private static Stream<String> closed(Corpus corpus) {
        return corpus.files().stream()
                .filter(file -> !Files.isReadable(file.path()))
                .map(file -> file.id() + " cannot be read; let this user read it.");
    }

    private static Stream<String> kept(Optional<IngestReport> known) {
        return known.stream()
                .flatMap(report -> report.kept().stream())
                .map(file -> file.name() + " could not be read again, and is answered from as it was read before: "
                        + file.reason());
    }

    /** What the last ingest found, if the index is up to date with the corpus. */
    private Optional<IngestReport> known() {
        try {
            Optional<String> model = IndexState.modelInForce(settings.index());
            return model.isPresent() ? freshness.same(settings, model.get()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // What cannot be read now is told below.
            return Optional.empty();
        }
    }

    /** Why no file can be read, a line for each of the first; empty if one can. */
    private List<String> nothingReadable(Corpus corpus, Optional<IngestReport> known) {
        if (known.isPresent() && !known.get().holdsNothing()) {
            return List.of();
        }
        Readers readers = new Readers(ReadingLimits.DEFAULT, Catalog.EMPTY);
        List<String> reasons = new ArrayList<>();
        for (CorpusFile file : corpus.files()) {
            if (reasons.size() == MOST_TRIED || !(readers.read(file) instanceof ReadResult.Skipped skipped)) {
                return List.of();
            }
            reasons.add(file.id() + ": " + skipped.reason());
        }
        corpus.leftOut().forEach(left -> reasons.add(left.id() + ": " + left.reason()));
        return reasons.stream().limit(MOST_NAMED).toList();
    }

    private boolean holdsDocuments() {
        try (PassageIndex index = PassageIndex.open(settings.index());
                IndexSnapshot snapshot = index.acquire()) {
            return snapshot.documentCount() > 0;
        } catch (IndexException e) {
            return false;
        }
    }

    /** What is not answered from, as far as that is known: of files that no index knows yet, nothing is. */
    private static String skipped(Corpus corpus, Optional<IngestReport> known) {
        int skipped = known.map(report -> report.skipped().size())
                .orElse(corpus.leftOut().size());
        return skipped == 0 ? "" : "; " + skipped + " skipped (`refdesk index` says why)";
    }
}
