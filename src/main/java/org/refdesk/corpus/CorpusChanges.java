package org.refdesk.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.refdesk.config.SetupException;
import org.refdesk.reader.CatalogFile;
import org.refdesk.watch.StabilityTracker;
import org.refdesk.watch.StabilityTracker.Look;

/** A corpus that is looked at again and again: what has not settled is unfinished. For one thread. */
final class CorpusChanges {
    private final Path root;
    private final StabilityTracker stabilityTracker = new StabilityTracker();

    CorpusChanges(Path root) {
        this.root = root;
    }

    /**
     * How it looked once. Between two that have equal marks nothing changed.
     *
     * @param corpus as an ingest takes it in
     * @param catalogSettled whether it can be taken in: by half a catalog, much of it would be indexed anew
     */
    record Sight(CorpusListing corpus, Mark mark, boolean catalogSettled) {
        /** Whether nothing is unfinished. */
        boolean settled() {
            return mark.unsettled().isEmpty();
        }
    }

    /** What sights are compared by. */
    record Mark(Map<String, Look> looks, Set<String> unsettled, String stamp) {}

    /** @throws SetupException where there is none, or it is empty */
    Sight look() {
        Looking looking = new Looking();
        CorpusListing corpus = CorpusListing.of(root, looking);
        Mark mark = new Mark(looking.looks, looking.unsettled, corpus.stamp());
        return new Sight(corpus, mark, looking.catalogSettled);
    }

    private final class Looking implements UnfinishedFiles.Rule {
        private Map<String, Look> looks = Map.of();
        private Set<String> unsettled = Set.of();
        private boolean catalogSettled;

        @Override
        public UnfinishedFiles among(Map<String, Look> files) {
            looks = new HashMap<>(files);
            for (String name : CatalogFile.NAMES) {
                lookAt(name);
            }
            unsettled = stabilityTracker.unsettled(looks);
            catalogSettled = CatalogFile.NAMES.stream().noneMatch(unsettled::contains);
            return UnfinishedFiles.unsettled(unsettled, looks);
        }

        private void lookAt(String catalog) {
            try {
                looks.put(catalog, ListedFile.look(root.resolve(catalog)));
            } catch (IOException e) {
                looks.remove(catalog);
            }
        }
    }
}
