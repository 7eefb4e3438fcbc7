"""What `extract --log FILE` leaves in the file."""

from __future__ import annotations

import logging
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from entities.cli.logs import logging_to
from entities.errors import EntitiesError, WriteError

Run = Callable[..., "subprocess.CompletedProcess[str]"]
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} (INFO|WARNING|ERROR) (.+)")


def lines(log: Path) -> list[tuple[str, str]]:
    """Level and text of each line."""
    found = [LINE.fullmatch(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return [(line[1], line[2]) for line in found if line] if all(found) else []


def test_a_run_tells_what_it_read_skipped_and_found(small_corpus: Path, entities: Run, tmp_path: Path) -> None:
    (small_corpus / "no text\nat all.txt").write_bytes(b"\0")
    (tmp_path / "x.decisions.yaml").write_text("- drop: Nobody Known (person)\n")
    done = entities("extract", small_corpus, "--graph", "x.db", "--log", "night.log")
    assert done.returncode == 0
    told = lines(tmp_path / "night.log")
    names = sorted(path.name for path in small_corpus.glob("2*.txt"))
    assert [re.sub(r": \d+ mentions", "", text) for level, text in told if text.startswith("read ")] == [
        f"read {name}" for name in names
    ]
    assert ("WARNING", r"skipped no text\nat all.txt: it isn't text (it holds NUL bytes)") in told
    assert any(
        re.fullmatch(r"4 of 4 done, [\d.]+ articles and [1-9]\d+ words a second, 1 at work", text) for _, text in told
    )
    assert any(level == "WARNING" and "Nobody Known" in text for level, text in told)
    assert re.fullmatch(r"entities: \d+ person, \d+ place, \d+ organization; \d+ ties; \d+ mentions open", told[-2][1])
    assert told[-1] == ("INFO", "done: 3 read, 1 skipped")


def test_a_log_goes_on_where_it_was_and_ends_with_the_error_that_ended_the_run(entities: Run, tmp_path: Path) -> None:
    (tmp_path / "night.log").write_text("before\n")
    done = entities("extract", "nowhere", "--graph", "x.db", "--log", "night.log")
    assert done.returncode == 1
    before, *_, last = (tmp_path / "night.log").read_text().splitlines()
    assert before == "before"
    assert "ERROR nowhere does not exist" in last
    assert last.partition("ERROR ")[2] == done.stderr.strip().replace("\n", " ")


@pytest.mark.parametrize(
    ("log", "problem"),
    [
        ("no/night.log", "No such file"),
        ("x.db", "belongs to the graph"),
        ("x.decisions.yaml", "belongs to the graph"),
        ("articles/night.txt", "would be read as an article"),
    ],
)
def test_a_log_that_cannot_be_written_stops_the_run_at_once(
    small_corpus: Path, entities: Run, tmp_path: Path, log: str, problem: str
) -> None:
    done = entities("extract", small_corpus, "--graph", "x.db", "--log", log)
    assert done.returncode == 1
    assert problem in done.stderr
    assert "--log" in done.stderr
    assert not (tmp_path / "x.db").exists()


def test_what_is_a_bug_keeps_its_traceback_in_the_log(tmp_path: Path) -> None:
    log = tmp_path / "x.log"
    for error in (ZeroDivisionError, KeyboardInterrupt, EntitiesError("mend\nthis")):
        with pytest.raises(BaseException), logging_to(log, graph=tmp_path / "x.db", sources=[str(tmp_path)]):  # noqa: B017
            raise error
    text = log.read_text()
    assert "Traceback (most recent call last)" in text
    assert "WARNING stopped by Ctrl-C" in text
    assert text.endswith("ERROR mend\\nthis\n")
    assert not any(isinstance(handler, logging.FileHandler) for handler in logging.getLogger("entities").handlers)


def test_a_full_disk_ends_the_log_and_not_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to(Path("/dev/full"), graph=tmp_path / "x.db", sources=[str(tmp_path)]):
        for _ in range(3):
            logging.getLogger("entities.extract").warning("x" * 100_000)
    assert capsys.readouterr().err.count("any more") == 1
    with pytest.raises(WriteError), logging_to(tmp_path, graph=tmp_path / "x.db", sources=[str(tmp_path)]):
        pass
