package org.refdesk.matrix;

import java.util.Optional;
import org.refdesk.background.BackgroundWork;
import org.refdesk.chat.Asked;
import org.refdesk.chat.Platform;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Matrix, as far as answering needs it: notices in threads. */
public final class MatrixPlatform implements Platform {
    /** As in {@link org.refdesk.chat.Place#platform}. */
    public static final String NAME = "matrix";

    private static final Logger LOG = LoggerFactory.getLogger(MatrixPlatform.class);

    private final OpenAccount account;
    private final BackgroundWork signs;

    /** @param signs shows that the desk is at work, beside that work */
    MatrixPlatform(OpenAccount account, BackgroundWork signs) {
        this.account = account;
        this.signs = signs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void working(Asked asked) {
        Spot spot = QuestionKey.spot(asked);
        signs.begin(() -> show(() -> account.get().seen(spot.room(), spot.question())));
        show(() -> account.get().typing(spot.room(), true));
    }

    private interface Sign {
        void show() throws PlatformException;
    }

    private static void show(Sign sign) {
        try {
            sign.show();
        } catch (PlatformException e) {
            LOG.debug("Matrix: a sign of work is not as it should be: {}", e.getMessage());
        }
    }

    @Override
    public String post(Asked asked, Reply reply) throws PlatformException {
        Spot spot = QuestionKey.spot(asked);
        String posted = account.get().say(spot, Notices.of(reply), Transactions.of("answer", asked.key()));
        signs.begin(() -> show(() -> account.get().typing(spot.room(), false)));
        return posted;
    }

    @Override
    public Optional<String> posted(Asked asked) throws PlatformException {
        return account.get().answer(QuestionKey.spot(asked));
    }

    @Override
    public void replace(Asked asked, String posted, Reply reply) throws PlatformException {
        Notice notice = Notices.of(reply);
        String transaction = Transactions.of("edit", posted, asked.text(), notice.plain());
        account.get().replace(QuestionKey.spot(asked).room(), posted, notice, transaction);
    }

    @Override
    public void retract(Asked asked, String posted) throws PlatformException {
        account.get().redact(QuestionKey.spot(asked).room(), posted, Transactions.of("retract", posted));
    }
}
