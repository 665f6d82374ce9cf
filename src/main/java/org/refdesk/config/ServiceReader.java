package org.refdesk.config;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the service needs. */
final class ServiceReader {
    private static final int MOST_QUESTIONS = 1_000_000;
    private static final int LAST_PORT = 65_535;
    private static final int MOST_LOGS = 20;
    private static final Pattern WEB = Pattern.compile("https?");
    private static final Pattern MATRIX_USER = Pattern.compile("@?[^\\s:@]+(?::\\S+)?");
    private static final Service.Chat NO_CHAT =
            new Service.Chat(List.of(), List.of(), List.of(), Map.of(), 1, 1, List.of(), false);

    private final Layers layers;
    private final Secrets secrets;

    ServiceReader(Layers layers) {
        this.layers = layers;
        this.secrets = new Secrets(layers);
    }

    Service read(boolean withSecrets) {
        String mode = text(Key.SLACK_MODE, "off, http or socket", List.of("off", "http", "socket")::contains);
        return new Service(
                layers.path(Key.DATA),
                text(Key.WEB_HOST, "a host name or address", host -> !host.contains("/")),
                number(Key.WEB_PORT, 0, LAST_PORT),
                new WebReader(layers, this).read(withSecrets),
                log(),
                chat(),
                slackApp(mode),
                withSecrets ? slack(mode) : null,
                layers.isSet(Key.MATRIX_HOMESERVER) ? matrix(withSecrets) : null);
    }

    private Service.Log log() {
        String format = text(Key.LOG_FORMAT, "human or json", List.of("human", "json")::contains);
        return new Service.Log(
                format.equals("json"),
                layers.isSet(Key.LOG_FILE) ? layers.path(Key.LOG_FILE) : null,
                layers.isSet(Key.LOG_ROTATE_AT)
                        ? layers.value(Key.LOG_ROTATE_AT, "a size such as 10 MB", new ByteSize(0), ByteSize::parse)
                        : null,
                number(Key.LOG_KEEP, 1, MOST_LOGS));
    }

    private Service.Chat chat() {
        return new Service.Chat(
                list(Key.CHAT_WORKSPACES, ","),
                list(Key.CHAT_ALLOWED_CHANNELS, ","),
                list(Key.CHAT_USERS, ","),
                filters(),
                number(Key.CHAT_PER_USER, 1, MOST_QUESTIONS),
                number(Key.CHAT_TOGETHER, 1, MOST_QUESTIONS),
                examples(),
                layers.value(Key.CHAT_KEEP_QUESTIONS, "on or off", NO_CHAT.keepQuestions(), SettingsReader::onOrOff));
    }

    private Service.SlackApp slackApp(String mode) {
        return new Service.SlackApp(
                !mode.equals("http"),
                text(
                        Key.SLACK_COMMAND,
                        "a slash and up to 31 letters",
                        command -> command.matches("/[a-z0-9_-]{1,31}")),
                text(Key.SLACK_PATH, "a path that begins with a slash", path -> path.startsWith("/")),
                layers.isSet(Key.SLACK_PUBLIC_URL) ? address(Key.SLACK_PUBLIC_URL) : null);
    }

    private Service.@Nullable Slack slack(String mode) {
        URI api = address(Key.SLACK_API);
        return switch (mode) {
            case "http" ->
                new Service.Slack(
                        api, secrets.read(Key.SLACK_BOT_TOKEN_FILE), secrets.read(Key.SLACK_SIGNING_SECRET_FILE), null);
            case "socket" ->
                new Service.Slack(
                        api, secrets.read(Key.SLACK_BOT_TOKEN_FILE), null, secrets.read(Key.SLACK_APP_TOKEN_FILE));
            default -> null;
        };
    }

    private Service.Matrix matrix(boolean withSecrets) {
        return new Service.Matrix(
                address(Key.MATRIX_HOMESERVER),
                text(Key.MATRIX_USER, "an account such as @desk:example.org", MATRIX_USER.asMatchPredicate()::test),
                withSecrets ? secrets.find(Key.MATRIX_PASSWORD_FILE) : null,
                text(Key.MATRIX_PREFIX, "a word without spaces", prefix -> prefix.matches("\\S{1,20}")),
                list(Key.MATRIX_INVITES_FROM, ","));
    }

    URI address(Key key) {
        return layers.value(key, "an address such as https://desk.example.org/", URI.create("http:/"), text -> {
            try {
                URI uri = URI.create(text);
                return uri.getHost() == null
                                || !WEB.matcher(String.valueOf(uri.getScheme())).matches()
                        ? Optional.empty()
                        : Optional.of(uri);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    String text(Key key, String allowed, Function<String, Boolean> fits) {
        return layers.value(key, allowed, "", text -> fits.apply(text) ? Optional.of(text) : Optional.empty());
    }

    int number(Key key, int least, int most) {
        return layers.value(
                key,
                "a whole number from " + least + " to " + most,
                least,
                text -> SettingsReader.wholeNumber(text, least, most));
    }

    private List<String> examples() {
        List<String> examples = list(Key.CHAT_EXAMPLES, ";");
        if (examples.size() > Service.Chat.MOST_EXAMPLES) {
            layers.mistake(
                    Key.CHAT_EXAMPLES,
                    examples.size() + " questions are too many; there may be up to " + Service.Chat.MOST_EXAMPLES);
        }
        return examples;
    }

    List<String> list(Key key, String between) {
        return Arrays.stream(layers.entry(key).value().split(between, -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /**
     * Written as {@code C0123: source:404; !abc:example.org: author:Smith}: the channel ends at the first colon with a
     * space behind it, or else at the first.
     */
    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String item : layers.entry(Key.CHAT_CHANNELS).value().split(";", -1)) {
            int spaced = item.indexOf(": ");
            int colon = spaced > 0 ? spaced : item.indexOf(':');
            if (colon > 0) {
                filters.put(
                        item.substring(0, colon).strip(),
                        item.substring(colon + 1).strip());
            } else if (!item.isBlank()) {
                layers.mistake(
                        Key.CHAT_CHANNELS,
                        "\"" + item.strip()
                                + "\" is not allowed; it must be a channel, a colon and filters, such as C0123:"
                                + " source:404");
            }
        }
        return filters;
    }
}
