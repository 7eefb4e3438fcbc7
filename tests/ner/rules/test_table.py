"""Every rule of recognition changes what it says that it changes, and leaves alone what only looks like it."""

from __future__ import annotations

import pytest
from tests.ner.rules.applied import applied

from entities.lexicon.english import ENGLISH
from entities.lexicon.french import FRENCH
from entities.model import Label
from entities.ner.draft import Candidate, Draft, apply_rules
from entities.ner.rules import RULES
from entities.resolution.article.rules import RULES as ARTICLE
from entities.resolution.corpus.rules import RULES as CORPUS

TEXTUAL = {"apostrophes", "case", "turned", "respelling"}  # these change the text
LABELS = {"P": Label.PERSON, "L": Label.PLACE, "O": Label.ORGANIZATION, "X": None}
LANGUAGES = {"tails": FRENCH}
Example = tuple[str, str]

# A text with the names that were found between brackets, their label first; then with those that the rule makes.
CHANGED: dict[str, Example] = {
    "breaks": ("so [P:Ann Smith\nBo Jones] met", "so [P:Ann Smith]\n[P:Bo Jones] met"),
    "edges": ("so [P:President Ann Smith's] home", "so President [P:Ann Smith]'s home"),
    "tails": ("le [O:Conseil] de coordination a dit", "le [O:Conseil de coordination] a dit"),
    "pairs": ("so [P:Ann Smith and Bo Jones] met", "so [P:Ann Smith] and [P:Bo Jones] met"),
    "of-place": ("so [O:Nutrien of Canada] grew", "so [O:Nutrien] of [L:Canada] grew"),
    "particles": ("so [P:Ursula] von der Leyen met", "so [P:Ursula von der Leyen] met"),
    "firms": ("so [P:Johnson] & Johnson grew", "so [O:Johnson & Johnson] grew"),
    "hyphens": (
        "so [P:Ann Tarkov] met [P:Bo Vetrin]; the Tarkov-Vetrin pact",
        "so [P:Ann Tarkov] met [P:Bo Vetrin]; the [P:Tarkov]-[P:Vetrin] pact",
    ),
    "neighbours": (
        "so [O:Tarkov Bank] said. [P:Tarkov Bank Zabriskie] and [P:Zabriskie] left",
        "so [O:Tarkov Bank] said. [O:Tarkov Bank] [P:Zabriskie] and [P:Zabriskie] left",
    ),
    "new-edges": ("so [P:Mr Smith] met", "so Mr [P:Smith] met"),
    "titles": ("so [P:Farmer Ann Smith] met", "so Farmer [P:Ann Smith] met"),
    "titled": ("so Sgt Ann Zabriskie met", "so Sgt [P:Ann Zabriskie] met"),
    "headings": ("[O:Markets]\nThey rose.", "Markets\nThey rose."),
    "junk": ("so [P:Monday] came", "so Monday came"),
    "doubles": ("so Mrs May came, and May spoke", "so Mrs [P:May] came, and [P:May] spoke"),
    "acronyms": ("the Tarkov Oil Union (TOU) met", "the [O:Tarkov Oil Union] ([O:TOU]) met"),
    "lists": (
        "[P:Zubov], [P:Karpin], Onopko, [L:Radimov].",
        "[P:Zubov], [P:Karpin], [P:Onopko], [P:Radimov].",
    ),
    "tables": (
        "Sokol 3 2 1\nZenit 3 1 1\nRotor 3 1 0\nLada 3 0 1\n",
        "[O:Sokol] 3 2 1\n[O:Zenit] 3 1 1\n[O:Rotor] 3 1 0\n[O:Lada] 3 0 1\n",
    ),
    "datelines": ("MINSK, Belarus (Tarkov Wire) - It rained.", "[L:MINSK], Belarus (Tarkov Wire) - It rained."),
    "judge": (
        "[P:Ann Zabriskie] came. [O:Zabriskie] spoke. [X:Dutch] rain.",
        "[P:Ann Zabriskie] came. [P:Zabriskie] spoke. Dutch rain.",
    ),
    "new-breaks": ("so [P:Zubko, Tarkov, Karpin] met", "so [P:Zubko], [P:Tarkov], [P:Karpin] met"),
    "new-titles": ("so [P:Swede Zabriskie] met", "so Swede [P:Zabriskie] met"),
    "clubs": ("so [L:Leeds] beat [P:Chelsea] in [L:Leeds]", "so [O:Leeds] beat [O:Chelsea] in [L:Leeds]"),
    "propagation": (
        "so [P:Ann Zabriskie] came. Then Zabriskie spoke",
        "so [P:Ann Zabriskie] came. Then [P:Zabriskie] spoke",
    ),
    "things": ("so the ferry [P:Ann Tarkov] sank", "so the ferry Ann Tarkov sank"),
    "dates": ("so [P:Ann April] came in [P:April]", "so [P:Ann April] came in April"),
}
LEFT: dict[str, str] = {
    "breaks": "so [O:Smith, Jones] grew",
    "edges": "so [O:Director Hotels Group] grew",
    "tails": "le [O:Conseil] de mardi a dit",
    "pairs": "so [O:Marks and Spencer] grew",
    "of-place": "so [O:Bank of England] grew",
    "particles": "so [L:Ursula] von der Leyen met",
    "firms": "so [P:Johnson] and Jackson grew",
    "hyphens": "so [P:Ann Tarkov] met [P:Bo Vetrin]; the Tarkov-Zeltak pact",
    "neighbours": "so [P:Tarkov Bank Zabriskie] left",
    "new-edges": "so [P:Ann Smith] met",
    "titles": "so [P:Farmer Smith] met",
    "titled": "so Vetrina Ann Zabriskie met",
    "headings": "so [O:Markets] rose. [O:Markets] fell",
    "junk": "so [P:May Smith] came",
    "doubles": "so Mrs Smith came in May, and it may rain",
    "acronyms": "the Tarkov Oil Union (since 2004) met",
    "lists": "[P:Zubov], [P:Karpin], Onopko.",
    "tables": "Sokol won 3 games.\nZenit 2.\nRotor lost.\nLada too.\n",
    "datelines": "Minsk said - and so did others (of Belarus) - that it rained.",
    "judge": "[P:Ann Zabriskie] came. [O:Vetrina Corp] fell.",
    "new-breaks": "so [P:Ann Zubko, Jr.] met the [O:Tarkov, Karpin] firm",
    "new-titles": "so [P:Dane Zabriskie] met",
    "clubs": "so [L:Leeds] and [L:Chelsea] beat the record",
    "propagation": "so [P:Ann Zabriskie] came. Then Zabriskie Falls froze",
    "things": "so the captain [P:Ann Tarkov] sank",
    "dates": "so [P:Ann April] came. [P:April] spoke",
}


