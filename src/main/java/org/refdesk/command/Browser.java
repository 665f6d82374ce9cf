package org.refdesk.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The user's web browser on this machine.
 *
 * @param openers programs that open an address in the browser; the first existing one is used
 */
record Browser(List<String> openers) {
    /** The programs of Linux, macOS and Linux inside Windows. */
    static final Browser USUAL = new Browser(List.of("xdg-open", "open", "wslview"));

    /** Opens a page. Returns advice for the user if it cannot. */
    Optional<String> open(URI page) {
        for (String opener : openers) {
            try {
                new ProcessBuilder(opener, page.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return Optional.empty();
            } catch (IOException e) {
                // There is no such program; the next one may exist.
            }
        }
        return Optional.of("no browser can be opened from here; open " + page + " yourself.");
    }
}
