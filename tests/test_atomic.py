from __future__ import annotations

from pathlib import Path

import pytest

from entities.atomic import replacing
from entities.errors import WriteError


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "x.graphml"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), replacing(path) as (file,):
        file.write("new")
        raise ZeroDivisionError
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.touch()
    old.chmod(0o640)
    usual = tmp_path / "usual"
    usual.touch()
    for path in (old, new):
        with replacing(path) as (file,):
            file.write("x")
    assert old.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_mode == usual.stat().st_mode


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="Choose another place"), replacing(tmp_path / "no" / "x.graphml"):
        pass
    (tmp_path / "folder").mkdir()
    with pytest.raises(WriteError, match="is a folder"), replacing(tmp_path / "folder"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_links_and_pipes_stay_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("old")
    (tmp_path / "link").symlink_to("target")
    with replacing(tmp_path / "link") as (file,):
        file.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "new"
    with replacing(Path("/dev/null")) as (file,):
        file.write("x")
    assert Path("/dev/null").is_char_device()


def test_a_link_to_a_file_that_is_yet_to_be_made_makes_it(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("target")
    with replacing(tmp_path / "link") as (file,):
        file.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "new"


def test_links_in_a_circle_are_an_error_and_stay(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(WriteError, match="Choose another place"), replacing(one):
        pass
    assert sorted(tmp_path.iterdir()) == [one, other]
    assert one.is_symlink()
