package org.refdesk.lock;

import java.io.Serial;

/** Another process holds the lock of a folder. */
public final class FolderHeldException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String holder;

    FolderHeldException(String holder) {
        super("held by " + holder);
        this.holder = holder;
    }

    /** Which process holds the lock, in words. */
    public String holder() {
        return holder;
    }
}
