package org.refdesk.matrix;

import org.refdesk.chat.AskedQuestion;

/** The name of a question: the room and the event. */
final class QuestionKey {
    private QuestionKey() {}

    static String of(String room, String event) {
        return prefix(room) + event;
    }

    /** Where the answer to a question goes. */
    static EventAddress address(AskedQuestion asked) {
        String room = asked.returnTo() == null ? asked.place().channel() : asked.returnTo();
        String event = asked.key().substring(prefix(room).length());
        String thread = asked.place().thread();
        return new EventAddress(room, thread == null ? event : thread, event);
    }

    private static String prefix(String room) {
        return MatrixPlatform.NAME + ":" + room + ":";
    }
}
