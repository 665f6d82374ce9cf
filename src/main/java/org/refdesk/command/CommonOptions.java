package org.refdesk.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.cli.OutputStyle;
import org.refdesk.config.ConfigInput;
import org.refdesk.config.ConfigurationReport;
import org.refdesk.config.Settings;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration file (default: config/refdesk.yaml next to the launcher)")
    private @Nullable Path config;

    @Option(
            names = {"-c", "--corpus"},
            paramLabel = "DIR",
            description = "Folder of documents, or a .jsonl file")
    private @Nullable Path corpus;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description =
                    "Folder of the index (default: index/ next to the launcher; with --corpus, a folder of its own in"
                            + " there)")
    private @Nullable Path index;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Bold and colours: auto, always or never (default: auto, on a terminal)")
    private Colors color = Colors.auto;

    /** When to use bold and colours. The names are the values of the option. */
    enum Colors {
        auto,
        always,
        never
    }

    @Option(names = "--debug", description = "Show where in the program an error occurred")
    @SuppressWarnings("UnusedVariable") // Failures asks for it by its name
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    /** The style of the output. */
    OutputStyle screen(ProcessContext processContext) {
        OutputStyle screen = processContext.screen();
        return color == Colors.auto ? screen : screen.inColour(color == Colors.always);
    }

    Settings settings(ProcessContext processContext) {
        return Settings.loadWithoutSecrets(configInput(processContext));
    }

    Settings settingsWithSecrets(ProcessContext processContext) {
        return Settings.load(configInput(processContext));
    }

    /** The configuration with all its mistakes. */
    ConfigurationReport report(ProcessContext processContext) {
        return ConfigurationReport.of(configInput(processContext));
    }

    /** The configuration file; empty if there is none. */
    Optional<Path> configuration(ProcessContext processContext) {
        return configInput(processContext).inForce();
    }

    private ConfigInput configInput(ProcessContext processContext) {
        return new ConfigInput(
                config,
                corpus,
                index,
                processContext.environment(),
                processContext.home(),
                processContext.workingDirectory());
    }
}
