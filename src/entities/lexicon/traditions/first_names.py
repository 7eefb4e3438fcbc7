"""First names that East Slavic languages share, and Belarusian, Russian and Ukrainian papers translate.

Whoever is Николай in a Russian paper is Микола in a Ukrainian one: no sound tells that they are one. Each row has the
Russian, the Ukrainian and the Belarusian form (Суперанская 2003, "Словарь русских личных имён"; Трійняк 2005, "Словник
українських імен"; Барыс 2010 on Belarusian spelling), with what else is usual. What stands in two rows is two names,
however alike they sound: Игорь is not Егор.
"""

from __future__ import annotations

from functools import cache

from entities.lexicon.russian.names import read_sexes as read_russian
from entities.lexicon.ukrainian.names import read_sexes as read_ukrainian

_ROWS = """
    Азар Азарий | Александр Олександр Аляксандр | Александра Олександра Аляксандра | Алексей Олексій Олекса Аляксей
    Алёна Альона | Алесь Олесь | Андрей Андрій | Анисим Онисим | Анна Ганна | Антон Антін | Антонио Антоніо
    Артём Артемий Артемій Арцём | Архип Орхип | Биньямин Беньямин | Борис Барыс | Варфоломей Варфоломій
    Василий Василь Васіль | Вера Віра | Виктор Віктор Віктар | Владимир Володимир Уладзімір
    Владислав Владислав Уладзіслаў | Всеволод Всеволод Усевалад | Вячеслав В'ячеслав Вячаслаў
    Гаврила Гаврило Гавриил | Галина Галина Галіна | Георгий Георгій Георгі | Глеб Гліб | Гордей Гордій
    Григорий Григорій Рыгор | Давид Давід Давыд | Даниил Данил Данило Даніла Данііл | Денис Денис Дзяніс
    Дмитрий Дмитро Дзмітрый | Евгений Євген Яўген | Евгения Євгенія Яўгенія | Екатерина Катерина Кацярына
    Елена Олена Алена | Елизавета Єлизавета Лізавета | Емельян Омелян | Зиновий Зеновій Зіновій | Иван Іван Янка
    Игнатий Ігнат Ігнатій | Игорь Ігор Ігар | Илья Ілля Ілья | Иосиф Йосип Осип Язэп | Ирина Ірина Ірына
    Кирилл Кирило Кірыл | Кондрат Кондратий | Константин Костянтин Канстанцін | Лев Леў | Максим Максим Максім
    Мария Марія Марыя | Матвей Матвій Мацвей | Михаил Михайло Міхаіл Міхась
    Наталья Наталія Наталля | Никита Микита Мікіта | Николай Микола Миколай Мікалай | Оксана Аксана | Олег Олег Алег
    Ольга Вольга | Павел Павло Павал | Панкрат Панкратий | Пётр Петро Пятро | Прохор Прохір | Пьер П'єр
    Роман Роман Раман | Света Світа | Светлана Світлана Святлана | Семён Семен Сямён | Сергей Сергий Сергій Сяргей
    Снежана Сніжана | Софья София Софія | Степан Степан Сцяпан | Татьяна Тетяна Таццяна | Тимофей Тимофій Цімафей
    Фёдор Федір Фёдар | Филипп Пилип Піліп | Хайко Гайко | Ханс Ганс | Хиллари Гілларі | Хорст Горст
    Эммануил Еммануїл | Эмманюэль Еммануель | Юлия Юлія | Юрий Юрій Юрый | Яков Яків Якаў
"""

# What else those of the first are called abroad, and foreigners whose names are like it: these may be one, or two.
_ABROAD = """
    Александр alexandre aleksandar aleksander | Антон antoni | Артур arthur | Василий vassili
    Георгий georg george Джордж | Давид david Дэвид Девід | Дмитрий dimitri | Екатерина katarina katharina catherine
    Иосиф joseph josef Йосеф | Ирина irene | Людмила ludmila | Максим maxime
    Мохаммед Мухаммед mohamed mohammed muhammad | Павел paul Пол | Пётр peter piotr Питер Пітер | Сергей serge
    Степан stephan | Фёдор theodor fiodor | Юлия julie
"""


def _rows(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a text, parted by "|" or by lines."""
    rows = (row.split() for line in text.splitlines() for row in line.split("|"))
    return tuple(tuple(dict.fromkeys(row)) for row in rows if row)


FORMS = _rows(_ROWS)
ABROAD = _rows(_ABROAD)


@cache
def slavic_first_names() -> frozenset[str]:
    """First names as Russian and Ukrainian write them, in lower case."""
    return frozenset((*read_russian(), *read_ukrainian()))
