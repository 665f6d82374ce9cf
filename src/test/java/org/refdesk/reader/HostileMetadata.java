package org.refdesk.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Values of metadata that want to be more than that, by what they are. */
final class HostileMetadata {
    private HostileMetadata() {}

    static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of(
                        "www.example.org/page",
                        "https://example.org/a b c",
                        "javascript:alert(1)",
                        "JaVaScRiPt://example.org/%0aalert(1)",
                        "data:text/html,<script>alert(1)</script>",
                        "file:///etc/passwd",
                        "//example.org/page",
                        "http:///page",
                        "http://",
                        "https://",
                        "http:example.org",
                        "https:/example.org/",
                        "https://user:secret@example.org/",
                        "https://example.org@evil.example/",
                        "https://example.org:99999/",
                        "https://example.org:port/",
                        "https://exa mple.org/",
                        "https://example.org/|<!here>",
                        "https://example.org/<script>",
                        "https://example.org/%zz",
                        "https://[::1/",
                        "https://..../",
                        "https://-.example/",
                        "https://example.org/\u202egpj.exe",
                        "https://example.org/\u200b",
                        "https://example.org/\u2028",
                        "\u0000",
                        "\u0001\u0002\u0007\u001b[31mred",
                        "a\nb\r\nc\u0085d\u2028e\u2029f",
                        "\u202eesrever\u2066 \u2069",
                        "\u200b\u200b\u2060",
                        "\ud800",
                        "\udc00 half \ud83d",
                        "\uffff\ufffe",
                        "- [ ] {a: b} &a *a !!map | > % @ ` \" '",
                        "'",
                        "\"\"\"",
                        "<!channel> @room *bold* _it_ `code` [a](javascript:b)",
                        "${x} %s {0} %n",
                        "2022-99-99",
                        "0000",
                        "99999999999999999999",
                        "1e999999999",
                        "NaN",
                        "true",
                        "T")
                .forEach(value -> values.put(value, value));
        values.put("300 characters", "a".repeat(300));
        values.put("70,000 characters", "x".repeat(70_000));
        values.put("words of 200 KB", "word ".repeat(40_000));
        values.put("an address of 4,000 characters", "https://example.org/" + "a".repeat(3_980));
        values.put("an address of 1,000 characters beyond ASCII", "https://example.org/" + "é".repeat(1_000));
        values.put("a host of 1,000 labels", "https://" + "a.".repeat(900) + "example/");
        values.put("emoji", "\ud83d\ude00".repeat(5_000));
        values.put("accents", "e" + "\u0301".repeat(5_000));
        values.put("bidi", "\u202e".repeat(70_000) + "a");
        values.put("white space", " \u00a0\u2003".repeat(30_000));
        values.put("white space and a letter", " ".repeat(70_000) + "a");
        values.put("brackets", "[".repeat(100_000));
        values.put("braces", "{\"a\":".repeat(20_000));
        values.put("dates", "2022-03-25T\u2028".repeat(10_000));
        values.put("Ts", "T".repeat(70_000) + "\u2028x");
        values.put("digits", "9".repeat(70_000));
        return values;
    }
}
