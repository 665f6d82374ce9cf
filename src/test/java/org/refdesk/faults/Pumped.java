package org.refdesk.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text that is one piece, or two pieces in turn, repeated. It shows a parser that recurses, an expression that
 * backtracks, and a loop whose work grows with the square of its input.
 *
 * @param piece is repeated
 * @param swapped the same two pieces with the second first; for one piece, that piece
 */
public record Pumped(String piece, String swapped) {
    /** In UTF-16 units, of a text that comes from a document or a message. */
    public static final int LONG = 100_000;

    private static final Path RESOURCES = Path.of("src/test/resources/pumped");

    /** Each build tries the same ones, so that a failure can be repeated. */
    private static final long SEED = 19;

    /** Which of the two pieces comes first. */
    public enum Order {
        AS_THEY_ARE,
        SWAPPED;

        /** The pieces of an input, repeated in this order and cut at so many UTF-16 units. */
        public String text(Pumped input, int length) {
            return repeated(this == SWAPPED ? input.swapped : input.piece, length);
        }
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    /** The piece as a JSON string, which names the input in a failure. */
    @Override
    public String toString() {
        return JsonMapper.shared().writeValueAsString(piece);
    }

    /** In which its text differs. */
    public List<Order> orders() {
        return piece.equals(swapped) ? List.of(Order.AS_THEY_ARE) : List.of(Order.values());
    }

    /** Inputs that failed once, then each piece alone, then {@code pairs} pairs of pieces. */
    public static List<Pumped> some(int pairs) {
        List<Pumped> inputs = alone();
        List<Pumped> both = pairs();
        Collections.shuffle(both, new Random(SEED));
        inputs.addAll(both.subList(0, Math.min(pairs, both.size())));
        return inputs;
    }

    /** Inputs that failed once, then each piece alone, then every pair of pieces. */
    public static List<Pumped> every() {
        return some(Integer.MAX_VALUE);
    }

    private static List<Pumped> alone() {
        List<Pumped> inputs = new ArrayList<>(read("failed-once.jsonl"));
        inputs.addAll(read("pieces.jsonl"));
        return inputs;
    }

    private static List<Pumped> pairs() {
        List<Pumped> pieces = read("pieces.jsonl");
        List<Pumped> pairs = new ArrayList<>();
        for (int first = 0; first < pieces.size(); first++) {
            for (int second = first + 1; second < pieces.size(); second++) {
                String one = pieces.get(first).piece;
                String other = pieces.get(second).piece;
                pairs.add(new Pumped(one + other, other + one));
            }
        }
        return pairs;
    }

    private static List<Pumped> read(String file) {
        try (var lines = Files.lines(RESOURCES.resolve(file))) {
            return lines.map(line -> JsonMapper.shared().readValue(line, String.class))
                    .map(piece -> new Pumped(piece, piece))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
