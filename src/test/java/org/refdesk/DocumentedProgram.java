package org.refdesk;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.refdesk.cli.OutputStyle;
import org.refdesk.command.ProcessContext;
import org.refdesk.wiring.LocalDeskFactory;
import picocli.CommandLine;

/** The program as the documentation shows it: its commands, what they print, and its page. */
public final class DocumentedProgram {
    private DocumentedProgram() {}

    /** How a command ended. */
    public record Outcome(int code, String out, String err) {}

    /** The page, while it is served. */
    public interface Page extends AutoCloseable {
        URI address();

        @Override
        void close();
    }

    /** All commands, with their options. */
    public static CommandLine commands() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path here = Path.of("").toAbsolutePath();
        ProcessContext surroundings = new ProcessContext(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                Map.of(),
                here,
                here,
                OutputStyle.PLAIN,
                OutputStyle.PLAIN,
                false);
        return Refdesk.commands(new LocalDeskFactory(), surroundings, "");
    }

    /**
     * Runs a command in this process.
     *
     * @param home the folder of the launcher, with configuration and documents
     */
    public static Outcome run(Path home, Map<String, String> environment, String... arguments) {
        Commands.Outcome outcome = new Commands(home, environment).run(arguments);
        return new Outcome(outcome.code(), outcome.out(), outcome.err());
    }

    /**
     * Serves the page in this process.
     *
     * @param folder for index and data
     */
    public static Page serve(Path documents, Path folder, Map<String, String> environment) {
        ServedPages pages = ServedPages.start(documents, folder, environment);
        return new Page() {
            @Override
            public URI address() {
                return pages.address();
            }

            @Override
            public void close() {
                pages.close();
            }
        };
    }
}
