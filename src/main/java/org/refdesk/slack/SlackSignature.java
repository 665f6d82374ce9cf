package org.refdesk.slack;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's request signature: HMAC-SHA256 over "v0", the time of sending and the body, as bytes.
 *
 * <p>It is compared in constant time. A signature made more than five minutes ago, or that far in the future, is
 * rejected: our clock may be wrong, and so may the server that sets it.
 */
final class SlackSignature {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";

    /** Digits of a time in seconds; anything longer is not a time. */
    private static final int MOST_DIGITS = 12;

    private final SecretKeySpec key;
    private final InstantSource clock;

    SlackSignature(String secret, InstantSource clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /**
     * Whether Slack sent this recently.
     *
     * @param time the header {@code X-Slack-Request-Timestamp}
     * @param signature the header {@code X-Slack-Signature}
     */
    boolean holds(@Nullable String time, @Nullable String signature, byte[] body) {
        return isSlacks(time, signature, body) && time != null && isRecent(time);
    }

    /** Whether Slack sent this, no matter when. */
    boolean isSlacks(@Nullable String time, @Nullable String signature, byte[] body) {
        if (time == null || signature == null || !isTime(time)) {
            return false;
        }
        byte[] expected = of(time, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the signature of a body that is sent at this time, in seconds since 1970. */
    String of(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((VERSION + ":" + time + ":").getBytes(StandardCharsets.UTF_8));
            return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static boolean isTime(String time) {
        return !time.isEmpty() && time.length() <= MOST_DIGITS && time.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean isRecent(String time) {
        long apart = clock.instant().getEpochSecond() - Long.parseLong(time);
        return Math.abs(apart) <= WINDOW.toSeconds();
    }
}
