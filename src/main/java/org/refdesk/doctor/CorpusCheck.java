package org.refdesk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refdesk.config.Settings;
import org.refdesk.doctor.Finding.Status;
import org.refdesk.index.IndexState;
import org.refdesk.reader.CatalogFile;
import org.refdesk.reader.Corpus;

/** Whether there is a corpus that can be read. */
record CorpusCheck(Settings settings, Freshness freshness) implements Check {
    private static final int MOST_NAMED = 5;

    @Override
    public String name() {
        return "corpus";
    }

    @Override
    public Set<String> needs() {
        return Set.of("corpus", "index");
    }

    @Override
    public Finding look() throws IOException {
        Path root = settings.corpus();
        Corpus corpus;
        try {
            corpus = Corpus.list(root);
        } catch (NoSuchFileException e) {
            return Finding.wrong("there is no " + root, "Name a folder of documents as corpus.");
        } catch (IOException e) {
            return Finding.wrong(root + " cannot be listed", "Let this user read it.");
        }
        if (corpus.files().isEmpty()) {
            return Finding.wrong(
                    root + " holds no file to answer from", "Put documents there, or name another folder as corpus.");
        }
        List<String> mistakes = CatalogFile.read(root).mistakes();
        if (!mistakes.isEmpty()) {
            return new Finding(
                    Status.WRONG, Words.count(mistakes.size(), "mistake") + " in the catalog of " + root, mistakes);
        }
        List<String> unreadable = corpus.files().stream()
                .filter(file -> !Files.isReadable(file.path()))
                .map(file -> file.id() + " cannot be read; let this user read it.")
                .limit(MOST_NAMED)
                .toList();
        String found = Words.count(corpus.files().size(), "file") + " in " + root + skipped(corpus);
        return unreadable.isEmpty() ? Finding.ok(found) : new Finding(Status.LOOK, found, unreadable);
    }

    /** What is not answered from, as far as that is known: of files that no index knows yet, nothing is. */
    private String skipped(Corpus corpus) throws IOException {
        long skipped = corpus.leftOut().size();
        Optional<String> model = IndexState.modelInForce(settings.index());
        if (model.isPresent()) {
            skipped += freshness
                    .same(settings, model.get())
                    .map(report -> report.skipped().size())
                    .orElse(0);
        }
        return skipped == 0 ? "" : "; " + skipped + " skipped (`refdesk index` says why)";
    }
}
