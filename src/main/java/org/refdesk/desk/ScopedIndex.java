package org.refdesk.desk;

import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.ScopedView;
import org.refdesk.query.Scope;

/** An index as each scope sees it: what is outside is not there. Safe for use by several threads. */
final class ScopedIndex {
    private final PassageIndex index;
    private final PerGeneration<ScopedView> parts =
            new PerGeneration<>((scope, whole) -> ScopedView.of(whole, scope::admits));

    ScopedIndex(PassageIndex index) {
        this.index = index;
    }

    /** The index as it is now. Close it when done. */
    IndexSnapshot acquire(Scope scope) {
        IndexSnapshot whole = index.acquire();
        boolean narrowed = false;
        try {
            IndexSnapshot seen = scope.isAll() ? whole : whole.narrowedTo(parts.of(scope, whole));
            narrowed = true;
            return seen;
        } finally {
            if (!narrowed) {
                whole.close();
            }
        }
    }
}
