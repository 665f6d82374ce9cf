package org.refdesk.matrix.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Filters one response. */
final class SyncResponseFilter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In bytes; the specification allows events of 65,536, and homeservers add to them. */
    private static final int LONGEST_EVENT = 200_000;

    /** In bytes: the shortest type and a content. */
    private static final int SHORTEST_EVENT = "{\"type\":\"m\",\"content\":{}}".length();

    /** In bytes; the longest are lists of users whose devices changed. */
    private static final int LONGEST_VALUE = 1 << 20;

    private static final int LONGEST_NAME = 1_000;

    /** Levels of nested objects around events; deeper ones are values. */
    private static final int DEEPEST = 8;

    /** Parts that nobody reads: presence, typing and read receipts, unread counts. */
    private static final Set<String> UNREAD =
            Set.of("presence", "ephemeral", "unread_notifications", "unread_thread_notifications");

    private static final Set<String> OF_ROOMS = Set.of("join", "invite", "leave", "knock");
    private static final Set<String> OF_EVENTS = Set.of("events", "chunk", "state");
    private static final Pattern ROOM = Pattern.compile("!\\S{1,254}");
    private static final String TIMELINE = "timeline";
    private static final String EVENTS = "events";
    private static final String BATCH = "next_batch";

    private final JsonByteReader in;
    private final OutputStream out;
    private final Runnable leftOut;
    private final JsonValueBytes name = new JsonValueBytes(LONGEST_NAME);
    private final JsonValueBytes event = new JsonValueBytes(LONGEST_EVENT);
    private final SyncBudget budget = new SyncBudget();
    private @Nullable JsonNode batch;

    /** @param leftOut called for each part that is no event, or too long or too deep */
    SyncResponseFilter(InputStream in, OutputStream out, Runnable leftOut) {
        this.in = new JsonByteReader(in);
        this.out = out;
        this.leftOut = leftOut;
    }

    void write() throws IOException {
        object("", 0);
        if (in.peek() >= 0) {
            throw new IOException("the homeserver answered with more than an object");
        }
    }

    private void object(String parent, int depth) throws IOException {
        in.expect('{');
        out.write('{');
        boolean isFirst = true;
        boolean isEmpty = true;
        while (in.hasNext(isFirst, '}')) {
            isFirst = false;
            @Nullable JsonNode read = name();
            in.expect(':');
            if (read != null && isKept(read.asString(), parent)) {
                isEmpty &= !member(read, parent, isEmpty, depth);
            } else {
                in.skip();
            }
        }
        out.write('}');
    }

    /** Reads the name of what follows; null if it is too long or not a string. */
    private @Nullable JsonNode name() throws IOException {
        in.read(name.again());
        JsonNode read = name.value();
        return read != null && read.isString() ? read : leftOut();
    }

    private boolean isKept(String name, String parent) throws IOException {
        if (UNREAD.contains(name)) {
            return false;
        }
        boolean isRoom = OF_ROOMS.contains(parent);
        boolean isNoRoom = isRoom && (in.peek() != '{' || !ROOM.matcher(name).matches());
        if (isNoRoom || !budget.takesPart(isRoom)) {
            leftOut();
            return false;
        }
        return true;
    }

    /** Writes a member; returns whether anything of it was written. */
    private boolean member(JsonNode read, String parent, boolean isFirst, int depth) throws IOException {
        String name = read.asString();
        int kind = in.peek();
        if (kind == '{' && name.equals(TIMELINE)) {
            name(read, isFirst);
            timeline();
            return true;
        }
        if (kind == '{' && !name.equals("content") && depth < DEEPEST) {
            name(read, isFirst);
            object(name, depth + 1);
            return true;
        }
        if (kind == '[' && OF_EVENTS.contains(name)) {
            name(read, isFirst);
            events(parent.startsWith("state") || !name.equals(EVENTS));
            return true;
        }
        @Nullable JsonNode value = value();
        if (value == null) {
            return false;
        }
        if (name.equals(BATCH) && depth == 0) {
            batch = value;
        }
        name(read, isFirst);
        write(value);
        return true;
    }

    private void name(JsonNode read, boolean isFirst) throws IOException {
        if (!isFirst) {
            out.write(',');
        }
        write(read);
        out.write(':');
    }

    /** Reads a value that is no event; null if it is too long. */
    private @Nullable JsonNode value() throws IOException {
        JsonValueBytes any = new JsonValueBytes(LONGEST_VALUE);
        in.read(any);
        JsonNode value = any.value();
        return value != null && budget.takesValue(any.length()) ? value : leftOut();
    }

    /**
     * Writes the newest events of a room. If there are more than were requested, the rest is fetched separately:
     * backwards from the end of this response.
     */
    private void timeline() throws IOException {
        in.expect('{');
        ObjectNode beside = JSON.createObjectNode();
        NewestEvents newest = new NewestEvents();
        boolean isFirst = true;
        while (in.hasNext(isFirst, '}')) {
            isFirst = false;
            @Nullable JsonNode read = name();
            in.expect(':');
            if (read != null && read.asString().equals(EVENTS) && in.peek() == '[') {
                newest(newest);
            } else if (read != null && Set.of("limited", "prev_batch").contains(read.asString())) {
                beside.set(read.asString(), value());
            } else {
                in.skip();
            }
        }
        out.write("{\"events\":[".getBytes(StandardCharsets.US_ASCII));
        boolean isEmpty = true;
        for (byte[] one : newest.within(budget)) {
            separate(isEmpty);
            isEmpty = false;
            out.write(one);
        }
        out.write(']');
        if (newest.isCut()) {
            leftOut();
            beside.put("limited", true);
            beside.set("prev_batch", batch);
        }
        for (var one : beside.properties()) {
            if (!one.getValue().isNull()) {
                name(JSON.getNodeFactory().stringNode(one.getKey()), false);
                write(one.getValue());
            }
        }
        out.write('}');
    }

    private void newest(NewestEvents newest) throws IOException {
        in.expect('[');
        boolean isFirst = true;
        while (in.hasNext(isFirst, ']')) {
            isFirst = false;
            JsonNode read = event(true);
            if (read != null && !EventRules.isOld(read)) {
                newest.add(JSON.writeValueAsBytes(read));
            }
        }
    }

    private void events(boolean inRoom) throws IOException {
        in.expect('[');
        out.write('[');
        boolean isFirst = true;
        boolean isEmpty = true;
        while (in.hasNext(isFirst, ']')) {
            isFirst = false;
            JsonNode read = event(inRoom);
            if (read != null && !budget.takesEvent(inRoom, event.length())) {
                leftOut();
            } else if (read != null) {
                separate(isEmpty);
                isEmpty = false;
                write(read);
            }
        }
        out.write(']');
    }

    private void separate(boolean isFirst) throws IOException {
        if (!isFirst) {
            out.write(',');
        }
    }

    /** Reads an event with only the fields that are used; null if it is invalid or nobody reads it. */
    private @Nullable JsonNode event(boolean inRoom) throws IOException {
        if (in.peek() != '{') {
            in.skip();
            return leftOut();
        }
        in.read(event.again());
        @Nullable JsonNode read = event.length() < SHORTEST_EVENT ? null : event.value();
        if (read == null || !EventRules.isEvent(read, inRoom)) {
            return leftOut();
        }
        return EventRules.isRead(read) ? EventRules.whatIsRead(read) : null;
    }

    private @Nullable JsonNode leftOut() {
        leftOut.run();
        return null;
    }

    private void write(JsonNode value) throws IOException {
        out.write(JSON.writeValueAsBytes(value));
    }
}
