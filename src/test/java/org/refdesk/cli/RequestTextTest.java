package org.refdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refdesk.answer.NotSearched;
import org.refdesk.desk.Verification;
import org.refdesk.desk.Verification.Verdict;

class RequestTextTest {
    private final RequestText text = new RequestText(new MadeUpDesk(), OutputStyle.PLAIN);

    private static Verification notFound(NotSearched missing) {
        return new Verification(Verdict.NOWHERE, null, Set.of(), List.of(), List.of(), missing);
    }

    @Test
    void whereNothingCanBeSearchedAQuoteIsNotSaidToBeNowhere() {
        assertThat(text.verified(notFound(new NotSearched(true, 2, List.of(), 2, List.of()))))
                .containsExactly("Nothing can be searched now: none of the files can be read.");
    }

    @Test
    void aQuoteThatWasNotFoundIsToldWithHowManyFilesWereNotSearched() {
        assertThat(text.verified(notFound(new NotSearched(false, 3, List.of(), 2, List.of()))))
                .containsExactly("Not found. No document contains this quote.", "2 of 3 files could not be searched.");
    }
}
