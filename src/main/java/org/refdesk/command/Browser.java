package org.refdesk.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The browser of the person at this machine.
 *
 * @param openers programs that open an address in it; the first that there is
 */
record Browser(List<String> openers) {
    /** Of Linux, of macOS, and of Linux inside Windows. */
    static final Browser USUAL = new Browser(List.of("xdg-open", "open", "wslview"));

    /** Opens a page; says what to do where it cannot. */
    Optional<String> open(URI page) {
        for (String opener : openers) {
            try {
                new ProcessBuilder(opener, page.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return Optional.empty();
            } catch (IOException e) {
                // It is not there; perhaps the next is.
            }
        }
        return Optional.of("no browser can be opened from here; open " + page + " yourself.");
    }
}
