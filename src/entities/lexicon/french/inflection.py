"""Nouns and adjectives for people in all their forms: the regular feminines and plurals of French.

The endings are those of the Académie française's Dictionnaire, 9th edition, "Tableaux": masculine, then feminine.
"""

from __future__ import annotations

# The longest ending first; what has none of these gets an e, and what ends in e stays as it is.
_FEMININES = (
    ("teur", "trice"), ("eur", "euse"), ("eux", "euse"), ("ien", "ienne"), ("éen", "éenne"), ("on", "onne"),
    ("er", "ère"), ("el", "elle"), ("if", "ive"), ("grec", "grecque"), ("turc", "turque"), ("an", "ane"),
)  # fmt: skip
_ODD = {
    "chanteur": "chanteuse", "acheteur": "acheteuse", "auteur": "auteure", "docteur": "docteure",
    "professeur": "professeure", "procureur": "procureure", "ingénieur": "ingénieure", "gouverneur": "gouverneure",
    "entrepreneur": "entrepreneuse", "ambassadeur": "ambassadrice", "empereur": "impératrice", "maire": "maire",
    "burkinabé": "burkinabée", "paysan": "paysanne", "successeur": "successeure", "prédécesseur": "prédécesseure",
    "assesseur": "assesseure", "pasteur": "pasteure", "chef": "cheffe", "héros": "héroïne", "roi": "reine",
    "prince": "princesse", "comte": "comtesse", "duc": "duchesse", "maître": "maîtresse", "homme": "femme",
    "kényan": "kényane", "juif": "juive", "conservateur": "conservatrice",
}  # fmt: skip


def forms_of(masculines: str) -> frozenset[str]:
    """Words, given in the masculine and the singular, with their feminines and the plurals of both."""
    singular = {form for word in masculines.split() for form in (word, feminine(word))}
    return frozenset(singular | {plural(word) for word in singular})


def feminine(word: str) -> str:
    """The feminine of a noun or an adjective for people."""
    if word in _ODD:
        return _ODD[word]
    for masculine, ending in _FEMININES:
        if word.endswith(masculine):
            return word.removesuffix(masculine) + ending
    return word if word.endswith(("e", "é-e")) else f"{word}e"


def plural(word: str) -> str:
    """The plural of a word."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return word.removesuffix("al") + "aux"
    return f"{word}x" if word.endswith(("eau", "eu")) else f"{word}s"
