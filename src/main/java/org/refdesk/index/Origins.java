package org.refdesk.index;

import java.util.HashMap;
import java.util.Map;

/** The origins of the passages that one snapshot was asked for, each read once. For one thread. */
final class Origins {
    private record Key(String document, int story) {}

    private final IndexSnapshot snapshot;
    private final Map<Key, Origin> read = new HashMap<>();

    Origins(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    Origin of(String document, int story) {
        return read.computeIfAbsent(new Key(document, story), key -> snapshot.origin(key.document(), key.story()));
    }
}
