package org.refdesk.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Answer;
import org.refdesk.cli.AnswerText;
import org.refdesk.cli.Batch;
import org.refdesk.cli.RequestText;
import org.refdesk.config.Settings;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.QuestionRules;
import org.refdesk.desk.Request;
import org.refdesk.desk.RequestParser;
import org.refdesk.desk.Verification;
import org.refdesk.json.ReplyJson;
import org.refdesk.json.TimedAnswer;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;
import org.refdesk.wiring.DeskFactory;
import org.refdesk.wiring.OpenDesk;
import org.refdesk.wiring.WebWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refdesk ask}: answers a question. */
@Command(
        name = "ask",
        description = "Answers a question with verbatim quotes, each with its source.",
        footer = {
            "",
            "Examples:",
            "  refdesk ask \"what did Wyden stop?\"",
            "  refdesk ask --json 'source:techdirt after:2022 \"money transfers\"'",
            "  refdesk ask --json --batch questions.txt > answers.jsonl",
            "  refdesk ask -- '-sale wyden'",
            "  refdesk ask 'verify \"a quote\"'",
            "",
            "Exit code: 0 answered, 1 not found, 2 wrong usage, 3 broken set-up."
        })
public final class AskCommand extends DeskCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "QUESTION",
            description = "Words; \"exact phrase\", -word, source:, author:, file:, before:, after:")
    private List<String> words = List.of();

    @Option(
            names = {"-j", "--json"},
            description = "Print one JSON object for each question")
    private boolean json;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "A question a line (- for standard input); needs --json")
    private @Nullable String batch;

    @Option(
            names = {"-n", "--citations"},
            paramLabel = "N",
            description = "How many quotes to print, from 1 to 10")
    private @Nullable Integer citations;

    public AskCommand(DeskFactory parts, ProcessContext processContext) {
        super(parts, processContext);
    }

    @Override
    public Integer call() {
        check();
        Settings settings = common.settings(processContext);
        return batch != null ? batch(settings, batch) : single(settings);
    }

    private void check() {
        if (batch == null && words.isEmpty()) {
            throw new UsageException("There is no question. Try: refdesk ask \"what did Wyden stop?\"");
        }
        if (batch != null && !words.isEmpty()) {
            throw new UsageException("A question and --batch do not go together; leave one of them out.");
        }
        if (batch != null && !json) {
            throw new UsageException("--batch prints JSON; add --json.");
        }
        if (citations != null && (citations < 1 || citations > Settings.MOST_CITATIONS)) {
            throw new UsageException(
                    "--citations must be from 1 to " + Settings.MOST_CITATIONS + ", got " + citations + ".");
        }
    }

    private int single(Settings settings) {
        String question = String.join(" ", words);
        Request request = RequestParser.parse(question);
        boolean asks = question.isBlank() || request instanceof Request.Question;
        if (asks) {
            QuestionRules.read(question);
        }
        if (json) {
            return reply(settings, question);
        }
        return asks ? answer(settings, question) : request(settings, request);
    }

    private int reply(Settings settings, String said) {
        return withDesk(settings, opened -> {
            requireDocuments(opened);
            ReplyJson.Written reply = replies(opened, settings).to(said);
            processContext.out().println(reply.json());
            return reply.found() ? ExitCode.OK : ExitCode.NOT_FOUND;
        });
    }

    private static ReplyJson replies(OpenDesk opened, Settings settings) {
        return new ReplyJson(opened.desk(), WebWiring.links(settings), Messages.text("terminal.privacy"));
    }

    private int answer(Settings settings, String question) {
        return withDesk(settings, opened -> {
            requireDocuments(opened);
            TimedAnswer timedAnswer = TimedAnswer.ask(opened.desk(), question);
            int most = citations != null ? citations : settings.citations();
            print(new AnswerText(common.screen(processContext)).lines(timedAnswer, most));
            return timedAnswer.answer() instanceof Answer.Cited ? ExitCode.OK : ExitCode.NOT_FOUND;
        });
    }

    private int request(Settings settings, Request request) {
        if (request instanceof Request.More || request instanceof Request.Show) {
            throw new UsageException(Messages.text("terminal.no_conversation"));
        }
        return withDesk(settings, opened -> {
            requireDocuments(opened);
            RequestText text = new RequestText(opened.desk(), common.screen(processContext));
            if (request instanceof Request.Verify(String quote)) {
                Verification found = opened.desk().verify(quote, Scope.ALL);
                print(text.verified(found));
                return found.verdict() == Verification.Verdict.EXACT ? ExitCode.OK : ExitCode.NOT_FOUND;
            }
            if (request instanceof Request.Source(String name)) {
                CorpusContents found = opened.desk().holdings(Scope.ALL).named(name);
                print(text.source(found));
                return found.documents().isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK;
            }
            print(
                    switch (request) {
                        case Request.Sources _ -> text.sources();
                        case Request.Status _ -> text.status();
                        case Request.Privacy _ -> text.privacy();
                        default -> text.help();
                    });
            return ExitCode.OK;
        });
    }

    private int batch(Settings settings, String file) {
        try (BufferedReader questions =
                new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8))) {
            return withDesk(settings, opened -> {
                requireDocuments(opened);
                try {
                    new Batch(replies(opened, settings)).answer(questions, processContext.out());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return ExitCode.OK;
            });
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UsageException("Cannot read " + file + ": " + e.getMessage());
        }
    }

    private InputStream stream(String file) throws IOException {
        if (file.equals("-")) {
            return processContext.in();
        }
        Path path = processContext.workingDirectory().resolve(file);
        if (Files.isDirectory(path)) {
            throw new UsageException(file + " is a folder; --batch needs a file with a question a line.");
        }
        return Files.newInputStream(path);
    }
}
