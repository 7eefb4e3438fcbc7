from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.decisions import add_decisions, decisions_path, join_tags, read_decisions, undo_decision
from entities.errors import DecisionError
from entities.model import Decision, DecisionKind, Label, Name

TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).map(str.strip).filter(bool)
NAMES = st.builds(Name, TEXTS, st.sampled_from(Label))
ARTICLES = st.lists(TEXTS, max_size=3).map(tuple)
DECISIONS = st.one_of(
    st.builds(
        Decision,
        st.sampled_from([DecisionKind.SAME, DecisionKind.DIFFERENT]),
        st.tuples(NAMES, NAMES),
        st.just(""),
        ARTICLES,
    ),
    st.builds(Decision, st.just(DecisionKind.RENAME), st.tuples(NAMES), TEXTS, ARTICLES),
    st.builds(
        Decision,
        st.just(DecisionKind.RETYPE),
        st.tuples(NAMES),
        st.sampled_from(["person", "place", "organization"]),
        ARTICLES,
    ),
    st.builds(Decision, st.just(DecisionKind.DROP), st.tuples(NAMES), st.just(""), ARTICLES),
    st.builds(Decision, st.just(DecisionKind.NOTE), st.tuples(NAMES), TEXTS, ARTICLES),
    st.builds(
        Decision,
        st.just(DecisionKind.TAG),
        st.tuples(NAMES),
        st.lists(TEXTS.filter(lambda tag: "," not in tag), min_size=1).map(join_tags),
        ARTICLES,
    ),
)


@given(st.lists(DECISIONS, min_size=1, max_size=5))
def test_decisions_come_back_and_are_undone_one_by_one(tmp_path_factory: object, decisions: list[Decision]) -> None:
    path = tmp_path_factory.mktemp("x") / "x.yaml"  # type: ignore[attr-defined]
    for number, decision in enumerate(decisions):
        add_decisions(path, decision)
        lines = path.read_text(encoding="utf-8").split("\n")[3:-1]
        assert len(lines) == sum(1 + bool(known.articles) for known in decisions[: number + 1])
    assert read_decisions(path) == tuple(decisions)
    for number in reversed(range(len(decisions))):
        assert undo_decision(path) == decisions[number]
        assert read_decisions(path) == tuple(decisions[:number])
    with pytest.raises(DecisionError, match="nothing to undo"):
        undo_decision(path)


def test_the_file_reads_well(tmp_path: Path) -> None:
    path = decisions_path(tmp_path / "entities.db")
    assert path.name == "entities.decisions.yaml"
    assert read_decisions(path) == ()
    one, other = Name("Ann Smith", Label.PERSON), Name("A. Smith", Label.PERSON)
    add_decisions(path, Decision(DecisionKind.SAME, (one, other)))
    add_decisions(path, Decision(DecisionKind.RENAME, (one,), "Anna Smith"))
    add_decisions(path, Decision(DecisionKind.RETYPE, (Name("Baikal", Label.ORGANIZATION),), "place"))
    add_decisions(path, Decision(DecisionKind.DROP, (Name("Monday", Label.PLACE),)))
    lines = [line.partition("  # ")[0] for line in path.read_text().splitlines() if not line.startswith("#")]
    assert lines == [
        "- same: [Ann Smith (person), A. Smith (person)]",
        "- rename: {Ann Smith (person): Anna Smith}",
        "- retype: {Baikal (organization): place}",
        "- drop: Monday (place)",
    ]


