"""Which of several entities a name is taken for, and what tells them apart; on either side of each number."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lookup.marked import graph_of

from entities.errors import AmbiguousEntityError
from entities.lookup import find_entity


def test_five_times_as_often_as_all_others_is_by_far_the_most(tmp_path: Path) -> None:
    others = ("[P Bo Vexley] sat.", "[P Cy Vexley] sat.")
    often = "[P Ann Vexley] met [O Brenco] in [L Oslo]."
    with graph_of(tmp_path / "x.db", *others, *[often] * 10) as connection:
        found = find_entity(connection, "Vexley")
        assert (found.entity.name, len(found.others)) == ("Ann Vexley", 2)
    with graph_of(tmp_path / "y.db", *others, *[often] * 9) as connection:
        with pytest.raises(AmbiguousEntityError) as caught:
            find_entity(connection, "Vexley")
        assert caught.value.number == len(caught.value.candidates) == 3


@pytest.mark.parametrize(("number", "more"), [(10, ""), (11, "\n  ... and 1 more")])
def test_ten_candidates_are_listed_with_role_and_company(tmp_path: Path, number: int, more: str) -> None:
    articles = [
        f"The economist [P {given} Vexley] met [O Brenco] in [L Oslo].\n"
        f"[P {given} Vexley] and [O Tarnix] sat in [L Oslo]."
        for given in "Ann Bob Carol David Edith Frank Grace Henry Irene Jack Karen".split()[:number]
    ]
    with graph_of(tmp_path / "x.db", *articles) as connection, pytest.raises(AmbiguousEntityError) as caught:
        find_entity(connection, "Vexley")
    error = caught.value
    assert (len(error.candidates), error.number) == (10, number)
    assert str(error).endswith(more)
    for candidate in error.candidates:
        assert (candidate.label, candidate.mentions, candidate.articles) == ("PERSON", 2, 1)
        assert len(candidate.company) == 2
        assert candidate.described.endswith(f"with {' and '.join(candidate.company)}")


def test_a_first_name_fits_all_who_have_it_though_articles_call_one_of_them_by_it(tmp_path: Path) -> None:
    called = "[P Ann Vexley] met [P Ann]'s lawyer in [L Oslo]. [P Ann] sat."
    with graph_of(tmp_path / "x.db", called, "[P Ann Tarnow] sat.", "[L Port Ann] grew.") as connection:
        assert find_entity(connection, "Ann Vexley").entity.mentions == 3
        with pytest.raises(AmbiguousEntityError) as caught:
            find_entity(connection, "Ann")
        assert {candidate.name for candidate in caught.value.candidates} == {"Ann Vexley", "Ann Tarnow"}
    with graph_of(tmp_path / "y.db", called, called, "[P Ann Tarnow] sat.") as connection:
        found = find_entity(connection, "Ann")
        assert (found.entity.name, [other.name for other in found.others]) == ("Ann Vexley", ["Ann Tarnow"])
    with graph_of(tmp_path / "z.db", called, "[P Bo Annesley] sat.") as connection:
        assert find_entity(connection, "Ann").others == ()
