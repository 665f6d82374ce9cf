package org.refdesk.config;

import java.nio.file.Path;

/**
 * The configuration, read and checked.
 *
 * @param corpus the folder, or the {@code .jsonl} file, that the desk answers from
 * @param index the folder of the index
 * @param model the folder that the files of the model are kept in
 * @param vectors whether meaning is compared beside words; off runs on words alone, in less memory
 * @param synonyms the file of acronyms and synonyms; it need not be there
 * @param citations how many a printed answer shows, 1 to 10
 * @param cacheSize how much memory answers are kept in; 0 keeps none
 * @param service what {@code refdesk serve} needs beside that
 */
public record Settings(
        Path corpus,
        Path index,
        Path model,
        boolean vectors,
        Path synonyms,
        int citations,
        ByteSize cacheSize,
        ServiceSettings service) {
    /** The most citations that an answer has. */
    public static final int MOST_CITATIONS = 10;

    public Settings {
        if (citations < 1 || citations > MOST_CITATIONS) {
            throw new IllegalArgumentException("citations must be 1.." + MOST_CITATIONS + ", got " + citations);
        }
    }

    /**
     * Reads the configuration.
     *
     * @throws ConfigurationException with every mistake in it
     */
    public static Settings load(ConfigInput configInput) {
        return new SettingsReader(configInput).read(true);
    }

    /**
     * As {@link #load}, for what does not use the service: the secrets, which there may not be yet, are not read.
     *
     * @throws ConfigurationException with every mistake in it
     */
    public static Settings loadWithoutSecrets(ConfigInput configInput) {
        return new SettingsReader(configInput).read(false);
    }
}
