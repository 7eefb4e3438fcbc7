"""How the program comes into a cluster: what is said where there is none, and that nothing is left."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.parallel.faulty import square

from entities.changes.extract import Job, extract_folder
from entities.changes.extract_datasets import extract_datasets
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
    with pytest.raises(PackageError, match=r"pip install ray pyarrow"):
        list(RayEngine().run(square, [1]))


@pytest.mark.parametrize(
    ("address", "problem"), [(None, r"pip install ray pyarrow"), ("127.0.0.1:9", "No Ray cluster answers")]
)
def test_what_is_lacking_is_said_before_anything_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str | None, problem: str
) -> None:
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    if address is None:
        monkeypatch.setitem(sys.modules, "ray", None)
    for parquet in (None, tmp_path / "datasets"):
        job = Job(("nowhere",), tmp_path / "x.db", engine="ray", address=address, parquet=parquet)
        with pytest.raises(EntitiesError, match=problem):
            next(extract_datasets(job) if parquet else extract_folder(job))
    assert list(tmp_path.iterdir()) == []
