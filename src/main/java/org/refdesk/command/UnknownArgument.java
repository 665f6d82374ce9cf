package org.refdesk.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** An unknown option, command or word on the command line. */
final class UnknownArgument {
    /** Never suggested: a typing error must not lead to a command that replaces data. */
    private static final Set<String> NEVER_SUGGESTED = Set.of("restore");

    private final CommandLine line;
    private final boolean isOption;
    private final String written;

    UnknownArgument(UnmatchedArgumentException unmatched) {
        this.line = unmatched.getCommandLine();
        this.isOption = unmatched.isUnknownOption();
        this.written = unmatched.getUnmatched().getFirst();
    }

    /** The message for the user. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(what() + ": '" + written + "'");
        if (isOption) {
            meant(
                    line.getCommandSpec().options().stream()
                            .map(OptionSpec::longestName)
                            .toList(),
                    lines);
            if (line.getCommand() instanceof AskCommand) {
                lines.add("A question that begins with - comes after --: refdesk ask -- '-sale wyden'");
            }
        } else if (isCommand() && written.contains(" ")) {
            lines.add("To ask a question, type: refdesk ask \"" + written + "\"");
        } else if (isCommand()) {
            meant(
                    line.getSubcommands().keySet().stream()
                            .filter(name -> !NEVER_SUGGESTED.contains(name))
                            .collect(Collectors.toSet()),
                    lines);
        }
        return lines;
    }

    private String what() {
        if (isOption) {
            return "Unknown option";
        }
        return isCommand() ? "Unknown command" : "Unexpected argument";
    }

    private boolean isCommand() {
        return !line.getSubcommands().isEmpty();
    }

    private void meant(Collection<String> names, List<String> lines) {
        String name = isOption ? written.split("=", 2)[0] : written;
        NearestName.of(name, names).ifPresent(meant -> lines.add("Did you mean " + meant + "?"));
    }
}
