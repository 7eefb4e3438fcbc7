"""What a shell offers after the beginning of a name."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from entities.folding import in_ascii
from entities.lookup import continue_name


def prefixes(name: str) -> Iterator[str]:
    """All that somebody may have typed of a name, from each of its words on."""
    starts = [0, *(at + 1 for at, character in enumerate(name) if character == " ")]
    return (name[start:end] for start in starts for end in range(start + 1, len(name) + 1))


def test_whatever_was_typed_of_a_name_goes_on_to_its_end() -> None:
    name = "Gitanas Nausėda"
    for typed in prefixes(name):
        for written in (typed, typed.lower(), typed.upper(), typed.replace("ė", "e")):
            whole = continue_name(written, name)
            assert whole is not None
            assert whole.startswith(written)
            assert in_ascii(name).endswith(in_ascii(whole))


@given(st.text(max_size=8), st.text(min_size=1, max_size=20))
def test_an_offer_begins_as_typed_and_nothing_else_changes(typed: str, name: str) -> None:
    whole = continue_name(typed, name)
    assert whole is None or (whole.startswith(typed) and in_ascii(whole) in in_ascii(" ".join(name.split())))
