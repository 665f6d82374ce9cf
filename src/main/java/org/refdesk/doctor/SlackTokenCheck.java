package org.refdesk.doctor;

import java.io.IOException;
import java.util.Set;
import org.refdesk.chat.PlatformException;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.slack.SlackProbe;

/** Whether Slack takes the bot token, and lets the app do what it must. */
record SlackTokenCheck(Settings settings) implements Check {
    /** What to do where Slack cannot be reached. */
    static final String AWAY =
            "Let this machine call Slack: slack.com by HTTPS, or what slack.api names; look at name service and"
                    + " firewall.";

    private static final String POSTING = "chat:write";

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Set<String> needs() {
        return Set.of("slack.mode", "slack.api", "slack.bot_token_file");
    }

    @Override
    public CheckResult look() {
        ServiceSettings.Slack slack = settings.service().slack();
        if (slack == null) {
            return CheckResult.ok("off");
        }
        try (SlackProbe probe = SlackProbe.at(slack.api())) {
            return found(probe.identity(slack.botToken()));
        } catch (PlatformException e) {
            String advice = slack.botToken().startsWith("xoxb-")
                    ? "If the token is to blame: install the app (again), and write its Bot User OAuth Token into the"
                            + " file of slack.bot_token_file."
                    : "The secret of slack.bot_token_file must be the Bot User OAuth Token, which begins with xoxb-.";
            return CheckResult.wrong(String.valueOf(e.getMessage()), isAway(e) ? AWAY : advice);
        }
    }

    static boolean isAway(PlatformException e) {
        return e.getCause() instanceof IOException;
    }

    private static CheckResult found(SlackProbe.Identity identity) {
        String who = "connected to " + identity.team() + " as " + identity.user();
        if (identity.missing().isEmpty()) {
            return CheckResult.ok(who);
        }
        String lacks = who + ", without " + String.join(", ", identity.missing());
        String advice = "Bring the app's manifest up to date (refdesk slack manifest), and install it again.";
        return identity.missing().contains(POSTING)
                ? CheckResult.wrong(lacks, advice)
                : CheckResult.look(lacks, advice);
    }
}
