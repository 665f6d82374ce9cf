package org.refdesk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of docs/ that the program makes of itself, so that they are never out of date. */
final class GeneratedPages {
    private GeneratedPages() {}

    /** Every page that is not as the program makes it, with its text as it should be. */
    static Map<Path, String> outdated() throws IOException {
        Map<Path, String> pages = new LinkedHashMap<>();
        pages.put(ConfigurationPage.PATH, ConfigurationPage.text());
        pages.put(CommandLinePage.PATH, CommandLinePage.text());
        Map<Path, String> outdated = new LinkedHashMap<>();
        for (var page : pages.entrySet()) {
            if (!Files.exists(page.getKey()) || !Files.readString(page.getKey()).equals(page.getValue())) {
                outdated.put(page.getKey(), page.getValue());
            }
        }
        return outdated;
    }

    /** Writes them: {@code mvn -Pdocs test-compile}. */
    public static void main(String[] arguments) throws IOException {
        Map<Path, String> outdated = outdated();
        for (var page : outdated.entrySet()) {
            Files.writeString(page.getKey(), page.getValue());
        }
        System.out.println("wrote " + outdated.size() + " pages");
    }
}
