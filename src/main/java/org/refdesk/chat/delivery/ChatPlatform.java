package org.refdesk.chat.delivery;

import java.util.Optional;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.reply.Reply;

/** The part of a chat platform that answering needs. Safe for use by several threads. */
public interface ChatPlatform {
    /** The platform's name, as in {@link Place#platform}. */
    String name();

    /** Shows that Refdesk is working on an answer, if the platform can. Never fails. */
    void working(AskedQuestion asked);

    /**
     * Posts an answer.
     *
     * @return the platform's id of the posted message
     * @throws PlatformException if it was not posted, or if that is unknown
     */
    String post(AskedQuestion asked, Reply reply) throws PlatformException;

    /**
     * The platform's id of the answer to this question, if there is one. Called after a crash or a failure during
     * posting. If the platform cannot tell, returns empty; then {@link #post} must be safe to repeat.
     */
    Optional<String> posted(AskedQuestion asked) throws PlatformException;

    /** Replaces a posted answer. */
    void replace(AskedQuestion asked, String posted, Reply reply) throws PlatformException;

    /** Deletes a posted answer. */
    void retract(AskedQuestion asked, String posted) throws PlatformException;
}
