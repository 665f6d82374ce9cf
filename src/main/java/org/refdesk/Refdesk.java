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
        Surroundings surroundings = Surroundings.ofProcess();
        try {
            System.exit(run(new LocalParts(), surroundings, arguments));
        } catch (OutOfMemoryError e) {
            surroundings
                    .err()
                    .println("refdesk: The memory is used up. Give more: REFDESK_JAVA_OPTS=-Xmx1g refdesk ...");
            System.exit(ExitCode.SETUP);
        }
    }

    /** Runs a command, and gives its exit code. */
    static int run(Parts parts, Surroundings surroundings, String... arguments) {
        CommandLine line = commands(parts, surroundings, arguments.length == 0 ? "" : arguments[0]);
        Failures failures = new Failures(surroundings.err());
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
    private static CommandLine commands(Parts parts, Surroundings surroundings, String first) {
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
