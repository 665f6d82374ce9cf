package org.refdesk.peers;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that a user of Matrix was told by the own client, and what to look for among such.
 *
 * @param told as {@code matrix.mjs} says it
 */
public record Heard(JsonNode told) {
    /** Any event of a timeline that can be read. */
    public static final Predicate<Heard> EVENT = heard -> heard.kind().equals("event");

    /** Any event of a timeline that cannot be decrypted; once it can be, it is heard again, as {@link #EVENT}. */
    public static final Predicate<Heard> UNREADABLE = heard -> heard.kind().equals("unreadable");

    /** What people say, edits included. */
    public static final Predicate<Heard> MESSAGE =
            EVENT.and(heard -> heard.type().equals("m.room.message"));

    public static Predicate<Heard> message(String body) {
        return MESSAGE.and(heard -> heard.body().equals(body));
    }

    public static Predicate<Heard> event(String id) {
        return EVENT.and(heard -> heard.id().equals(id));
    }

    public static Predicate<Heard> unreadable(String id) {
        return UNREADABLE.and(heard -> heard.id().equals(id));
    }

    public static Predicate<Heard> from(MatrixPerson person) {
        return from(person.user());
    }

    /** From somebody, by the name with the server. */
    public static Predicate<Heard> from(String user) {
        return heard -> heard.sender().equals(user);
    }

    public static Predicate<Heard> in(String room) {
        return heard -> heard.room().equals(room);
    }

    /** What was said in the thread on an event. */
    public static Predicate<Heard> inThread(String root) {
        return related("m.thread", root);
    }

    public static Predicate<Heard> edits(String id) {
        return related("m.replace", id);
    }

    public static Predicate<Heard> reactsTo(String id) {
        return related("m.annotation", id);
    }

    public static Predicate<Heard> redacts(String id) {
        return EVENT.and(heard -> heard.type().equals("m.room.redaction")
                && heard.told.path("redacts").asString("").equals(id));
    }

    /** What becomes of the listener in a room: invite, join, leave, ban. */
    public static Predicate<Heard> membership(String room, String membership) {
        return in(room).and(heard -> heard.kind().equals("membership")
                && heard.told.path("membership").asString("").equals(membership));
    }

    /** That somebody types. */
    public static Predicate<Heard> typing(String room, String user) {
        return in(room).and(heard -> heard.kind().equals("typing")
                && heard.user().equals(user)
                && heard.told.path("typing").asBoolean(false));
    }

    /** That somebody has read a room as far as this event. */
    public static Predicate<Heard> read(String user, String id) {
        return heard -> heard.kind().equals("receipt")
                && heard.user().equals(user)
                && heard.id().equals(id);
    }

    private static Predicate<Heard> related(String kind, String id) {
        return EVENT.and(heard -> heard.relation().path("rel_type").asString("").equals(kind)
                && heard.relation().path("event_id").asString("").equals(id));
    }

    public String kind() {
        return told.path("told").asString("");
    }

    public String id() {
        return told.path("id").asString("");
    }

    public String room() {
        return told.path("room").asString("");
    }

    /** When the homeserver took an event. */
    public Instant at() {
        return Instant.ofEpochMilli(told.path("at").asLong());
    }

    /** Who sent an event, or the invitation. */
    public String sender() {
        return told.path("sender").asString("");
    }

    /** Whom it is about, where it is no event. */
    public String user() {
        return told.path("user").asString("");
    }

    public String type() {
        return told.path("type").asString("");
    }

    /** What an event says, as it was sent: no later edit is in it. */
    public JsonNode content() {
        return told.path("content");
    }

    public String body() {
        return content().path("body").asString("");
    }

    public String html() {
        return content().path("formatted_body").asString("");
    }

    /** What of other events the server is told that it refers to. */
    public JsonNode relation() {
        return told.path("relation");
    }

    public boolean encrypted() {
        return told.path("encrypted").asBoolean(false);
    }

    /** Why it cannot be read, in the words of the client. */
    public @Nullable String failure() {
        return told.path("failure").asString(null);
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