def parsed(marked: str) -> tuple[str, list[Candidate]]:
    """A text and the spans in it, from one with brackets."""
    text, spans = "", []
    for at, part in enumerate(marked.split("[")):
        inside, _, rest = part.partition("]") if at else ("", "", part)
        if at:
            label, _, name = inside.partition(":")
            spans.append(Candidate(len(text), len(text) + len(name), LABELS[label]))
            text += name
        text += rest
    return text, spans


def test_every_rule_has_an_example_on_either_side() -> None:
    assert set(CHANGED) | TEXTUAL == {rule.name for rule in RULES} == set(LEFT) | TEXTUAL


@pytest.mark.parametrize("rule", CHANGED)
def test_a_rule_changes_what_it_is_for(rule: str) -> None:
    before, after = map(parsed, CHANGED[rule])
    assert before[0] == after[0]
    assert applied(rule, *before, language=LANGUAGES.get(rule, ENGLISH)) == after[1]


@pytest.mark.parametrize("rule", LEFT)
def test_a_rule_leaves_alone_what_only_looks_like_it(rule: str) -> None:
    text, spans = parsed(LEFT[rule])
    assert applied(rule, text, spans, language=LANGUAGES.get(rule, ENGLISH)) == spans


def test_apostrophes_are_straight_for_the_recogniser_and_spelled_as_in_the_body_afterwards() -> None:
    for body, read in (("so O’Neil came", "so O'Neil came"), ("‘so’ O'Neil came", "‘so’ O'Neil came")):
        straight = apply_rules(Draft(body, body, ENGLISH), [rule for rule in RULES if rule.name == "apostrophes"])
        assert straight.text == read
        assert apply_rules(straight, [rule for rule in RULES if rule.name == "respelling"]).text == body


def test_a_name_with_its_surname_first_is_turned_and_a_place_isn_t() -> None:
    for body, read in (("ZUBKO, Anna - here", "Anna  Zubko - here"), ("PARIS, Texas - here", "PARIS, Texas - here")):
        draft = apply_rules(Draft(body, body, ENGLISH), [rule for rule in RULES if rule.name == "turned"])
        assert (draft.text, len(draft.spans)) == (read, int(read != body))


def test_case_is_restored_where_all_is_shouted_only() -> None:
    for text, restored in (
        ("TARKOV FELL TODAY\n", "Tarkov fell today\n"),
        ("The UN and NATO met\n", "The UN and NATO met\n"),
    ):
        draft = Draft(text, text, ENGLISH)
        assert apply_rules(draft, [rule for rule in RULES if rule.name == "case"]).text == restored


def test_a_rule_that_is_off_does_nothing() -> None:
    for rule, (marked, _) in CHANGED.items():
        text, spans = parsed(marked)
        draft = Draft(text, text, ENGLISH, tuple(spans))
        assert apply_rules(draft, [one for one in RULES if one.name == rule], frozenset({rule})) == draft


def test_names_are_unique_and_what_they_say_is_a_phrase() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert not set(names) & {*ARTICLE, *CORPUS}
    said = [rule.says for rule in RULES] + [rule.says for table in (ARTICLE, CORPUS) for rule in table.values()]
    assert all(says and not says.endswith(".") for says in said)
