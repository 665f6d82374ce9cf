package org.refdesk.command;

import java.io.PrintStream;
import org.refdesk.backup.BackupException;
import org.refdesk.chat.records.RecordsException;
import org.refdesk.config.ConfigurationException;
import org.refdesk.config.SetupException;
import org.refdesk.desk.QuestionException;
import org.refdesk.embedding.EmbeddingException;
import org.refdesk.index.IndexException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Error messages of commands, with their exit codes. */
public final class ErrorMessages {
    /** The most lines of a stack trace: an overflowed stack has a thousand. */
    private static final int FRAMES = 10;

    private final PrintStream err;

    public ErrorMessages(PrintStream err) {
        this.err = err;
    }

    /** Reports a command line that cannot be read. */
    public int usage(ParameterException e, String... arguments) {
        CommandLine line = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            new UnknownArgument(unmatched).lines().forEach(this::say);
        } else {
            say(String.valueOf(e.getMessage()));
        }
        err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Reports a command that failed. */
    public int execution(Exception e, CommandLine line, ParseResult parsed) {
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

    /** Reports an unexpected error, such as too little memory or a missing class. */
    public int fatal(Throwable e) {
        switch (e) {
            case OutOfMemoryError memory ->
                say("The memory is used up. Give more: REFDESK_JAVA_OPTS=-Xmx1g refdesk ...");
            case LinkageError linkage ->
                say("This installation is broken: " + linkage
                        + ". Install it again, or run it with the Java it needs.");
            default -> {
                say("This should not have happened: " + e);
                StackTraceElement[] frames = e.getStackTrace();
                for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                    err.println("    at " + frames[i]);
                }
            }
        }
        return ExitCode.SETUP;
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
