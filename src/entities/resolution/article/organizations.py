"""Which full name of its article an organization's shorter name stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from entities.folding import fold, place_key
from entities.lexicon.names import LEGAL_FORMS
from entities.lexicon.places import read_places
from entities.model import Label, Mention
from entities.resolution.article.heads import Heads
from entities.resolution.article.spellings import Spelling
from entities.resolution.organization_names import acronym_letters, initials, is_acronym, organization_core

_BEGUN = 2
"""So many words of a name begin with a letter of the short word that is drawn from it."""
_MORE_WORDS = 2
"""So many words the full name may have beyond its short form."""


def keys_of_organization(name: Spelling, heads: Heads) -> Iterator[tuple[str, str]]:
    """What a full name may be asked for by: without its legal form, by its first letters, its first words, its kind."""
    language = heads.context.language
    yield "legal-form", organization_core(name.text)
    yield from (("acronym", letters) for letters in initials(name.text, language))
    words = name.text.split()
    if language.kind_first and len(words) > 1 and words[0].casefold() in language.organization_words:
        yield "kind", fold(words[0])
    words = name.key.split()
    if words[-1] in LEGAL_FORMS or words[-1] in language.form_words:
        yield from (("short-form", " ".join(words[:-more])) for more in range(1, min(_MORE_WORDS + 1, len(words))))


def without_legal_form(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The names that differ in the legal form only."""
    return heads.under(("legal-form", organization_core(name.text)))


def with_initials(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The names whose first letters an acronym is made of."""
    return heads.under(("acronym", acronym_letters(name.text))) if is_acronym(name.text) else ()


def with_first_words(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The one name of which these are the first words, before a kind of organization ("Baikal Finance Group")."""
    core = organization_core(name.text)
    if is_acronym(name.text) or core != name.key or place_key(core) in read_places():
        return ()
    fits = heads.under(("short-form", core))
    return fits if len(fits) == 1 else ()


def with_kind(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The names that begin with the word for their kind which this is: "Conseil européen" where "Conseil" stands."""
    return heads.under(("kind", name.key))


def defined_in_brackets(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """What the name stands for that an acronym in brackets follows."""
    return heads.meant_by(heads.context.defined.get(name.key, ""))


def definitions(mentions: Sequence[Mention]) -> dict[str, str]:
    """The acronyms that stand in brackets right after the name of an organization, with that name; both folded.

    Half of the letters will do where the article says so itself, as news translates names and keeps their acronyms
    (after Schwartz and Hearst 2003, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text").
    """
    defined: dict[str, str] = {}
    for full, short in pairwise(mentions):
        if _is_definition(full, short):
            defined.setdefault(fold(short.text), fold(full.text))
    return defined


def _is_definition(full: Mention, short: Mention) -> bool:
    if short.start != full.end + len(" (") or is_acronym(full.text):
        return False
    if not is_acronym(short.text):
        return full.label is short.label is Label.ORGANIZATION and _is_drawn_from(short.text, full.text)
    letters = acronym_letters(short.text)
    matched = (Counter(letters) & Counter(word[0] for word in full.text.split())).total()
    organizations = full.label is short.label is Label.ORGANIZATION and letters[0] == full.text[0]
    return organizations and 2 * matched >= len(letters) and matched > 1


def _is_drawn_from(short: str, full: str) -> bool:
    """Whether a word is made of letters of a name, in their order, which begins as the name does: "Bafin"."""
    letters, words = short.casefold(), full.casefold().split()
    if not letters.isalpha() or letters in words or letters[0] != words[0][0]:
        return False
    left = iter(full.casefold())
    begun = [word[0] for word in words if word[0] in letters]
    return len(begun) >= _BEGUN and all(letter in left for letter in letters)
