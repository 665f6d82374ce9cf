package org.refdesk.doctor;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Unreached;
import org.refdesk.config.Service;
import org.refdesk.config.Settings;
import org.refdesk.slack.RequestUrl;
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
    public Finding look() throws InterruptedException {
        Service.Slack slack = settings.service().slack();
        if (slack == null) {
            return Finding.ok("off");
        }
        if (slack.appToken() != null) {
            return sockets(slack.api(), slack.appToken());
        }
        URI server = settings.service().slackApp().publicUrl();
        return server == null || slack.signingSecret() == null
                ? Finding.look(
                        "not checked: no address of ours is known",
                        "Set slack.public_url to this service as Slack reaches it, such as https://desk.example.org/")
                : requests(server.resolve(settings.service().slackApp().path()), slack.signingSecret());
    }

    private static Finding sockets(URI api, String appToken) {
        try (SlackProbe probe = SlackProbe.at(api)) {
            probe.socket(appToken);
            return Finding.ok("Slack gives us sockets");
        } catch (PlatformException e) {
            String advice = appToken.startsWith("xapp-")
                    ? "If the token is to blame: make an App-Level Token with the scope connections:write, and turn"
                            + " Socket Mode on; both under Basic Information of the app."
                    : "The secret of slack.app_token_file must be an App-Level Token, which begins with xapp-.";
            return Finding.wrong(
                    String.valueOf(e.getMessage()), SlackTokenCheck.isAway(e) ? SlackTokenCheck.AWAY : advice);
        }
    }

    private static Finding requests(URI address, String signingSecret) throws InterruptedException {
        RequestUrl.Answer answer;
        try {
            answer = new RequestUrl(address, signingSecret).call();
        } catch (IOException e) {
            return Finding.wrong(
                    address + " cannot be reached from here: " + Unreached.why(e),
                    "Start the service (refdesk serve) and what stands before it, then look again.");
        }
        if (answer.isRight()) {
            return Finding.ok(address + " answers as Slack wants it");
        }
        return Finding.wrong(
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
