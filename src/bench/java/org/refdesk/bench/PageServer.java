package org.refdesk.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.IOUtils;
import org.refdesk.desk.CachingDesk;
import org.refdesk.desk.Question;
import org.refdesk.desk.RealDesk;
import org.refdesk.embedding.Embedder;
import org.refdesk.web.WebPages;
import org.refdesk.web.http.WebSettings;
import org.refdesk.web.link.LinkKey;
import org.refdesk.web.link.Permalinks;

/** The pages over the seeds, with vectors, as the service has them, and one client that keeps its connection. */
final class PageServer implements AutoCloseable {
    private static final String FILE = "/file";
    private static final long CACHE_BYTES = 16L << 20;

    private final Path folder = Files.createTempDirectory("refdesk-bench");
    private final Embedder embedder = BenchIndexes.model();
    private final RealDesk real;
    private final Javalin server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private byte[] file = new byte[0];

    private PageServer() throws IOException {
        RealDesk.index(Path.of("seeds"), folder.resolve("index"), embedder);
        this.real = RealDesk.open(folder.resolve("index"), embedder);
        WebSettings settings = new WebSettings(
                WebSettings.Access.OPEN,
                null,
                Set.of(),
                Period.ofDays(1),
                Set.of(),
                "X-Remote-User",
                Integer.MAX_VALUE,
                3,
                List.of());
        Permalinks permalinks = new Permalinks(settings, LinkKey.of(folder.resolve("data")), InstantSource.system());
        WebPages pages =
                new WebPages(new CachingDesk(real.desk(), CACHE_BYTES), real.desk(), List::of, permalinks, settings);
        this.server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    pages.addTo(config.routes);
                    config.routes.get(
                            FILE, context -> context.contentType("text/html").result(file));
                })
                .start("127.0.0.1", 0);
    }

    static PageServer open() {
        try {
            return new PageServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the desk without any server. */
    Object ask(String question) {
        return real.desk().ask(Question.of(question));
    }

    byte[] page(String question) throws IOException, InterruptedException {
        return get("/?q=" + encoded(question));
    }

    byte[] api(String question) throws IOException, InterruptedException {
        return get("/api/ask?q=" + encoded(question));
    }

    /** From now on a file of these bytes is served beside the pages. */
    void serve(byte[] bytes) {
        file = bytes;
    }

    byte[] file() throws IOException, InterruptedException {
        return get(FILE);
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " must be answered, got " + response.statusCode());
        }
        return response.body();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.stop();
        real.close();
        embedder.close();
        IOUtils.rm(folder);
    }
}
