package org.refdesk.web;

import io.javalin.http.Context;

/** Whether a page of ours has answered a request, also one that says that something is not there. */
final class ResponseMark {
    private static final String NAME = ResponseMark.class.getName();

    private ResponseMark() {}

    static void mark(Context context) {
        context.attribute(NAME, true);
    }

    static boolean is(Context context) {
        return Boolean.TRUE.equals(context.attribute(NAME));
    }
}
