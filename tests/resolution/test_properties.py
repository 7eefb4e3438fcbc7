"""What holds for all names, whatever the rules: order doesn't matter, nothing contradicts itself, nothing is lost."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.resolution.english import correct_labels, resolve_article, resolve_names

from entities.model import Decision, DecisionKind, Label, Mention, Name, NameCount
from entities.resolution.corpus import Resolution
from entities.resolution.corpus.grouping import contradiction
from entities.resolution.corpus.links import Alias

# Names that collide: few given names and surnames in many spellings, acronyms, legal forms, places.
GIVEN = ["Ann", "Anna", "Bill", "William", "W.", "A.", "Aleksandr", "Alexander", "Sasha", "Svetlana", "Sviatlana", ""]
MIDDLE = ["", "", "", "J.", "Lee", "K. J."]
SURNAMES = ["Smith", "SMITH", "van Smith", "Smith-Jones", "Jones", "Tsikhanouskaya", "Tikhanovskaya", "Tikhanovsky"]
SUFFIXES = ["", "", "", "Jr.", "Sr", "III"]
THINGS = """European Union;EU;E.U.;Baikal Finance Group;Baikal;Baikal Ltd;Channel 4;Channel 5;US;United States;America;
London;Kiev;Kyiv;AT&T;AT and T;Northern Bank;Northern;NB;National Bank;Smith;Jones;Ann Smith;Vetrina (V);é;…""".split(
    ";"
)


def joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


PEOPLE = st.builds(joined, *map(st.sampled_from, (GIVEN, MIDDLE, SURNAMES, SUFFIXES)))
TEXTS = PEOPLE | st.sampled_from(THINGS) | st.text(min_size=1, max_size=5).filter(lambda text: text.strip() == text)
NAMES = st.builds(Name, TEXTS, st.sampled_from(Label))
PEOPLES_NAMES = st.builds(Name, PEOPLE, st.just(Label.PERSON))


def count(name: Name, mentions: int, articles: int) -> NameCount:
    return NameCount(*name, mentions + articles - 1, articles)


COUNTS = st.lists(
    st.builds(count, PEOPLES_NAMES | NAMES, st.integers(1, 9), st.integers(1, 9)),
    max_size=25,
    unique_by=lambda count: (count.name, count.label),
)
ALIASES = st.lists(
    st.builds(Alias, st.sampled_from(THINGS), st.sampled_from(THINGS), st.sampled_from(Label), st.integers(1, 5))
)
PAIRS = st.tuples(PEOPLES_NAMES, PEOPLES_NAMES)
DECISIONS = st.lists(
    st.one_of(
        st.builds(Decision, st.sampled_from([DecisionKind.SAME, DecisionKind.DIFFERENT]), PAIRS),
        st.builds(Decision, st.just(DecisionKind.RENAME), st.tuples(NAMES), st.just("Somebody Else")),
        st.builds(Decision, st.just(DecisionKind.RETYPE), st.tuples(NAMES), st.sampled_from(["person", "place"])),
        st.builds(Decision, st.just(DecisionKind.DROP), st.tuples(NAMES)),
    ),
    max_size=4,
)


@st.composite
def mentions(draw: st.DrawFn) -> list[Mention]:
    """The mentions of one article, one after the other."""
    names = draw(st.lists(PEOPLES_NAMES | NAMES, max_size=12))
    return [Mention(100 * at, 100 * at + len(name.name), *name) for at, name in enumerate(names)]


def clusters(resolution: Resolution) -> list[list[Name]]:
    members: dict[str, list[Name]] = {}
    for name, entity in resolution.assignments:
        members.setdefault(entity, []).append(name)
    return list(members.values())


@given(COUNTS, ALIASES, DECISIONS, st.randoms())
def test_the_order_of_names_and_aliases_does_not_matter(
    counts: list[NameCount], aliases: list[Alias], decisions: list[Decision], random: object
) -> None:
    first = resolve_names(counts, aliases, decisions)
    assert resolve_names(counts, aliases, decisions) == first
    random.shuffle(counts)  # type: ignore[attr-defined]
    random.shuffle(aliases)  # type: ignore[attr-defined]
    assert resolve_names(counts, aliases, decisions) == first


@given(COUNTS, ALIASES, DECISIONS)
def test_every_name_is_one_entitys_or_dropped(
    counts: list[NameCount], aliases: list[Alias], decisions: list[Decision]
) -> None:
    resolution = resolve_names(counts, aliases, decisions)
    assigned = [name for name, _ in resolution.assignments]
    assert len(set(assigned)) == len(assigned)
    given_names = {Name(count.name, count.label) for count in counts}
    assert set(assigned) <= given_names
    if not any(decision.kind is DecisionKind.DROP for decision in decisions):
        assert set(assigned) == given_names
    ids = [entity.id for entity in resolution.entities]
    assert len(set(ids)) == len(ids)
    assert {entity for _, entity in resolution.assignments} == set(ids)


@given(COUNTS, ALIASES)
def test_no_entity_contradicts_itself(counts: list[NameCount], aliases: list[Alias]) -> None:
    resolution = resolve_names(counts, aliases)
    labels = {entity.id: entity.label for entity in resolution.entities}
    for name, entity in resolution.assignments:
        for other, same in resolution.assignments:
            if entity == same:
                label = labels[entity]
                assert contradiction(Name(name.name, label), Name(other.name, label)) is None


@given(
    COUNTS,
    ALIASES,
    st.lists(st.tuples(st.sampled_from([DecisionKind.SAME, DecisionKind.DIFFERENT]), PAIRS), max_size=6),
)
def test_nothing_is_joined_that_a_person_held_apart(
    counts: list[NameCount], aliases: list[Alias], drawn: list[tuple[DecisionKind, tuple[Name, Name]]]
) -> None:
    counts = [count for count in counts if count.label is Label.PERSON]
    resolution = resolve_names(counts, aliases, [Decision(kind, pair) for kind, pair in drawn])
    entity_of = dict(resolution.assignments)
    for kind, (one, other) in drawn:
        if kind is DecisionKind.DIFFERENT and one != other and one in entity_of and other in entity_of:
            assert entity_of[one] != entity_of[other]


@given(COUNTS, ALIASES)
def test_resolving_under_the_corrected_labels_changes_nothing(counts: list[NameCount], aliases: list[Alias]) -> None:
    resolution = resolve_names(counts, aliases)
    labels = correct_labels(counts)
    settled: dict[Name, NameCount] = {}
    for count in counts:
        name = Name(count.name, labels.get(Name(count.name, count.label), count.label))
        known = settled.get(name, NameCount(*name, 0, 0))
        settled[name] = NameCount(*name, known.mentions + count.mentions, known.articles + count.articles)
    again = resolve_names(settled.values(), aliases)
    assert again.entities == resolution.entities
    assert correct_labels(settled.values()) == {}


@given(mentions(), st.randoms())
def test_the_order_of_mentions_does_not_matter(found: list[Mention], random: object) -> None:
    references = resolve_article(found)
    assert sorted((r.mention for r in references), key=lambda m: m.start) == found
    random.shuffle(found)  # type: ignore[attr-defined]
    assert resolve_article(found) == references


@given(mentions())
def test_mentions_go_to_names_that_the_article_has(found: list[Mention]) -> None:
    texts = {(mention.text, mention.label) for mention in found}
    for reference in resolve_article(found):
        assert (reference.name is None) == (len(reference.candidates) > 1)
        for name in reference.candidates or (reference.name,):
            assert (name, reference.label) in texts


@given(mentions())
def test_resolving_the_names_that_mentions_got_changes_nothing(found: list[Mention]) -> None:
    references = resolve_article(found)
    spelled = [Mention(r.mention.start, r.mention.end, r.name or r.mention.text, r.label) for r in references]
    assert [r.name for r in resolve_article(spelled)] == [r.name for r in references]


@given(PAIRS)
def test_contradiction_is_mutual(pair: tuple[Name, Name]) -> None:
    for one, other in combinations(pair, 2):
        assert contradiction(one, other) == contradiction(other, one)
        assert contradiction(one, one) is None
