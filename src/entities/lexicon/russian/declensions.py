"""How Russian declines names: genitive, dative, accusative, instrumental, prepositional.

After A. A. Zalizniak's grammar and Gramota's rules for surnames; what `plain` marks are endings that hardly any other
word has. Declensions with the longer end go first, so that each list has its exceptions beside its rules.
"""

from __future__ import annotations

from entities.lexicon.inflection import Declensions, decline

_INDECLINABLE = "= = = = ="
_HARD = "б в г д з к л м н п р с т ф х"
_HISSING = "ж ч ш щ ц"
# How words in a vowel end, by what follows the consonant in the genitive.
_A = "ба ва да за ла ма на па ра са та фа ца"
_KA = "га ка ха"
_ZHA = "жа ча ша ща"
# What a soft sign stands behind.
_SOFT = "бь вь дь зь ль мь нь пь рь сь ть фь чь шь жь щь"
# A woman's surname that ends in these is not declined.
_CLOSED = "б в г д з к л н п р с т ф х ж ч ш щ ц рм лм см зм тм нм дм гм мм ам им ум ым ям юм ай ей уй эй яй юй"
_VOWELS = "е ё у э"
# Ends that aren't those of adjectives in other cases.
_O = "бо во до жо зо йо ко ло мо но по ро со то фо хо цо чо шо ао ео ио оо уо аго иго яго ^уго ^гюго"

# What people are called by first, and what is formed from a father's name.
GIVEN = Declensions(
    (
        decline("m", "ович евич ич ыч", "а у а ем е", plain=True),
        decline("f", "овна евна ична", "ы е у ой е", cut=1, plain=True),
        decline("m", "^павел", "ла лу ла лом ле", cut=2),
        decline("m", "^лев", "ьва ьву ьва ьвом ьве", cut=2),
        decline("m", "^пётр", "етра етру етра етром етре", cut=3),
        decline("m", _HARD.replace(" м", ""), "а у а ом е"),
        decline("m", "рм лм см зм тм нм дм гм мм ам им ум ым ям юм ^том ^пахом ^артём ^артем ^ефрем", "а у а ом е"),
        decline("m", _HISSING, "а у а ем е"),
        decline("m", "ай ей ой уй эй яй юй ый", "я ю я ем е", cut=1),
        decline("m", "ий", "я ю я ем и", cut=1),
        decline("m", _SOFT, "я ю я ем е", cut=1),
        decline("f", "^любовь ^нинель ^рашель ^адель ^эстер", "и и ь ью и", cut=1),
        decline("f", f"{_CLOSED} {_SOFT}", _INDECLINABLE),
        decline("mf", _A.replace(" ца", ""), "ы е у ой/ою е", cut=1),
        decline("mf", "ца", "ы е у ей е", cut=1),
        decline("mf", _KA, "и е у ой е", cut=1),
        decline("mf", _ZHA, "и е у ей/ой е", cut=1),
        decline("mf", "ия", "и и ю ей и", cut=1),
        decline("mf", "ая ея йя оя уя ья ля ня ря ся тя дя вя мя пя бя зя", "и е ю ей/ёй е", cut=1),
        decline("mf", f"е ё э {_O} и", _INDECLINABLE),
    )
)

