package org.refdesk.bench;

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
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final int COUNT = 200;

    private static final AtomicLong NEXT = new AtomicLong();

    private final List<byte[]> bodies = new ArrayList<>();
    private final List<Map<String, List<String>>> headers = new ArrayList<>();

    static SlashCommands none() {
        return new SlashCommands();
    }

    static SlashCommands signed() {
        SlashCommands commands = new SlashCommands();
        for (int i = 0; i < COUNT; i++) {
            commands.add();
        }
        return commands;
    }

    private void add() {
        String time = Long.toString(System.currentTimeMillis() / 1000);
        byte[] body =
                ("command=%2Fask&text=what+did+Wyden+stop%3F&team_id=T1&team_domain=a&channel_id=C1&channel_name=general"
                    + "&user_id=U1&user_name=ann&api_app_id=A1&response_url=http%3A%2F%2F127.0.0.1%3A9%2Fr&trigger_id="
                                + NEXT.incrementAndGet())
                        .getBytes(StandardCharsets.UTF_8);
        bodies.add(body);
        headers.add(Map.of(
                "Content-Type", List.of("application/x-www-form-urlencoded"),
                "X-Slack-Request-Timestamp", List.of(time),
                "X-Slack-Signature", List.of(signature(time, body))));
    }

    private static String signature(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] body(int number) {
        return bodies.get(number);
    }

    Map<String, List<String>> headers(int number) {
        return headers.get(number);
    }
}
