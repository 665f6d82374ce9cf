package org.refdesk;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.refdesk.command.ExitCode;
import org.refdesk.command.ProcessContext;
import org.refdesk.wiring.LocalDeskFactory;

/**
 * Runs the commands that must start quickly, once each: what Java loads for them it keeps in its ahead-of-time cache.
 * The launcher runs it after a build, with the options of a corpus and an index, and with a data folder and a free port
 * in the environment.
 */
final class AotCacheTraining {
    private static final String QUESTION = "What did the senator stop?";
    private static final List<String> PAGES =
            List.of("/health/live", "/", "/?q=senator", "/api/ask?q=senator", "/sources", "/d/a.txt");

    private AotCacheTraining() {}

    public static void main(String[] options) throws InterruptedException {
        ProcessContext processContext = ProcessContext.ofProcess();
        Refdesk.run(new LocalDeskFactory(), processContext, with("index", options));
        Refdesk.run(new LocalDeskFactory(), processContext, with("index", options));
        Refdesk.run(new LocalDeskFactory(), processContext, with("ask", options, QUESTION));
        serve(processContext, with("serve", options));
        System.exit(ExitCode.OK);
    }

    private static void serve(ProcessContext processContext, String[] arguments) throws InterruptedException {
        ServerAddress serverAddress = new ServerAddress();
        Thread service = Thread.ofPlatform().start(() -> {
            Refdesk.run(new LocalDeskFactory(), processContext.printingTo(serverAddress), arguments);
            serverAddress.over();
        });
        serverAddress.address().ifPresent(address -> PAGES.forEach(page -> get(address, page)));
        service.interrupt();
        service.join();
    }

    /** Over a plain socket: what a client loads has no place in the cache. */
    private static void get(URI address, String page) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request =
                    "GET " + page + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            System.err.println("refdesk: not trained on " + page + ": " + e);
        }
    }

    private static String[] with(String command, String[] options, String... more) {
        String[] arguments = new String[1 + options.length + more.length];
        arguments[0] = command;
        System.arraycopy(options, 0, arguments, 1, options.length);
        System.arraycopy(more, 0, arguments, 1 + options.length, more.length);
        return arguments;
    }
}
