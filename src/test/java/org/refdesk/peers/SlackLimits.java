package org.refdesk.peers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Holds messages against the types of Slack's own blocks, and against its limits. */
public final class SlackLimits {
    private SlackLimits() {}

    /**
     * What Slack would say of messages: how many it read and how many of them it refuses, and why the first.
     *
     * @param messages as JSON, each an object with {@code blocks} and {@code text}
     */
    public static String of(Stream<String> messages) throws IOException, InterruptedException {
        Process validator = NodePeers.start("blocks.mjs");
        Thread writer = Thread.ofVirtual().start(() -> write(validator, messages));
        String said = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        writer.join();
        return said.strip();
    }

    private static void write(Process validator, Stream<String> messages) {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(validator.getOutputStream(), StandardCharsets.UTF_8))) {
            for (String message : (Iterable<String>) messages::iterator) {
                out.write(message);
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
