package org.refdesk.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer on its way through the sieve. */
final class SiftedAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In bytes; the specification allows events of 65,536, and homeservers add to them. */
    private static final int LONGEST_EVENT = 200_000;

    /** In bytes: the shortest type and a content. */
    private static final int SHORTEST_EVENT = "{\"type\":\"m\",\"content\":{}}".length();

    /** In bytes; the longest are lists of people whose devices changed. */
    private static final int LONGEST_VALUE = 1 << 20;

    private static final int LONGEST_NAME = 1_000;

    /** Objects in each other around events; deeper ones are values. */
    private static final int DEEPEST = 8;

    /** Rooms in an answer. */
    private static final int MOST_ROOMS = 10_000;

    /** Parts of an answer around its events, such as names and counts. */
    private static final int MOST_PARTS = 200_000;

    /** Bytes of an answer that are let through: what the library reads, it holds several times over. */
    private static final long MOST_BYTES = 32L << 20;

    /** What nobody reads: who is there, who is typing, what was read, how much was not. */
    private static final Set<String> UNREAD =
            Set.of("presence", "ephemeral", "unread_notifications", "unread_thread_notifications");

    private static final Set<String> OF_ROOMS = Set.of("join", "invite", "leave", "knock");
    private static final Set<String> OF_EVENTS = Set.of("events", "chunk", "state");
    private static final Pattern ROOM = Pattern.compile("!\\S{1,254}");

    private final JsonBytes in;
    private final OutputStream out;
    private final Runnable leftOut;
    private final Excerpt name = new Excerpt(LONGEST_NAME);
    private final Excerpt event = new Excerpt(LONGEST_EVENT);
    private long written;
    private int rooms;
    private int parts;

    /** @param leftOut runs for each part that is no event, or too long or too deep */
    SiftedAnswer(InputStream in, OutputStream out, Runnable leftOut) {
        this.in = new JsonBytes(in);
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

    /** The name of what follows; null where it is too long for one. */
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
        parts++;
        rooms += isRoom ? 1 : 0;
        boolean isTooMuch = parts > MOST_PARTS || rooms > MOST_ROOMS || written > MOST_BYTES;
        if (isTooMuch || (isRoom && (in.peek() != '{' || !ROOM.matcher(name).matches()))) {
            leftOut();
            return false;
        }
        return true;
    }

    /** Whether there is anything of it. */
    private boolean member(JsonNode read, String parent, boolean isFirst, int depth) throws IOException {
        String name = read.asString();
        int kind = in.peek();
        if (kind == '{' && !name.equals("content") && depth < DEEPEST) {
            name(read, isFirst);
            object(name, depth + 1);
            return true;
        }
        if (kind == '[' && OF_EVENTS.contains(name)) {
            name(read, isFirst);
            events(parent.equals("timeline") || parent.startsWith("state") || !name.equals("events"));
            return true;
        }
        Excerpt any = new Excerpt(LONGEST_VALUE);
        in.read(any);
        JsonNode value = any.value();
        if (value == null) {
            leftOut();
            return false;
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

    private void events(boolean inRoom) throws IOException {
        in.expect('[');
        out.write('[');
        boolean isFirst = true;
        boolean isEmpty = true;
        while (in.hasNext(isFirst, ']')) {
            isFirst = false;
            JsonNode kept = in.peek() == '{' && written < MOST_BYTES ? event(inRoom) : notAnEvent();
            if (kept != null) {
                if (!isEmpty) {
                    out.write(',');
                }
                isEmpty = false;
                write(kept);
            }
        }
        out.write(']');
    }

    private @Nullable JsonNode notAnEvent() throws IOException {
        in.skip();
        return leftOut();
    }

    private @Nullable JsonNode event(boolean inRoom) throws IOException {
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
        byte[] bytes = JSON.writeValueAsBytes(value);
        written += bytes.length;
        out.write(bytes);
    }
}
