package org.refdesk.slack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refdesk.text.Messages;

/** The app manifest: what Slack must know about the app, with the fewest scopes that suffice. */
public final class SlackManifest {
    /** Scopes that the app needs; each one is used. */
    static final List<String> SCOPES = List.of(
            "app_mentions:read",
            "assistant:write",
            "channels:history",
            "chat:write",
            "commands",
            "groups:history",
            "im:history",
            "im:write");

    private static final List<String> EVENTS = List.of(
            "app_home_opened",
            "app_mention",
            "assistant_thread_context_changed",
            "assistant_thread_started",
            "message.channels",
            "message.groups",
            "message.im");

    private SlackManifest() {}

    /**
     * The manifest as nested maps, for YAML or JSON.
     *
     * @param command the slash command, with its slash
     * @param requests the address that Slack calls; null in Socket Mode
     */
    public static Map<String, Object> of(String name, String command, @Nullable URI requests) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("_metadata", Map.of("major_version", 2, "minor_version", 1));
        manifest.put(
                "display_information", ordered("name", name, "description", Messages.text("slack.app.description")));
        manifest.put("features", features(name, command, requests));
        manifest.put("oauth_config", Map.of("scopes", Map.of("bot", SCOPES)));
        manifest.put("settings", settings(requests));
        return manifest;
    }

    private static Map<String, Object> features(String name, String command, @Nullable URI requests) {
        Map<String, Object> slash = ordered(
                "command",
                command,
                "description",
                Messages.text("slack.app.command"),
                "usage_hint",
                Messages.text("slack.app.command.hint"),
                "should_escape",
                true);
        if (requests != null) {
            slash.put("url", requests.toString());
        }
        return ordered(
                "app_home",
                ordered(
                        "home_tab_enabled",
                        true,
                        "messages_tab_enabled",
                        true,
                        "messages_tab_read_only_enabled",
                        false),
                "bot_user",
                ordered("display_name", name, "always_online", true),
                "assistant_view",
                ordered("assistant_description", Messages.text("slack.app.assistant")),
                "shortcuts",
                List.of(
                        shortcut(
                                Messages.text("slack.app.ask"),
                                "global",
                                SlackCommands.ASK,
                                Messages.text("slack.app.ask.description")),
                        shortcut(
                                Messages.text("slack.app.look_up"),
                                "message",
                                SlackCommands.LOOK_UP,
                                Messages.text("slack.app.look_up.description")),
                        shortcut(
                                Messages.text("slack.app.check"),
                                "message",
                                SlackCommands.CHECK,
                                Messages.text("slack.app.check.description"))),
                "slash_commands",
                List.of(slash));
    }

    private static Map<String, Object> shortcut(String name, String type, String id, String description) {
        return ordered("name", name, "type", type, "callback_id", id, "description", description);
    }

    private static Map<String, Object> settings(@Nullable URI requests) {
        Map<String, Object> events = ordered("bot_events", EVENTS);
        Map<String, Object> interactivity = ordered("is_enabled", true);
        if (requests != null) {
            events.put("request_url", requests.toString());
            interactivity.put("request_url", requests.toString());
        }
        return ordered(
                "event_subscriptions",
                events,
                "interactivity",
                interactivity,
                "org_deploy_enabled",
                false,
                "socket_mode_enabled",
                requests == null,
                "token_rotation_enabled",
                false);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
