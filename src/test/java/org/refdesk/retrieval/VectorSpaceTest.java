package org.refdesk.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VectorSpaceTest {
    @Test
    void withoutAMeanLikenessIsTheCosine() {
        VectorSpace space = new VectorSpace(new float[] {1, 0}, new float[] {0, 0});
        assertThat(space.likeness(new float[] {0.6f, 0.8f})).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void whatAllTextsHaveInCommonDoesNotCount() {
        float[] mean = {0.9f, 0, 0};
        float rest = (float) Math.sqrt(1 - 0.81);
        VectorSpace space = new VectorSpace(new float[] {0.9f, rest, 0}, mean);
        assertThat(space.likeness(new float[] {0.9f, rest, 0})).isCloseTo(1, within(1e-5));
        assertThat(space.likeness(new float[] {0.9f, 0, rest})).isCloseTo(0, within(1e-5));
        assertThat(space.likeness(new float[] {0.9f, -rest, 0})).isCloseTo(-1, within(1e-5));
    }
}
