"""The real model, loaded once: it is a dependency, so the tests run it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entities.model import Mention
from entities.ner import Recognition, Recognizer, choose_model

Recognize = Callable[[str], Recognition]


@pytest.fixture(scope="session")
def recognize() -> Recognize:
    recognizer = Recognizer(choose_model())
    return lambda text: next(recognizer.recognize([text]))


@pytest.fixture(scope="session")
def find(recognize: Recognize) -> Callable[[str], tuple[Mention, ...]]:
    return lambda text: recognize(text).mentions
