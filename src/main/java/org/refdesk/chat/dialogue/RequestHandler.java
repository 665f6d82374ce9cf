package org.refdesk.chat.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.answer.SourceLine;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.reply.AnswerReply;
import org.refdesk.chat.reply.CitationLinks;
import org.refdesk.chat.reply.CitationParts;
import org.refdesk.chat.reply.Conversation;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.SourcesReply;
import org.refdesk.chat.reply.VerifyReply;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Question;
import org.refdesk.desk.Request;
import org.refdesk.desk.RequestParser;
import org.refdesk.query.Scope;

/** Computes replies to requests from the desk and the conversation. */
final class RequestHandler {
    /** Characters shown before and after a citation: a paragraph or two. */
    private static final int CHARACTERS_AROUND = 600;

    private final Desk desk;
    private final ChatSettings settings;
    private final AboutReply about;
    private final InstantSource clock;
    private final Conversations conversations;
    private final CitationParts shown;
    private final AnswerReply answers;

    RequestHandler(Desk desk, ChatSettings settings, CitationLinks links, AboutReply about, InstantSource clock) {
        this.desk = desk;
        this.settings = settings;
        this.about = about;
        this.clock = clock;
        this.conversations = new Conversations(settings.forgotten(), clock);
        this.shown = new CitationParts(desk, links);
        this.answers = new AnswerReply(shown, settings.citations());
    }

    Reply reply(AskedQuestion asked) {
        if (asked.goOn() != null) {
            return more(asked, asked.goOn());
        }
        Place place = asked.place();
        return switch (RequestParser.parse(asked.text())) {
            case Request.Question question -> ask(asked, question.text());
            case Request.Help help -> about.help();
            case Request.More more -> more(asked);
            case Request.Show show -> show(asked, show.number());
            case Request.Sources sources -> holdings(place).documents();
            case Request.Source source -> holdings(place).named(source.name());
            case Request.Verify verify -> verify(place, verify.quote());
            case Request.Status status -> status(settings.scope(place));
            case Request.Privacy privacy -> AboutReply.privacy(settings);
        };
    }

    private Reply status(Scope scope) {
        return about.status(desk.holdings(scope), scope);
    }

    Reply about() {
        return new Reply(
                Stream.of(status(settings.directScope()), about.help())
                        .flatMap(reply -> reply.parts().stream())
                        .toList(),
                List.of());
    }

    private SourcesReply holdings(Place place) {
        return new SourcesReply(desk.holdings(settings.scope(place)));
    }

    private Reply verify(Place place, String quote) {
        Scope scope = settings.scope(place);
        return new VerifyReply(shown).of(desk.verify(quote, scope), scope);
    }

    private Reply ask(AskedQuestion asked, String said) {
        Optional<String> meant = conversations.at(asked).flatMap(before -> FollowUp.read(said, before));
        String question = meant.orElse(said);
        Scope scope = settings.scope(asked.place());
        Instant begun = clock.instant();
        Answer answer = desk.ask(new Question(question, scope));
        Duration took = Duration.between(begun, clock.instant());
        conversations.put(asked, new Conversation(question, answer, scope, settings.citations()));
        return answers.of(answer, meant.orElse(null), scope, took, asked.place().kind());
    }

    private Reply more(AskedQuestion asked) {
        return conversations
                .at(asked)
                .map(conversation -> more(asked, conversation))
                .orElseGet(() -> Reply.of(MessageParts.paragraph("more.nothing")));
    }

    private Reply more(AskedQuestion asked, String answered) {
        return answered(asked, answered)
                .map(conversation -> more(asked, conversation))
                .orElseGet(() -> Reply.of(MessageParts.paragraph("answer.forgotten")));
    }

    /** A user may press a button outside the answer's channel. It does nothing in a channel with another scope. */
    private Optional<Conversation> answered(AskedQuestion asked, String answered) {
        Scope scope = settings.scope(asked.place());
        return conversations
                .ofReply(answered)
                .filter(conversation -> conversation.scope().equals(scope));
    }

    private Reply more(AskedQuestion asked, Conversation conversation) {
        List<Citation> citations = conversation.citations();
        int from = conversation.goOn(settings.citations());
        if (from >= citations.size()) {
            return Reply.of(MessageParts.paragraph("more.all", citations.size()));
        }
        if (!citations.stream().allMatch(citation -> stands(citation, asked.place()))) {
            return Reply.of(MessageParts.paragraph("citation.changed"));
        }
        conversations.put(asked, conversation);
        return answers.more(
                conversation.answer(), from, conversation.scope(), asked.place().kind());
    }

    private Reply show(AskedQuestion asked, int number) {
        List<Citation> citations =
                conversations.at(asked).map(Conversation::citations).orElse(List.of());
        if (citations.isEmpty()) {
            return Reply.of(MessageParts.paragraph("show.nothing"));
        }
        if (number < 1 || number > citations.size()) {
            return Reply.of(MessageParts.paragraph("show.none", number, citations.size()));
        }
        Citation citation = citations.get(number - 1);
        return stands(citation, asked.place())
                ? Reply.of(new Reply.Excerpt(
                        desk.around(citation, CHARACTERS_AROUND, settings.scope(asked.place())),
                        SourceLine.of(citation)))
                : Reply.of(MessageParts.paragraph("citation.changed"));
    }

    Reply share(AskedQuestion asked, String answered, String name) {
        Optional<Conversation> held = answered(asked, answered);
        if (held.isEmpty()) {
            return Reply.of(MessageParts.paragraph("answer.forgotten"));
        }
        Conversation conversation = held.get();
        return conversation.citations().stream().allMatch(citation -> stands(citation, asked.place()))
                ? answers.shared(conversation.question(), name, conversation.answer(), settings.scope(asked.place()))
                : Reply.of(MessageParts.paragraph("citation.changed"));
    }

    /** The index may have changed since the answer: text that is gone is not shown. */
    private boolean stands(Citation citation, Place place) {
        return desk.around(citation, 0, settings.scope(place)).equals(citation.quote());
    }
}
