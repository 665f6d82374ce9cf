package org.refdesk.doctor;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.refdesk.chat.ConnectionErrors;
import org.refdesk.chat.PlatformException;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.slack.RequestUrlProbe;
import org.refdesk.slack.SlackProbe;

/** Whether what people say in Slack would arrive: through sockets, or at our address. */
record SlackDeliveryCheck(Settings settings) implements Check {
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int MISDIRECTED = 421;

    @Override
    public String name() {
        return "slack delivery";
    }

    @Override
    public Set<String> needs() {
        return Set.of("slack");
    }

    @Override
    public CheckResult look() throws InterruptedException {
        ServiceSettings.Slack slack = settings.service().slack();
        if (slack == null) {
            return CheckResult.ok("off");
        }
        if (slack.appToken() != null) {
            return sockets(slack.api(), slack.appToken());
        }
        URI server = settings.service().slackApp().publicUrl();
        return server == null || slack.signingSecret() == null
                ? CheckResult.look(
                        "not checked: no address of ours is known",
                        "Set slack.public_url to this service as Slack reaches it, such as https://desk.example.org/")
                : requests(server.resolve(settings.service().slackApp().path()), slack.signingSecret());
    }

    private static CheckResult sockets(URI api, String appToken) {
        try (SlackProbe probe = SlackProbe.at(api)) {
            probe.socket(appToken);
            return CheckResult.ok("Slack gives us sockets");
        } catch (PlatformException e) {
            String advice = appToken.startsWith("xapp-")
                    ? "If the token is to blame: make an App-Level Token with the scope connections:write, and turn"
                            + " Socket Mode on; both under Basic Information of the app."
                    : "The secret of slack.app_token_file must be an App-Level Token, which begins with xapp-.";
            return CheckResult.wrong(
                    String.valueOf(e.getMessage()), SlackTokenCheck.isAway(e) ? SlackTokenCheck.AWAY : advice);
        }
    }

    private static CheckResult requests(URI address, String signingSecret) throws InterruptedException {
        RequestUrlProbe.Answer answer;
        try {
            answer = new RequestUrlProbe(address, signingSecret).call();
        } catch (IOException e) {
            return CheckResult.wrong(
                    address + " cannot be reached from here: " + ConnectionErrors.why(e),
                    "Start the service (refdesk serve) and the proxy in front of it, then look again.");
        }
        if (answer.isRight()) {
            return CheckResult.ok(address + " answers as Slack wants it");
        }
        return CheckResult.wrong(
                address + " answers with HTTP status " + answer.status()
                        + (answer.status() == 200 ? ", but not as ours" : ""),
                switch (answer.status()) {
                    case UNAUTHORIZED ->
                        "The service there has another signing secret than slack.signing_secret_file, or another time.";
                    case MISDIRECTED ->
                        "The proxy there passes on another name: add that name to web.hosts, or let the proxy pass on"
                                + " the header Host as it came.";
                    case NOT_FOUND -> "Let the proxy pass slack.path on to web.host and web.port as it is.";
                    default ->
                        "Start the service (refdesk serve), and let the proxy pass slack.path on to web.host and"
                                + " web.port.";
                });
    }
}
