package org.refdesk.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiConsumer;

/** Sends what a template makes; every value in it is escaped for the place where it stands. */
final class TemplateResponse {
    private TemplateResponse() {}

    static void send(Context context, int status, BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        Utf8ByteOutput page = new Utf8ByteOutput();
        template.accept(new OwaspHtmlTemplateOutput(page), new NoInterceptor());
        ResponseMark.mark(context);
        context.status(status).contentType("text/html; charset=utf-8").result(page.toByteArray());
    }

    /** Tags stay as the templates have them. */
    private static final class NoInterceptor implements HtmlInterceptor {
        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput out) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput out) {}
    }
}
