package org.refdesk.slack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A request with a signature, good or bad in a certain way.
 *
 * @param now when it comes, in seconds since 1970
 * @param body its bytes, as Base64
 */
record SignedRequest(
        Kind kind,
        String secret,
        long now,
        @Nullable String time,
        @Nullable String signature,
        String body) {
    /** What is done to it. */
    enum Kind {
        GENUINE,
        EMPTY,
        AT_THE_EDGE,
        OLD,
        OTHER_BODY,
        OTHER_DIGIT,
        OTHER_TIME,
        OTHER_SECRET,
        OTHER_VERSION,
        UPPERCASE,
        CUT_OFF,
        NO_TIME,
        NO_SIGNATURE,
        /** Signed for more than five minutes from now. */
        FUTURE,
        /** With a second = and more behind its signature. */
        CONTINUED,
        /** Its bytes are no text. */
        NO_TEXT
    }

    private static final int WINDOW = 300;

    static SignedRequest of(Kind kind, Random random) {
        String secret = Long.toHexString(random.nextLong());
        long now = 1_700_000_000L + random.nextInt(1_000_000);
        byte[] body = kind == Kind.EMPTY ? new byte[0] : text(random).getBytes(StandardCharsets.UTF_8);
        if (kind == Kind.NO_TEXT) {
            body[random.nextInt(body.length)] = (byte) 0xff;
        }
        long time = switch (kind) {
            case AT_THE_EDGE -> now + (random.nextBoolean() ? WINDOW : -WINDOW);
            case OLD -> now - WINDOW - 1 - random.nextInt(100_000);
            case FUTURE -> now + WINDOW + 1 + random.nextInt(100_000);
            default -> now + random.nextInt(2 * WINDOW) - WINDOW;
        };
        String at = Long.toString(time);
        String good = signer(secret, now).of(at, body);
        String sent = Base64.getEncoder().encodeToString(kind == Kind.OTHER_BODY ? flipped(body, random) : body);
        return switch (kind) {
            case OTHER_DIGIT -> new SignedRequest(kind, secret, now, at, otherDigit(good, random), sent);
            case OTHER_TIME -> new SignedRequest(kind, secret, now, Long.toString(time - 1), good, sent);
            case OTHER_SECRET -> new SignedRequest(kind, secret + "x", now, at, good, sent);
            case OTHER_VERSION -> new SignedRequest(kind, secret, now, at, "v1" + good.substring(2), sent);
            case UPPERCASE ->
                new SignedRequest(
                        kind, secret, now, at, "v0=" + good.substring(3).toUpperCase(Locale.ROOT), sent);
            case CUT_OFF -> new SignedRequest(kind, secret, now, at, good.substring(0, random.nextInt(67)), sent);
            case NO_TIME -> new SignedRequest(kind, secret, now, null, good, sent);
            case NO_SIGNATURE -> new SignedRequest(kind, secret, now, at, null, sent);
            case CONTINUED -> new SignedRequest(kind, secret, now, at, good + "=" + good, sent);
            default -> new SignedRequest(kind, secret, now, at, good, sent);
        };
    }

    private static SlackSignature signer(String secret, long now) {
        return new SlackSignature(secret, InstantSource.fixed(Instant.ofEpochSecond(now)));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("text=");
        int length = random.nextInt(300);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(4) > 0 ? ' ' + random.nextInt(95) : 0x1F300 + random.nextInt(200));
        }
        return text.toString();
    }

    private static byte[] flipped(byte[] body, Random random) {
        byte[] other = body.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 + random.nextInt(127));
        return other;
    }

    private static String otherDigit(String signature, Random random) {
        char[] digits = signature.toCharArray();
        int at = 3 + random.nextInt(64);
        digits[at] = digits[at] == '0' ? '1' : '0';
        return new String(digits);
    }

    /** Whether we take it. */
    boolean holds() {
        return signer(secret, now).holds(time, signature, Base64.getDecoder().decode(body));
    }

    Map<String, Object> described() {
        Map<String, Object> described = new HashMap<>(Map.of("secret", secret, "now", now, "body", body));
        described.put("time", time);
        described.put("signature", signature);
        return described;
    }
}
