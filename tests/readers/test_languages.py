"""Which language a text is in, and that nothing in the pipeline's own is taken for another."""

from __future__ import annotations

from pathlib import Path

import pytest

from entities.lexicon.english import ENGLISH
from entities.lexicon.languages import language_of
from entities.readers.text.languages import find_language

CORPUS = Path(__file__).parents[2] / "corpus"
DUTCH = "De minister zei dinsdag dat de nieuwe regels voor de haven van kracht worden. Daarna sprak hij met de pers. "
GERMAN = "Die Kanzlerin traf sich am Montag mit dem Bürgermeister, um über die Zukunft des Hafens zu sprechen. "
RUSSIAN = "Президент встретился в понедельник с министром, чтобы обсудить будущее порта и города. "
PROSE = "The minister said on Tuesday that the new rules for the harbour would come into force. Then he met the press. "


@pytest.mark.parametrize(("text", "language"), [(DUTCH, "nl"), (GERMAN, "de"), (RUSSIAN, "ru"), (PROSE, "en")])
def test_a_few_sentences_are_enough(text: str, language: str) -> None:
    assert find_language(text, ENGLISH) == language


def test_every_english_article_is_english() -> None:
    for path in CORPUS.iterdir():
        assert find_language(path.read_text("utf-8"), ENGLISH) == "en", path.name


@pytest.mark.parametrize(
    "text", ["", "1-0 2-2", "Quill 3 Prax 1", "1. Ann Quill (Norway) 2:03.1 2. Bo Prax (Chile) 2:04.5"]
)
def test_results_and_lists_of_names_are_in_no_language(text: str) -> None:
    assert find_language(text, ENGLISH) is None


def test_of_two_languages_that_of_the_pipeline_counts() -> None:
    assert find_language(PROSE * 4 + DUTCH * 12, ENGLISH) == "en"
    assert find_language(PROSE + DUTCH * 40, ENGLISH) == "nl"  # a sentence in English is no article


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El escritor murió en la ciudad el martes.", "es"),  # of these a guess by letters is unsure
        ("Президент приехал в Минск.", "ru"),
        ("Er kam mit dem Zug in die Stadt.", "de"),
        ("O ministro disse na terça-feira que as novas regras do porto vão entrar em vigor em breve.", "pt"),
        ("Il ministro ha detto martedì che le nuove regole del porto entreranno in vigore la prossima estate.", "it"),
        ("中国国家主席习近平周二在北京会见了来访的法国总统马克龙。", "zh"),
        ("قال الرئيس المصري عبد الفتاح السيسي يوم الثلاثاء إن بلاده", "ar"),
    ],
)
def test_a_sentence_is_enough_where_its_words_or_its_script_tell(text: str, language: str) -> None:
    assert find_language(text, ENGLISH) == language


def test_names_in_a_script_of_its_own_are_no_other_language_for_one_that_has_it() -> None:
    russian = language_of("ru")
    assert find_language("Минск 3 Брест 1", russian) is None
    assert find_language("Quill 3 Prax 1", russian) is not None
