package org.refdesk;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a service in this process prints, as far as it says where it listens. */
final class Announcement extends PrintStream {
    private static final String LISTENING = "refdesk: listening on ";

    private final CompletableFuture<Optional<URI>> address = new CompletableFuture<>();

    Announcement() {
        super(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String line) {
        if (line.startsWith(LISTENING)) {
            address.complete(Optional.of(URI.create(line.substring(LISTENING.length()))));
        }
    }

    /** The service has ended. */
    void over() {
        address.complete(Optional.empty());
    }

    /** Waits for the service; empty where it ended without listening. */
    Optional<URI> address() {
        return address.join();
    }
}
