package org.refdesk.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.refdesk.cli.OutputStyle;

/**
 * The streams, folders and variables of a command.
 *
 * @param out for answers, in UTF-8 whatever the locale: a quote must not change
 * @param err for everything else
 * @param home the folder of the launcher
 * @param workingDirectory base of relative paths in options
 * @param screen style of {@code out}
 * @param progressScreen style of {@code err}
 * @param interactive whether input and output are a terminal
 */
public record ProcessContext(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path home,
        Path workingDirectory,
        OutputStyle screen,
        OutputStyle progressScreen,
        boolean interactive) {
    private static final int USUAL_COLUMNS = 80;

    public ProcessContext {
        environment = Map.copyOf(environment);
    }

    /** The context of this process. The launcher passes on which streams are terminals. */
    public static ProcessContext ofProcess() {
        Map<String, String> environment = System.getenv();
        String terminals = System.getProperty("refdesk.terminals", "");
        Path workingDirectory = Path.of("").toAbsolutePath();
        return new ProcessContext(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                environment,
                Path.of(System.getProperty("refdesk.home", "")).toAbsolutePath(),
                workingDirectory,
                screen(terminals.contains("1"), environment),
                screen(terminals.contains("2"), environment),
                terminals.contains("0") && terminals.contains("1"));
    }

    /** The same context with another stream for answers. */
    public ProcessContext printingTo(PrintStream other) {
        return new ProcessContext(
                in, other, err, environment, home, workingDirectory, screen, progressScreen, interactive);
    }

    /** The same context with one variable set. */
    ProcessContext with(String variable, String value) {
        Map<String, String> other = new HashMap<>(environment);
        other.put(variable, value);
        return new ProcessContext(in, out, err, other, home, workingDirectory, screen, progressScreen, interactive);
    }

    private static OutputStyle screen(boolean terminal, Map<String, String> environment) {
        if (!terminal) {
            return OutputStyle.PLAIN;
        }
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
        int columns = Integer.getInteger("refdesk.columns", USUAL_COLUMNS);
        return new OutputStyle(columns > 0 ? columns : USUAL_COLUMNS, colour);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
