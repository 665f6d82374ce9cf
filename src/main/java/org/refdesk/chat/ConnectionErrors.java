package org.refdesk.chat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.refdesk.text.Messages;

/** Explains why a server was not reached, for people who can fix it. It names no address. */
public final class ConnectionErrors {
    private ConnectionErrors() {}

    /** Returns the reason in a few words. */
    public static String why(IOException failure) {
        if (isOf(failure, UnknownHostException.class) || isOf(failure, UnresolvedAddressException.class)) {
            return Messages.text("unreached.name");
        }
        if (isOf(failure, SSLException.class)) {
            return Messages.text("unreached.tls");
        }
        if (isOf(failure, HttpTimeoutException.class) || isOf(failure, InterruptedIOException.class)) {
            return Messages.text("unreached.time");
        }
        return isOf(failure, ConnectException.class)
                ? Messages.text("unreached.refused")
                : Messages.text("unreached.other", failure.getClass().getSimpleName());
    }

    private static boolean isOf(Throwable failure, Class<? extends Exception> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
