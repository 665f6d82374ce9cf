package org.refdesk.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mean of values from 0 to 1; higher is better.
 *
 * @param sum of the values
 * @param count how many there are
 */
public record Figure(double sum, int count) {
    static final Figure NONE = new Figure(0, 0);
    private static final int DIGITS = 4;

    public Figure {
        if (count < 0) {
            throw new IllegalArgumentException("count must be >= 0, got " + count);
        }
    }

    Figure plus(double value, int of) {
        return new Figure(sum + value, count + of);
    }

    Figure plus(boolean holds) {
        return plus(holds ? 1 : 0, 1);
    }

    /** The mean, to four digits; 0 where there is nothing to take it of. */
    public double mean() {
        return count == 0
                ? 0
                : new BigDecimal(sum / count)
                        .setScale(DIGITS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }
}
