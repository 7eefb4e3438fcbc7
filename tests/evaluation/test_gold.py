"""The gold annotations are made from one source, and are what they claim."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

GOLD = Path(__file__).parents[1] / "gold"


def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build", GOLD / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_corpus_is_what_its_source_makes_of_it() -> None:
    subprocess.run([sys.executable, GOLD / "build.py", "--check"], check=True)


def test_every_mention_lies_in_one_sentence_and_no_two_overlap() -> None:
    for line in (GOLD / "corpus.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        ends = 0
        for mention in article["mentions"]:
            assert ends <= mention["start"] < mention["end"] <= len(article["text"])
            ends = mention["end"]
            assert sum(low <= mention["start"] and ends <= high for low, high in article["sentences"]) == 1


@pytest.mark.parametrize("marked", ["{Ann|p:ann", "{Ann|x:ann} went.", "Ann|p:ann} went.", "{Ann} went."])
def test_malformed_marks_are_refused_with_file_and_line(marked: str) -> None:
    with pytest.raises(ValueError, match=r"a\.txt:1"):
        builder().build_article("a.txt", marked)
