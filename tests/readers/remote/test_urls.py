"""What a URL says by itself."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.readers.remote.urls import address_of, is_url, parent_of, path_in, root_of

NAMES = st.text(st.sampled_from("ab .é%?#&=-"), min_size=1, max_size=6)
FOLDERS = ("s3://bucket", "gs://b/c", "https://a.example", "https://a.example/news", "memory://", "/", "/home/ann")


@pytest.mark.parametrize(
    ("place", "is_one"),
    [("s3://b/a", True), ("https://a.example", True), ("memory://", True), (r"C:\news", False), ("c://news", False),
     ("/home/a://b", False), ("news/a.txt", False), ("git+ssh://a/b", True), ("a b://c", False)],
)  # fmt: skip
def test_a_url_is_told_from_a_path(place: str, *, is_one: bool) -> None:
    assert is_url(place) == is_one


@given(folder=st.sampled_from(FOLDERS), path=st.lists(NAMES, min_size=1, max_size=3))
def test_what_is_in_a_folder_has_a_path_there_and_what_is_beside_it_has_none(folder: str, path: list[str]) -> None:
    place = (
        f"{folder.removesuffix('/')}/{'/'.join(path)}" if not folder.endswith("://") else f"{folder}{'/'.join(path)}"
    )
    assert path_in(place, folder)
    assert path_in(folder, folder) == ""
    assert path_in(folder, place) is None
    if not folder.endswith("/"):
        assert path_in(f"{folder}{path[0]}x", folder) is None or path[0].startswith("/")
    if "?" not in place and "#" not in place:
        assert path_in(place, parent_of(place)) is not None


def test_paths_of_this_machine_have_forward_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sep", "\\")
    assert path_in(r"C:\news\a\b.txt", r"C:\news") == "a/b.txt"


@pytest.mark.parametrize(
    ("url", "path"),
    [("a%20b/%D0%9C.txt", "a b/М.txt"), ("a%2Fb.txt", "a%2Fb.txt"), ("caf%E9.txt", "caf%E9.txt"),
     ("get?id=3&to=/x", "get?id=3&to=%2Fx"), ("100%.txt", "100%.txt")],
)  # fmt: skip
def test_on_the_web_names_are_written_out(url: str, path: str) -> None:
    assert path_in(f"https://a.example/{url}", "https://a.example") == path
    assert path_in(f"s3://bucket/{url}", "s3://bucket") == url


@pytest.mark.parametrize(
    ("url", "address"),
    [("https://a.example/b.gz?X-Amz-Signature=1&X-Amz-Date=2", "https://a.example/b.gz"),
     ("https://a.example/b?id=1&sig=2&se=3", "https://a.example/b?id=1&se=3"),
     ("https://a.example/b?token=1", "https://a.example/b"), ("https://a.example/b?tokens=1", "https://a.example/b?tokens=1"),
     ("https://a.example/b/#part", "https://a.example/b"), ("s3://bucket/a#1?x", "s3://bucket/a#1?x"),
     ("s3://bucket/a/", "s3://bucket/a"), ("memory://", "memory://")],
)  # fmt: skip
def test_what_a_url_is_known_by_has_no_signature_that_is_another_each_time(url: str, address: str) -> None:
    assert address_of(url) == address


def test_the_folder_and_the_server_of_a_file() -> None:
    assert parent_of("https://a.example/news/get?file=b/c") == "https://a.example/news"
    assert parent_of("s3://bucket/a?b/c") == "s3://bucket/a?b"
    assert parent_of("memory://a.txt") == "memory://"
    assert parent_of("/home/ann/a.txt") == "/home/ann"
    assert root_of("https://a.example:81/news/a") == "https://a.example:81"
    assert root_of("s3://bucket/a") == "s3://bucket"
