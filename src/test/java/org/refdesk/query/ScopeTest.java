package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refdesk.document.Metadata;

class ScopeTest {
    private static final Metadata LOG = new Metadata("A Green Comet", "The Log", null, null, null);

    @Test
    void aStoryMustPassAllFilters() {
        Scope scope = Scope.parse("file:PUBLIC source:\"the log\"");
        assertThat(scope.admits("public/a.txt", LOG)).isTrue();
        assertThat(scope.admits("secret/a.txt", LOG)).isFalse();
        assertThat(scope.admits("public/a.txt", Metadata.UNKNOWN)).isFalse();
        assertThat(Scope.ALL.admits("secret/a.txt", Metadata.UNKNOWN)).isTrue();
    }

    @Test
    void aScopeIsWrittenAsItIsRead() {
        for (String written : List.of("file:public", "source:\"404 Media\" after:2022", "author:Cox before:2022-03")) {
            assertThat(Scope.parse(written).written()).isEqualTo(written);
        }
        assertThat(Scope.ALL.written()).isEmpty();
    }

    @Test
    void onlyFiltersMakeAScope() {
        for (String words :
                List.of("", "comet", "source:Log comet", "before:never", "-source:x", "source:", "source:Log -comet")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scope.parse(words))
                    .withMessageContaining("source:\"404 Media\"");
        }
    }
}
