from __future__ import annotations

import re

import pytest

from entities.lexicon.inflection import Declensions, Inflection, decline
from entities.lexicon.languages import language_of
from entities.model import Label, Mention, Reference, Sentence
from entities.resolution.article import resolve_article
from entities.resolution.article.cases import read_name
from entities.resolution.article.rules import INFLECTED, RULES

MARKED = re.compile(r"\{([^}|]*)(?:\|([lo]))?\}")
LABELS = {None: Label.PERSON, "l": Label.PLACE, "o": Label.ORGANIZATION}


def resolve(marked: str, code: str = "ru", off: frozenset[str] = frozenset()) -> tuple[Reference, ...]:
    """The references of an article whose names are marked: {Путиным}, {Минске|l}, {Газпрома|o}."""
    body, mentions, at = "", [], 0
    for found in MARKED.finditer(marked):
        body += marked[at : found.start()]
        mentions.append(Mention(len(body), len(body) + len(found[1]), found[1], LABELS[found[2]]))
        body += found[1]
        at = found.end()
    body += marked[at:]
    return resolve_article(mentions, [Sentence(0, len(body), 0)], language_of(code), body=body, off=off)


def names(marked: str, code: str = "ru", off: frozenset[str] = frozenset()) -> list[str | None]:
    return [reference.name for reference in resolve(marked, code, off)]


@pytest.mark.parametrize(
    ("code", "marked", "name"),
    [
        ("ru", "указ {Владимира Путина}. {Путин} сказал, с {Путиным} и о {Путине}, {Путину}", "Владимир Путин"),
        ("ru", "муж {Светланы Тихановской}: {Тихановскую} и {Тихановской}", "Светлана Тихановская"),
        ("ru", "{Иван Григорьевич Шут}. {Ивану Григорьевичу} и {Шута}", "Иван Григорьевич Шут"),
        ("ru", "{Алексея Навального}, {Навальным}", "Алексей Навальный"),
        ("ru", "{Йенсом Столтенбергом} и у {Столтенберга}", "Йенс Столтенберг"),
        ("ru", "в {Минске|l} из {Минска|l}", "Минск"),
        ("ru", "{Белоруссии|l} {Белоруссией|l}", "Белоруссия"),
        ("ru", "в {Санкт-Петербурге|l}", "Санкт-Петербург"),
        ("ru", "{Европейского союза|o} {Европейскому союзу|o}", "Европейский союз"),
        ("ru", "{Организации Объединённых Наций|o}", "Организация Объединённых Наций"),
        ("ru", "{ОМОНа|o} {ОМОНом|o}", "ОМОН"),
        ("pl", "rozmowa {Władimira Putina}. {Putin} z {Putinem} o {Putinie}, {Putinowi}", "Władimir Putin"),
        ("pl", "mąż {Swiatłany Cichanouskiej}: {Cichanouską} i {Cichanouskiej}", "Swiatłana Cichanouska"),
        ("pl", "{Walery Cepkało}. {Walerego Cepkały} z {Walerym Cepkałą} i {Cepkale}", "Walery Cepkało"),
        ("pl", "w {Warszawie|l} do {Warszawy|l}", "Warszawa"),
        ("pl", "{Niemiec|l} w {Niemczech|l}", "Niemcy"),
        ("pl", "{Rady Koordynacyjnej|o} z {Radą Koordynacyjną|o}", "Rada Koordynacyjna"),
        ("pl", "{OMON-u|o} {OMON-em|o}", "OMON"),
        ("uk", "{Олександра Лукашенка} {Лукашенкові} {Лукашенком} {Лукашенко}", "Олександр Лукашенко"),
        ("uk", "{Марії Колесникової} {Колесниковій} {Колесниковою}", "Марія Колесникова"),
        ("uk", "{Києва|l} у {Києві|l}", "Київ"),
        ("uk", "у {Тернополі|l} {Тернопіль|l}", "Тернопіль"),
        ("ru", "в {Вене|l}", "Вена"),
        ("ru", "в {Польшу|l}", "Польша"),
        ("uk", "у {Відні|l}", "Відень"),
        ("uk", "у {Берліні|l}", "Берлін"),
        ("uk", "{Міністерства культури|o} {Міністерстві культури|o}", "Міністерство культури"),
    ],
)  # fmt: skip
def test_forms_of_a_name_are_one_and_shown_by_the_base_form(code: str, marked: str, name: str) -> None:
    assert set(names(marked, code)) == {name}


