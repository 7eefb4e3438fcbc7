"""What can go wrong, each said in one line together with what to do next."""

from __future__ import annotations

from dataclasses import dataclass


class EntitiesError(Exception):
    """Anything that a user can mend; the message says how."""

    exit_code = 1


class FolderError(EntitiesError):
    """The folder of articles is missing, unreadable, or holds nothing that can be read."""


class ModelNotFoundError(EntitiesError):
    """The spaCy pipeline that was asked for isn't installed, or isn't fit for the job."""


class StoreError(EntitiesError):
    """The store can't be opened, written or understood."""


class WriteError(EntitiesError):
    """A file can't be written; what was there before is unchanged."""


class ExportError(EntitiesError):
    """The export can't be written as asked."""


class DecisionError(EntitiesError):
    """A decision can't be read, made or saved."""


class QuestionError(EntitiesError):
    """What is asked has no answer, such as a path from somebody to themselves."""


class PackageError(EntitiesError, ImportError):
    """A package is missing that not everybody needs; the message says how to install it."""


class GoldError(EntitiesError):
    """Gold annotations can't be read."""


class UnreadableError(EntitiesError):
    """A file can't be read as an article; reported, and fatal only with --strict.

    `reason` is of a kind that others have, too, `detail` what it is in this case. `lacking` is the package that would
    read it, if one isn't installed; `ignored`: nobody would have expected it to be read.
    """

    def __init__(self, reason: str, detail: str = "", *, lacking: str = "", ignored: bool = False) -> None:
        """Compose the message from the reason alone: whoever knows the file says which it is."""
        self.reason, self.detail, self.lacking, self.ignored = reason, detail, lacking, ignored
        super().__init__(f"{reason}: {detail}" if detail else reason)


class UnknownEntityError(EntitiesError):
    """No entity has this name; `suggestions` are the closest names there are."""

    def __init__(self, name: str, suggestions: tuple[str, ...]) -> None:
        """Compose the message from the name asked for and what comes close."""
        self.suggestions = suggestions
        hint = "check the spelling, look for it with `entities search`, or list who is there with `entities top`."
        if suggestions:
            hint = f"did you mean {', '.join(suggestions)}?"
        super().__init__(f"No entity is called {name!r}: {hint}")


class UnknownArticleError(EntitiesError):
    """The graph has no such article; `suggestions` are those that come closest."""

    def __init__(self, name: str, suggestions: tuple[str, ...]) -> None:
        """Compose the message from the article asked for and what comes close."""
        self.suggestions = suggestions
        hint = f"did you mean {' or '.join(suggestions)}?" if suggestions else "`entities articles NAME` lists them."
        super().__init__(f"There is no article {name!r} in the graph: {hint}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a name may mean: its id, shown name and label, and what tells it from others.

    `role` is what articles call it most, `company` whom it is mentioned together with; `described` is all in words.
    """

    id: str
    name: str
    label: str
    mentions: int
    articles: int
    role: str | None
    company: tuple[str, ...]
    described: str


class AmbiguousEntityError(EntitiesError):
    """The name fits several entities, `number` in all; `candidates` are the first of them."""

    exit_code = 3

    def __init__(self, name: str, candidates: tuple[Candidate, ...], number: int | None = None) -> None:
        """Compose the message from the name asked for and the entities that it fits."""
        self.name, self.candidates = name, candidates
        self.number = number = number or len(candidates)
        lines = [f"  {candidate.id}  {candidate.described}" for candidate in candidates]
        if number > len(candidates):
            lines.append(f"  ... and {number - len(candidates):,} more")
        heading = f"{name!r} fits {number:,} entities; ask again with an id or a fuller name:"
        super().__init__("\n".join([heading, *lines]))
