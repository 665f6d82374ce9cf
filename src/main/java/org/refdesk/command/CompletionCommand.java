package org.refdesk.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refdesk completion}: prints a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(refdesk completion bash)",
            "  refdesk completion zsh >> ~/.zshrc",
            "  refdesk completion fish > ~/.config/fish/completions/refdesk.fish"
        })
public final class CompletionCommand implements Callable<Integer> {
    private static final String ZSH_START = "autoload -U +X compinit && compinit\n";

    /** Completes names of publishers and files after {@code sources}; picocli's script completes the rest. */
    private static final String NAMES = """

        function _refdesk_names() {
          local word=${COMP_WORDS[COMP_CWORD]} name
          if [ "$COMP_CWORD" -lt 2 ] || [ "${COMP_WORDS[1]}" != sources ] || [ "${word:0:1}" = - ]; then
            _complete_refdesk "$@"
            return
          fi
          COMPREPLY=()
          while IFS= read -r name; do
            [[ $name == "$word"* ]] && COMPREPLY+=("$(printf %q "$name")")
          done < <(refdesk sources --names 2>/dev/null)
        }
        complete -F _refdesk_names -o default refdesk
        """;

    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    private Shell shell = Shell.bash;

    enum Shell {
        bash,
        fish,
        zsh
    }

    public CompletionCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        processContext
                .out()
                .print(
                        switch (shell) {
                            case bash -> bash(root);
                            case fish -> FishCompletion.script(root);
                            case zsh -> ZSH_START + bash(root);
                        });
        processContext.out().flush();
        return ExitCode.OK;
    }

    private static String bash(CommandLine root) {
        return AutoComplete.bash("refdesk", root) + NAMES;
    }
}
