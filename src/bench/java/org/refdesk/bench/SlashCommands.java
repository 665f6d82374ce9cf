package org.refdesk.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slash commands as Slack sends them, each new and freshly signed. */
final class SlashCommands {
    static final String COMMAND = "/ask";
    static final String TEAM = "T1";
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final int COUNT = 200;

    private static final AtomicLong NEXT = new AtomicLong();

    private final List<Signed> commands = new ArrayList<>();

    /** A command as it is sent. */
    record Signed(String body, Map<String, List<String>> headers) {}

    static SlashCommands none() {
        return new SlashCommands();
    }

    static SlashCommands signed() {
        SlashCommands made = new SlashCommands();
        for (int i = 0; i < COUNT; i++) {
            made.commands.add(sign("U1", "what did Wyden stop?", "http://127.0.0.1:9/r"));
        }
        return made;
    }

    /** @param returnTo where the answer goes */
    static Signed sign(String user, String text, String returnTo) {
        String time = Long.toString(System.currentTimeMillis() / 1000);
        String body =
                "command=%2Fask&team_id=" + TEAM + "&team_domain=a&channel_id=C1&channel_name=general&user_id=" + user
                        + "&user_name=ann&api_app_id=A1&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + "&response_url=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8) + "&trigger_id="
                        + NEXT.incrementAndGet();
        return new Signed(
                body,
                Map.of(
                        "Content-Type", List.of("application/x-www-form-urlencoded"),
                        "X-Slack-Request-Timestamp", List.of(time),
                        "X-Slack-Signature", List.of(signature(time, body))));
    }

    private static String signature(String time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0="
                    + HexFormat.of()
                            .formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Signed get(int number) {
        return commands.get(number);
    }
}
