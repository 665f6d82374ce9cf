package org.refdesk;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service in this process prints, as far as it says where it listens. */
final class ServerAddress extends PrintStream {
    private static final Pattern LISTENING = Pattern.compile("listening on (http\\S+)");

    private final CompletableFuture<Optional<URI>> address = new CompletableFuture<>();

    ServerAddress() {
        super(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String line) {
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
            address.complete(Optional.of(URI.create(listening.group(1))));
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
