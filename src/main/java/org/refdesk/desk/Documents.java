package org.refdesk.desk;

import java.util.Optional;

/** The documents of a corpus, to be read as a whole. Safe for use by several threads. */
public interface Documents {
    /** Opens a document as it is now; empty where there is none of this id. Close it when done. */
    Optional<DocumentSnapshot> open(String id);
}
