package org.refdesk.chat.delivery;

import java.util.Optional;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.reply.Reply;

/** A chat platform, as far as answering needs it. Safe for use by several threads. */
public interface ChatPlatform {
    /** As in {@link Place#platform}. */
    String name();

    /** Shows that an answer is being worked out, where the platform can; never fails. */
    void working(AskedQuestion asked);

    /**
     * Posts an answer.
     *
     * @return the platform's name for what was posted
     * @throws PlatformException where it was not posted, or nobody knows
     */
    String post(AskedQuestion asked, Reply reply) throws PlatformException;

    /**
     * The platform's name for the answer to this, if it has one already: asked after a crash or a failure in the middle
     * of posting. Where the platform cannot tell, empty, and {@link #post} must be harmless to repeat.
     */
    Optional<String> posted(AskedQuestion asked) throws PlatformException;

    /** Puts another answer in the place of one that was posted. */
    void replace(AskedQuestion asked, String posted, Reply reply) throws PlatformException;

    /** Takes back an answer. */
    void retract(AskedQuestion asked, String posted) throws PlatformException;
}
