package org.refdesk.chat.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.chat.Place;
import org.refdesk.chat.reply.Reply.Action;
import org.refdesk.query.Scope;
import org.refdesk.text.QuotedInput;

/** Converts an answer to a reply. */
public final class AnswerReply {
    private final CitationParts shown;
    private final int most;

    /** @param most the most citations in a reply */
    public AnswerReply(CitationParts shown, int most) {
        this.shown = shown;
        this.most = most;
    }

    /**
     * Returns the reply to a question.
     *
     * @param readAs how a follow-up was understood, or null if it is no follow-up
     * @param scope that was searched
     */
    public Reply of(Answer answer, @Nullable String readAs, Scope scope, Duration took, Place.Kind kind) {
        List<Reply.Part> parts = new ArrayList<>();
        if (readAs != null) {
            parts.add(MessageParts.remark("answer.read_as", QuotedInput.of(readAs)));
        }
        add(answer, scope, parts);
        List<Citation> citations = Conversation.citations(answer);
        int end = Math.min(most, citations.size());
        parts.add(MessageParts.remark("answer.took", milliseconds(took), citations.size() - end));
        return new Reply(parts, actions(answer, citations, end, scope, kind));
    }

    /** Returns the reply that everyone in a channel sees. */
    public Reply shared(String question, String name, Answer answer, Scope scope) {
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(MessageParts.paragraph("share.asked", QuotedInput.of(name), QuotedInput.of(question)));
        add(answer, scope, parts);
        List<Citation> citations = Conversation.citations(answer);
        int end = Math.min(most, citations.size());
        return new Reply(parts, actions(answer, citations, end, scope, Place.Kind.CHANNEL));
    }

    private void add(Answer answer, Scope scope, List<Reply.Part> parts) {
        if (answer.didYouMean() != null) {
            parts.add(MessageParts.remark("answer.did_you_mean", QuotedInput.of(answer.didYouMean())));
        }
        if (!scope.isAll()) {
            parts.add(MessageParts.remark("answer.part", scope.written()));
        }
        answer.notes().forEach(note -> parts.add(MessageParts.remark("answer.note", QuotedInput.whole(note))));
        List<Citation> citations = Conversation.citations(answer);
        if (answer instanceof Answer.NotFound && answer.notSearched().everything()) {
            parts.addAll(NotSearchedParts.nothing(answer.notSearched()));
            return;
        }
        if (answer instanceof Answer.NotFound) {
            parts.add(
                    citations.isEmpty()
                            ? MessageParts.paragraph("answer.not_found")
                            : MessageParts.paragraph("answer.closest"));
        }
        parts.addAll(shown.of(citations, 0, Math.min(most, citations.size()), scope));
        if (answer instanceof Answer.NotFound) {
            parts.addAll(NotSearchedParts.counts(answer.notSearched()));
        }
    }

    /** Returns the reply to "more". */
    public Reply more(Answer answer, int from, Scope scope, Place.Kind kind) {
        List<Citation> citations = Conversation.citations(answer);
        int end = Math.min(from + most, citations.size());
        List<Reply.Part> parts = new ArrayList<>(shown.of(citations, from, end, scope));
        parts.add(MessageParts.remark("more.left", citations.size() - end));
        return new Reply(parts, actions(answer, citations.subList(from, citations.size()), end - from, scope, kind));
    }

    private List<Action> actions(Answer answer, List<Citation> citations, int end, Scope scope, Place.Kind kind) {
        List<Action> actions = new ArrayList<>();
        if (kind == Place.Kind.EPHEMERAL) {
            actions.add(Action.SHARE);
        }
        if (end < citations.size()) {
            actions.add(Action.MORE);
        }
        if (!citations.isEmpty() && shown.canBeOpened(citations.getFirst(), scope)) {
            actions.add(Action.OPEN);
        }
        if (answer instanceof Answer.Cited) {
            actions.add(Action.USEFUL);
            actions.add(Action.NOT_USEFUL);
        }
        return actions;
    }

    /** Rounds to a tenth if it is short. */
    private static double milliseconds(Duration took) {
        double all = Math.max(0, took.toNanos() / 1e6);
        return all < 10 ? Math.round(all * 10) / 10.0 : Math.round(all);
    }
}
