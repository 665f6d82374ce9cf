package org.refdesk.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as no homeserver should send them. */
final class MalformedEvents {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TYPES = List.of(
            "m.room.message",
            "m.room.encrypted",
            "m.room.redaction",
            "m.reaction",
            "m.room.member",
            "m.room.encryption",
            "m.room.tombstone",
            "m.room.create",
            "m.room.name",
            "m.room.power_levels",
            "org.example.unheard_of");

    private MalformedEvents() {}

    /** Without one of its fields, or without one of its content's. */
    static String withoutOnePart(Random random, String event) {
        ObjectNode changed = (ObjectNode) JSON.readTree(event);
        ObjectNode from = part(random, changed);
        List<String> names = new ArrayList<>(from.propertyNames());
        if (!names.isEmpty()) {
            from.remove(names.get(random.nextInt(names.size())));
        }
        return changed.toString();
    }

    /** With a value of another kind in one of its fields. */
    static String withAnotherValue(Random random, String event) {
        ObjectNode changed = (ObjectNode) JSON.readTree(event);
        ObjectNode in = part(random, changed);
        List<String> names = new ArrayList<>(in.propertyNames());
        if (!names.isEmpty()) {
            in.set(names.get(random.nextInt(names.size())), value(random, 3));
        }
        return changed.toString();
    }

    /** Of a known type with any content, or not even that. */
    static String anything(Random random) {
        if (random.nextInt(10) == 0) {
            return value(random, 3).toString();
        }
        ObjectNode event = JSON.createObjectNode();
        event.put("type", TYPES.get(random.nextInt(TYPES.size())));
        event.put("event_id", "$" + random.nextLong());
        event.put("sender", "@ann:localhost");
        event.put("origin_server_ts", random.nextLong());
        event.set("content", value(random, 4));
        if (random.nextBoolean()) {
            event.put("state_key", random.nextBoolean() ? "" : "@desk:localhost");
        }
        return event.toString();
    }

    private static ObjectNode part(Random random, ObjectNode event) {
        return random.nextBoolean() && event.get("content") instanceof ObjectNode content ? content : event;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> JSON.getNodeFactory().nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextDouble());
            case 3 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> JSON.getNodeFactory().stringNode(text(random));
            case 5 -> JSON.getNodeFactory().stringNode("@room\u0000\ud800<b>" + "x".repeat(random.nextInt(3000)));
            case 6 -> {
                var array = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = JSON.createObjectNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.set(text(random), value(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static String text(Random random) {
        List<String> known = List.of(
                "msgtype",
                "body",
                "m.relates_to",
                "rel_type",
                "m.replace",
                "event_id",
                "m.new_content",
                "m.mentions",
                "user_ids",
                "algorithm",
                "m.megolm.v1.aes-sha2",
                "ciphertext",
                "session_id",
                "membership",
                "redacts",
                "key",
                "m.text",
                "",
                "join");
        return known.get(random.nextInt(known.size()));
    }
}
