package org.refdesk.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.Desk;
import org.refdesk.document.PartialDate;
import org.refdesk.query.Filter;
import org.refdesk.query.Scope;
import org.refdesk.text.OneLine;
import org.refdesk.web.cite.StoryView;
import org.refdesk.web.http.RefusedException;
import org.refdesk.web.link.DocumentAddress;
import org.refdesk.web.link.Permalinks;

/** What the desk answers from, and what it does not, with the reason. */
final class SourcesPage implements Handler {
    /** Documents of one page. */
    private static final int MOST = 200;

    private final Desk desk;
    private final Supplier<List<SkippedFile>> leftOut;
    private final AccessCheck accessCheck;

    SourcesPage(Desk desk, Supplier<List<SkippedFile>> leftOut, AccessCheck accessCheck) {
        this.desk = desk;
        this.leftOut = leftOut;
        this.accessCheck = accessCheck;
    }

    /**
     * The documents as the page shows them.
     *
     * @param documents those with a story that was asked for
     * @param total how many those are, of which a page shows some
     * @param next where the others are shown, or null
     * @param publishers that are known
     * @param publisher that was asked for, or empty
     * @param name part of a title, publisher, author or file name that was asked for, or empty
     * @param after as asked for, or empty
     * @param before as asked for, or empty
     * @param leftOut what is not answered from
     * @param outdated what is answered from as it was read before
     */
    record View(
            List<Row> documents,
            int total,
            @Nullable String next,
            List<String> publishers,
            String publisher,
            String name,
            String after,
            String before,
            List<SkippedFile> leftOut,
            List<SkippedFile> outdated) {
        boolean isNarrowed() {
            return !(publisher + name + after + before).isEmpty();
        }
    }

    /** A document with those of its stories that were asked for. */
    record Row(String name, String path, int characters, List<Story> stories) {}

    /** A story, and where it begins. */
    record Story(StoryView known, int first, int last, String path) {}

    @Override
    public void handle(Context context) {
        accessCheck.admit(context);
        String publisher = parameter(context, "publisher");
        String name = parameter(context, "name");
        String after = parameter(context, "after");
        String before = parameter(context, "before");
        List<Filter> filters = filters(publisher, after, before);
        CorpusContents holdings = desk.holdings(Scope.ALL);
        List<Row> rows = rows(name.isEmpty() ? holdings : holdings.named(name), filters);
        int from = Math.min(from(context), rows.size());
        int to = Math.min(rows.size(), from + MOST);
        String next = to == rows.size()
                ? null
                : "/sources?publisher=" + DocumentAddress.encoded(publisher) + "&name=" + DocumentAddress.encoded(name)
                        + "&after=" + DocumentAddress.encoded(after) + "&before=" + DocumentAddress.encoded(before)
                        + "&from=" + to;
        View view = new View(
                rows.subList(from, to),
                rows.size(),
                next,
                publishers(holdings),
                publisher,
                name,
                after,
                before,
                leftOut.get(),
                holdings.notSearched().outdated().stream()
                        .map(one -> new SkippedFile(one.name(), one.reason()))
                        .toList());
        TemplateResponse.send(
                context,
                200,
                (out, none) -> JtesourcesGenerated.render(out, none, new PageFrame("Sources", "/sources", true), view));
    }

    private static String parameter(Context context, String name) {
        return Objects.requireNonNullElse(context.queryParam(name), "").strip();
    }

    private static int from(Context context) {
        try {
            return Math.max(0, Integer.parseInt(Objects.requireNonNullElse(context.queryParam("from"), "0")));
        } catch (NumberFormatException e) {
            throw new RefusedException(400, "\"from\" must be a whole number.");
        }
    }

    private static List<Filter> filters(String publisher, String after, String before) {
        List<Filter> filters = new ArrayList<>();
        if (!publisher.isEmpty()) {
            filters.add(new Filter.Source(publisher));
        }
        if (!after.isEmpty()) {
            filters.add(new Filter.After(date(after)));
        }
        if (!before.isEmpty()) {
            filters.add(new Filter.Before(date(before)));
        }
        return filters;
    }

    private static PartialDate date(String written) {
        return PartialDate.parse(written)
                .orElseThrow(() -> new RefusedException(
                        400, "“" + OneLine.of(written) + "” is no date; write 2024, 2024-03 or 2024-03-25."));
    }

    private static List<Row> rows(CorpusContents holdings, List<Filter> filters) {
        List<Row> rows = new ArrayList<>();
        for (CorpusContents.Held document : holdings.documents()) {
            List<Story> stories = new ArrayList<>();
            for (CorpusContents.HeldStory story : document.stories()) {
                Predicate<Filter> admits = filter -> filter.admits(document.id(), story.metadata());
                if (filters.stream().allMatch(admits)) {
                    stories.add(story(document, story));
                }
            }
            if (!stories.isEmpty() || filters.isEmpty()) {
                rows.add(new Row(
                        OneLine.of(document.id()),
                        DocumentAddress.of("/d", document.id()),
                        document.characters(),
                        stories));
            }
        }
        return rows;
    }

    private static Story story(CorpusContents.Held document, CorpusContents.HeldStory story) {
        String path =
                Permalinks.withQuery(DocumentAddress.of("/d", document.id()), "paragraph=" + story.firstParagraph())
                        + "#p" + story.firstParagraph();
        return new Story(new StoryView(story.metadata()), story.firstParagraph(), story.lastParagraph(), path);
    }

    private static List<String> publishers(CorpusContents holdings) {
        return holdings.documents().stream()
                .flatMap(document -> document.stories().stream())
                .map(story -> story.metadata().publisher())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
