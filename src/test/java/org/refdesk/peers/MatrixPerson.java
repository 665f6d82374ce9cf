package org.refdesk.peers;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A user of Matrix, on one device, with the client that most people use. What it is told to do is done when the method
 * returns; where the homeserver is away, once it is there again.
 */
public final class MatrixPerson implements AutoCloseable {
    /** What a client encrypts, and for whom. */
    public enum Mode {
        /** Cannot encrypt. */
        PLAIN,
        /** Encrypts for every device; the own one is not signed by its owner, as with clients that cannot. */
        UNSIGNED,
        /** Encrypts for every device; the own one is signed by its owner. */
        ENCRYPTED,
        /** The same, but neither encrypts for devices that their owners have not signed, nor reads what they send. */
        STRICT
    }

    private final MatrixClient client;
    private final JsonNode account;

    private MatrixPerson(Map<String, ?> account) throws IOException, InterruptedException {
        this.client = new MatrixClient(account);
        this.account = client.await(heard -> heard.kind().equals("ready")).told();
    }

    /** Logs somebody in on a new device, who is registered where that is due; the password is the name. */
    public static MatrixPerson logIn(Synapse synapse, String name, Mode mode) throws IOException, InterruptedException {
        synapse.register(name, name);
        return new MatrixPerson(account(synapse, name, mode));
    }

    /** Logs somebody in on one device more, that is signed with the identity that an earlier one made. */
    public static MatrixPerson logIn(Synapse synapse, String name, Mode mode, String recoveryKey)
            throws IOException, InterruptedException {
        Map<String, Object> account = new HashMap<>(account(synapse, name, mode));
        account.put("recoveryKey", recoveryKey);
        return new MatrixPerson(account);
    }

    private static Map<String, ?> account(Synapse synapse, String name, Mode mode) {
        String homeserver = synapse.address().toString();
        return Map.of("homeserver", homeserver, "user", name, "password", name, "mode", mode);
    }

    /** The name with the server. */
    public String user() {
        return account.path("user").asString();
    }

    public String device() {
        return account.path("device").asString();
    }

    /** What the homeserver knows this device by. */
    public String token() {
        return account.path("token").asString();
    }

    /** What opens the identity on another device; only of those that have made one. */
    public String recoveryKey() {
        return account.path("recoveryKey").asString();
    }

    /** Makes a room; its name. */
    public String creates(NewRoom room) throws InterruptedException {
        String id = client.order("create", Map.of("room", room.wish())).asString();
        if (room.direct()) {
            client.order("direct", Map.of("room", id, "user", room.invited().getFirst()));
        }
        return id;
    }

    /** Joins a room, once there is an invitation to it. */
    public void joins(String room) throws InterruptedException {
        hears(Heard.membership(room, "invite"));
        client.order("join", Map.of("room", room));
    }

    public void invites(String room, String user) throws InterruptedException {
        client.order("invite", Map.of("room", room, "user", user));
    }

    public void leaves(String room) throws InterruptedException {
        client.order("leave", Map.of("room", room));
    }

    public void kicks(String room, String user, String reason) throws InterruptedException {
        client.order("kick", Map.of("room", room, "user", user, "reason", reason));
    }

    /** Replaces a room by a new one of a version; the name of that. */
    public String upgrades(String room, String version) throws InterruptedException {
        return client.order("upgrade", Map.of("room", room, "version", version)).asString();
    }

    /** Sets the state of a room. */
    public void sets(String room, String type, String key, Map<String, ?> content) throws InterruptedException {
        client.order("state", Map.of("room", room, "type", type, "key", key, "content", content));
    }

    /** Says something; its event. */
    public String says(String room, String text) throws InterruptedException {
        return says(room, Saying.text(text));
    }

    public String says(String room, Saying saying) throws InterruptedException {
        return sends(room, "m.room.message", saying.content());
    }

    /** Says something, and does not wait until it is sent; its event. */
    public CompletableFuture<String> beginsToSay(String room, Saying saying) {
        return client.begin("send", Map.of("room", room, "type", "m.room.message", "content", saying.content()))
                .thenApply(JsonNode::asString);
    }

    /** Says something encrypted, in a way that nobody else can read it. */
    public String saysUnreadably(String room, String text) throws InterruptedException {
        Map<String, ?> content = Saying.text(text).content();
        return client.order("whisper", Map.of("room", room, "type", "m.room.message", "content", content))
                .asString();
    }

    /** Sends an event of any type. */
    public String sends(String room, String type, Map<String, ?> content) throws InterruptedException {
        return client.order("send", Map.of("room", room, "type", type, "content", content))
                .asString();
    }

    public String edits(String room, String event, String text) throws InterruptedException {
        return says(room, Saying.text(text).editing(event));
    }

    public String reacts(String room, String event, String key) throws InterruptedException {
        Map<String, ?> relation = Map.of("rel_type", "m.annotation", "event_id", event, "key", key);
        return sends(room, "m.reaction", Map.of("m.relates_to", relation));
    }

    public String redacts(String room, String event) throws InterruptedException {
        return client.order("redact", Map.of("room", room, "event", event)).asString();
    }

    /** Has read a room as far as this event. */
    public void reads(String room, String event) throws InterruptedException {
        client.order("read", Map.of("room", room, "event", event));
    }

    public void types(String room, boolean typing) throws InterruptedException {
        client.order("typing", Map.of("room", room, "typing", typing));
    }

    /** Answers from now on each message of others in a room with its own words, as quickly as a client can. */
    public void echoes(String room) throws InterruptedException {
        client.order("echo", Map.of("room", room));
    }

    /** Waits until this client knows a device of somebody as signed by its owner. */
    public void awaitsSigned(String user, String device) throws InterruptedException {
        client.order("signed", Map.of("user", user, "device", device));
    }

    /** What this client knows of somebody now: what changed is told to it with some delay. */
    public Trust trust(String user) throws InterruptedException {
        return Trust.of(client.order("trust", Map.of("user", user)));
    }

    /** The whole of a room, oldest first, fetched anew. */
    public List<Heard> timeline(String room) throws InterruptedException {
        JsonNode events = client.order("timeline", Map.of("room", room));
        return StreamSupport.stream(events.spliterator(), false).map(Heard::new).toList();
    }

    /** Waits until something like this has been heard, be it long ago. */
    public Heard hears(Predicate<Heard> wanted) throws InterruptedException {
        return client.await(wanted);
    }

    /** All that was heard so far. */
    public List<Heard> heard() {
        return client.heard();
    }

    @Override
    public void close() {
        client.close();
    }
}
