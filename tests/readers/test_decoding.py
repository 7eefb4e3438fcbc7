from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.errors import UnreadableError
from entities.readers.text.decoding import decode, decode_declared

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


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["Minsk", "Ann Smith met Bo Jones.\n", RUSSIAN, POLISH])
def test_wide_characters_without_a_mark_are_told_by_their_zeros(text: str, encoding: str) -> None:
    assert decode_declared(text.encode(encoding), None) == (text, None)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp1251", "windows-1251"),
        ("koi8-r", "KOI8-R"),
        ("cp1252", "ISO-8859-1"),
        ("cp1252", "us-ascii"),
        ("shift_jis", "x-sjis"),
        ("gb18030", "gb2312"),
        ("cp950", "windows-950"),
        ("iso2022_jp", "iso-2022-jp"),
        ("utf-8", "'UTF8'"),
        ("utf-16-le", "utf-16"),
    ],
)
def test_what_is_declared_is_believed(encoding: str, declared: str) -> None:
    text = {
        "cp1251": RUSSIAN, "koi8-r": RUSSIAN, "cp1252": TEXTS["cp1252"], "gb18030": "北京的会议\u4e02",
        "cp950": "台北的會議", "shift_jis": "東京で会議", "iso2022_jp": "東京で会議",
        "utf-8": POLISH, "utf-16-le": POLISH,
    }[encoding]  # fmt: skip
    assert decode_declared(text.encode(encoding), declared) == (text, None)


@pytest.mark.parametrize("declared", ["utf-8", "no-such-thing", "hex", "rot13", "ascii\0", "gb2312", "", None])
def test_what_is_declared_and_cannot_be_is_not_believed(declared: str | None) -> None:
    text, _ = decode_declared(TEXTS["cp1252"].encode("cp1252"), declared)
    assert text == TEXTS["cp1252"]


@pytest.mark.parametrize(
    ("content", "declared", "said"),
    [
        (TEXTS["cp1252"].encode("cp1252"), "utf-8", "it says that it is in utf-8, but its bytes are cp1252"),
        (POLISH.encode(), "iso-8859-2", "it says that it is in iso-8859-2, but its bytes are utf-8"),
        (POLISH.encode() + b"\xff", None, "1 of its bytes aren't UTF-8: these characters are lost"),
        (b"\xef\xbb\xbf" + POLISH.encode() + b"\xff", None, "1 of its bytes aren't UTF-8: these characters are lost"),
        ("Minsk\ufffd".encode(), None, None),
        (b"Minsk", "utf-16", None),
        (b"Minsk", "iso-8859-2", None),
    ],
)
def test_bytes_that_lie_are_said(content: bytes, declared: str | None, said: str | None) -> None:
    assert decode_declared(content, declared)[1] == said


@given(
    st.binary(), st.sampled_from(["utf-8", "utf-16", "utf-7", "cp1252", "gbk", "idna", "punycode", "undefined", "x"])
)
def test_any_bytes_are_text_or_refused(content: bytes, declared: str) -> None:
    try:
        assert "\0" not in decode_declared(content, declared)[0]
    except UnreadableError:
        return


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