def test_a_decision_on_some_articles_has_them_on_a_line_below(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    judge = Name("John Terry", Label.PERSON)
    add_decisions(path, Decision(DecisionKind.DIFFERENT, (judge, judge), articles=("court/1.txt", "a, b.txt")))
    add_decisions(path, Decision(DecisionKind.DROP, (judge,), articles=("yes.txt",)))
    lines = [line.partition("  # ")[0] for line in path.read_text().splitlines() if not line.startswith("#")]
    assert lines == [
        "- different: [John Terry (person), John Terry (person)]",
        "  in: [court/1.txt, 'a, b.txt']",
        "- drop: John Terry (person)",
        "  in: [yes.txt]",
    ]
    assert str(undo_decision(path)) == "drop: John Terry (person) in yes.txt"
    undo_decision(path)
    assert read_decisions(path) == ()


def test_several_decisions_are_added_all_or_none(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    both = tuple(Decision(DecisionKind.DROP, (Name(day, Label.PLACE),)) for day in ("Monday", "Friday"))
    add_decisions(path, *both)
    assert read_decisions(path) == both
    path.write_text("  - drop: Vilnius (place)\n")
    with pytest.raises(DecisionError, match="No line can be added"):
        add_decisions(path, *both)
    assert path.read_text() == "  - drop: Vilnius (place)\n"


@pytest.mark.parametrize("text", ["  in: a.txt\n", "  in: [a.txt]\n", "  in:\n  - a.txt\n", "  in: ['a.txt']  # one\n"])
def test_articles_may_be_written_as_one_likes(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("- drop: Monday (place)\n" + text)
    assert read_decisions(path)[0].articles == ("a.txt",)
    undo_decision(path)
    assert path.read_text() == ""


def test_what_a_person_wrote_around_decisions_stays(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    own = "# mine\n\n- drop: Monday (place)   # a weekday\n# asked the archive\n- drop: Reuters (organization)"
    path.write_text(own)
    add_decisions(path, Decision(DecisionKind.DROP, (Name("Friday", Label.PLACE),)))
    assert path.read_text().startswith(own + "\n- drop: Friday (place)  # ")
    undo_decision(path)
    undo_decision(path)
    assert path.read_text() == own.removesuffix("- drop: Reuters (organization)")


def test_a_persons_own_lines_and_line_ends_stay(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    own = b"- drop: Monday (place)\r\n# ask Anna\r\n- same:\r\n  - A (place)\r\n  - B (place)\r\n# and Bob\r\n"
    path.write_bytes(own)
    add_decisions(path, Decision(DecisionKind.DROP, (Name("Friday", Label.PLACE),)))
    assert path.read_bytes().startswith(own + b"- drop: Friday (place)  # ")
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n") == 7
    undo_decision(path)
    assert path.read_bytes() == own
    undo_decision(path)
    assert path.read_bytes() == b"- drop: Monday (place)\r\n# ask Anna\r\n# and Bob\r\n"


@pytest.mark.parametrize(
    "text",
    ["  - drop: Vilnius (place)\n", "[{drop: Vilnius (place)}]\n", "---\n- drop: Vilnius (place)\n...\n"],
)
def test_a_file_to_which_no_line_can_be_added_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text)
    before = read_decisions(path)
    with pytest.raises(DecisionError, match="No line can be added"):
        add_decisions(path, Decision(DecisionKind.DROP, (Name("Friday", Label.PLACE),)))
    assert path.read_text() == text
    assert read_decisions(path) == before != ()


@pytest.mark.parametrize("text", ["[{drop: Foo (place)}, {drop: Bar (place)}]\n", "-\n  drop: Bar (place)\n"])
def test_a_decision_without_lines_of_its_own_is_left_to_its_owner(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text)
    with pytest.raises(DecisionError, match="take it out by hand"):
        undo_decision(path)
    assert path.read_text() == text


def test_a_file_that_begins_with_a_mark_may_lose_its_last_decision(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("---\n- drop: Bar (place)\n")
    undo_decision(path)
    assert read_decisions(path) == ()
    add_decisions(path, Decision(DecisionKind.DROP, (Name("Foo", Label.PLACE),)))
    assert len(read_decisions(path)) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- drop: Monday (place)\n- dance: Monday (place)\n", "line 2: 'dance' is no kind of decision"),
        ("- same: [Ann (person)]\n", "line 1: same doesn't go with"),
        ("- drop: Monday\n", "must be a name with its label"),
        ("- retype: {Monday (place): day}\n", "line 1"),
        ("- Monday\n", "line 1: 'Monday' is no decision"),
        ("- tag: {A (person): []}\n", "line 1: no tag is given"),
        ("- tag: {A (person): ['a, b']}\n", "line 1: 'a, b' is no tag"),
        ("- tag: {A (person): [[a]]}\n", "line 1: ['a'] is no tag"),
        ("- tag: {A (person): ' '}\n", "line 1: ' ' is no tag"),
        ("- tag: A (person)\n", "line 1: tag doesn't go with"),
        ("- note: {A (person): ''}\n", "line 1: note needs a value"),
        ("- in: [a.txt]\n", "line 1: {'in': ['a.txt']} is no decision"),
        ("- drop: A (place)\n- drop: Monday (place)\n  in: []\n", "line 2: `in` doesn't go with []"),
        ("- drop: Monday (place)\n  in: [a.txt, '']\n", "line 1: `in` doesn't go with"),
        ("- drop: Monday (place)\n  in: {a.txt: b.txt}\n", "line 1: `in` doesn't go with"),
        ("- drop: Monday (place)\n  in: a.txt\n  in: b.txt\n", "line 1"),
        ("- drop: Monday (place)\n  on: a.txt\n", "line 1"),
        ("- drop: Monday (place)\n  drop: Friday (place)\n", "line 1"),
        ("drop: Monday (place)\n", "isn't a list"),
        ("- [\n", "isn't YAML"),
    ],
)
def test_a_line_that_is_wrong_is_named_and_nothing_is_written(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text)
    for call in (read_decisions, undo_decision, lambda path: add_decisions(path, Decision(DecisionKind.DROP, ()))):
        with pytest.raises(DecisionError) as caught:
            call(path)
        assert message in str(caught.value)
    assert path.read_text() == text


def test_files_that_cannot_be_used_are_errors(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(DecisionError, match="Can't read"):
        read_decisions(tmp_path / "folder.yaml")
    with pytest.raises(DecisionError, match="not saved"):
        add_decisions(tmp_path / "no" / "x.yaml", Decision(DecisionKind.DROP, (Name("Monday", Label.PLACE),)))


def test_a_linked_file_stays_a_link_and_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "target").touch(mode=0o640)
    (tmp_path / "target").chmod(0o640)
    link = tmp_path / "x.yaml"
    link.symlink_to("target")
    decision = Decision(DecisionKind.DROP, (Name("Monday", Label.PLACE),))
    add_decisions(link, decision)
    assert link.is_symlink()
    assert (tmp_path / "target").stat().st_mode & 0o777 == 0o640
    assert read_decisions(tmp_path / "target") == (decision,)
    undo_decision(link)
    assert link.is_symlink()


def laughs(levels: int) -> str:
    """A list that stands for ten to the power of `levels` names."""
    lines = [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels + 1)]
    return "\n".join(["- &a0 [x]", *lines, ""])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- drop: 2020-99-99\n", "line 1: '2020-99-99' must be a name"),
        ("- drop: Monday (place)\n- drop: " + "9" * 10_000 + "\n", "line 2"),
        ('- drop: Monday (place)\n- drop: "\\ud800 (place)"\n', "line 2"),
        ('- "\\ud800": Monday (place)\n', "line 1"),
        ('- rename: {Monday (place): "\\udfff"}\n', "line 1"),
        (laughs(12), "line 2, isn't YAML: *a0 is an alias"),
        ("- drop: Monday (place)\n- drop: a: b\n", "line 2, isn't YAML"),
        ("- ? [a, b]\n  : c\n", "isn't YAML"),
        ("- " * 50_000, "isn't YAML"),
        ("[" * 50_000, "isn't YAML"),
        ("- drop: 'a\n  b'\n- drop: \"x\\ny\"\n", "line 1"),
        (f"- drop: {'x' * 50_000}\n", "line 1"),
        ("#" * 2_000_001, "2,000,001 bytes"),
    ],
)
def test_what_others_may_send_is_refused_in_one_short_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text)
    for call in (
        read_decisions,
        lambda path: add_decisions(path, Decision(DecisionKind.DROP, (Name("A", Label.PLACE),))),
    ):
        with pytest.raises(DecisionError) as caught:
            call(path)
        assert message in str(caught.value)
        assert len(str(caught.value)) < 500 + len(str(path))
        assert str(caught.value).isprintable()
    assert path.read_text() == text


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")
    with pytest.raises(DecisionError, match="isn't a regular file"):
        read_decisions(tmp_path / "x.yaml")


def test_a_name_of_digits_or_one_that_looks_like_a_date_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("- drop: 2020-08-17 (place)\n- rename: {No (place): 1984}\n- same: [1 (place), yes (place)]\n")
    names = [name.name for decision in read_decisions(path) for name in decision.names]
    assert names == ["2020-08-17", "No", "1", "yes"]


@pytest.mark.parametrize("text", ["", "# mine\n", "---\n", "--- ~\n", "[]\n"])
def test_a_file_may_hold_no_decisions(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.yaml").write_text(text)
    assert read_decisions(tmp_path / "x.yaml") == ()


def test_a_decision_can_be_read_aloud() -> None:
    assert str(Decision(DecisionKind.RENAME, (Name("A. Smith", Label.PERSON),), "Ann Smith")) == (
        "rename: A. Smith (person) -> Ann Smith"
    )
