"""A folder is extracted from Python as on the command line, and whoever looks sees that it is getting on."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import entities
from entities.changes.events import Analyzed, Event, Finished, Planned, Resolving
from entities.library.progress import Course, listening
from entities.model import Label, Skipped
from entities.ner import ModelName, Models


def test_a_folder_gives_the_graph_of_the_command_line(
    corpus_graph: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    corpus = request.path.parents[2] / "corpus"
    done = entities.extract(corpus, graph=tmp_path / "x.db", progress=False)
    assert done.result.analyzed == len(list(corpus.glob("*.txt")))
    assert "977 ties" in done.heading[1]
    made, known = (entities.open(path).top(label="all", limit=None) for path in (tmp_path / "x.db", corpus_graph))
    assert made == known
    again = entities.extract(str(corpus), graph=str(tmp_path / "x.db"), progress=False).result
    assert (again.analyzed, again.unchanged) == (0, done.result.analyzed)


def test_options_are_those_of_the_command_line(small_corpus: Path, tmp_path: Path) -> None:
    (small_corpus / "table.csv").write_text("story,day\nAnn Smith met Bob Jones in Minsk on Monday.,2020-08-17\n")
    (small_corpus / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    dates = tmp_path / "dates.csv"
    dates.write_text("path,date\nnothing.txt,2020-08-17\n")
    found = entities.extract(
        small_corpus,
        graph=tmp_path / "x.db",
        jobs=1,
        include=["*.csv", "*.pdf"],
        dates=dates,
        text_field="story",
        date_field="day",
        timeout=30,
        progress=False,
    )
    assert [row.path for row in found][3:] == ["broken.pdf"]
    assert all("left out" in row.why for row in found if isinstance(row, Skipped) and row.path != "broken.pdf")
    assert found.result.analyzed == 1
    assert "fit no file" in found.notes[0]
    assert "broken.pdf" in repr(found)
    (article,) = entities.open(tmp_path / "x.db").articles("Ann Smith")
    assert article.date == "2020-08-17"
    fewer = entities.extract(
        small_corpus, graph=tmp_path / "y.db", jobs=1, exclude="*.pdf", text_field="story", progress=False
    )
    assert [row.path for row in fewer] == ["broken.pdf"]
    assert fewer.result.analyzed == 4


def test_wrong_options_are_errors(small_corpus: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    with pytest.raises(ValueError, match="extract what"):
        entities.extract(graph=graph)
    with pytest.raises(ValueError, match="the name of the folder is empty"):
        entities.extract("", graph=graph)
    with pytest.raises(ValueError, match="jobs must be a whole number, 1 or more, not 0"):
        entities.extract(small_corpus, graph=graph, jobs=0)
    with pytest.raises(ValueError, match="timeout must be 1 second or more"):
        entities.extract(small_corpus, graph=graph, timeout=0.9)
    with pytest.raises(TypeError, match="no option 'job': there are model, jobs, "):
        entities.extract(small_corpus, graph=graph, job=1)  # type: ignore[call-arg]
    with pytest.raises(entities.FolderError):
        entities.extract(tmp_path / "nothing", graph=graph)
    with pytest.raises(entities.ModelNotFoundError):
        entities.extract(small_corpus, graph=graph, model="nothing")
    assert not graph.exists()


def test_a_function_hears_all_that_happens(small_corpus: Path, tmp_path: Path) -> None:
    heard: list[Event] = []
    done = entities.extract(small_corpus, graph=tmp_path / "x.db", jobs=1, progress=heard.append)
    kinds = [type(event) for event in heard]
    assert kinds[0] is Planned
    assert kinds[-2:] == [Resolving, Finished]
    assert sum(event.files for event in heard if isinstance(event, Analyzed)) == 3
    assert heard[-1] is done.result


EVENTS: tuple[Event, ...] = (
    Planned(Models(ModelName("m", "1", "en")), 3, 0, 0),
    Analyzed(2, (("a.txt", 1), ("b.txt", 2)), (), ()),
    Resolving(),
    Finished(2, 0, 0, (), (), dict.fromkeys(Label, 0), 0, 0, (), ()),
)


def test_a_course_says_how_far_it_is() -> None:
    course = Course()
    said = []
    for event in EVENTS:
        course.follow(event)
        said.append(str(course))
    assert said == [
        "Reading: 0 of 3 files, 0 articles",
        "Reading: 2 of 3 files, 2 articles",
        "Telling names apart: 2 of 3 files, 2 articles",
        "Telling names apart: 2 of 3 files, 2 articles",
    ]


def test_nothing_is_shown_where_nobody_looks(capfd: pytest.CaptureFixture[str]) -> None:
    for progress in (True, False):
        with listening(progress) as listen:
            for event in EVENTS:
                listen(event)
    assert capfd.readouterr() == ("", "")


SCRIPT = """
import sys, entities
entities.extract(sys.argv[1], graph=sys.argv[2])
print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_terminal_shows_a_bar_that_goes(small_corpus: Path, tmp_path: Path) -> None:
    script = tmp_path / "extracting.py"  # which has no `if __name__ == "__main__"`
    script.write_text(SCRIPT)
    for path in sorted((Path(__file__).parents[2] / "corpus").glob("*.txt")):
        shutil.copy(path, small_corpus)
    ours, theirs = pty.openpty()
    command: list[str | Path] = [sys.executable, script, small_corpus, tmp_path / "x.db"]
    done = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += os.read(ours, 1 << 16) or b""
        except OSError:  # how Linux says that the other end is closed
            break
    os.close(ours)
    assert done.communicate()[0] == b"done\n"
    assert done.returncode == 0
    assert b"Reading" in shown
    assert b"Telling names apart" in shown
    assert b"Traceback" not in shown


def test_a_line_in_a_notebook_is_written_over_twice_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    clock = [100.0]

    def show(data: dict[str, str], *, display_id: str, raw: bool) -> None:
        assert display_id
        assert raw
        shown.append(data["text/plain"])

    monkeypatch.setattr("IPython.display.display", show)
    monkeypatch.setattr("IPython.display.update_display", show)
    monkeypatch.setattr("IPython.get_ipython", type("Shell", (), {"kernel": None}))
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    with listening(progress=True) as listen:
        listen(EVENTS[0])
        for later in (0.49, 0.01, 0.49):
            clock[0] += later
            listen(Analyzed(1, (("a.txt", 1),), (), ()))
        listen(Resolving())
    assert shown == [
        "Looking for articles",
        "Reading: 0 of 3 files, 0 articles",
        "Reading: 2 of 3 files, 2 articles",
        "Telling names apart: 3 of 3 files, 3 articles",
    ]