SURNAMES = Declensions(
    (
        decline("m", "ов ев ёв", "а у а ым е", plain=True),
        decline("m", "ин ын", "а у а ым/ом е", plain=True),
        decline("f", "ова ева ёва ина ына", "ой ой у ой ой", cut=1, plain=True),
        decline("m", "ский цкий", "ого ому ого им ом", cut=2, plain=True),
        decline("f", "ская цкая", "ой ой ую ой ой", cut=2, plain=True),
        decline("m", "^трубецкой ^донской ^крамской ^луговской ^сумской", "ого ому ого им ом", cut=2, plain=True),
        decline("f", "^трубецкая ^донская ^крамская ^луговская ^сумская", "ой ой ую ой ой", cut=2, plain=True),
        decline("m", "льный", "ого ому ого ым ом", cut=2, plain=True),
        decline("f", "льная", "ой ой ую ой ой", cut=2, plain=True),
        decline("m", "ный тый мый вый лый рый дый бый", "ого ому ого ым ом", cut=2),
        decline("m", "кий гий хий", "ого ому ого им ом", cut=2),
        decline("m", "ний жий ший чий щий", "его ему его им ем", cut=2),
        decline("m", "ной той мой вой лой рой дой бой", "ого ому ого ым ом", cut=2),
        decline("m", "кой гой хой шой жой", "ого ому ого им ом", cut=2),
        decline("m", "^цой ^чой ^цзой", "я ю я ем е", cut=1),
        decline("f", "ая", "ой ой ую ой ой", cut=2),
        decline("f", "яя", "ей ей юю ей ей", cut=2),
        decline("m", "ович евич ич", "а у а ем е", plain=True),
        decline("m", "чук щук нюк тюк сюк лик ник берг штейн ман сон ян", "а у а ом е", plain=True),
        decline("m", "ец", "ца/еца цу/ецу ца/еца цом/цем/ецем це/еце", cut=2),
        decline("m", "лец", "ьца ьцу ьца ьцом/ьцем ьце", cut=2),
        decline("m", "енок ёнок онок", "ка ку ка ком ке", cut=2),
        decline("m", "^лев", "а у а ом е"),
        decline("m", "стром блом", "а у а ом е", plain=True),
        decline("m", _HARD.replace(" м", ""), "а у а ом е"),
        decline("m", "рм лм см зм тм нм дм гм мм ам им ум ым ям юм ^бём ^том", "а у а ом е"),
        decline("m", _HISSING, "а у а ем/ом е"),
        decline("m", "ай ей уй эй яй юй", "я ю я ем е", cut=1),
        decline("m", _SOFT, "я ю я ем е", cut=1),
        decline("f", f"{_CLOSED} {_SOFT}", _INDECLINABLE),
        decline("mf", _A.replace(" ца", ""), "ы е у ой е", cut=1),
        decline("mf", "ца", "ы е у ей е", cut=1),
        decline("mf", _KA, "и е у ой е", cut=1),
        decline("mf", _ZHA, "и е у ей/ой е", cut=1),
        decline("mf", "ия", "и и ю ей и", cut=1),
        decline("mf", "ея оя уя ья ля ня ря ся тя дя", "и е ю ей/ёй е", cut=1),
        decline("mf", "ко аго яго их ых швили дзе", _INDECLINABLE, plain=True),
        decline("mf", f"{_VOWELS} {_O} и", _INDECLINABLE),
    )
)

NOUNS = Declensions(
    (
        decline("m", "ск цк град бург город стан банк союз совет комитет суд пром центр", "а у = ом е", plain=True),
        decline("m", _HARD.replace(" м", ""), "а у = ом е"),
        decline(
            "m",
            "рм лм см зм тм нм дм гм мм ам им ум ым ям юм ^вифлеем ^рейхском ^газпром хром дом ком пром",
            "а у = ом е",
        ),
        decline("m", _HISSING, "а у = ем е"),
        decline("m", "ец", "ца цу = цом/цем це", cut=2),
        decline("m", "ай вей уй эй яй юй ^ханой ^строй", "я ю й ем е", cut=1),
        decline("m", "ий", "я ю й ем и", cut=1),
        decline("m", "^кремль", "я ю ь ём/ем е", cut=1, plain=True),
        decline("m", _SOFT, "я ю ь ем/ём е", cut=1),
        decline("f", "ия", "и и ю ей и", cut=1, plain=True),
        decline("f", "ость область", "и и ь ью и", cut=1, plain=True),
        decline("f", _SOFT, "и и ь ью и", cut=1),
        decline("f", _A.replace(" ца", ""), "ы е у ой е", cut=1),
        decline("f", "ца", "ы е у ей е", cut=1),
        decline("f", _KA, "и е у ой е", cut=1),
        decline("f", _ZHA, "и е у ей/ой е", cut=1),
        decline("f", "ая ^корея ^гвинея ^троя ^савойя уя ья ля ня ря ся тя дя", "и е ю ей е", cut=1),
        decline("n", "ство", "а у о ом е", cut=1, plain=True),
        decline("n", "ово ево ёво ино", "а у о ом е", cut=1),
        decline("n", "оре оле", "я ю е ем е", cut=1, plain=True),
        decline("n", "ие ье", "я ю е ем и/е", cut=1),
        decline("p", "ты ны ды лы мы ры сы", "ов ам ы ами ах", cut=1),
        decline("p", "ди ли ни ри си ви", "ей ям и ями ях", cut=1),
        decline("p", "ки ги хи", "ов ам и ами ах", cut=1),
        decline("n", f"{_O} и", _INDECLINABLE),
    )
)

ADJECTIVES = Declensions(
    (
        decline("m", "ский цкий", "ого ому = им ом", cut=2, plain=True),
        decline("m", "ный тый мый вый лый рый дый", "ого ому = ым ом", cut=2, plain=True),
        decline("m", "кий гий хий ший", "ого ому = им ом", cut=2, plain=True),
        decline("m", "ний", "его ему = им ем", cut=2, plain=True),
        decline("m", "ной той мой вой лой рой дой кой гой хой", "ого ому = ым/им ом", cut=2),
        decline("f", "ая", "ой ой ую ой ой", cut=2, plain=True),
        decline("f", "яя", "ей ей юю ей ей", cut=2, plain=True),
        decline("n", "ое", "ого ому = ым/им ом", cut=2, plain=True),
        decline("n", "ее", "его ему = им ем", cut=2, plain=True),
        decline("p", "ые ие", "х м = ми х", cut=1, plain=True),
    )
)
