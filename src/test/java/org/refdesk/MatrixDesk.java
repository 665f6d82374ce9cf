package org.refdesk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.refdesk.ServedProcess.Home;
import org.refdesk.matrix.MatrixStatus;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Synapse;

/** The service as a process of its own, with an account on a homeserver. */
final class MatrixDesk implements AutoCloseable {
    private static final String PASSWORD = "REFDESK_MATRIX_PASSWORD";

    private final String user;
    private Home home;
    private ServedProcess process;

    private MatrixDesk(Home home, String user) throws IOException {
        this.home = home;
        this.user = user;
        this.process = ServedProcess.start(home);
    }

    /** Where a service with an account of that name keeps its files; the password is the name. */
    static Home home(Path folder, Synapse synapse, String name) throws IOException, InterruptedException {
        synapse.register(name, name);
        return Home.of(
                folder,
                Map.of(
                        "REFDESK_MATRIX_HOMESERVER",
                        synapse.address().toString(),
                        "REFDESK_MATRIX_USER",
                        name,
                        PASSWORD,
                        name));
    }

    /** Starts it with an account of that name. */
    static MatrixDesk start(Path folder, Synapse synapse, String name) throws IOException, InterruptedException {
        return start(home(folder, synapse, name), synapse, name);
    }

    /** Starts it in a home, with the account of that name. */
    static MatrixDesk start(Home home, Synapse synapse, String name) throws IOException {
        return new MatrixDesk(home, synapse.user(name));
    }

    /** The name with the server. */
    String user() {
        return user;
    }

    Home home() {
        return home;
    }

    /** As {@code kill -9}. */
    void kill() {
        process.kill();
    }

    /** As {@code kill -9}, after so long. */
    void killAfter(Duration life) throws InterruptedException {
        process.killAfter(life);
    }

    /** As Ctrl-C. */
    void stop() {
        process.stop();
    }

    /** Starts it again. */
    void restart() throws IOException {
        process = ServedProcess.start(home);
    }

    /** Starts it again, and kills it after so long, whether it listens by then or not. */
    void restartAndKill(Duration life) throws IOException, InterruptedException {
        ServedProcess.startAndKill(home, life);
    }

    /** What Slack calls, where it does. */
    URI events() {
        return process.events();
    }

    /** Starts it again, with something else in its environment. */
    void restartWith(String variable, String value) throws IOException {
        home = home.with(variable, value);
        restart();
    }

    /** Starts it again, without the password in its environment. */
    void restartWithoutPassword() throws IOException {
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.remove(PASSWORD);
        home = new Home(home.folder(), home.classPath(), home.options(), environment);
        restart();
    }

    /** Where it keeps its keys. */
    Path matrix() {
        return home.data().resolve("matrix");
    }

    /** How it says that it stands. */
    MatrixStatus status() throws IOException {
        return MatrixStatus.read(matrix()).orElse(new MatrixStatus("", false, null, null, null, "", 0, null));
    }

    /** What it answers to a question; edits of that are not meant. */
    Predicate<Heard> answerTo(String question) {
        return answers().and(heard -> answered(heard).equals(question));
    }

    /** What it answers to any question. */
    Predicate<Heard> answers() {
        return Heard.MESSAGE.and(Heard.from(user)).and(heard -> !answered(heard).isEmpty());
    }

    /** The question that something answers; empty where it is no answer. */
    static String answered(Heard heard) {
        return heard.relation().at("/m.in_reply_to/event_id").asString("");
    }

    /** What it says in a room, edits included. */
    Predicate<Heard> saysIn(String room) {
        return Heard.MESSAGE.and(Heard.from(user)).and(Heard.in(room));
    }

    /** That it came to a room. */
    Predicate<Heard> joins(String room) {
        return membership(room, "join");
    }

    /** That it left a room. */
    Predicate<Heard> leaves(String room) {
        return membership(room, "leave");
    }

    private Predicate<Heard> membership(String room, String membership) {
        return Heard.EVENT
                .and(Heard.in(room))
                .and(Heard.from(user))
                .and(heard -> heard.type().equals("m.room.member")
                        && heard.content().path("membership").asString("").equals(membership));
    }

    /** A room that somebody made, and the desk came to. */
    String room(MatrixPerson maker, NewRoom wanted) throws InterruptedException {
        String room = maker.creates(wanted);
        maker.hears(joins(room));
        return room;
    }

    @Override
    public void close() {
        process.close();
    }
}
