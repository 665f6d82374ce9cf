package org.refdesk.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for the fish shell. Written by hand, because picocli supports only bash and zsh. */
final class FishCompletion {
    private static final String PROGRAM = "complete -c refdesk";

    /** Complete names of publishers and files, for {@code sources} and for filters of a question. */
    private static final List<String> NAMES = List.of(
            PROGRAM + " -n '__fish_seen_subcommand_from sources' -f -a '(refdesk sources --names 2>/dev/null)'",
            PROGRAM + " -n '__fish_seen_subcommand_from ask' -f"
                    + " -a '(refdesk sources --names 2>/dev/null | string replace -r \"^\" source:)'");

    private FishCompletion() {}

    static String script(CommandLine root) {
        List<String> lines = new ArrayList<>();
        lines.add(PROGRAM + " -f");
        options(lines, "-n __fish_use_subcommand", root.getCommandSpec());
        root.getSubcommands().forEach((name, command) -> command(lines, name, command));
        lines.addAll(NAMES);
        return String.join("\n", lines) + "\n";
    }

    private static void command(List<String> lines, String name, CommandLine command) {
        lines.add(PROGRAM + " -n __fish_use_subcommand -a " + name + described(command.getCommandSpec()));
        String seen = "__fish_seen_subcommand_from " + name;
        options(lines, "-n '" + seen + "'", command.getCommandSpec());
        Map<String, CommandLine> below = command.getSubcommands();
        String none = "not __fish_seen_subcommand_from " + String.join(" ", below.keySet());
        below.forEach((other, one) -> {
            lines.add(PROGRAM + " -n '" + seen + "; and " + none + "' -a " + other + described(one.getCommandSpec()));
            options(lines, "-n '" + seen + "; and __fish_seen_subcommand_from " + other + "'", one.getCommandSpec());
        });
    }

    private static void options(List<String> lines, String condition, CommandSpec command) {
        for (OptionSpec option : command.options()) {
            StringBuilder line = new StringBuilder(PROGRAM + " " + condition);
            for (String name : option.names()) {
                line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                line.append(value(option));
            }
            lines.add(line + described(String.join(" ", option.description())));
        }
    }

    private static String value(OptionSpec option) {
        if (option.completionCandidates() != null) {
            return " -x -a '" + String.join(" ", option.completionCandidates()) + "'";
        }
        return option.type().equals(Path.class) ? " -r -F" : " -x";
    }

    private static String described(CommandSpec command) {
        return described(String.join(" ", command.usageMessage().description()));
    }

    private static String described(String description) {
        return " -d '" + description.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
