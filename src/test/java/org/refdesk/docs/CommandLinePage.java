package org.refdesk.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.refdesk.DocumentedProgram;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes docs/command-line.md from the commands themselves. */
final class CommandLinePage {
    static final Path PATH = Path.of("docs/command-line.md");

    private static final Set<String> COMMON = Set.of("--config", "--corpus", "--index", "--debug", "--help");
    private static final Set<String> CAPTIONS = Set.of("Examples:", "Example:");
    private static final String HEAD = """
        # Command line

        Call `./refdesk` in its folder, or put a link to it on your `PATH`. It works from any folder. The first call builds
        what is missing.

        Answers go to standard output, messages to the error stream. [JSON API](api.md#exit-codes) lists the exit codes.

        The program makes this page from its own help: `mvn -Pdocs test-compile`.
        """;
    private static final String END = """

        ## In a conversation

        `refdesk` without a command opens a conversation, if you call it on a terminal. It completes words with the tab key,
        and knows `more`, `show 2`, `verify`, `sources`, `source`, `status`, `privacy`, `help` and `quit`.

        ## Environment variables

        | variable | what it does |
        |---|---|
        | `REFDESK_CONFIG` | names the configuration file |
        | `REFDESK_JAVA_OPTS` | adds options for Java, such as `-Xmx1g` |
        | `REFDESK_BACKUP_PASSPHRASE` | the passphrase for `backup` and `restore` |
        | `JAVA_HOME` | names the Java that the launcher tries first |
        | `NO_COLOR` | turns colour off |

        Each setting has a variable, too: see [Configuration](configuration.md).
        """;

    private CommandLinePage() {}

    static String text() {
        CommandLine root = DocumentedProgram.commands();
        StringBuilder page = new StringBuilder(HEAD);
        overview(page, root);
        common(page, root.getCommandSpec());
        commands(root).forEach(command -> append(page, command));
        return page.append(END).toString();
    }

    /** The commands with those below them. */
    private static List<CommandSpec> commands(CommandLine line) {
        List<CommandSpec> all = new ArrayList<>();
        all.add(line.getCommandSpec());
        line.getSubcommands().values().forEach(below -> all.addAll(commands(below)));
        return all;
    }

    private static void overview(StringBuilder page, CommandLine root) {
        page.append("\n| command | what it does |\n|---|---|\n");
        for (CommandSpec command : commands(root)) {
            page.append("| [`")
                    .append(command.qualifiedName())
                    .append("`](#")
                    .append(Headings.slug(command.qualifiedName()))
                    .append(") | ")
                    .append(cell(description(command)))
                    .append(" |\n");
        }
    }

    private static void common(StringBuilder page, CommandSpec root) {
        page.append("\n## Options of every command\n");
        options(page, root.options().stream().filter(CommandLinePage::isCommon).toList());
    }

    private static boolean isCommon(OptionSpec option) {
        return COMMON.contains(option.longestName());
    }

    private static void append(StringBuilder page, CommandSpec command) {
        page.append("\n## ").append(command.qualifiedName()).append("\n\n");
        page.append(description(command))
                .append("\n\n    ")
                .append(synopsis(command))
                .append('\n');
        if (!command.positionalParameters().isEmpty()) {
            page.append("\n| argument | meaning |\n|---|---|\n");
            for (PositionalParamSpec argument : command.positionalParameters()) {
                row(page, argument.paramLabel(), argument.description());
            }
        }
        options(
                page,
                command.options().stream()
                        .filter(option -> !isCommon(option))
                        .sorted(Comparator.comparing(OptionSpec::longestName))
                        .toList());
        footer(page, command);
    }

    private static void options(StringBuilder page, List<OptionSpec> options) {
        if (options.isEmpty()) {
            return;
        }
        page.append("\n| option | meaning |\n|---|---|\n");
        for (OptionSpec option : options) {
            String names = String.join("`, `", option.names());
            boolean takesValue = option.arity().max() > 0;
            row(page, takesValue ? names + "=" + option.paramLabel() : names, option.description());
        }
    }

    private static void row(StringBuilder page, String name, String... meaning) {
        page.append("| `")
                .append(name)
                .append("` | ")
                .append(cell(String.join(" ", meaning)))
                .append(" |\n");
    }

    private static String description(CommandSpec command) {
        String text = String.join(" ", command.usageMessage().description());
        // picocli's own command breaks its lines so
        return markdown(text.replace("%n", " ").strip());
    }

    /** Options of every command are left out. */
    private static String synopsis(CommandSpec command) {
        StringBuilder synopsis = new StringBuilder(command.qualifiedName());
        command.options().stream()
                .filter(option -> !isCommon(option))
                .map(option -> option.longestName() + (option.arity().max() > 0 ? "=" + option.paramLabel() : ""))
                .sorted()
                .forEach(option -> synopsis.append(" [").append(option).append(']'));
        synopsis.append(" [OPTIONS]");
        for (PositionalParamSpec argument : command.positionalParameters()) {
            String label = argument.paramLabel() + (argument.arity().max() > 1 ? "..." : "");
            synopsis.append(argument.arity().min() > 0 ? " " + label : " [" + label + "]");
        }
        if (!command.subcommands().isEmpty()) {
            synopsis.append(" COMMAND");
        }
        return synopsis.toString();
    }

    /** Lines that are indented are examples. */
    private static void footer(StringBuilder page, CommandSpec command) {
        List<String> examples = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (String line : command.usageMessage().footer()) {
            String plain = Ansi.OFF.string(line);
            if (plain.startsWith("  ")) {
                examples.add("  " + plain);
            } else if (!plain.isBlank() && !CAPTIONS.contains(plain)) {
                sentences.add(markdown(plain));
            }
        }
        if (!examples.isEmpty()) {
            page.append(examples.size() == 1 ? "\nAn example:\n\n" : "\nExamples:\n\n")
                    .append(String.join("\n", examples))
                    .append('\n');
        }
        if (!sentences.isEmpty()) {
            page.append('\n').append(String.join("\n", sentences)).append('\n');
        }
    }

    private static String markdown(String words) {
        return words.replace("<", "\\<").replace("*", "\\*");
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }
}
