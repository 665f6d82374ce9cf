package org.refdesk.matrix;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.delivery.QuestionsOnly;
import org.refdesk.matrix.trixnity.TrixnityAccountOpener;

/** A process of its own that hears Matrix, and prints what it is asked. */
final class SmallHeap {
    private SmallHeap() {}

    /**
     * Hears until it is ended.
     *
     * @param args the homeserver's address, a folder
     */
    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[1]);
        MatrixSettings settings = new MatrixSettings(URI.create(args[0]), "desk", "sesame", folder, "!ask", Set.of());
        try (MatrixAdapter adapter =
                new MatrixAdapter(settings, new TrixnityAccountOpener(settings), new BackgroundLoops())) {
            adapter.start(new Printing());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static final class Printing extends QuestionsOnly {
        @Override
        public void asked(AskedQuestion question) {
            System.out.println(question.text());
        }
    }
}
