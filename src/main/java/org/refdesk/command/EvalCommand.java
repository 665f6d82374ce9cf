package org.refdesk.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.cli.EvaluationText;
import org.refdesk.config.Settings;
import org.refdesk.desk.CorpusContents;
import org.refdesk.evaluation.CitedEvaluation;
import org.refdesk.evaluation.CitedFigures;
import org.refdesk.evaluation.CorpusTexts;
import org.refdesk.evaluation.EvaluationException;
import org.refdesk.evaluation.GoldQuestion;
import org.refdesk.evaluation.GoldQuestions;
import org.refdesk.evaluation.RankedEvaluation;
import org.refdesk.evaluation.RelevanceJudgments;
import org.refdesk.evaluation.SearchQuestion;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;
import org.refdesk.wiring.DeskFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refdesk eval}: measures answers on a set of questions. */
@Command(
        name = "eval",
        description = "Measures answers against a gold question set, or the ranking of documents against judgements.",
        footer = {
            "",
            "Examples:",
            "  refdesk eval --misses gold.jsonl",
            "  refdesk eval --queries queries.jsonl --qrels qrels.tsv --run out.trec --corpus corpus.jsonl --index idx",
            "",
            "GOLD.jsonl, a question a line: {\"id\", \"question\", \"kind\", \"facets\": [{\"any_of\": [{\"file\","
                    + " \"quote\"}]}]};",
            "no facets if the documents hold no answer."
        })
public final class EvalCommand extends DeskCommand {
    private static final int RUN_DEPTH = 100;

    @Parameters(arity = "0..1", paramLabel = "GOLD.jsonl", description = "Questions with the quotes that answer them")
    private @Nullable Path gold;

    @Option(
            names = {"-j", "--json"},
            description = "Print one JSON object")
    private boolean json;

    @Option(names = "--misses", description = "List the questions whose first quote is wrong")
    private boolean misses;

    @Option(names = "--queries", paramLabel = "FILE", description = "{\"id\", \"text\"} a line")
    private @Nullable Path queries;

    @Option(names = "--qrels", paramLabel = "FILE", description = "question TAB document TAB grade a line")
    private @Nullable Path qrels;

    @Option(names = "--run", paramLabel = "FILE", description = "TREC run file to write")
    private @Nullable Path run;

    @Option(names = "--distinct", description = "Count only the first of the queries with the same text")
    private boolean distinct;

    public EvalCommand(DeskFactory parts, ProcessContext processContext) {
        super(parts, processContext);
    }

    @Override
    public Integer call() {
        try {
            if (gold != null && queries == null && qrels == null && run == null) {
                return cited(file(gold));
            }
            if (gold == null && queries != null && qrels != null && run != null) {
                return ranked(
                        file(queries),
                        file(qrels),
                        processContext.workingDirectory().resolve(run));
            }
        } catch (EvaluationException e) {
            throw new UsageException(e.getMessage() + ".");
        } catch (UncheckedIOException e) {
            throw new UsageException("A file cannot be read or written: " + e.getMessage());
        }
        throw new UsageException("Give either GOLD.jsonl, or --queries, --qrels and --run together.");
    }

    private Path file(Path named) {
        Path file = processContext.workingDirectory().resolve(named);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("There is no file " + named + ".");
        }
        return file;
    }

    private int cited(Path file) {
        List<GoldQuestion> questions = GoldQuestions.read(file);
        Settings settings = common.settings(processContext);
        return withDesk(settings, opened -> {
            warnOfUnknownFiles(questions, opened.desk().holdings(Scope.ALL));
            CorpusTexts texts = CorpusTexts.of(settings.corpus());
            CitedFigures figures = CitedEvaluation.of(opened.desk(), questions, texts);
            print(json ? List.of(EvaluationText.json(figures.figures())) : EvaluationText.lines(figures));
            if (misses) {
                print(EvaluationText.misses(figures));
            }
            return ExitCode.OK;
        });
    }

    /** Warns of files that are not among the documents: no answer can quote them. */
    private void warnOfUnknownFiles(List<GoldQuestion> questions, CorpusContents holdings) {
        List<String> unknown = GoldQuestions.filesOtherThan(
                holdings.documents().stream().map(CorpusContents.Held::id).toList(), questions);
        if (!unknown.isEmpty()) {
            processContext
                    .err()
                    .println("refdesk: " + Messages.text("terminal.unknown_gold", String.join(", ", unknown)));
        }
    }

    private int ranked(Path queryFile, Path judgementFile, Path runFile) {
        List<SearchQuestion> questions = SearchQuestion.read(queryFile);
        RelevanceJudgments relevanceJudgments = RelevanceJudgments.read(judgementFile);
        return withDesk(common.settings(processContext), opened -> {
            var figures = new RankedEvaluation(opened.ranking(), RUN_DEPTH)
                    .run(questions, relevanceJudgments, distinct, runFile);
            print(List.of(json ? EvaluationText.json(figures) : EvaluationText.line(figures)));
            return ExitCode.OK;
        });
    }
}
