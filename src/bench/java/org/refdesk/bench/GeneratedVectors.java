package org.refdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.util.VectorUtil;
import org.refdesk.desk.RealDesk;
import org.refdesk.document.Document;
import org.refdesk.document.Span;
import org.refdesk.embedding.Embedder;
import org.refdesk.passage.Passage;
import org.refdesk.passage.Passages;

/**
 * Unit vectors that lie as those of the model do: between those of passages of the seeds, with some noise. Embedding
 * 400,000 texts would take hours.
 */
final class GeneratedVectors {
    /** Length of the noise beside a vector of length 1: neighbours have a cosine of about .9, as with the model. */
    private static final double NOISE = 0.35;

    private final List<float[]> real;

    private GeneratedVectors(List<float[]> real) {
        this.real = real;
    }

    static GeneratedVectors of(Embedder embedder) throws IOException {
        List<float[]> real = new ArrayList<>();
        for (Document document : RealDesk.documents(Path.of("seeds"))) {
            for (Passage passage : Passages.of(document)) {
                String text = document.text().substring(passage.start(), passage.end());
                real.addAll(embedder.passage(text, List.of()));
            }
        }
        return new GeneratedVectors(real);
    }

    /** Of a passage and then of its sentences, which lie around it. */
    List<float[]> of(Passage passage, SplittableRandom random) {
        List<float[]> vectors = new ArrayList<>();
        float[] middle = blurred(between(random), random);
        vectors.add(middle);
        for (Span ignored : passage.sentences()) {
            vectors.add(blurred(middle, random));
        }
        return vectors;
    }

    private float[] between(SplittableRandom random) {
        float[] a = real.get(random.nextInt(real.size()));
        float[] b = real.get(random.nextInt(real.size()));
        float share = (float) random.nextDouble();
        float[] between = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            between[i] = share * a[i] + (1 - share) * b[i];
        }
        return VectorUtil.l2normalize(between);
    }

    private static float[] blurred(float[] vector, SplittableRandom random) {
        float[] blurred = vector.clone();
        double deviation = NOISE / Math.sqrt(vector.length);
        for (int i = 0; i < blurred.length; i++) {
            blurred[i] += (float) (deviation * random.nextGaussian());
        }
        return VectorUtil.l2normalize(blurred);
    }
}
