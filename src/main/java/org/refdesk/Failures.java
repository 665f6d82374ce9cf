package org.refdesk;

import java.io.PrintStream;
import org.refdesk.backup.BackupException;
import org.refdesk.chat.RecordsException;
import org.refdesk.config.ConfigurationException;
import org.refdesk.desk.QuestionException;
import org.refdesk.embedding.EmbeddingException;
import org.refdesk.index.IndexException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person is told where a command cannot do its work, and the exit code that goes with it. */
final class Failures {
    private final PrintStream err;

    Failures(PrintStream err) {
        this.err = err;
    }

    /** The command line cannot be read. */
    int usage(ParameterException e, String... arguments) {
        CommandLine line = e.getCommandLine();
        say(String.valueOf(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(meant -> err.println("Did you mean " + meant + "?"));
            if (unmatched.isUnknownOption() && line.getCommand() instanceof AskCommand) {
                err.println("A question that begins with - comes after --: refdesk ask -- '-sale wyden'");
            }
        }
        err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** The command failed. */
    int execution(Exception e, CommandLine line, ParseResult parsed) {
        boolean debug = line.getParseResult() != null && line.getParseResult().hasMatchedOption("--debug");
        int code = e instanceof QuestionException || e instanceof UsageException ? ExitCode.USAGE : ExitCode.SETUP;
        say(message(e));
        if (debug) {
            e.printStackTrace(err);
        } else if (!isExpected(e)) {
            err.println("Run it again with --debug to see where.");
        }
        return code;
    }

    private static boolean isExpected(Exception e) {
        return e instanceof QuestionException
                || e instanceof UsageException
                || e instanceof SetupException
                || e instanceof IndexException
                || e instanceof EmbeddingException
                || e instanceof ConfigurationException
                || e instanceof BackupException
                || e instanceof RecordsException;
    }

    private static String message(Exception e) {
        return isExpected(e) && e.getMessage() != null ? e.getMessage() : "This should not have happened: " + e;
    }

    private void say(String message) {
        message.lines().forEach(line -> err.println("refdesk: " + line));
    }
}
