package org.refdesk.matrix;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a homeserver's answers the events that are none: one of them would keep the library from reading the
 * others. What an event must have is said by the client-server specification, "Room event format".
 */
public final class EventSieve {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In characters; the specification allows events of 65,536 bytes, and homeservers add to them. */
    private static final int LONGEST = 200_000;

    private static final int LONGEST_NAME = 255;
    private static final String MEMBER = "m.room.member";
    private static final String AGE = "age";
    private static final Set<String> USED = Set.of(AGE, "prev_content");
    private static final Pattern USER = Pattern.compile("@[^:\\x00]*:\\S+");
    private static final Pattern ROOM = Pattern.compile("!\\S+");

    private EventSieve() {}

    /**
     * An answer without what is no event.
     *
     * @throws IOException where the answer is no object of JSON
     */
    public static byte[] sift(byte[] answer) throws IOException {
        try {
            if (JSON.readTree(answer) instanceof ObjectNode whole) {
                sift(whole, "");
                return JSON.writeValueAsBytes(whole);
            }
        } catch (JacksonException e) {
            throw new IOException("the homeserver answered with what is no JSON", e);
        }
        throw new IOException("the homeserver answered with what is no object");
    }

    private static void sift(ObjectNode node, String parent) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getValue() instanceof ArrayNode events && isOfEvents(field.getKey())) {
                boolean inRoom = parent.equals("timeline")
                        || parent.startsWith("state")
                        || !field.getKey().equals("events");
                events.removeIf(event -> !isEvent(event, inRoom));
                events.forEach(EventSieve::sift);
            } else if (field.getValue() instanceof ObjectNode inner
                    && !field.getKey().equals("content")) {
                sift(inner, field.getKey());
            }
        }
        if (parent.equals("join") || parent.equals("invite") || parent.equals("leave")) {
            node.properties()
                    .removeIf(room -> !ROOM.matcher(room.getKey()).matches()
                            || !room.getValue().isObject());
        }
    }

    private static boolean isOfEvents(String name) {
        return name.equals("events") || name.equals("chunk") || name.equals("state");
    }

    /** @param inRoom whether it is one of a room's history or state, rather than one that says only what is so */
    private static boolean isEvent(JsonNode event, boolean inRoom) {
        return event.isObject()
                && isName(event.path("type"))
                && event.path("content").isObject()
                && (event.path("sender").isMissingNode() ? !inRoom : isUser(event.path("sender")))
                && (event.path("state_key").isMissingNode() || isStateKey(event))
                && (!inRoom || isInRoom(event))
                && event.toString().length() <= LONGEST;
    }

    private static boolean isStateKey(JsonNode event) {
        JsonNode key = event.path("state_key");
        return event.path("type").asString().equals(MEMBER)
                ? isUser(key)
                : key.isString() && key.asString().length() <= LONGEST_NAME;
    }

    private static boolean isInRoom(JsonNode event) {
        return isName(event.path("event_id"))
                && event.path("origin_server_ts").isIntegralNumber()
                && event.path("origin_server_ts").canConvertToLong();
    }

    /** What the homeserver says beside an event: only what is made use of is left. */
    private static void sift(JsonNode event) {
        if (event.path("unsigned") instanceof ObjectNode unsigned) {
            unsigned.retain(USED);
            unsigned.properties().removeIf(beside -> !isWell(beside.getKey(), beside.getValue()));
        } else if (event instanceof ObjectNode whole) {
            whole.remove("unsigned");
        }
    }

    private static boolean isWell(String name, JsonNode value) {
        return name.equals(AGE) ? value.isIntegralNumber() && value.canConvertToLong() : value.isObject();
    }

    private static boolean isName(JsonNode name) {
        return name.isString() && !name.asString().isEmpty() && name.asString().length() <= LONGEST_NAME;
    }

    private static boolean isUser(JsonNode user) {
        return isName(user) && USER.matcher(user.asString()).matches();
    }
}
