package org.refdesk.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refdesk.analysis.Synonyms;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Answerer;
import org.refdesk.answer.Citation;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.StoredDocument;
import org.refdesk.query.Query;
import org.refdesk.query.Scope;
import org.refdesk.query.SourceNames;
import org.refdesk.query.Spelling;
import org.refdesk.retrieval.CorpusMean;
import org.refdesk.retrieval.HybridRetriever;
import org.refdesk.retrieval.PassageFilter;
import org.refdesk.retrieval.QueryTerms;
import org.refdesk.retrieval.RankingWeights;
import org.refdesk.retrieval.RetrievalResult;
import org.refdesk.retrieval.ScoredPassage;

/** A desk over an index in this process. */
public final class LocalDesk implements Desk, DocumentRanking, Documents {
    private final PassageIndex index;
    private final ScopedIndex scoped;
    private final Synonyms synonyms;
    private final HybridRetriever retriever;
    private final Answerer answerer;
    private final PerGeneration<float[]> mean;
    private final PerGeneration<SourceNames> names =
            new PerGeneration<>((scope, snapshot) -> ResolvedAttribution.names(snapshot));

    public LocalDesk(PassageIndex index, Synonyms synonyms, HybridRetriever retriever, Answerer answerer) {
        this.index = index;
        this.scoped = new ScopedIndex(index);
        this.synonyms = synonyms;
        this.retriever = retriever;
        this.answerer = answerer;
        this.mean = new PerGeneration<>((scope, snapshot) -> CorpusMean.of(snapshot, retriever.dimension()));
    }

    @Override
    public Answer ask(Question question) {
        Query asked = QuestionRules.read(question.text());
        Scope scope = question.scope();
        try (IndexSnapshot snapshot = scoped.acquire(scope)) {
            return new NotSearchedNotes(snapshot, scope).told(answer(asked, scope, snapshot));
        }
    }

    /** How many quotes were dropped since the start, because the stored text did not contain them. */
    public long droppedQuotes() {
        return answerer.droppedQuotes();
    }

    private Answer answer(Query asked, Scope scope, IndexSnapshot snapshot) {
        QuestionInterpreter understood =
                QuestionInterpreter.of(new Spelling(snapshot.words()).corrected(asked), snapshot);
        Query query = understood.query();
        if (!understood.possible()) {
            return new Answer.NotFound(List.of(), query.correction(), understood.notes());
        }
        Optional<ResolvedAttribution> source = ResolvedAttribution.of(query, names.of(scope, snapshot), snapshot);
        if (source.isPresent()) {
            Answer said = answer(
                    source.get().query(), scope, understood.and(source.get().note()), snapshot);
            if (source.get().alone() || said instanceof Answer.Cited) {
                return said;
            }
        }
        Optional<String> stranger = new UnknownSpeaker(synonyms, snapshot).note(query);
        if (stranger.isPresent()) {
            Answer near = answer(query, scope, understood.and(stranger.get()), snapshot);
            return near instanceof Answer.Cited cited ? cited.asClosest() : near;
        }
        return answer(query, scope, understood.notes(), snapshot);
    }

    private Answer answer(Query query, Scope scope, List<String> notes, IndexSnapshot snapshot) {
        QueryTerms wanted = wanted(query, snapshot);
        RetrievalResult found = retriever.find(query, wanted, mean.of(scope, snapshot), snapshot);
        return answerer.answer(query, wanted, found, snapshot, notes);
    }

    private QueryTerms wanted(Query query, IndexSnapshot snapshot) {
        return QueryTerms.of(query.effective(), synonyms, snapshot.searcher().getIndexReader());
    }

    @Override
    public List<RankedDocument> rank(String question, int depth) {
        Query query = QuestionRules.read(question);
        try (IndexSnapshot snapshot = index.acquire()) {
            RetrievalResult found =
                    retriever.find(query, wanted(query, snapshot), mean.of(Scope.ALL, snapshot), snapshot);
            List<ScoredPassage> hits = new ArrayList<>(found.hits());
            hits.sort(Comparator.<ScoredPassage>comparingDouble(RankingWeights.DOCUMENTS::passage)
                    .reversed());
            Map<String, Double> best = new LinkedHashMap<>();
            for (ScoredPassage hit : hits) {
                if (best.size() < depth) {
                    best.putIfAbsent(snapshot.passage(hit.docId()).document(), RankingWeights.DOCUMENTS.passage(hit));
                }
            }
            return best.entrySet().stream()
                    .map(ranked -> new RankedDocument(ranked.getKey(), ranked.getValue()))
                    .toList();
        }
    }

    @Override
    public String around(Citation citation, int characters, Scope scope) {
        try (IndexSnapshot snapshot = scoped.acquire(scope)) {
            return CitationContext.of(citation, characters, snapshot);
        }
    }

    @Override
    public Verification verify(String quote, Scope scope) {
        QuestionRules.requireNotTooLong("quote", quote);
        try (IndexSnapshot snapshot = scoped.acquire(scope)) {
            return new NotSearchedNotes(snapshot, scope)
                    .told(new Verifier(snapshot, PassageFilter.any()).verify(quote));
        }
    }

    @Override
    public boolean isWhole(String document, Scope scope) {
        try (IndexSnapshot snapshot = index.acquire()) {
            return snapshot.document(document).stream()
                    .flatMap(stored -> stored.stories().stream())
                    .allMatch(story -> scope.admits(document, story.metadata()));
        }
    }

    @Override
    public CorpusContents holdings(Scope scope) {
        try (IndexSnapshot snapshot = scoped.acquire(scope)) {
            List<CorpusContents.Held> held = new ArrayList<>();
            for (StoredDocument document : snapshot.documents()) {
                held.add(new CorpusContents.Held(
                        document.id(), document.sha256(), document.characters(), stories(document)));
            }
            return new CorpusContents(
                    changed(scope, snapshot), held, new NotSearchedNotes(snapshot, scope).notSearched());
        }
    }

    /* When the whole index last changed would tell of changes outside. */
    private static long changed(Scope scope, IndexSnapshot snapshot) {
        return scope.isAll()
                ? snapshot.generation()
                : snapshot.documents().stream()
                        .flatMap(document -> snapshot.layout(document.id()).stream())
                        .mapToLong(layout -> layout.read().toEpochMilli())
                        .max()
                        .orElse(0);
    }

    static List<CorpusContents.HeldStory> stories(StoredDocument document) {
        return document.stories().stream()
                .map(story ->
                        new CorpusContents.HeldStory(story.metadata(), story.firstParagraph(), story.lastParagraph()))
                .toList();
    }

    @Override
    public Optional<DocumentSnapshot> open(String id) {
        IndexSnapshot snapshot = index.acquire();
        Optional<DocumentSnapshot> opened = Optional.empty();
        try {
            opened = snapshot.document(id)
                    .flatMap(stored ->
                            snapshot.layout(id).map(layout -> new DocumentSnapshot(snapshot, stored, layout)));
        } finally {
            if (opened.isEmpty()) {
                snapshot.close();
            }
        }
        return opened;
    }

    @Override
    public long generation() {
        return index.generation();
    }
}
