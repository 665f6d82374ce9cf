package org.refdesk.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;

/** Whether the web page can be served: its port is free, or is that of our own service. */
record WebCheck(Settings settings, Optional<String> running) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_COMMON_PORT = 1024;

    @Override
    public String name() {
        return "web";
    }

    @Override
    public Set<String> needs() {
        return Set.of("web.host", "web.port", "web.access", "web.proxies", "web.public_url");
    }

    @Override
    public CheckResult look() throws InterruptedException {
        ServiceSettings service = settings.service();
        String access = ", access: " + service.web().access().name().toLowerCase(Locale.ROOT);
        if (service.port() == 0) {
            return CheckResult.ok("takes a free port at " + service.host() + access);
        }
        String place = service.host() + ":" + service.port();
        try {
            InetAddress address = InetAddress.getByName(service.host());
            if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                return CheckResult.wrong(
                        service.host() + " is no address of this machine",
                        "Set web.host to one, or to 0.0.0.0 for all.");
            }
            return isFree(address, service.port()) ? free(place, access) : taken(address, place, access);
        } catch (IOException e) {
            return CheckResult.wrong("there is no " + service.host(), "Set web.host to an address of this machine.");
        }
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket tried = new ServerSocket()) {
            tried.setReuseAddress(true);
            tried.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private CheckResult free(String place, String access) {
        return running.isEmpty()
                ? CheckResult.ok(place + " is free" + access)
                : CheckResult.look(
                        "the service runs, but nothing listens on " + place,
                        "It may have been started with another configuration: stop it, and start it again.");
    }

    private CheckResult taken(InetAddress address, String place, String access) throws InterruptedException {
        if (isRefdesk(address)) {
            return running.isPresent()
                    ? CheckResult.ok("the service listens on " + place + access)
                    : CheckResult.wrong(
                            "another Refdesk listens on " + place,
                            "It has another data folder. Stop it, or set web.port to another one.");
        }
        return settings.service().port() < FIRST_COMMON_PORT
                ? CheckResult.wrong(
                        place + " cannot be listened on",
                        "Another program has it, or it needs rights that this user has not: set web.port to one from"
                                + " 1024 on.")
                : CheckResult.wrong(place + " is taken by another program", "Set web.port to another one.");
    }

    private boolean isRefdesk(InetAddress address) throws InterruptedException {
        String name = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        URI live = URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":"
                + settings.service().port() + "/health/live");
        HttpRequest request = HttpRequest.newBuilder(live).timeout(PATIENCE).build();
        try (HttpClient http = HttpProbe.client(PATIENCE)) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
