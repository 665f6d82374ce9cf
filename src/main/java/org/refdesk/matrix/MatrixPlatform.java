package org.refdesk.matrix;

import java.util.Optional;
import org.refdesk.background.BackgroundWork;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.delivery.ChatPlatform;
import org.refdesk.chat.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Matrix, as far as answering needs it: notices in threads. */
public final class MatrixPlatform implements ChatPlatform {
    /** As in {@link org.refdesk.chat.Place#platform}. */
    public static final String NAME = "matrix";

    private static final Logger LOG = LoggerFactory.getLogger(MatrixPlatform.class);

    private final CurrentAccount account;
    private final BackgroundWork signs;

    /** @param signs shows that the desk is at work, beside that work */
    MatrixPlatform(CurrentAccount account, BackgroundWork signs) {
        this.account = account;
        this.signs = signs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void working(AskedQuestion asked) {
        EventAddress address = QuestionKey.address(asked);
        signs.begin(() -> show(() -> account.get().seen(address.room(), address.question())));
        show(() -> account.get().typing(address.room(), true));
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
    public String post(AskedQuestion asked, Reply reply) throws PlatformException {
        EventAddress address = QuestionKey.address(asked);
        String posted = account.get().say(address, NoticeRenderer.of(reply), TransactionIds.of("answer", asked.key()));
        signs.begin(() -> show(() -> account.get().typing(address.room(), false)));
        return posted;
    }

    @Override
    public Optional<String> posted(AskedQuestion asked) throws PlatformException {
        return account.get().answer(QuestionKey.address(asked));
    }

    @Override
    public void replace(AskedQuestion asked, String posted, Reply reply) throws PlatformException {
        Notice notice = NoticeRenderer.of(reply);
        String transaction = TransactionIds.of("edit", posted, asked.text(), notice.plain());
        account.get().replace(QuestionKey.address(asked).room(), posted, notice, transaction);
    }

    @Override
    public void retract(AskedQuestion asked, String posted) throws PlatformException {
        account.get().redact(QuestionKey.address(asked).room(), posted, TransactionIds.of("retract", posted));
    }
}
