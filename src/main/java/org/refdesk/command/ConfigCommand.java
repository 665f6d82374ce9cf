package org.refdesk.command;

import java.util.concurrent.Callable;
import org.refdesk.config.ConfigurationJson;
import org.refdesk.config.ConfigurationReport;
import org.refdesk.config.ConfigurationYaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refdesk config}: prints the settings in force and where each comes from. */
@Command(
        name = "config",
        description =
                "Prints every setting with the value in force and where it comes from, as a configuration file. It"
                        + " never prints secrets.",
        footer = {
            "",
            "Examples:",
            "  refdesk config",
            "  refdesk config --json",
            "",
            "Exit code: 0 all right, 3 mistakes in the configuration. It lists all of them."
        })
public final class ConfigCommand implements Callable<Integer> {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-j", "--json"},
            description = "Print one JSON object")
    private boolean json;

    public ConfigCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        ConfigurationReport report = common.report(processContext);
        if (json) {
            processContext.out().println(ConfigurationJson.of(report));
        } else {
            ConfigurationYaml.lines(report).forEach(processContext.out()::println);
        }
        report.remarks().forEach(this::say);
        report.mistakes().forEach(this::say);
        return report.mistakes().isEmpty() ? ExitCode.OK : ExitCode.SETUP;
    }

    private void say(String sentence) {
        processContext.err().println("refdesk: " + sentence);
    }
}
