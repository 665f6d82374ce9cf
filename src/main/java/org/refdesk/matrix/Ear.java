package org.refdesk.matrix;

import java.io.IOException;
import org.refdesk.chat.PlatformException;
import org.refdesk.matrix.RoomEvent.Membership;
import org.refdesk.matrix.RoomEvent.Message;
import org.refdesk.matrix.RoomEvent.Reaction;
import org.refdesk.matrix.RoomEvent.Redaction;
import org.refdesk.matrix.RoomEvent.Sealed;

/** Hears what the homeserver tells of, and hands each thing to who looks after it. */
final class Ear implements MatrixAccount.Listener {
    private final News news;
    private final Questions questions;
    private final SealedMessages sealed;
    private final Doorkeeper doorkeeper;
    private final Runnable heard;

    /** @param heard runs after each time that all was heard */
    Ear(News news, Questions questions, SealedMessages sealed, Doorkeeper doorkeeper, Runnable heard) {
        this.news = news;
        this.questions = questions;
        this.sealed = sealed;
        this.doorkeeper = doorkeeper;
        this.heard = heard;
    }

    @Override
    public void news(RoomNews of) throws IOException, PlatformException {
        for (RoomEvent event : news.of(of)) {
            switch (event) {
                case Message message -> questions.said(message);
                case Redaction redaction -> questions.takenBack(redaction);
                case Reaction reaction -> questions.marked(reaction);
                case Membership membership -> doorkeeper.moved(membership);
                case Sealed message -> sealed.add(message);
            }
        }
    }

    @Override
    public void invited(Invitation invitation) {
        doorkeeper.invited(invitation);
    }

    @Override
    public void heard() {
        heard.run();
    }
}
