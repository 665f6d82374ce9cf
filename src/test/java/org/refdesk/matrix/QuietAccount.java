package org.refdesk.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A homeserver, and an account on it, where nothing happens but one invitation, and each call of some fails once. */
final class QuietAccount implements AccountClient, AccountOpener {
    static final String USER = "@desk:example.org";

    private final Set<String> failing = new ConcurrentSkipListSet<>();
    private final Set<String> joined = new ConcurrentSkipListSet<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile Throwable error = new IllegalStateException("made up");

    /** From now on the next call of each of these methods fails. */
    void failing(Throwable with, String... calls) {
        error = with;
        failing.addAll(List.of(calls));
    }

    boolean hasFailed() {
        return failing.isEmpty();
    }

    /** Rooms that it went to. */
    Set<String> joined() {
        return joined;
    }

    /** How often it is open now. */
    int open() {
        return open.get();
    }

    /** How often it was opened. */
    int opened() {
        return opened.get();
    }

    private void call(String method) {
        if (failing.remove(method)) {
            QuietAccount.<RuntimeException>fail(error);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable e) throws E {
        throw (E) e;
    }

    @Override
    public AccountClient open(Path store, Path recoveryKey, @Nullable String password) {
        call("open");
        open.incrementAndGet();
        opened.incrementAndGet();
        return this;
    }

    @Override
    public void copy(Path store, Path other) {
        call("copy");
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public long leftOut() {
        return 0;
    }

    @Override
    public String device() {
        return "DEVICE";
    }

    @Override
    public String fingerprint() {
        return "print";
    }

    @Override
    public String displayName() {
        return "Desk";
    }

    @Override
    public void listen(Listener listener) {
        call("listen");
        try {
            listener.heard();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Connection connection() {
        call("connection");
        return Connection.CONNECTED;
    }

    @Override
    public void check() {
        call("check");
    }

    @Override
    public History before(String room, String from, @Nullable String until) {
        return new History(List.of(), null);
    }

    @Override
    public Optional<RoomEvent> read(String room, String event, Duration patience) {
        return Optional.empty();
    }

    @Override
    public String say(EventAddress address, Notice notice, String transaction) {
        return transaction;
    }

    @Override
    public void replace(String room, String event, Notice notice, String transaction) {
        call("replace");
    }

    @Override
    public void redact(String room, String event, String transaction) {
        call("redact");
    }

    @Override
    public Optional<String> answer(EventAddress address) {
        return Optional.empty();
    }

    @Override
    public Optional<EventAddress> question(String room, String event) {
        return Optional.empty();
    }

    @Override
    public void typing(String room, boolean on) {
        call("typing");
    }

    @Override
    public void seen(String room, String event) {
        call("seen");
    }

    @Override
    public void join(String room) {
        call("join");
        joined.add(room);
    }

    @Override
    public void leave(String room) {
        call("leave");
    }

    @Override
    public Optional<RoomFacts> facts(String room) {
        return Optional.empty();
    }

    @Override
    public List<String> rooms() {
        return List.of();
    }

    @Override
    public List<Invitation> invitations() {
        call("invitations");
        return List.of(new Invitation("!room:example.org", "@ann:example.org"));
    }

    @Override
    public void verify() {
        call("verify");
    }

    @Override
    public void logOut() {
        call("logOut");
    }

    @Override
    public void close() {
        open.decrementAndGet();
    }
}
