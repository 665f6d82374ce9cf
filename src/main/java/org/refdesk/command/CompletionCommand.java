package org.refdesk.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refdesk completion}: a script that teaches a shell to complete refdesk's commands and options. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in a shell.",
        footer = {"", "Examples:", "  source <(refdesk completion bash)", "  refdesk completion zsh >> ~/.zshrc"})
public final class CompletionCommand implements Callable<Integer> {
    private static final String ZSH_START = "autoload -U +X compinit && compinit\n";

    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private Shell shell = Shell.bash;

    enum Shell {
        bash,
        zsh
    }

    public CompletionCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("refdesk", spec.root().commandLine());
        processContext.out().print(shell == Shell.zsh ? ZSH_START + script : script);
        processContext.out().flush();
        return ExitCode.OK;
    }
}