def test_what_stands_there_stays_and_the_rule_says_what_was_made_of_it() -> None:
    first, second = resolve("{Владимиром Путиным}. {Путину}")
    assert (first.mention.text, first.name, first.rule) == ("Владимиром Путиным", "Владимир Путин", INFLECTED.name)
    assert (second.mention.text, second.name, second.rule) == ("Путину", "Владимир Путин", "surname")
    assert RULES[INFLECTED.name].says


def test_a_base_form_is_read_by_no_rule_of_its_own() -> None:
    assert [one.rule for one in resolve("{Владимир Путин} и {Минск|l}")] == ["full-name", "full-name"]


def test_without_the_rule_every_case_is_a_name() -> None:
    marked = "{Владимира Путина} с {Владимиром Путиным} в {Минске|l}"
    assert names(marked, off=frozenset({INFLECTED.name})) == ["Владимира Путина", "Владимиром Путиным", "Минске"]


def test_languages_that_decline_nothing_keep_what_stands_there() -> None:
    assert names("{Ann Smiths} {Путиным} {Smith}", "en") == ["Ann Smiths", "Путиным", "Smith"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Людмила Путина}", "Людмила Путина"),  # a woman in the base form
        ("{Владимира Путина}", "Владимир Путин"),  # a man in another
        ("{Александра Лукашенко}", "Александра Лукашенко"),  # either
        ("{Александра Григорьевича Лукашенко}", "Александр Григорьевич Лукашенко"),
        ("президента {Александра Лукашенко}", "Александр Лукашенко"),
        ("с женой {Александрой Лукашенко}", "Александра Лукашенко"),
        ("{Путина}", "Путина"),  # his, or hers
        ("у {Путина}", "Путин"),
        ("{Путину}", "Путину"),  # to him, or her
        ("{Путиным}", "Путин"),
        ("{Варшаву|l}", "Варшава"),  # the tables have it
        ("{Ольшаву|l}", "Ольшаву"),
    ],
)
def test_a_form_that_stands_alone_is_read_only_as_what_it_can_be(marked: str, expected: str) -> None:
    assert names(marked) == [expected]


def test_of_what_a_form_may_be_the_article_decides() -> None:
    assert names("{Александр Лукашенко}, {Александра Лукашенко}") == ["Александр Лукашенко"] * 2
    assert names("{Мария Колесникова}. {Колесникову}")[1] == "Мария Колесникова"
    assert names("{Андрей Колесников}. {Колесникову}")[1] == "Андрей Колесников"
    assert names("{Варшава|l}, {Варшаву|l}") == ["Варшава"] * 2


@pytest.mark.parametrize(
    ("code", "woman", "man"),
    [
        ("ru", "Александра Морозова", "Александр Морозов"),
        ("ru", "Валентина Белая", "Валентин Белый"),
        ("ru", "Евгения Орловская", "Евгений Орловский"),
        ("ru", "Валерия Ильина", "Валерий Ильин"),
        ("uk", "Олександра Морозова", "Олександр Морозов"),
        ("uk", "Євгенія Соколова", "Євгеній Соколов"),
    ],
)
def test_a_woman_is_no_form_of_the_man_of_her_name(code: str, woman: str, man: str) -> None:
    assert names(f"{{{woman}}} и {{{man}}}", code) == [woman, man]
    assert names(f"{{{man}}} молчал. Так думает инженер {{{woman}}}", code) == [man, woman]


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("ru", "у {Евгения Соколова}"),
        ("ru", "президента {Евгения Соколова}"),
        ("ru", "по словам {Евгения Соколова}"),
        ("ru", "это брат {Евгения Соколова}"),
        ("uk", "за словами {Євгенія Соколова}"),
    ],
)
def test_a_man_is_named_where_a_woman_can_not_be_in_the_base_form(code: str, marked: str) -> None:
    man = "Євгеній Соколов" if code == "uk" else "Евгений Соколов"
    assert names(f"{{{man}}} молчал. {marked}", code) == [man] * 2


