package org.refdesk.config;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the service needs. */
final class ServiceReader {
    private static final int LAST_PORT = 65_535;
    private static final int MOST_LOGS = 20;
    private static final Predicate<String> MATRIX_USER =
            Pattern.compile("@?[^\\s:@]+(?::\\S+)?").asMatchPredicate();
    private static final Predicate<String> INVITER =
            Pattern.compile("@[^\\s:@]+:\\S+|[A-Za-z0-9.:\\[\\]-]+").asMatchPredicate();
    private static final Predicate<String> NAME =
            Pattern.compile("[A-Za-z0-9._-]+").asMatchPredicate();
    private static final Predicate<String> PATH =
            Pattern.compile("/[A-Za-z0-9._~/-]+").asMatchPredicate();

    private final ConfigSources layers;
    private final Secrets secrets;
    private final UriReader uriReader;

    ServiceReader(ConfigSources layers) {
        this.layers = layers;
        this.secrets = new Secrets(layers);
        this.uriReader = new UriReader(layers);
    }

    ServiceSettings read(boolean withSecrets) {
        String mode = text(Key.SLACK_MODE, "off, http or socket", List.of("off", "http", "socket")::contains);
        return new ServiceSettings(
                layers.path(Key.DATA),
                text(Key.WEB_HOST, "a host name or address, without a port", ServiceReader::isHost),
                number(Key.WEB_PORT, 0, LAST_PORT),
                new WebReader(layers, this).read(withSecrets),
                log(),
                new ChatReader(layers, this).read(),
                slackApp(mode),
                withSecrets ? slack(mode) : null,
                layers.isSet(Key.MATRIX_HOMESERVER) ? matrix(withSecrets) : null);
    }

    private ServiceSettings.Log log() {
        String format = text(Key.LOG_FORMAT, "human or json", List.of("human", "json")::contains);
        return new ServiceSettings.Log(
                format.equals("json"),
                layers.isSet(Key.LOG_FILE) ? layers.path(Key.LOG_FILE) : null,
                layers.isSet(Key.LOG_ROTATE_AT)
                        ? layers.value(Key.LOG_ROTATE_AT, "a size such as 10 MB", new ByteSize(0), ByteSize::parse)
                        : null,
                number(Key.LOG_KEEP, 1, MOST_LOGS));
    }

    static boolean isHost(String host) {
        try {
            InetAddress.ofLiteral(host);
            return true;
        } catch (IllegalArgumentException e) {
            return NAME.test(host);
        }
    }

    private ServiceSettings.SlackApp slackApp(String mode) {
        return new ServiceSettings.SlackApp(
                !mode.equals("http"),
                text(
                        Key.SLACK_COMMAND,
                        "a slash and up to 31 letters",
                        command -> command.matches("/[a-z0-9_-]{1,31}")),
                text(Key.SLACK_PATH, "a path such as /slack/events", PATH),
                layers.isSet(Key.SLACK_PUBLIC_URL) ? uriReader.any(Key.SLACK_PUBLIC_URL) : null,
                layers.value(Key.SLACK_SHARED_CHANNELS, "on or off", false, SettingsReader::onOrOff));
    }

    private ServiceSettings.@Nullable Slack slack(String mode) {
        URI api = uriReader.folder(Key.SLACK_API);
        return switch (mode) {
            case "http" ->
                new ServiceSettings.Slack(
                        api, secrets.read(Key.SLACK_BOT_TOKEN_FILE), secrets.read(Key.SLACK_SIGNING_SECRET_FILE), null);
            case "socket" ->
                new ServiceSettings.Slack(
                        api, secrets.read(Key.SLACK_BOT_TOKEN_FILE), null, secrets.read(Key.SLACK_APP_TOKEN_FILE));
            default -> null;
        };
    }

    private ServiceSettings.Matrix matrix(boolean withSecrets) {
        return new ServiceSettings.Matrix(
                uriReader.any(Key.MATRIX_HOMESERVER),
                text(Key.MATRIX_USER, "an account such as @desk:example.org", MATRIX_USER),
                withSecrets ? secrets.find(Key.MATRIX_PASSWORD_FILE) : null,
                text(Key.MATRIX_PREFIX, "a word without spaces", prefix -> prefix.matches("\\S{1,20}")),
                items(Key.MATRIX_INVITES_FROM, INVITER, "users such as @ann:example.org, or servers of users"));
    }

    String text(Key key, String allowed, Predicate<String> fits) {
        return layers.value(key, allowed, "", text -> fits.test(text) ? Optional.of(text) : Optional.empty());
    }

    int number(Key key, int least, int most) {
        return layers.value(
                key,
                "a whole number from " + least + " to " + most,
                least,
                text -> SettingsReader.wholeNumber(text, least, most));
    }

    /** The items of a list, each of which must fit. */
    List<String> items(Key key, Predicate<String> fits, String allowed) {
        List<String> items = list(key);
        for (String item : items) {
            if (!fits.test(item)) {
                layers.mistake(key, "\"" + item + "\" is not allowed; it must be " + allowed + ", with commas between");
            }
        }
        return items;
    }

    List<String> list(Key key) {
        return Arrays.stream(layers.entry(key).value().split(key.between(), -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
