package org.refdesk.web;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.refdesk.text.Messages;
import org.refdesk.web.http.RefusedException;
import org.refdesk.web.link.Permalinks;

/**
 * The documentation, which is packed into the program as Markdown. Everybody who passes the front door may read it,
 * since it contains nothing of the documents.
 */
final class HelpPages implements Handler {
    /** The page of all pages. */
    static final String PATH = Permalinks.HELP;

    static final String ROUTE = PATH + "/{page}";

    private static final String INDEX = "README";
    private static final String SECURITY = "security";
    private static final String FOLDER = "/org/refdesk/help/";
    private static final Pattern NAME = Pattern.compile("[a-z-]{1,64}");
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private final AccessCheck accessCheck;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    HelpPages(AccessCheck accessCheck) {
        this.accessCheck = accessCheck;
    }

    /** A page, ready to be sent. */
    private record Page(String title, String html) {}

    @Override
    public void handle(Context context) {
        @Nullable String asked = context.pathParamMap().get("page");
        if (asked != null && !NAME.matcher(asked).matches()) {
            throw unknown();
        }
        String name = asked == null ? INDEX : asked;
        Page page = pages.get(name);
        if (page == null) {
            page = read(name).orElseThrow(HelpPages::unknown);
            pages.put(name, page);
        }
        PageFrame frame = new PageFrame(page.title(), PATH, accessCheck.isOpen());
        String html = page.html();
        Content text = output -> output.writeContent(html);
        boolean first = name.equals(INDEX);
        TemplateResponse.send(context, 200, (out, none) -> JtehelpGenerated.render(out, none, frame, text, first));
    }

    private static RefusedException unknown() {
        return new RefusedException(404, Messages.text("web.error.no_help_page", PATH));
    }

    private static Optional<Page> read(String name) {
        return markdown(name).map(markdown -> {
            Node document = PARSER.parse(markdown);
            String title = HelpLinks.title(document);
            document.accept(new HelpLinks(HelpPages::address));
            return new Page(title, RENDERER.render(document));
        });
    }

    /** Where a file of the documentation is served; empty if it is not. */
    private static Optional<String> address(String file) {
        String bare = file.startsWith("../") ? file.substring(3) : file;
        String name = bare.endsWith(".md") ? bare.substring(0, bare.length() - 3) : "";
        if (name.equals(INDEX)) {
            return Optional.of(PATH);
        }
        String served = name.equals("SECURITY") ? SECURITY : name;
        return NAME.matcher(served).matches() && markdown(served).isPresent()
                ? Optional.of(PATH + "/" + served)
                : Optional.empty();
    }

    private static Optional<String> markdown(String name) {
        String file = name.equals(SECURITY) ? "SECURITY.md" : name + ".md";
        try (@Nullable InputStream in = HelpPages.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The page " + name + " cannot be read", e);
        }
    }
}