def test_a_mans_surname_alone_says_that_he_is_meant_if_nobody_else_has_it() -> None:
    assert names("дело {Евгения Соколова}. {Соколов} молчал") == ["Евгений Соколов"] * 2
    assert names("дело {Евгения Соколова}. {Соколов} и {Николай Соколов}")[0] == "Евгения Соколова"


def test_names_that_hardly_a_woman_has_are_forms_of_the_mens() -> None:
    assert names("указ {Владимира Путина}") == ["Владимир Путин"]
    assert names("указ {Володимира Путіна}", "uk") == ["Володимир Путін"]
    assert names("указ {Александра Лукашенко}. {Александр Лукашенко}") == ["Александр Лукашенко"] * 2


def test_two_forms_that_only_one_name_has_both_of_are_that_name() -> None:
    assert names("{Байда} {Байды}") == ["Байда"] * 2
    assert names("{Байдена}, {Байденом}", "uk") == ["Байден"] * 2
    assert names("{Столтенберга}, {Ругенберга}") == ["Столтенберг", "Ругенберг"]
    assert names("{Байдена}, {Байдену}") == ["Байдена"] * 2  # of a man's name, or a woman's: as it stands


def test_a_form_of_two_people_of_an_article_stays_open_between_them() -> None:
    *_, last = resolve("{Людмила Путина} и {Владимир Путин}. {Путину}")
    assert (last.name, last.candidates, last.rule) == (None, ("Владимир Путин", "Людмила Путина"), "ambiguous")
    assert names("{Людмила Путина} и {Владимир Путин}. С {Путиным}")[2] == "Владимир Путин"
    assert names("{Людмила Путина} и {Владимир Путин}. С {Путиной}")[2] == "Людмила Путина"


def test_a_case_that_needs_a_preposition_is_looked_for_behind_one() -> None:
    assert names("{Макроном}") == ["Макрон"]
    assert names("о {Макроне}")[0] in {"Макрон", "Макроне"}
    assert names("о {Навальном}") == ["Навальный"]
    assert names("{Эмманюэль Макрон} и {Ангела Меркель}. О {Меркель} и {Макроне}")[3] == "Эмманюэль Макрон"


def test_and_joins_names_that_are_governed_alike() -> None:
    assert names("у {Петрова} и {Путина}") == ["Петров", "Путин"]
    assert names("у {Петрова}. {Путина}")[1] == "Путина"
    assert names("у {Петрова}, {Путина}")[1] == "Путина"  # she says something
    assert names("в {Минске|l} и {Путина}")[1] == "Путина"


def test_a_title_in_a_case_says_the_case_of_the_name_from_up_to_four_words_before() -> None:
    assert names("министра {Путина}") == ["Путин"]
    assert names("министра новых славных земель {Путина}") == ["Путин"]
    assert names("министра самых новых славных земель {Путина}") == ["Путина"]
    assert names("министр {Путина}") == ["Путина"]


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("ru", "кандидата поддержала {Колесникова}"),
        ("ru", "президента в аэропорту ждёт {Колесникова}"),
        ("ru", "президента, {Колесникова}"),
        ("ru", "министра дождалась {Колесникова}"),
        ("pl", "prezydenta poparła {Kolesnikowa}"),
        ("pl", "prezydenta, {Kolesnikowa}"),
        ("uk", "президента підтримала {Колесникова}"),
        ("uk", "президента зустрічає {Колесникова}"),
    ],
)
def test_a_title_of_somebody_else_says_nothing_of_the_name(code: str, marked: str) -> None:
    assert names(marked, code) == [marked[marked.index("{") + 1 : -1]]


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("ru", "министра внутренних дел {Колесникова}"),
        ("ru", "министра обороны Литвы {Колесникова}"),
        ("uk", "міністра внутрішніх справ {Колесникова}"),
        ("pl", "ministra spraw wewnętrznych {Kolesnikowa}"),
        ("pl", "generała policji {Kolesnikowa}"),
    ],
)
def test_a_title_may_have_words_of_its_own_behind_it(code: str, marked: str) -> None:
    assert names(marked, code) == [marked[marked.index("{") + 1 : -2]]


