package org.refdesk.desk;

import org.refdesk.index.IndexPart;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.Snapshot;
import org.refdesk.query.Scope;

/** An index as each scope sees it: what is outside is not there. Safe for use by several threads. */
final class ScopedIndex {
    private final PassageIndex index;
    private final OfEachGeneration<IndexPart> parts =
            new OfEachGeneration<>((scope, whole) -> IndexPart.of(whole, scope::admits));

    ScopedIndex(PassageIndex index) {
        this.index = index;
    }

    /** The index as it is now. Close it when done. */
    Snapshot acquire(Scope scope) {
        Snapshot whole = index.acquire();
        boolean narrowed = false;
        try {
            Snapshot seen = scope.isAll() ? whole : whole.narrowedTo(parts.of(scope, whole));
            narrowed = true;
            return seen;
        } finally {
            if (!narrowed) {
                whole.close();
            }
        }
    }
}
