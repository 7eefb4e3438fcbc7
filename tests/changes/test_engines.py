"""What has to be the same on all machines of a cluster is told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from entities.changes.engines import describe_machine
from entities.readers import Remote, installed_packages
from entities.readers.formats import FORMATS


def test_what_reads_a_format_only_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    here = describe_machine((), ())
    assert {"warcio", "pyarrow", "backports.zstd"} <= set(installed_packages())
    monkeypatch.setattr("entities.readers.is_installed", lambda package: package != FORMATS["warc"].package)
    told = {(what, there) for what, there in describe_machine((), ()) if (what, there) not in here}
    assert told == {("what is installed to read formats", "backports.zstd, oxmsg, pyarrow")}


def test_what_cannot_be_reached_from_everywhere_is_told_without_asking_for_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann")
    samples = (tmp_path / "a.txt", Remote("https://paper.invalid/a.txt?sig=1"), Remote("nothing://paper/a.txt"))
    *_, here, elsewhere, nowhere = describe_machine((), samples)
    assert here == (str(tmp_path / "a.txt"), "3 bytes")
    assert elsewhere == ("https://paper.invalid/a.txt", "in reach")
    assert nowhere[0] == "nothing://paper/a.txt"
    assert nowhere[1].startswith("missing (")
