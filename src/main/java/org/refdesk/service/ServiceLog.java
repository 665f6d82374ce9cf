package org.refdesk.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.refdesk.config.ByteSize;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.SetupException;
import org.slf4j.LoggerFactory;

/** The log of the service: one line per event. Commands log warnings only. */
public final class ServiceLog {
    /*
     * A line end inside a message, for example from a file name, would start a new log line. Other control characters,
     * and those that change the writing direction, would make a terminal show something else.
     */
    private static final String ONE_LINE = "%replace(%msg){'\\s*\\R\\s*', ' / '}";

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %replace(" + ONE_LINE
            + "){'[\\p{Cntrl}\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069]', '\uFFFD'}%n%ex{0}";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ServiceSettings.Log settings;

    private ServiceLog(ServiceSettings.Log settings) {
        this.settings = settings;
    }

    /**
     * Starts logging as configured.
     *
     * @throws SetupException if the file cannot be written
     */
    public static void begin(ServiceSettings.Log settings) {
        new ServiceLog(settings).begin();
    }

    private void begin() {
        Encoder<ILoggingEvent> encoder = settings.json() ? json() : human();
        encoder.setContext(context);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = settings.file() == null ? stderr() : file(settings.file());
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        context.getLogger("org.refdesk").setLevel(Level.INFO);
        context.getLogger("org.refdesk.background").setLevel(Level.INFO);
    }

    private Encoder<ILoggingEvent> human() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(PATTERN);
        return encoder;
    }

    private static Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMDC(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        return encoder;
    }

    private static OutputStreamAppender<ILoggingEvent> stderr() {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        return appender;
    }

    private OutputStreamAppender<ILoggingEvent> file(Path file) {
        requireWritable(file);
        ByteSize rotateAt = settings.rotateAt();
        FileAppender<ILoggingEvent> appender = rotateAt == null ? new FileAppender<>() : rolling(file, rotateAt);
        appender.setFile(file.toString());
        return appender;
    }

    private RollingFileAppender<ILoggingEvent> rolling(Path file, ByteSize rotateAt) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(file.toString());
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(file + ".%i");
        window.setMinIndex(1);
        window.setMaxIndex(settings.keep());
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(rotateAt.bytes()));
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        return appender;
    }

    private static void requireWritable(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw new SetupException("log.file: " + file + " cannot be written: " + e, e);
        }
    }
}
