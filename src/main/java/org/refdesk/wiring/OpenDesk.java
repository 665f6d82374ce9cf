package org.refdesk.wiring;

import java.util.List;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.corpus.FollowedCorpus;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentRanking;
import org.refdesk.desk.Documents;

/** An open desk. */
public interface OpenDesk extends AutoCloseable {
    Desk desk();

    DocumentRanking ranking();

    Documents documents();

    /** Whether who asks it need not wait for what is still being made ready. */
    boolean isReady();

    /** How it is doing. */
    DeskFigures figures();

    /** What goes on in the background of it, and of the service that it is opened for. */
    BackgroundLoops background();

    /** Keeps it true to its corpus from now on. */
    FollowedCorpus follow();

    /** What a person should know of how it was opened, a line each. */
    List<String> notes();

    @Override
    void close();
}
