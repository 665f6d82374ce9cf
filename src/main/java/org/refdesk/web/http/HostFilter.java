package org.refdesk.web.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.refdesk.limit.LogThrottle;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes first, whatever it asks for: it must be made under a name of this server, and not by a page
 * of another web site.
 */
public final class HostFilter extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(HostFilter.class);
    private static final Pattern READABLE_NAME = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,260}");

    private static final Pattern COMMA = Pattern.compile(",");

    private final AllowedHosts names;
    private final Set<InetAddress> proxies;
    private final LogThrottle occasion = new LogThrottle();

    public HostFilter(WebSettings settings) {
        this.names = new AllowedHosts(settings);
        this.proxies = settings.proxies();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        List<String> hosts = hosts(request);
        String foreign =
                hosts.stream().filter(host -> !names.hold(host)).findFirst().orElse(null);
        if (foreign != null) {
            response.setStatus(HttpStatus.MISDIRECTED_REQUEST_421);
            PlainTextResponse.send(response, refusal(foreign), callback);
            return true;
        }
        if (isOfAnotherSite(request, hosts)) {
            response.setStatus(HttpStatus.FORBIDDEN_403);
            PlainTextResponse.send(response, Messages.text("web.error.other_site"), callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** All that a request calls this server; an empty name where it calls it nothing. */
    private List<String> hosts(Request request) {
        HttpFields headers = request.getHeaders();
        List<String> hosts = new ArrayList<>(headers.getValuesList(HttpHeader.HOST));
        if (hosts.isEmpty()) {
            hosts.add("");
        }
        String target = request.getHttpURI().getHost();
        if (target != null) {
            hosts.add(target);
        }
        if (headers.contains(HttpHeader.X_FORWARDED_HOST)
                && proxies.contains(HostNames.peer(Request.getRemoteAddr(request)))) {
            // What was asked of a proxy. It lets nobody in, since a page can send this header as well.
            headers.getValuesList(HttpHeader.X_FORWARDED_HOST).forEach(line -> hosts.addAll(items(line)));
        }
        return hosts;
    }

    private static List<String> items(String line) {
        return COMMA.splitAsStream(line)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private String refusal(String foreign) {
        boolean readable = READABLE_NAME.matcher(foreign).matches();
        if (readable && occasion.isDue()) {
            LOG.warn(
                    "requests under the name {} are refused: if it is this desk’s, add it to web.hosts, or set"
                            + " web.public_url to the address that people use",
                    foreign);
        }
        String name = readable ? Messages.text("web.error.host.named", foreign) : Messages.text("web.error.host.such");
        return Messages.text("web.error.host", name);
    }

    /* Pages of other sites may link to us, but use nothing of ours: not even how long an answer takes is theirs. */
    private boolean isOfAnotherSite(Request request, List<String> hosts) {
        HttpFields headers = request.getHeaders();
        boolean ofOurs = headers.getValuesList(HttpHeader.ORIGIN).stream()
                .allMatch(origin -> hosts.stream().anyMatch(host -> names.holdOrigin(origin, host)));
        boolean crossing = "cross-site".equalsIgnoreCase(headers.get("Sec-Fetch-Site"));
        return !ofOurs || (crossing && !isFollowedLink(request.getMethod(), headers));
    }

    private static boolean isFollowedLink(@Nullable String method, HttpFields headers) {
        return (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method))
                && "navigate".equalsIgnoreCase(headers.get("Sec-Fetch-Mode"))
                && "document".equalsIgnoreCase(headers.get("Sec-Fetch-Dest"));
    }
}
