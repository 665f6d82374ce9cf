package org.refdesk.web.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.chat.reply.CitationLinks;
import org.refdesk.web.http.WebSettings;

/**
 * Makes and reads links to citations.
 *
 * <p>A link carries the words that it was made for, so that they can be looked for, and shown, when the document has
 * changed: nothing is stored for it. It is signed, so that nobody else can put words into a document's mouth.
 */
public final class Permalinks implements CitationLinks {
    /** Where the cited words begin on the page. */
    public static final String FRAGMENT = "#cited";

    /** Path of the help pages. */
    public static final String HELP = "/help";

    private final WebSettings settings;
    private final LinkKey key;
    private final InstantSource clock;

    /** By identity: an answer that is remembered has the same citations when it is given again. */
    private final Cache<Citation, Made> made = Caffeine.newBuilder()
            .weakKeys()
            .maximumSize(10_000)
            .executor(Runnable::run)
            .build();

    private record Made(@Nullable LocalDate until, String query) {}

    public Permalinks(WebSettings settings, LinkKey key, InstantSource clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    /** Where a citation can be opened from elsewhere; without a public address, where its story was published. */
    @Override
    public Optional<String> of(Citation citation) {
        return permanent(citation).or(() -> CitationLinks.published().of(citation));
    }

    /** The same, empty where there is no public address. */
    public Optional<String> permanent(Citation citation) {
        return settings.publicUrl() == null ? Optional.empty() : absolute(path(citation));
    }

    /** Where the citation of a link can be opened from elsewhere; empty where there is no public address. */
    public Optional<String> permanent(Permalink link) {
        return absolute(path("/d", link) + FRAGMENT);
    }

    /** Address of the help pages; empty where there is no public address. */
    public Optional<String> help() {
        return absolute(HELP);
    }

    private Optional<String> absolute(String path) {
        return Optional.ofNullable(settings.publicUrl())
                .map(base -> base.resolve("/").toString().replaceFirst("/$", "") + path);
    }

    /** Where a citation can be opened from a page of ours. */
    String path(Citation citation) {
        return path("/d", citation) + FRAGMENT;
    }

    /** The same at another place, without the fragment. */
    public String path(String prefix, Citation citation) {
        LocalDate until = settings.access() == WebSettings.Access.LINKS ? today().plus(settings.linkLife()) : null;
        Made known = made.getIfPresent(citation);
        if (known == null || (until != null && !until.equals(known.until()))) {
            known = new Made(until, Permalink.to(citation, until).query(key));
            made.put(citation, known);
        }
        return withQuery(DocumentAddress.of(prefix, citation.document()), known.query());
    }

    /** Where the citation of a link can be opened, as far as the link itself goes. */
    public String path(String prefix, Permalink link) {
        return withQuery(DocumentAddress.of(prefix, link.document()), link.query(key));
    }

    public static String withQuery(String address, String query) {
        return address + (address.contains("?") ? '&' : '?') + query;
    }

    /** Reads the parameters of a link; empty where we did not sign them. */
    public Optional<Permalink> read(String document, Function<String, @Nullable String> parameters) {
        return Permalink.read(document, parameters, key);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
