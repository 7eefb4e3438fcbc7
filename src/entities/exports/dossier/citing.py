"""The numbers of sentences: the same wherever one is quoted, in the order in which they first are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from entities.exports.dossier.document import Item, Line, Quotation, Source, address, faint, marked, run
from entities.model import Evidence, Span
from entities.store.asked.articles import Publication


class Citations:
    """Gives each sentence that is quoted its number, and at the end tells where all of them stood."""

    def __init__(self, publications: Iterable[Publication]) -> None:
        """Take what is known of the articles that are quoted from."""
        self._publications = {publication.article: publication for publication in publications}
        self._numbers: dict[tuple[str, int, int], int] = {}

    def quote(self, evidence: Evidence, spans: Iterable[Span] | None = None) -> Quotation:
        """A sentence with its number; `spans` are marked in it, else the names."""
        place = (evidence.article, evidence.start, evidence.end)
        first = place not in self._numbers
        number = self._numbers.setdefault(place, len(self._numbers) + 1)
        line = marked(evidence.text, evidence.names if spans is None else spans)
        return Quotation(number, line, self.stood(evidence.article), first)

    def stood(self, article: str) -> Line:
        """Where an article was printed, as it stands below a sentence: title (without one, its name), source, day."""
        found = self._publications[article]
        return (faint(", ".join(part for part in (found.title or article, found.source, found.date) if part)),)

    def numbers_in(self, article: str) -> tuple[int, ...]:
        """The sentences of an article that are quoted."""
        return tuple(sorted(number for (quoted, *_), number in self._numbers.items() if quoted == article))

    def published(self, article: str) -> Line:
        """All that is known of where an article was printed."""
        found = self._publications[article]
        known = [*found.authors, found.source, found.section and f"section {found.section}", found.date]
        told = (found.title, ", ".join(part for part in known if part))
        line: Line = (run("".join(f"{part}. " for part in told if part)), faint(article))
        return (*line, run(", "), address(found.url)) if found.url else line

    def sources(self) -> Iterator[Item]:
        """Where each sentence stood, in the order of their numbers."""
        for (article, start, end), number in self._numbers.items():
            where = (*self.published(article), faint(f", characters {start:,} to {end:,}"))
            yield Item((Source(number, where),))
