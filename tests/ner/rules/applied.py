"""Rules of recognition by name, as the table has them, applied to texts, English ones unless said otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from entities.lexicon.english import ENGLISH
from entities.lexicon.language import Language
from entities.ner.draft import Candidate, Draft, apply_rules
from entities.ner.rules import RULES

CLEANING = ("breaks", "edges", "pairs", "of-place", "particles", "firms", "neighbours", "new-edges", "headings", "junk")
JOINTS = ("pairs", "of-place", "particles", "firms", "neighbours")


def applied(  # noqa: PLR0913 - all that a rule may look at
    rules: str | Iterable[str],
    text: str,
    spans: Iterable[Candidate] = (),
    *,
    barred: Iterable[Candidate] = (),
    body: str | None = None,
    language: Language = ENGLISH,
) -> list[Candidate]:
    """The spans that become of some by one rule, or by several in the order of the table."""
    wanted = {rules} if isinstance(rules, str) else set(rules)
    assert wanted <= {rule.name for rule in RULES}
    draft = Draft(text if body is None else body, text, language, tuple(spans), tuple(barred))
    return list(apply_rules(draft, [rule for rule in RULES if rule.name in wanted]).spans)