@pytest.mark.parametrize(("letters", "name"), [(16, "Путин"), (17, "Путина")])
def test_a_title_is_looked_for_in_sixty_characters(letters: int, name: str) -> None:
    words = "а" * 17 + " " + "б" * 15 + " " + "в" * letters
    assert len(f"министра {words} ") == 60 + (letters == 17)
    assert names(f"министра {words} {{Путина}}") == [name]


@pytest.mark.parametrize(("words", "is_read"), [(6, True), (7, False)])
def test_a_name_that_can_be_read_in_more_than_sixty_four_ways_is_left(words: int, *, is_read: bool) -> None:
    two_ways = Declensions((decline("mf", "к", "а"), decline("mf", "ко", "а", cut=1)))
    inflection = Inflection(given=two_ways, surnames=two_ways)
    assert bool(read_name(" ".join(["Бака"] * words), Label.PERSON, inflection)) is is_read


def test_initials_agree_with_everything() -> None:
    assert names("{С. В. Лавров} и у {С. В. Лаврова}") == ["С. В. Лавров"] * 2
    assert names("{Лавров С. В.}, с {Лавровым С. В.}")[1] == "Лавров С. В."


def test_quotation_marks_don_t_hide_the_preposition() -> None:
    assert names("в «{Газпроме|o}», «{Газпром|o}»") == ["Газпром"] * 2


def test_shouted_names_are_left_as_they_are() -> None:
    assert names("{МИНСКА|l} {МИНСК|l}") == ["МИНСКА", "МИНСК"]


def test_first_name_and_father_s_name_are_whoever_has_both() -> None:
    found = resolve("{Александр Григорьевич Лукашенко}. {Александр Григорьевич} и {Александр Фёдорович}")
    assert [(one.name, one.rule) for one in found[1:]] == [
        ("Александр Григорьевич Лукашенко", "fathers-name"),
        ("Александр Фёдорович", "full-name"),
    ]


def test_first_name_and_surname_are_no_father_s_name() -> None:
    assert names("{Mary Jane Smith}. {Mary Jane}", "en")[1] == "Mary Jane"


@pytest.mark.parametrize("code", ["ru", "uk"])
def test_the_order_of_forms_doesn_t_matter_to_what_they_are(code: str) -> None:
    forms = (
        ["Путиным", "Владимир Путин", "Путину", "Путина"] if code == "ru" else ["Путіним", "Володимир Путін", "Путіну"]
    )
    one = {ref.mention.text: ref.name for ref in resolve(" ".join(f"{{{form}}};" for form in forms), code)}
    other = {ref.mention.text: ref.name for ref in resolve(" ".join(f"{{{form}}};" for form in forms[::-1]), code)}
    assert one == other
    assert len(set(one.values())) == 1


@pytest.mark.parametrize(
    ("code", "father", "son"),
    [
        ("ru", "Иван Громов", "Иван Громов младший"),
        ("ru", "Иван Громов-старший", "Иван Громов-младший"),
        ("uk", "Іван Громов", "Іван Громов молодший"),
        ("fr", "Jean Tarkov père", "Jean Tarkov fils"),
        ("pl", "Jan Nowak", "Jan Nowak młodszy"),
    ],
)
def test_father_and_son_are_two(code: str, father: str, son: str) -> None:
    assert names(f"{{{father}}} и {{{son}}}", code) == [father, son]
