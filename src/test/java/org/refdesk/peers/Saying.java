package org.refdesk.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message, as the clients of today write it.
 *
 * @param content of the event
 */
public record Saying(Map<String, ?> content) {
    private static final String RELATION = "m.relates_to";
    private static final String MENTIONS = "m.mentions";

    public Saying {
        content = Map.copyOf(content);
    }

    public static Saying text(String body) {
        return new Saying(Map.of("msgtype", "m.text", "body", body, MENTIONS, Map.of()));
    }

    /** As bots speak. */
    public static Saying notice(String body) {
        return text(body).with("msgtype", "m.notice");
    }

    public Saying html(String html) {
        return with("format", "org.matrix.custom.html").with("formatted_body", html);
    }

    public Saying mentioning(String... users) {
        return with(MENTIONS, Map.of("user_ids", List.of(users)));
    }

    /** In the thread on an event; clients without threads show it as a reply. */
    public Saying inThread(String root) {
        return with(
                RELATION,
                Map.of(
                        "rel_type",
                        "m.thread",
                        "event_id",
                        root,
                        "is_falling_back",
                        true,
                        "m.in_reply_to",
                        Map.of("event_id", root)));
    }

    public Saying replyingTo(String id) {
        return with(RELATION, Map.of("m.in_reply_to", Map.of("event_id", id)));
    }

    /** In place of a message that was sent before. */
    public Saying editing(String id) {
        return with("m.new_content", content)
                .with("body", "* " + content.get("body"))
                .with(RELATION, Map.of("rel_type", "m.replace", "event_id", id));
    }

    private Saying with(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(content);
        changed.put(key, value);
        return new Saying(changed);
    }
}
