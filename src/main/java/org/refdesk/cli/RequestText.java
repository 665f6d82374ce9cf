package org.refdesk.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.refdesk.answer.Citation;
import org.refdesk.answer.SourceLine;
import org.refdesk.chat.reply.NotSearchedText;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.TextTruncation;
import org.refdesk.chat.reply.VerificationText;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Verification;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;
import org.refdesk.text.UtcTime;

/** Replies to requests other than questions, as lines of text. Chats and the page know the same requests. */
public final class RequestText {
    private static final int INDENT = 4;
    private final Desk desk;
    private final OutputStyle screen;

    public RequestText(Desk desk, OutputStyle screen) {
        this.desk = desk;
        this.screen = screen;
    }

    /** The requests that users can type. */
    public List<String> help() {
        return Messages.text("terminal.help").lines().toList();
    }

    /** What Refdesk keeps of a question in a terminal. */
    public List<String> privacy() {
        return List.of(Messages.text("terminal.privacy"));
    }

    /** All documents with their articles. */
    public List<String> sources() {
        return SourcesText.lines(desk.holdings(Scope.ALL));
    }

    /** The articles that a user asked for by name. */
    public List<String> source(CorpusContents found) {
        return found.documents().isEmpty() ? List.of(Messages.text("terminal.no_match")) : SourcesText.lines(found);
    }

    /** The number of documents, the last change, and what was not searched. */
    public List<String> status() {
        CorpusContents holdings = desk.holdings(Scope.ALL);
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text("status.documents", holdings.documents().size(), holdings.stories()));
        lines.add(Messages.text("status.changed", UtcTime.toMinutes(Instant.ofEpochMilli(holdings.generation()))));
        if (!holdings.notSearched().isNothing()) {
            lines.add(NotSearchedText.summary(holdings.notSearched()));
        }
        return lines;
    }

    /** Whether a document contains a quote, with the closest text and what differs. */
    public List<String> verified(Verification found) {
        if (found.notSearched().everything()) {
            return List.of(NotSearchedText.nothing());
        }
        List<String> lines = new ArrayList<>();
        found.notes().forEach(note -> lines.add("Note: " + PrintableText.of(note)));
        lines.add(plain(VerificationText.verdict(found)));
        Citation place = found.place();
        if (place != null) {
            lines.add("");
            lines.addAll(new QuoteText(place.quote(), place.highlights(), screen).lines(INDENT));
            lines.add(" ".repeat(INDENT) + screen.faint(SourceLine.withAddress(place)));
            lines.add("");
        }
        VerificationText.changes(found).forEach(change -> lines.add("- " + plain(change)));
        if (found.verdict() != Verification.Verdict.EXACT
                && !found.notSearched().isNothing()) {
            lines.add(NotSearchedText.counts(found.notSearched()));
        }
        return lines;
    }

    private static String plain(Reply.Paragraph paragraph) {
        return PrintableText.of(TextTruncation.plain(paragraph.runs()));
    }
}
