package org.refdesk.command;

import java.io.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.refdesk.backup.Passphrase;
import org.refdesk.config.SecretFile;
import picocli.CommandLine.Option;

/** The passphrase of a backup: from a file, else from a variable, else typed. */
final class PassphraseOption {
    static final String VARIABLE = SecretFile.BACKUP_PASSPHRASE;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "File with the passphrase, readable only for you (default: " + VARIABLE + ", else you type it)")
    private @Nullable Path file;

    /** A passphrase to encrypt with: long enough, and typed twice. */
    Passphrase chosen(ProcessContext processContext) {
        String words = words(processContext, true);
        if (words.length() < Passphrase.SHORTEST) {
            throw new UsageException("The passphrase must have " + Passphrase.SHORTEST + " characters or more, got "
                    + words.length() + ": anyone who gets the file can try as often as they like.");
        }
        return new Passphrase(words);
    }

    /** A passphrase to decrypt with. */
    Passphrase known(ProcessContext processContext) {
        return new Passphrase(words(processContext, false));
    }

    private String words(ProcessContext processContext, boolean twice) {
        if (file != null) {
            return SecretFile.passphrase(processContext.workingDirectory().resolve(file));
        }
        String variable = processContext.environment().getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            return variable.strip();
        }
        Console console = processContext.interactive() ? System.console() : null;
        if (console == null) {
            throw new UsageException("A passphrase is needed: name a file with it by --passphrase-file, set " + VARIABLE
                    + ", or type it on a terminal.");
        }
        return typed(console, twice);
    }

    private static String typed(Console console, boolean twice) {
        String words = typed(console, "Passphrase: ");
        if (twice && !words.equals(typed(console, "Once more: "))) {
            throw new UsageException("The two are not the same.");
        }
        return words;
    }

    private static String typed(Console console, String prompt) {
        char[] words = console.readPassword(prompt);
        return words == null ? "" : new String(words).strip();
    }
}
