package org.refdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.Desk;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;

/**
 * The interactive desk on a terminal, with a prompt, completion and a history. The history stays in memory, because
 * questions are private.
 */
public final class TerminalDesk {
    private static final String PROMPT = "refdesk> ";

    private TerminalDesk() {}

    /** Holds a dialogue on the terminal of this process until the user leaves. */
    public static void open(Desk desk, OutputStyle screen) {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            run(desk, terminal, screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(Desk desk, Terminal terminal, OutputStyle screen) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer(new DeskCompleter(desk.holdings(Scope.ALL)))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        InteractiveDesk dialogue = new InteractiveDesk(desk, screen);
        say(terminal, List.of(Messages.text("terminal.greeting")));
        for (String line = read(reader); line != null; line = read(reader)) {
            List<String> reply = dialogue.reply(line);
            if (reply == null) {
                return;
            }
            say(terminal, reply);
        }
    }

    /** The next line; empty after Ctrl-C, null at the end (Ctrl-D). */
    private static @Nullable String read(LineReader reader) {
        try {
            return reader.readLine(PROMPT);
        } catch (UserInterruptException e) {
            return "";
        } catch (EndOfFileException e) {
            return null;
        }
    }

    private static void say(Terminal terminal, List<String> lines) {
        lines.forEach(terminal.writer()::println);
        terminal.flush();
    }
}
