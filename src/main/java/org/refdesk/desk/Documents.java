package org.refdesk.desk;

import java.util.Optional;

/** Opens whole documents of a corpus. Safe for use by several threads. */
public interface Documents {
    /** Opens a document in its present state; empty if there is none with this id. Close it when done. */
    Optional<DocumentSnapshot> open(String id);
}
