package org.refdesk.web;

import io.javalin.http.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentSnapshot;
import org.refdesk.desk.Documents;
import org.refdesk.desk.QuestionException;
import org.refdesk.json.ReplyJson;
import org.refdesk.json.SourcesJson;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;
import org.refdesk.web.http.RefusedException;
import org.refdesk.web.link.DocumentAddress;
import org.refdesk.web.link.Permalinks;

/** The page for programs: JSON as on the command line. {@code openapi.yaml} describes it. */
final class Api {
    static final String JSON = "application/json";

    private static final byte[] DESCRIPTION = Assets.resource("openapi.yaml");

    private final Desk desk;
    private final ReplyJson replies;
    private final Documents documents;
    private final AccessCheck accessCheck;

    Api(Desk desk, Documents documents, Permalinks permalinks, AccessCheck accessCheck) {
        this.desk = desk;
        this.replies = new ReplyJson(desk, permalinks::permanent, Messages.text("web.privacy"));
        this.documents = documents;
        this.accessCheck = accessCheck;
    }

    void ask(Context context) {
        accessCheck.admit(context);
        String question = Objects.requireNonNullElse(context.queryParam("q"), "");
        AskPage.requireShort(question);
        try {
            context.contentType(JSON).result(replies.to(question).json());
        } catch (QuestionException e) {
            throw new RefusedException(400, String.valueOf(e.getMessage()));
        }
    }

    void list(Context context) {
        accessCheck.admit(context);
        context.contentType(JSON).result(SourcesJson.of(desk.holdings(Scope.ALL)));
    }

    void document(Context context) {
        String id = DocumentAddress.id(context);
        if (id == null) {
            list(context);
            return;
        }
        accessCheck.admit(context);
        try (DocumentSnapshot document = documents.open(id).orElse(null)) {
            if (document == null) {
                throw new RefusedException(404, Messages.text("web.error.no_document"));
            }
            int first = number(context.queryParam("first"));
            context.contentType(JSON).result(DocumentJson.of(document, first));
        }
    }

    private static int number(@Nullable String written) {
        try {
            int number = written == null ? 1 : Integer.parseInt(written);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw new RefusedException(400, "\"first\" must be the number of a paragraph, from 1.");
    }

    void description(Context context) {
        accessCheck.admit(context);
        context.contentType("application/yaml; charset=utf-8").result(DESCRIPTION);
    }
}
