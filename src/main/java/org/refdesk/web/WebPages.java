package org.refdesk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Documents;
import org.refdesk.web.http.HostFilter;
import org.refdesk.web.http.RefusedException;
import org.refdesk.web.http.WebSettings;
import org.refdesk.web.link.DocumentAddress;
import org.refdesk.web.link.Permalinks;

/** The pages, and which address leads to which. */
public final class WebPages {
    /* Nothing but our own style sheet, icon and script; no page is framed, and no form is sent elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final AskPage ask;
    private final ReaderPage reader;
    private final SourcesPage sources;
    private final HelpPages help;
    private final Api api;
    private final ErrorPages errors;
    private final HostFilter door;

    /**
     * The pages of a desk.
     *
     * @param leftOut what lies in the corpus and is not answered from, as of now
     */
    public WebPages(
            Desk desk,
            Documents documents,
            Supplier<List<SkippedFile>> leftOut,
            Permalinks permalinks,
            WebSettings settings) {
        AccessCheck accessCheck = new AccessCheck(settings, permalinks);
        this.ask = new AskPage(desk, permalinks, settings, accessCheck);
        this.reader = new ReaderPage(documents, desk, permalinks, accessCheck);
        this.sources = new SourcesPage(desk, leftOut, accessCheck);
        this.help = new HelpPages(accessCheck);
        this.api = new Api(desk, documents, permalinks, accessCheck);
        this.errors = new ErrorPages(accessCheck);
        this.door = new HostFilter(settings);
    }

    /** Adds them to what a server answers. */
    public void addTo(RoutesConfig routes) {
        routes.before(WebPages::protect);
        routes.get("/", ask);
        routes.get("/d", reader);
        routes.get(DocumentAddress.route("/d"), reader);
        routes.get("/sources", sources);
        routes.get(HelpPages.PATH, help);
        routes.get(HelpPages.ROUTE, help);
        routes.get("/api/ask", api::ask);
        routes.get("/api/documents", api::document);
        routes.get(DocumentAddress.route("/api/documents"), api::document);
        routes.get("/api/openapi.yaml", api::description);
        routes.get(Assets.ROUTE, Assets::send);
        routes.exception(RefusedException.class, errors::refused);
        routes.exception(Exception.class, errors::failed);
        routes.error(404, errors::unknown);
    }

    /** What stands in front of all that a server answers. */
    public HostFilter door() {
        return door;
    }

    private static void protect(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Cache-Control", "no-store");
    }
}
