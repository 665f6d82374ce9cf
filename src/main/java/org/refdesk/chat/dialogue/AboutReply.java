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
 * What the desk says of itself.
 *
 * @param version of the program
 * @param helpPages address of the help pages; empty if people cannot reach them
 * @param states of what it is connected to, a line each, as they are when asked; what they tell of documents is of a
 *     scope
 */
public record AboutReply(String version, Optional<String> helpPages, Function<Scope, List<String>> states) {
    /** What can be said to it. */
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

    /** What is kept of what is asked. */
    static Reply privacy(ChatSettings settings) {
        return Reply.of(
                MessageParts.paragraph("privacy.head"),
                MessageParts.items("privacy.kept", settings.forgotten().toHours(), ChatRecords.REMEMBERED.toDays()),
                settings.keepsQuestions()
                        ? MessageParts.paragraph("privacy.questions_kept")
                        : MessageParts.paragraph("privacy.questions_not_kept"));
    }

    /** How the desk is doing, with what it holds of a scope. */
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
