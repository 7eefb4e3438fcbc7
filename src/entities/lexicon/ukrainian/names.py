"""First names as Ukrainian writes them, with their sexes."""

from __future__ import annotations

from functools import cache

from entities.lexicon.tables import read_lines

# What people are called by at home and in the news, and first names of which other countries have many bearers: beside
# the table of official names. One that is known by a single bearer is read like any unknown name.
_MEN = """
    олександр олексій анатолій андрій антон аркадій артур артем борис богдан вадим валентин валерій василь віктор
    віталій володимир владислав всеволод в'ячеслав геннадій георгій гліб григорій данило денис дмитро євген євгеній
    єгор іван ігор ілля кирило костянтин лев левко леонід любомир максим марат микита микола михайло мирослав назар
    олег остап павло петро роман руслан рустам семен сергій станіслав степан тарас тимур тимофій федір едуард юрій юзеф
    яків ярослав арсеній арсен зеновій орест ростислав святослав алесь янка зенон францішак павал піліп мечислав сашко
    льоша вітя вова міша діма женя юра боря гриша толя слава костя матеуш анджей лех дональд джо джозеф джон джеймс
    джордж майкл річард роберт вільям білл майк еммануель франсуа шарль жан п'єр жак ніколя жозеп хосе педро хуан
    карлос антоніо джузеппе серджо маріо сільвіо маттео єнс олаф франк вальтер хорст горст себастьян хасан мухаммед
    мохаммед алі абдулла тоні девід стів марк том пітер пол кріс бернд клаус карл ганс ґюнтер
"""
_WOMEN = """
    олександра олена альона алеся аліна алла анастасія ангеліна анна ганна антоніна валентина валерія варвара віра
    вероніка вікторія галина дарина дарія діана євгенія катерина єлизавета жанна зінаїда зоя інна ірина карина ксенія
    оксана лариса лідія любов людмила леся маргарита марина марія надія наталія наталя ніна нонна ольга поліна раїса
    регіна римма світлана сніжана софія тамара тетяна уляна юлія яна зоряна соломія мар'яна роксолана богдана маша даша
    саша наташа катя оля таня світа аня настя іра галя люда люба надя соня женя ангела марін тереза єлизавета маргарет
    крістін крістіна даля інгріда
"""
# Women's names so rare that they are hardly met but as forms of the men's.
_FORMS_OF_MENS = frozenset("богуслава володимира святослава".split())


@cache
def read_sexes() -> dict[str, str]:
    """Whose first names are: "f", "m" or "fm" for each, in lower case."""
    table = dict(line.split("\t") for line in read_lines("ukrainian/first_names.tsv"))
    men, women = frozenset(_MEN.split()), frozenset(_WOMEN.split())
    told = {name: "".join(sex for sex, of_sex in (("f", women), ("m", men)) if name in of_sex) for name in men | women}
    return {
        name: "".join(sorted({*table.get(name, ""), *told.get(name, "")}))
        for name in (table | told).keys() - _FORMS_OF_MENS
    }
