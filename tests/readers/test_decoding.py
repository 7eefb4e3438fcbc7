from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.errors import UnreadableError
from entities.readers.decoding import decode

RUSSIAN = "Президент Белоруссии Александр Лукашенко выступил перед рабочими завода в Минске в понедельник. " * 3
POLISH = "Wieść o strajku w fabryce w Grodnie dotarła też do Łodzi, gdzie związkowcy wyrażali współczucie. " * 3
TEXTS = {
    "cp1252": "The café’s owner, François Müller, paid “£200” to a señor from Düsseldorf, the résumé says. " * 3,
    "iso-8859-1": "Le président français a rencontré à Genève la chancelière; la météo était très clémente. " * 3,
    "cp1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "cp1250": POLISH,
    "iso-8859-2": POLISH,
    "utf-16": "Minsk, Вильнюс, Łódź",
    "utf-32": "Minsk, Вильнюс, Łódź",
    "utf-8-sig": "Minsk, Вильнюс, Łódź",
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_the_text_is_that_of_any_common_encoding(encoding: str) -> None:
    assert decode(TEXTS[encoding].encode(encoding)) == TEXTS[encoding]


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
@pytest.mark.parametrize("text", ["Александр", "Александр Лукашенко", "Минск, Беларусь", "Встретился с рабочими."])
def test_a_short_russian_text_is_read_as_one(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("東京で会議が開かれた。日本の首相が出席した。", "shift_jis"), ("Ο πρόεδρος της Ελλάδας", "cp1253")],
)
def test_rarer_encodings_are_still_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


ENGLISH = "On Monday {0} met {1} in {2}, a spokesman said. The government would wait until the vote in May. " * 6


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("cp1250", ("Beata Szydło", "Lech Wałęsa", "Gdańsk")),
        ("iso-8859-2", ("Beata Szydło", "Lech Wałęsa", "Gdańsk")),
        ("cp1250", ("Łukasz Piszczek", "Lech Wałęsa", "Łódź")),
        ("cp1252", ("François Müller", "Señor Núñez", "Málaga")),
        ("cp1252", ("François Müller", "the £42m man", "the City")),
        ("cp1252", ("Ann Smith (£230bn)", "Bob’s bank", "London")),
        ("cp1252", ("Ann Smith (£230bn)", "José", "London")),
    ],
)
def test_names_tell_the_encoding_of_an_english_text(encoding: str, names: tuple[str, str, str]) -> None:
    text = ENGLISH.format(*names)
    assert decode(text.encode(encoding)) == text


def test_a_byte_that_is_damaged_does_not_change_the_encoding() -> None:
    text = "The Café Müller was closed by François."
    whole = text.encode()
    assert decode(whole[:-2] + b"\xff.") == f"{text[:-2]}\ufffd."
    assert decode(whole + " é".encode()[:-1]) == f"{text} \ufffd"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_comes_back_with_its_line_ends(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    "content",
    [b"PNG\0\1\2\3", b"\xff\xfea", b"\xef\xbb\xbfMinsk\0", "\ufeffMinsk\0".encode("utf-16-le"), bytes(range(256)) * 4],
)
def test_what_is_not_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode(content)
