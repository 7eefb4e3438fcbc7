"""How good extraction is: gold annotations against what was found.

The measures are the field's: NER by exact span and label (as in CoNLL-2003); B-cubed over mentions (Bagga and Baldwin
1998, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model"); precision and recall over the nodes and
edges of the graph, under a greedy one-to-one matching of entities by mentions in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, replace
from itertools import combinations

from entities.evaluation.gold import GoldArticle, GoldMention
from entities.model import Label, Span
from entities.store.whole.mentions import ResolvedMention

_SHOWN = 10
_POSSESSIVES = ("'s", "\u2019s")
Places = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, in percent."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Confusion:
    """An entity that went wrong: its name, and the names of the parts that it mixes or is scattered over."""

    name: str
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of one comparison, in percent; None where the annotations don't allow it.

    `wrong_merges`: the share of the entities found that hold mentions of several gold entities; `splits`: the share of
    gold entities whose mentions went to several, or to one and none. Both, like `b3`, look at the mentions that
    annotators gave an id: without one, "P. Smith" and "Paul Smith" can't be known for one. The worst of each have the
    most mentions astray.
    """

    ner: Score
    ner_by_label: Mapping[Label, Score]
    b3: Score | None
    nodes: Score
    edges: Score | None
    docedges: Score
    wrong_merges: Mapping[Label, float]
    splits: Mapping[Label, float]
    worst_merges: tuple[Confusion, ...]
    worst_splits: tuple[Confusion, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A gold mention and the mention found that overlaps it most; without an entity, `found_entity` is its own."""

    gold: GoldMention
    found: ResolvedMention
    found_entity: Hashable


def score_mentions(gold: Sequence[GoldArticle], mentions: Iterable[ResolvedMention]) -> Evaluation:
    """Compare the mentions found in the gold articles with the annotated ones.

    A leading "the" and a trailing possessive are left out of what was found, since guidelines differ on them.
    """
    by_article: dict[str, list[ResolvedMention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.article].append(mention)
    found = [_comparable(article, by_article[article.article]) for article in gold]
    pairs = [pair for article, row in zip(gold, found, strict=True) for pair in _pairs(article, row)]
    matching = _match_entities(pairs)
    gold_places = [[(mention.span.start, mention.entity) for mention in article.mentions] for article in gold]
    places = [[(mention.start, mention.entity) for mention in row if mention.entity] for row in found]
    renamed = [[(at, matching.get(entity, f"?{entity}")) for at, entity in row] for row in places]
    sentences = [article.sentences for article in gold if article.sentences is not None]
    whole = [(Span(0, len(article.text) + 1),) for article in gold]
    counts = {label: _span_counts(gold, found, label) for label in Label}
    return Evaluation(
        ner=_score(*map(sum, zip(*counts.values(), strict=True))),
        ner_by_label={label: _score(*counts[label]) for label in Label},
        b3=_b_cubed([pair for pair in pairs if pair.gold.linked]),
        nodes=_score_sets(
            len(matching), {node for row in places for _, node in row}, {n for r in gold_places for _, n in r}
        ),
        edges=_edge_score(gold_places, renamed, sentences) if len(sentences) == len(gold) else None,
        docedges=_edge_score(gold_places, renamed, whole),
        wrong_merges=_mixed_share(_merges(pairs)),
        splits=_mixed_share(_splits(pairs)),
        worst_merges=_worst(_merges(pairs)),
        worst_splits=_worst(_splits(pairs)),
    )


def _comparable(article: GoldArticle, mentions: Iterable[ResolvedMention]) -> list[ResolvedMention]:
    low, high = article.evaluated
    trimmed = (_trim(mention, article.text) for mention in mentions)
    return [mention for mention in trimmed if low <= mention.start and mention.end <= high]


def _trim(mention: ResolvedMention, text: str) -> ResolvedMention:
    start, end = mention.start, mention.end
    if text[start:end].lower().startswith("the "):
        start += len("the ")
    if text[start:end].endswith(_POSSESSIVES):
        end -= len("'s")
    return replace(mention, start=start, end=end)


def _pairs(article: GoldArticle, found: Sequence[ResolvedMention]) -> Iterator[_Pair]:
    for gold in article.mentions:
        best = max(found, key=lambda mention: _overlap(mention, gold.span), default=None)
        if best is not None and _overlap(best, gold.span) > 0:
            yield _Pair(gold, best, best.entity or (article.article, best.start))


def _overlap(mention: ResolvedMention, span: Span) -> int:
    return min(mention.end, span.end) - max(mention.start, span.start)


def _span_counts(gold: Sequence[GoldArticle], found: Sequence[Sequence[ResolvedMention]], label: Label) -> list[int]:
    """How many spans of this label are right, found in excess, and missed."""
    right = extra = missed = 0
    for article, row in zip(gold, found, strict=True):
        ours = {(mention.start, mention.end) for mention in row if mention.label is label}
        theirs = {tuple(mention.span) for mention in article.mentions if mention.label is label}
        right, extra, missed = right + len(ours & theirs), extra + len(ours - theirs), missed + len(theirs - ours)
    return [right, extra, missed]


def _score(right: int, extra: int, missed: int) -> Score:
    precision = right / (right + extra) if right + extra else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    return _percent(precision, recall)


def _percent(precision: float, recall: float) -> Score:
    total = precision + recall
    return Score(100 * precision, 100 * recall, 200 * precision * recall / total if total else 0.0)


def _score_sets(right: int, found: Sized, gold: Sized) -> Score:
    return _score(right, len(found) - right, len(gold) - right)


def _b_cubed(pairs: Sequence[_Pair]) -> Score | None:
    if not pairs:
        return None
    gold = Counter(pair.gold.entity for pair in pairs)
    found = Counter(pair.found_entity for pair in pairs)
    both = Counter((pair.gold.entity, pair.found_entity) for pair in pairs)
    precision = sum(n * n / found[entity] for (_, entity), n in both.items()) / len(pairs)
    recall = sum(n * n / gold[entity] for (entity, _), n in both.items()) / len(pairs)
    return _percent(precision, recall)


def _match_entities(pairs: Iterable[_Pair]) -> dict[str, str]:
    """From entities found to gold entities, one to one, those with the most mentions in common first."""
    common = Counter((pair.gold.entity, pair.found.entity) for pair in pairs if pair.found.entity)
    matching: dict[str, str] = {}
    taken: set[str] = set()
    for (gold, found), _ in sorted(common.items(), key=lambda item: (-item[1], str(item[0]))):
        if found not in matching and gold not in taken:
            matching[found] = gold
            taken.add(gold)
    return matching


def _edge_score(gold: Sequence[Places], found: Sequence[Places], windows: Sequence[Iterable[Span]]) -> Score:
    theirs, ours = (set(_edges(rows, windows)) for rows in (gold, found))
    return _score_sets(len(theirs & ours), ours, theirs)


def _edges(rows: Sequence[Places], windows: Sequence[Iterable[Span]]) -> Iterator[tuple[str, str]]:
    for places, spans in zip(rows, windows, strict=True):
        for low, high in spans:
            yield from combinations(sorted({entity for at, entity in places if low <= at < high}), 2)


@dataclass(slots=True)
class _Mixture:
    """What one entity consists of, seen from the other side; the most frequent name stands for it."""

    label: Label
    names: Counter[str]
    parts: dict[Hashable, Counter[str]]

    @property
    def astray(self) -> int:
        """How many mentions aren't with the largest part."""
        sizes = [names.total() for names in self.parts.values()]
        return sum(sizes) - max(sizes)


def _merges(pairs: Iterable[_Pair]) -> list[_Mixture]:
    resolved = (pair for pair in pairs if pair.gold.linked and pair.found.entity)
    return _mixtures(
        resolved,
        lambda p: (p.found_entity, p.found.label, p.found.name),
        lambda p: (p.gold.entity, f"{p.gold.text} ({p.gold.entity})"),
    )


def _splits(pairs: Iterable[_Pair]) -> list[_Mixture]:
    return _mixtures(
        (pair for pair in pairs if pair.gold.linked),
        lambda p: (p.gold.entity, p.gold.label, p.gold.text),
        lambda p: (p.found.entity, p.found.name or "(ambiguous)"),
    )


def _mixtures(
    pairs: Iterable[_Pair],
    whole: Callable[[_Pair], tuple[Hashable, Label, str | None]],
    part: Callable[[_Pair], tuple[Hashable, str]],
) -> list[_Mixture]:
    mixtures: dict[Hashable, _Mixture] = {}
    for pair in pairs:
        key, label, name = whole(pair)
        mixture = mixtures.setdefault(key, _Mixture(label, Counter(), defaultdict(Counter)))
        mixture.names[name or ""] += 1
        part_key, part_name = part(pair)
        mixture.parts[part_key][part_name] += 1
    return list(mixtures.values())


def _mixed_share(mixtures: Iterable[_Mixture]) -> dict[Label, float]:
    of_label: dict[Label, list[bool]] = {label: [] for label in Label}
    for mixture in mixtures:
        of_label[mixture.label].append(len(mixture.parts) > 1)
    return {label: 100 * sum(mixed) / len(mixed) if mixed else 0.0 for label, mixed in of_label.items()}


def _worst(mixtures: Iterable[_Mixture]) -> tuple[Confusion, ...]:
    mixed = (mixture for mixture in mixtures if len(mixture.parts) > 1)
    confusions = [(mixture.astray, _confusion(mixture)) for mixture in mixed]
    confusions.sort(key=lambda item: (-item[0], item[1].name, item[1].parts))
    return tuple(confusion for _, confusion in confusions[:_SHOWN])


def _confusion(mixture: _Mixture) -> Confusion:
    parts = [(_commonest(names), names.total()) for names in mixture.parts.values()]
    return Confusion(_commonest(mixture.names), tuple(sorted(parts, key=lambda part: (-part[1], part[0]))))


def _commonest(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name))
