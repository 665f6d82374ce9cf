package org.refdesk.chat.records;

import java.nio.file.Path;

/** How it stands with the records in a data folder. */
public enum RecordsState {
    /** There are none yet. */
    NONE,
    /** They are of this version. */
    CURRENT,
    /** They are of an earlier version, and become those of this one when they are opened. */
    OLDER;

    /**
     * Looks, without changing anything, at the records that no process uses.
     *
     * @throws RecordsException where a newer version wrote them, or they cannot be used
     */
    public static RecordsState of(Path data) {
        return Database.state(data);
    }
}
