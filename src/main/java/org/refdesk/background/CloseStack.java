package org.refdesk.background;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Opened resources, to be closed in reverse order. Closes all of them, even if closing one fails. Closing is final: a
 * resource that is added later is closed at once. For one thread.
 */
public final class CloseStack implements AutoCloseable {
    private final Deque<Closing> opened = new ArrayDeque<>();
    private boolean closed;

    /** Closes one resource. */
    @FunctionalInterface
    public interface Closing {
        void close() throws Exception;
    }

    /** Adds a resource that was just opened. */
    public <T extends AutoCloseable> T add(T one) {
        addClosing(one::close);
        return one;
    }

    /** Adds a step that closing takes in its turn. */
    public void addClosing(Closing closing) {
        try {
            opened.push(closing);
        } catch (Throwable e) {
            closeAfter(e, closing);
            throw e;
        }
        if (closed) {
            closeAll(null);
        }
    }

    private static void closeAfter(Throwable reason, Closing closing) {
        try {
            closing.close();
        } catch (Throwable e) {
            reason.addSuppressed(e);
        }
    }

    /** Closes all after an error. Errors of closing are added to it as suppressed. */
    public void closeAfter(Throwable reason) {
        closed = true;
        closeAll(reason);
    }

    /** Closes all, then throws the first error. */
    @Override
    public void close() {
        closed = true;
        Throwable trouble = closeAll(null);
        switch (trouble) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException("could not be closed: " + trouble, trouble);
        }
    }

    private @Nullable Throwable closeAll(@Nullable Throwable before) {
        Throwable trouble = before;
        for (Closing next = opened.poll(); next != null; next = opened.poll()) {
            try {
                next.close();
            } catch (Throwable e) {
                if (trouble == null) {
                    trouble = e;
                } else if (!trouble.equals(e)) {
                    trouble.addSuppressed(e);
                }
            }
        }
        return trouble;
    }
}
