package org.refdesk.config;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refdesk.query.Scope;

/**
 * What {@code refdesk serve} needs.
 *
 * @param data the folder of what is precious and private
 * @param host address that the HTTP server listens on
 * @param port that it listens on, 0 to 65535; 0 takes a free one
 * @param web the web page
 * @param log where events are told, and how
 * @param chat what holds for every chat platform
 * @param slackApp what Slack must know of the app
 * @param slack null where Slack is off, or its secrets were not read
 * @param matrix null where Matrix is off
 */
public record ServiceSettings(
        Path data,
        String host,
        int port,
        Web web,
        Log log,
        Chat chat,
        SlackApp slackApp,
        @Nullable Slack slack,
        @Nullable Matrix matrix) {
    /**
     * The web page.
     *
     * @param publicUrl under which people reach it; null where it was not said
     * @param hosts names of hosts that it answers under beside that of its public address, in lower case
     * @param access who may read
     * @param linkDays for how many days a link opens its document, where access is by links
     * @param proxies addresses of the reverse proxies whose headers are believed
     * @param userHeader in which a proxy says who reads
     * @param perMinute requests that one address may make in a minute
     * @param metricsFrom addresses, and networks such as 10.0.0.0/8, that may read the metrics beside this machine
     */
    public record Web(
            @Nullable URI publicUrl,
            List<String> hosts,
            Access access,
            int linkDays,
            List<InetAddress> proxies,
            String userHeader,
            int perMinute,
            List<String> metricsFrom) {
        public Web {
            hosts = List.copyOf(hosts);
            proxies = List.copyOf(proxies);
            metricsFrom = List.copyOf(metricsFrom);
        }

        /** Who may read. */
        public enum Access {
            /** Whoever reaches the page. */
            OPEN,
            /** Who has a link that the desk made, and only what it was made for. */
            LINKS,
            /** Whom a reverse proxy names. */
            PROXY
        }
    }

    /**
     * Where events are told, and how.
     *
     * @param json whether as JSON, for programs
     * @param file null for the error stream
     * @param rotateAt size of the file at which another one is begun; null for never
     * @param keep how many old files are kept
     */
    public record Log(
            boolean json, @Nullable Path file, @Nullable ByteSize rotateAt, int keep) {}

    /**
     * What holds for every chat platform.
     *
     * @param workspaces that may ask; empty for all
     * @param channels in which may be asked; empty for all
     * @param users who may ask; empty for all
     * @param scopes by channel, the part of the corpus that it is tied to
     * @param perUser questions that one person may ask in a minute
     * @param together questions that all may ask in a minute
     * @param examples questions that people can begin with, {@value #MOST_EXAMPLES} at most
     * @param keepQuestions whether questions are kept, with what people said of their answers
     */
    public record Chat(
            List<String> workspaces,
            List<String> channels,
            List<String> users,
            Map<String, Scope> scopes,
            int perUser,
            int together,
            List<String> examples,
            boolean keepQuestions) {
        /** As many as Slack's assistant pane suggests. */
        public static final int MOST_EXAMPLES = 4;

        public Chat {
            examples = List.copyOf(examples);
            workspaces = List.copyOf(workspaces);
            channels = List.copyOf(channels);
            users = List.copyOf(users);
            scopes = Map.copyOf(scopes);
        }
    }

    /**
     * What Slack and the desk agree on.
     *
     * @param sockets whether over web sockets that we open; else Slack calls {@code path}
     * @param command the slash command
     * @param path that Slack calls
     * @param publicUrl of this service, as Slack reaches it; null where it was not said
     * @param sharedChannels whether the desk answers in channels that are shared with other organizations
     */
    public record SlackApp(
            boolean sockets,
            String command,
            String path,
            @Nullable URI publicUrl,
            boolean sharedChannels) {}

    /**
     * How the desk gets at Slack.
     *
     * @param api of Slack
     * @param botToken a secret
     * @param signingSecret a secret; null over sockets
     * @param appToken a secret; null without sockets
     */
    public record Slack(
            URI api,
            String botToken,
            @Nullable String signingSecret,
            @Nullable String appToken) {
        /** Without its secrets. */
        @Override
        public String toString() {
            return "Slack[" + api + "]";
        }
    }

    /**
     * How the desk gets at Matrix, and how it behaves there.
     *
     * @param homeserver its address, or that of the server which says where it is
     * @param user the account, whole or without its server
     * @param password a secret; null where there is none, or it was not read
     * @param prefix what a question in a room begins with
     * @param inviters users, and servers of users, whose invitations are taken; empty for those of the own server
     */
    public record Matrix(
            URI homeserver, String user, @Nullable String password, String prefix, List<String> inviters) {
        public Matrix {
            inviters = List.copyOf(inviters);
        }

        /** Without its secret. */
        @Override
        public String toString() {
            return "Matrix[" + user + " at " + homeserver + "]";
        }
    }
}
