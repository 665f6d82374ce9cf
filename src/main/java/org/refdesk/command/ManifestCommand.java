package org.refdesk.command;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.SetupException;
import org.refdesk.slack.SlackManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code refdesk slack manifest}: prints the app's manifest for Slack. */
@Command(
        name = "manifest",
        description = "Prints the app's manifest. Paste it when you create the app in Slack.",
        footer = {
            "",
            "Without slack.mode, the manifest is for Socket Mode, which needs no public address.",
            "",
            "Examples:",
            "  refdesk slack manifest",
            "  refdesk slack manifest --json"
        })
public final class ManifestCommand implements Callable<Integer> {
    private static final String NAME = "Refdesk";

    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-j", "--json"},
            description = "Print JSON instead of YAML")
    private boolean json;

    public ManifestCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        ServiceSettings.SlackApp app = common.settings(processContext).service().slackApp();
        Map<String, Object> manifest = SlackManifest.of(NAME, app.command(), requests(app));
        ObjectWriter writer = json ? new JsonMapper().writerWithDefaultPrettyPrinter() : new YAMLMapper().writer();
        processContext.out().println(writer.writeValueAsString(manifest).strip());
        return ExitCode.OK;
    }

    private static @Nullable URI requests(ServiceSettings.SlackApp app) {
        if (app.sockets()) {
            return null;
        }
        if (app.publicUrl() == null) {
            throw new SetupException(
                    "slack.public_url has no value; the manifest of HTTP mode needs the address of this service, such"
                            + " as https://desk.example.org/",
                    null);
        }
        return app.publicUrl().resolve(app.path());
    }
}
