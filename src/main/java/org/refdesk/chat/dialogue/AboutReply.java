package org.refdesk.chat.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.NotSearchedText;
import org.refdesk.chat.reply.Reply;
import org.refdesk.desk.CorpusContents;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;
import org.refdesk.text.QuotedInput;
import org.refdesk.text.UtcTime;

/**
 * Replies about Refdesk itself: help, privacy and status.
 *
 * @param version of the program
 * @param helpPages address of the help pages; empty if people cannot reach them
 * @param states a line for each connection and its present state; lines about documents cover only the given scope
 */
public record AboutReply(String version, Optional<String> helpPages, Function<Scope, List<String>> states) {
    /** The requests that users can make. */
    Reply help() {
        List<Reply.Part> parts = new ArrayList<>(List.of(
                MessageParts.paragraph("help.head"),
                MessageParts.items("help.requests"),
                MessageParts.paragraph("help.follow_ups"),
                MessageParts.paragraph("help.filters"),
                MessageParts.items("help.filter_list")));
        helpPages.ifPresent(address -> parts.add(new Reply.Paragraph(List.of(
                Reply.Run.plain(Messages.text("help.pages") + " "), new Reply.Run(address, Reply.Run.Style.LINK)))));
        return new Reply(parts, List.of());
    }

    /** What Refdesk keeps of a question. */
    static Reply privacy(ChatSettings settings) {
        return Reply.of(
                MessageParts.paragraph("privacy.head"),
                MessageParts.items("privacy.kept", settings.forgotten().toHours(), ChatRecords.REMEMBERED.toDays()),
                settings.keepsQuestions()
                        ? MessageParts.paragraph("privacy.questions_kept")
                        : MessageParts.paragraph("privacy.questions_not_kept"));
    }

    /** The state of the service, with the documents of a scope. */
    Reply status(CorpusContents holdings, Scope scope) {
        List<Reply.Paragraph> items = new ArrayList<>();
        items.add(
                MessageParts.paragraph("status.documents", holdings.documents().size(), holdings.stories()));
        if (!holdings.notSearched().isNothing()) {
            items.add(MessageParts.paragraph("status.state", NotSearchedText.summary(holdings.notSearched())));
        }
        items.add(MessageParts.paragraph(
                "status.changed", UtcTime.toMinutes(Instant.ofEpochMilli(holdings.generation()))));
        items.add(MessageParts.paragraph("status.version", version));
        states.apply(scope).forEach(line -> items.add(MessageParts.paragraph("status.state", QuotedInput.of(line))));
        return Reply.of(MessageParts.paragraph("status.head"), new Reply.Items(items));
    }
}
