package org.refdesk.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys of the configuration; each is a line of {@code config/refdesk.yaml} and a variable of the environment. */
enum Key {
    CORPUS("corpus", "seeds"),
    INDEX("index", "index"),
    VECTORS("vectors", "on"),
    MODEL("model", ""),
    SYNONYMS("synonyms", "config/synonyms.txt"),
    CITATIONS("citations", "3"),
    CACHE_SIZE("cache.size", "16 MB"),
    DATA("data", "data"),
    WEB_HOST("web.host", "127.0.0.1"),
    WEB_PORT("web.port", "8080"),
    WEB_PUBLIC_URL("web.public_url", ""),
    WEB_ACCESS("web.access", ""),
    WEB_LINK_DAYS("web.link_days", "30"),
    WEB_PROXIES("web.proxies", ""),
    WEB_USER_HEADER("web.user_header", "X-Remote-User"),
    WEB_PER_MINUTE("web.per_minute", "600"),
    WEB_METRICS_FROM("web.metrics_from", ""),
    LOG_FORMAT("log.format", "human"),
    LOG_FILE("log.file", ""),
    LOG_ROTATE_AT("log.rotate_at", ""),
    LOG_KEEP("log.keep", "5"),
    CHAT_WORKSPACES("chat.workspaces", ""),
    CHAT_ALLOWED_CHANNELS("chat.allowed_channels", ""),
    CHAT_USERS("chat.users", ""),
    CHAT_CHANNELS("chat.channels", ""),
    CHAT_PER_USER("chat.per_user", "20"),
    CHAT_TOGETHER("chat.together", "300"),
    CHAT_EXAMPLES("chat.examples", "what did Wyden stop?; Clearview contracts?; sources"),
    CHAT_KEEP_QUESTIONS("chat.keep_questions", "off"),
    SLACK_MODE("slack.mode", "off"),
    SLACK_COMMAND("slack.command", "/ask"),
    SLACK_PATH("slack.path", "/slack/events"),
    SLACK_PUBLIC_URL("slack.public_url", ""),
    SLACK_SHARED_CHANNELS("slack.shared_channels", "off"),
    SLACK_API("slack.api", "https://slack.com/api/"),
    SLACK_BOT_TOKEN_FILE("slack.bot_token_file", ""),
    SLACK_SIGNING_SECRET_FILE("slack.signing_secret_file", ""),
    SLACK_APP_TOKEN_FILE("slack.app_token_file", ""),
    MATRIX_HOMESERVER("matrix.homeserver", ""),
    MATRIX_USER("matrix.user", ""),
    MATRIX_PASSWORD_FILE("matrix.password_file", ""),
    MATRIX_PREFIX("matrix.prefix", "!ask"),
    MATRIX_INVITES_FROM("matrix.invites_from", "");

    private static final String FILE = "_file";

    private final String written;
    private final String fallback;

    Key(String written, String fallback) {
        this.written = written;
        this.fallback = fallback;
    }

    /** As in the file; a dot stands for a level of indentation. */
    String written() {
        return written;
    }

    /** What holds where nobody says anything. */
    String fallback() {
        return fallback;
    }

    /** The variable of the environment that overrides the file. */
    String variable() {
        return "REFDESK_" + written.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    static Optional<Key> named(String written) {
        return Arrays.stream(values())
                .filter(key -> key.written.equals(written))
                .findFirst();
    }

    /** Whether a name is that of a level which holds keys, such as {@code web}. */
    static boolean isLevel(String written) {
        return Arrays.stream(values()).anyMatch(key -> key.written.startsWith(written + "."));
    }

    /** The keys that a level holds, by their last names. */
    static List<String> inLevel(String written) {
        return Arrays.stream(values())
                .filter(key -> key.written.startsWith(written + "."))
                .map(key -> key.written.substring(written.length() + 1))
                .toList();
    }

    /** Whether its value is the path of a file or folder. */
    boolean isPath() {
        return this == CORPUS || this == INDEX || this == SYNONYMS || this == DATA || this == LOG_FILE || isSecret();
    }

    /** Whether its value is an address of the web. */
    boolean isAddress() {
        return this == WEB_PUBLIC_URL || this == SLACK_PUBLIC_URL || this == SLACK_API || this == MATRIX_HOMESERVER;
    }

    /** Whether it names a file with a secret. */
    boolean isSecret() {
        return written.endsWith(FILE);
    }

    /** The variable of the environment that may hold the secret itself. */
    String secretVariable() {
        return variable().substring(0, variable().length() - FILE.length());
    }

    /** What stands between the items of its value; empty where it has one. */
    String between() {
        return switch (this) {
            case WEB_PROXIES,
                    WEB_METRICS_FROM,
                    CHAT_WORKSPACES,
                    CHAT_ALLOWED_CHANNELS,
                    CHAT_USERS,
                    MATRIX_INVITES_FROM -> ",";
            case CHAT_CHANNELS, CHAT_EXAMPLES -> ";";
            default -> "";
        };
    }
}
