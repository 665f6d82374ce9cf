package org.refdesk.matrix;

import java.io.IOException;
import java.util.List;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.records.RecordsException;
import org.refdesk.matrix.RoomEvent.Membership;
import org.refdesk.matrix.RoomEvent.Message;
import org.refdesk.matrix.RoomEvent.Reaction;
import org.refdesk.matrix.RoomEvent.Redaction;
import org.refdesk.matrix.RoomEvent.Sealed;

/**
 * Hears what the homeserver tells of, and hands each thing to who looks after it. What cannot be handled is passed
 * over: only where the records cannot be written, or the homeserver does not say what it left out, is all told once
 * more.
 */
final class SyncListener implements AccountClient.Listener {
    private static final String EVENT = "an event";

    private final TimelineFilter news;
    private final MessageHandler questions;
    private final PendingDecryptions sealed;
    private final InvitePolicy invitePolicy;
    private final Runnable heard;
    private final UnhandledEvents unhandled;

    /** @param heard runs after each time that all was heard */
    SyncListener(
            TimelineFilter news,
            MessageHandler questions,
            PendingDecryptions sealed,
            InvitePolicy invitePolicy,
            Runnable heard,
            UnhandledEvents unhandled) {
        this.news = news;
        this.questions = questions;
        this.sealed = sealed;
        this.invitePolicy = invitePolicy;
        this.heard = heard;
        this.unhandled = unhandled;
    }

    @Override
    public void news(RoomUpdate of) throws IOException, PlatformException {
        List<RoomEvent> events = news.of(of);
        for (RoomEvent event : events) {
            handled(() -> handle(event));
        }
    }

    private void handle(RoomEvent event) throws IOException {
        switch (event) {
            case Message message -> questions.said(message);
            case Redaction redaction -> questions.takenBack(redaction);
            case Reaction reaction -> questions.marked(reaction);
            case Membership membership -> invitePolicy.moved(membership);
            case Sealed message -> sealed.add(message);
        }
    }

    @Override
    public void invited(Invitation invitation) throws IOException {
        handled(() -> invitePolicy.invited(invitation));
    }

    @Override
    public void unreadable(Throwable trouble) {
        unhandled.note(EVENT, trouble);
    }

    @Override
    public void heard() throws IOException {
        handled(heard::run);
    }

    private interface Work {
        void run() throws IOException;
    }

    /** What fails is tried once more, since want of memory may be over by then. */
    private void handled(Work work) throws IOException {
        try {
            work.run();
        } catch (IOException | RecordsException e) {
            throw e;
        } catch (Throwable e) {
            handledOrPassedOver(work);
        }
    }

    private void handledOrPassedOver(Work work) throws IOException {
        try {
            work.run();
        } catch (IOException | RecordsException e) {
            throw e;
        } catch (Throwable e) {
            unhandled.note(EVENT, e);
        }
    }
}
