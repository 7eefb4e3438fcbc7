"""Names that collide: few given names and surnames in many spellings, acronyms, legal forms, places."""

from __future__ import annotations

from hypothesis import strategies as st

from entities.model import Decision, Kind, Label, Mention, Name, NameCount
from entities.resolution import Alias

GIVEN = ["Ann", "Anna", "Bill", "William", "W.", "A.", "Aleksandr", "Alexander", "Sasha", "Svetlana", "Sviatlana", ""]
MIDDLE = ["", "", "", "J.", "Lee", "K. J."]
SURNAMES = ["Smith", "SMITH", "van Smith", "Smith-Jones", "Jones", "Tsikhanouskaya", "Tikhanovskaya", "Tikhanovsky"]
SUFFIXES = ["", "", "", "Jr.", "Sr", "III"]
THINGS = """European Union;EU;E.U.;Baikal Finance Group;Baikal;Baikal Ltd;Channel 4;Channel 5;US;United States;America;
London;Kiev;Kyiv;AT&T;AT and T;Northern Bank;Northern;NB;National Bank;Smith;Jones;Ann Smith;Vetrina (V);é;…""".split(";")


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
ALIASES = st.lists(st.builds(Alias, st.sampled_from(THINGS), st.sampled_from(THINGS), st.sampled_from(Label), st.integers(1, 5)))
PAIRS = st.tuples(PEOPLES_NAMES, PEOPLES_NAMES)
DECISIONS = st.lists(
    st.one_of(
        st.builds(Decision, st.sampled_from([Kind.SAME, Kind.DIFFERENT]), PAIRS),
        st.builds(Decision, st.just(Kind.RENAME), st.tuples(NAMES), st.just("Somebody Else")),
        st.builds(Decision, st.just(Kind.RETYPE), st.tuples(NAMES), st.sampled_from(["person", "place"])),
        st.builds(Decision, st.just(Kind.DROP), st.tuples(NAMES)),
    ),
    max_size=4,
)


@st.composite
def mentions(draw: st.DrawFn) -> list[Mention]:
    """The mentions of one article, one after the other."""
    names = draw(st.lists(PEOPLES_NAMES | NAMES, max_size=12))
    return [Mention(100 * at, 100 * at + len(name.name), *name) for at, name in enumerate(names)]
