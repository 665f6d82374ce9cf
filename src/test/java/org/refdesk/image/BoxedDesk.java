package org.refdesk.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.refdesk.peers.ContainerEngine;
import org.refdesk.peers.ContainerEngine.Outcome;
import org.refdesk.peers.Deadline;

/**
 * The service in a container, run as {@code compose.yaml} says, but for memory and processors, which take cgroups. It
 * has a network to itself, and is asked from inside.
 */
record BoxedDesk(ContainerEngine engine, String name) {
    private static final String GET = """
        exec 3<>/dev/tcp/127.0.0.1/8080
        printf 'GET %s HTTP/1.0\\r\\nHost: %s\\r\\n\\r\\n' "$1" "$2" >&3
        cat <&3
        """;

    /** Starts it, and waits until it is healthy. */
    static BoxedDesk start(ContainerEngine engine, String image, ComposeFile compose, String name, String volume)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(options(compose));
        command.addAll(List.of("--detach", "--name", name, "--volume", volume + ":/data", image));
        engine.run("podman", command);
        BoxedDesk desk = new BoxedDesk(engine, name);
        Deadline.await(
                "the container is healthy",
                () -> desk.isHealthy() || desk.state("{{.State.Running}}").equals("false"));
        assertThat(desk.isHealthy()).as(desk.log()).isTrue();
        return desk;
    }

    /** Runs a command of the image to its end, with what the image says and nothing else. */
    static Outcome once(ContainerEngine engine, String image, String... command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(bare());
        all.addAll(List.of("--rm", "--read-only", image));
        all.addAll(List.of(command));
        return engine.attempt("podman", all);
    }

    /* Limits that no capability is needed for. */
    private static List<String> bare() {
        return List.of(
                "run",
                "--pull=never",
                "--cgroups=disabled",
                "--network=none",
                "--ulimit=nofile=4096:4096",
                "--ulimit=nproc=4096:4096",
                "--no-healthcheck");
    }

    private static List<String> options(ComposeFile compose) {
        List<String> options = new ArrayList<>(bare());
        options.add("--read-only=" + compose.service().path("read_only").asString());
        compose.list("tmpfs").forEach(mount -> options.add("--tmpfs=" + mount));
        compose.list("cap_drop").forEach(capability -> options.add("--cap-drop=" + capability));
        compose.list("security_opt").forEach(option -> options.add("--security-opt=" + option.replace(":true", "")));
        compose.secrets()
                .forEach((secret, file) -> options.add("--volume=" + file + ":/run/secrets/" + secret + ":ro"));
        compose.environment().forEach((variable, value) -> options.add("--env=" + variable + "=" + value));
        return options;
    }

    Outcome exec(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("exec", name));
        all.addAll(List.of(command));
        return engine.attempt("podman", all);
    }

    boolean isHealthy() throws IOException, InterruptedException {
        return exec("/opt/refdesk/health").code() == 0;
    }

    /** The whole response to a request for a page, under a name of the host. */
    String get(String page, String host) throws IOException, InterruptedException {
        return exec("bash", "-c", GET, "get", page, host).out();
    }

    String state(String format) throws IOException, InterruptedException {
        return engine.run("podman", List.of("inspect", "--format", format, name));
    }

    String log() throws IOException, InterruptedException {
        Outcome said = engine.attempt("podman", List.of("logs", name));
        return said.out() + said.err();
    }

    /** As {@code docker stop}; gives the exit code. */
    int stop() throws IOException, InterruptedException {
        engine.run("podman", List.of("stop", "--time", "30", name));
        return Integer.parseInt(state("{{.State.ExitCode}}"));
    }

    void startAgain() throws IOException, InterruptedException {
        engine.run("podman", List.of("start", name));
        Deadline.await("the container is healthy again", this::isHealthy);
    }
}
