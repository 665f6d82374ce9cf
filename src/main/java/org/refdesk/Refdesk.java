package org.refdesk;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** The command line: puts the parts together and runs the command that was asked for. */
public final class Refdesk {
    private static final int USAGE_COLUMNS = 100;

    /** Held here, since Java forgets the level of a logger that nobody holds. */
    private static final Logger VECTOR_ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Refdesk() {}

    public static void main(String[] arguments) {
        // Lucene advises a module that would slow the start.
        VECTOR_ADVICE.setLevel(Level.SEVERE);
        int code = ExitCode.SETUP;
        try {
            code = run(new LocalParts(), Surroundings.ofProcess(), arguments);
        } catch (Throwable e) {
            System.err.println("refdesk: This should not have happened: " + e);
        } finally {
            // Else Java itself would end with 1, which says that something is not in the corpus.
            System.exit(code);
        }
    }

    /** Runs a command, and gives its exit code; whatever it throws, there is one. */
    static int run(Parts parts, Surroundings surroundings, String... arguments) {
        Failures failures = new Failures(surroundings.err());
        try {
            return run(parts, surroundings, failures, arguments);
        } catch (Throwable e) {
            return failures.fatal(e);
        }
    }

    private static int run(Parts parts, Surroundings surroundings, Failures failures, String... arguments) {
        CommandLine line = commands(parts, surroundings, arguments.length == 0 ? "" : arguments[0]);
        line.setParameterExceptionHandler(failures::usage);
        line.setExecutionExceptionHandler(failures::execution);
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(USAGE_COLUMNS);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.screen().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return line.execute(arguments);
    }

    /** A command that must start quickly is made alone: making all of them takes as long as it does. */
    static CommandLine commands(Parts parts, Surroundings surroundings, String first) {
        CommandLine root = new CommandLine(new RootCommand(parts, surroundings));
        return switch (first) {
            case "ask" -> root.addSubcommand(new AskCommand(parts, surroundings));
            case "index" -> root.addSubcommand(new IndexCommand(parts, surroundings));
            default ->
                root.addSubcommand(new AskCommand(parts, surroundings))
                        .addSubcommand(new IndexCommand(parts, surroundings))
                        .addSubcommand(new SourcesCommand(parts, surroundings))
                        .addSubcommand(new EvalCommand(parts, surroundings))
                        .addSubcommand(new ServeCommand(parts, surroundings))
                        .addSubcommand(new CommandLine(new SlackCommand(surroundings))
                                .addSubcommand(new ManifestCommand(surroundings)))
                        .addSubcommand(new CommandLine(new MatrixCommand(surroundings))
                                .addSubcommand(new MatrixStatusCommand(surroundings))
                                .addSubcommand(new MatrixVerifyCommand(surroundings))
                                .addSubcommand(new MatrixLogoutCommand(surroundings)))
                        .addSubcommand(new DoctorCommand(surroundings))
                        .addSubcommand(new ConfigCommand(surroundings))
                        .addSubcommand(new BackupCommand(surroundings))
                        .addSubcommand(new RestoreCommand(surroundings))
                        .addSubcommand(new CompletionCommand(surroundings))
                        .addSubcommand(new VersionCommand(surroundings));
        };
    }
}
