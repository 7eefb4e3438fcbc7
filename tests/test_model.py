from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from entities.model import Mention, Reference, Sentence


@given(st.builds(Reference, candidates=st.lists(st.text()).map(tuple)) | st.builds(Sentence) | st.builds(Mention))
def test_what_is_handed_to_another_process_arrives_as_it_was(item: Reference | Sentence | Mention) -> None:
    assert pickle.loads(pickle.dumps(item)) == item  # noqa: S301 - ours
