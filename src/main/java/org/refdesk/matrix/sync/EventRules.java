package org.refdesk.matrix.sync;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.refdesk.matrix.TimelineFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks what an event must have (client-server specification, "Room event format"), and keeps only what is read here.
 * The rest is removed, since anybody in a room can fill it up.
 */
public final class EventRules {
    /** Questions older than this would only get an apology. */
    public static final Duration OLDEST = Duration.ofDays(1);

    private static final int LONGEST_NAME = 255;
    private static final String MEMBER = "m.room.member";
    private static final String MESSAGE = "m.room.message";
    private static final String AGE = "age";

    /** One hour longer than questions are answered, in case clocks are wrong. */
    private static final Duration OLD = OLDEST.plusHours(1);

    /** Types of room state that are read. */
    private static final Set<String> STATE = Set.of(
            MEMBER,
            "m.room.create",
            "m.room.encryption",
            "m.room.name",
            "m.room.canonical_alias",
            "m.room.tombstone",
            "m.room.power_levels",
            "m.room.join_rules",
            "m.room.history_visibility");

    private static final Set<String> OF_MEMBERS =
            Set.of("membership", "displayname", "is_direct", "join_authorised_via_users_server");

    /** Removed from messages: only the plain body is read, not its formatting. */
    private static final Set<String> LOOKS = Set.of("format", "formatted_body");

    private static final Set<String> USED = Set.of(AGE, "prev_content");
    private static final Pattern USER = Pattern.compile("@[^:\\x00]*:\\S+");

    private EventRules() {}

    /** @param inRoom whether it belongs to a room's history or state, unlike stripped state or account data */
    static boolean isEvent(JsonNode event, boolean inRoom) {
        return event.isObject()
                && isName(event.path("type"))
                && event.path("content").isObject()
                && (event.path("sender").isMissingNode() ? !inRoom : isUser(event.path("sender")))
                && (event.path("state_key").isMissingNode() || isStateKey(event))
                && (!inRoom || isInRoom(event));
    }

    private static boolean isStateKey(JsonNode event) {
        JsonNode key = event.path("state_key");
        return event.path("type").asString().equals(MEMBER)
                ? isUser(key)
                : key.isString() && key.asString().length() <= LONGEST_NAME;
    }

    private static boolean isInRoom(JsonNode event) {
        return isName(event.path("event_id"))
                && event.path("event_id").asString().chars().noneMatch(Character::isWhitespace)
                && event.path("origin_server_ts").isIntegralNumber()
                && event.path("origin_server_ts").canConvertToLong();
    }

    private static boolean isName(JsonNode name) {
        return name.isString() && !name.asString().isEmpty() && name.asString().length() <= LONGEST_NAME;
    }

    private static boolean isUser(JsonNode user) {
        return isName(user) && USER.matcher(user.asString()).matches();
    }

    /** Whether Refdesk reads events of this type. */
    static boolean isRead(JsonNode event) {
        String type = event.path("type").asString();
        return event.path("state_key").isMissingNode() ? type.startsWith("m.") : STATE.contains(type);
    }

    /** Whether an event in a room is too old to be answered; see {@link TimelineFilter}. */
    static boolean isOld(JsonNode event) {
        long age = event.path("unsigned").path(AGE).asLong(Long.MIN_VALUE);
        long now = System.currentTimeMillis();
        long at = age == Long.MIN_VALUE ? event.path("origin_server_ts").asLong() : now - age;
        return event.path("state_key").isMissingNode() && at < now - OLD.toMillis();
    }

    /** Returns the event with only the fields that are read. */
    static JsonNode whatIsRead(JsonNode event) {
        if (event instanceof ObjectNode whole && event.path("content") instanceof ObjectNode content) {
            String type = event.path("type").asString();
            if (event.path("unsigned") instanceof ObjectNode unsigned) {
                unsigned.retain(USED);
                unsigned.properties().removeIf(beside -> !isWell(beside.getKey(), beside.getValue()));
                cut(type, unsigned.path("prev_content"));
            } else {
                whole.remove("unsigned");
            }
            cut(type, content);
        }
        return event;
    }

    private static boolean isWell(String name, JsonNode value) {
        return name.equals(AGE) ? value.isIntegralNumber() && value.canConvertToLong() : value.isObject();
    }

    private static void cut(String type, JsonNode content) {
        if (content instanceof ObjectNode whole && type.equals(MEMBER)) {
            whole.retain(OF_MEMBERS);
        } else if (content instanceof ObjectNode whole && type.equals(MESSAGE)) {
            whole.remove(LOOKS);
            if (whole.path("m.new_content") instanceof ObjectNode changed) {
                changed.remove(LOOKS);
            }
        }
    }
}
