package org.refdesk.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refdesk.analysis.Expansion;

class QueryTermTest {
    private final QueryTerm camera =
            new QueryTerm(List.of("body", "camera"), List.of(new Expansion(List.of("bodycam"), 0.9)), 5);

    @Test
    void aPartOfARunCountsByItsShare() {
        assertThat(camera.share(Set.of("camera", "street")::contains)).isEqualTo(0.5);
        assertThat(camera.share(Set.of("street")::contains)).isZero();
    }

    @Test
    void aSynonymCountsWhereItCountsMoreThanThePart() {
        assertThat(camera.share(Set.of("camera", "bodycam")::contains)).isEqualTo(0.9);
        assertThat(camera.share(Set.of("body", "camera", "bodycam")::contains)).isEqualTo(1);
    }

    @Test
    void coverageWeighsEachThingByHowTellingItIs() {
        QueryTerm common = new QueryTerm(List.of("pilot"), List.of(), 1);
        QueryTerms both = new QueryTerms(List.of(camera, common), 6, 7);
        assertThat(both.coverage(Set.of("pilot")::contains)).isCloseTo(1.0 / 6, within(1e-9));
        assertThat(both.coverage(Set.of("body", "camera", "pilot")::contains)).isCloseTo(1, within(1e-9));
    }
}
