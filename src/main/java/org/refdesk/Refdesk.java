package org.refdesk;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.refdesk.command.AskCommand;
import org.refdesk.command.BackupCommand;
import org.refdesk.command.CompletionCommand;
import org.refdesk.command.ConfigCommand;
import org.refdesk.command.DoctorCommand;
import org.refdesk.command.ErrorMessages;
import org.refdesk.command.EvalCommand;
import org.refdesk.command.ExitCode;
import org.refdesk.command.IndexCommand;
import org.refdesk.command.ManifestCommand;
import org.refdesk.command.MatrixCommand;
import org.refdesk.command.MatrixLogoutCommand;
import org.refdesk.command.MatrixStatusCommand;
import org.refdesk.command.MatrixVerifyCommand;
import org.refdesk.command.ProcessContext;
import org.refdesk.command.RestoreCommand;
import org.refdesk.command.RootCommand;
import org.refdesk.command.ServeCommand;
import org.refdesk.command.SlackCommand;
import org.refdesk.command.SourcesCommand;
import org.refdesk.command.VersionCommand;
import org.refdesk.wiring.DeskFactory;
import org.refdesk.wiring.LocalDeskFactory;
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
            code = run(new LocalDeskFactory(), ProcessContext.ofProcess(), arguments);
        } catch (Throwable e) {
            System.err.println("refdesk: This should not have happened: " + e);
        } finally {
            // Else Java itself would end with 1, which says that something is not in the corpus.
            System.exit(code);
        }
    }

    /** Runs a command, and gives its exit code; whatever it throws, there is one. */
    static int run(DeskFactory parts, ProcessContext processContext, String... arguments) {
        ErrorMessages failures = new ErrorMessages(processContext.err());
        try {
            return run(parts, processContext, failures, arguments);
        } catch (Throwable e) {
            return failures.fatal(e);
        }
    }

    private static int run(
            DeskFactory parts, ProcessContext processContext, ErrorMessages failures, String... arguments) {
        CommandLine line = commands(parts, processContext, arguments.length == 0 ? "" : arguments[0]);
        line.setParameterExceptionHandler(failures::usage);
        line.setExecutionExceptionHandler(failures::execution);
        line.setOut(new PrintWriter(processContext.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(processContext.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(USAGE_COLUMNS);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                processContext.screen().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return line.execute(arguments);
    }

    /** A command that must start quickly is made alone: making all of them takes as long as it does. */
    static CommandLine commands(DeskFactory parts, ProcessContext processContext, String first) {
        CommandLine root = new CommandLine(new RootCommand(parts, processContext));
        return switch (first) {
            case "ask" -> root.addSubcommand(new AskCommand(parts, processContext));
            case "index" -> root.addSubcommand(new IndexCommand(parts, processContext));
            default ->
                root.addSubcommand(new AskCommand(parts, processContext))
                        .addSubcommand(new IndexCommand(parts, processContext))
                        .addSubcommand(new SourcesCommand(parts, processContext))
                        .addSubcommand(new EvalCommand(parts, processContext))
                        .addSubcommand(new ServeCommand(parts, processContext))
                        .addSubcommand(new CommandLine(new SlackCommand(processContext))
                                .addSubcommand(new ManifestCommand(processContext)))
                        .addSubcommand(new CommandLine(new MatrixCommand(processContext))
                                .addSubcommand(new MatrixStatusCommand(processContext))
                                .addSubcommand(new MatrixVerifyCommand(processContext))
                                .addSubcommand(new MatrixLogoutCommand(processContext)))
                        .addSubcommand(new DoctorCommand(processContext))
                        .addSubcommand(new ConfigCommand(processContext))
                        .addSubcommand(new BackupCommand(processContext))
                        .addSubcommand(new RestoreCommand(processContext))
                        .addSubcommand(new CompletionCommand(processContext))
                        .addSubcommand(new VersionCommand(processContext))
                        .addSubcommand(new CommandLine.HelpCommand());
        };
    }
}
