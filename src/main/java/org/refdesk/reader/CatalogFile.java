package org.refdesk.reader;

import java.util.List;

/** The catalog of a corpus as it stands in its folder. */
public final class CatalogFile {
    /** What the file may be called. */
    static final List<String> NAMES = List.of("catalog.yaml", "catalog.yml");

    private CatalogFile() {}
}
