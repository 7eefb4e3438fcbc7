"""What workers on other machines send home is what they have read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.datasets.held import as_kept, held_files

from entities.changes.sending import receive, send
from entities.changes.tasks import Read
from entities.model import HeldFile


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["a.txt", "b.txt"]).flatmap(held_files), max_size=4))
def test_what_is_sent_is_received(files: list[HeldFile]) -> None:
    parts = [Read(at % 3, as_kept(file).items, last=at % 2 == 0, tasks=at) for at, file in enumerate(files)]
    assert receive(send(tuple(parts))) == tuple(parts)
