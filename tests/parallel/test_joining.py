"""How the program comes into a cluster: what is said where there is none, and that nothing is left."""

from __future__ import annotations

import sys

import pytest
from tests.parallel.faulty import square

from entities.errors import EntitiesError, PackageError
from entities.parallel.cluster import RayEngine
from entities.parallel.cluster.joining import joined


@pytest.mark.parametrize(
    ("where", "problem"),
    [
        ("127.0.0.1:9", "No Ray cluster answers"),
        ("ray://127.0.0.1:10001", "--address auto"),
        ("nowhere", "Can't join"),
    ],
)
def test_a_cluster_that_is_not_there_is_an_error(where: str, problem: str) -> None:
    with pytest.raises(EntitiesError, match=problem), joined(where, 0):
        pass


def test_without_ray_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(PackageError, match=r"news-entities\[cluster\]"):
        list(RayEngine().run(square, [1]))
