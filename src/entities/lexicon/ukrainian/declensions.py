"""How Ukrainian declines names: genitive, dative, accusative, instrumental, locative, vocative.

After the Ukrainian orthography of 2019 (sections on the declension of nouns and of surnames); what `plain` marks are
endings that hardly any other word has. Of declensions with one end, the first holds.
"""

from __future__ import annotations

from entities.lexicon.inflection import Declensions, decline

_INDECLINABLE = "= = = = = ="
_HARD = "б в г ґ д з к л м н п р с т ф х"
_HARD_BUT_M = "б в г ґ д з к л н п р с т ф х"
_M = "рм лм см зм тм нм дм гм мм ам им ім їм ум ям юм"
_HISSING = "ж ч ш щ"
_SOFT = "бь вь дь зь ль мь нь пь рь сь ть фь ць"
_CLOSED = f"{_HARD_BUT_M} {_HISSING} ц ай ей ій їй ой уй яй {_M}"
_A = "ба ва да за ла ма на па ра са та фа"
_ZHA = "жа ча ша ща"
_JA = "ая ея ія оя уя їя йя"
_SOFT_JA = "ця ля ня ря ся тя дя зя лля тя"
_VOWELS = "е є і ї у"

_FIRST = (
    decline("mf", _A, "и і у ою і о", cut=1),
    decline("mf", "ка", "ки ці ку кою ці ко", cut=2),
    decline("mf", "га", "ги зі гу гою зі го", cut=2),
    decline("mf", "ха", "хи сі ху хою сі хо", cut=2),
    decline("mf", _ZHA, "і і у ею і е", cut=1),
    decline("mf", _JA, "ї ї ю єю ї є", cut=1),
    decline("mf", _SOFT_JA, "і і ю ею і е/ю", cut=1),
)

# What people are called by first, and what is formed from a father's name.
GIVEN = Declensions(
    (
        decline("m", "ович йович ьович", "а у/еві/ові а ем і/еві у", plain=True),
        decline("f", "івна ївна ична", "и і у ою і о", cut=1, plain=True),
        decline("m", "^лев", "ева/ьва еву/ьву ева/ьва евом/ьвом еві/ьві еве", cut=2),
        decline("m", "^назар", "а/я у/ю/ові/еві а/я ом/ем і/ові/еві е/ю"),
        decline("m", "^ігор ^лазар", "я ю/еві я ем і/еві ю"),
        decline("m", "тро вло йло ило рко вко ько шко", "а у/ові а ом і/ові/у е/у", cut=1),
        decline("m", _HARD_BUT_M, "а у/ові а ом і/ові/у е"),
        decline("m", f"{_M} ^том ^пахом ^артем ^єфрем", "а у/ові а ом і/ові/у е"),
        decline("m", f"{_HISSING} ц", "а у/еві а ем і/еві е"),
        decline("m", "ай ей ій їй ой уй яй", "я ю/єві я єм ї/єві ю", cut=1),
        decline("m", _SOFT, "я ю/еві я ем і/еві ю", cut=1),
        decline("f", "^любов", "і і = 'ю/’ю і е"),
        decline("f", f"{_CLOSED} {_SOFT}", _INDECLINABLE),
        *_FIRST,
        decline("mf", "е є і ї о", _INDECLINABLE),
    )
)

SURNAMES = Declensions(
    (
        decline("m", "ов ев єв", "а у/ові а им і/ові/у е", plain=True),
        decline("m", "ін їн ин", "а у/ові а им/ом і/ові/у е", plain=True),
        decline("f", "ова ева єва іна їна ина", "ої ій у ою ій =/о", cut=1, plain=True),
        decline("m", "ський цький зький", "ого ому ого им ому/ім =", cut=2, plain=True),
        decline("f", "ська цька зька", "ої ій у ою ій =", cut=1, plain=True),
        decline("m", "льний", "ого ому ого им ому/ім =", cut=2, plain=True),
        decline("f", "льна", "ої ій у ою ій =", cut=1, plain=True),
        decline("m", "ний тий мий вий лий рий дий бий кий гий хий ший чий", "ого ому ого им ому/ім =", cut=2),
        decline("m", "енко", "а у/ові а ом у/ові у/о/е", cut=1, plain=True),
        decline("m", "ко ло", "а у/ові а ом у/ові/і у/о/е", cut=1),
        decline("f", "ко ло", _INDECLINABLE, plain=True),
        decline("m", "ович евич ич", "а у/еві/ові а ем у/еві/ові/і у", plain=True),
        decline("m", "чук щук нюк тюк сюк лик ник берг штейн ман сон ян", "а у/ові а ом у/ові/і е/у", plain=True),
        decline("m", "ець", "ця/еця цю/цеві/ецю ця/еця цем/ецем цю/цеві/ці цю", cut=3),
        decline("m", "єць", "йця йцю/йцеві йця йцем йцю/йцеві/йці йцю", cut=3),
        decline("m", "ків нів рів тів", "ова/іва ову/іву/ові ова/іва овим/івим ові/іві/ову/іву ове/іве", cut=2),
        decline("m", _HARD_BUT_M, "а у/ові а ом у/ові/і е/у"),
        decline("m", _M, "а у/ові а ом у/ові/і е/у"),
        decline("m", f"{_HISSING} ц", "а у/еві а ем у/еві/і е/у"),
        decline("m", "ай ей ій їй ой уй яй", "я ю/єві я єм ю/єві/ї ю", cut=1),
        decline("m", _SOFT, "я ю/еві я ем ю/еві/і ю", cut=1),
        decline("f", f"{_CLOSED} {_SOFT}", _INDECLINABLE),
        *_FIRST,
        decline("mf", f"{_VOWELS} о их швілі дзе", _INDECLINABLE),
    )
)

NOUNS = Declensions(
    (
        decline("m", "ськ цьк зьк", "а у/ові = ом у/ові е", plain=True),
        decline("m", "бург", "а/у у/ові = ом зі/гу/у е", plain=True),
        decline("m", "бурґ", "а у = ом у е", plain=True),
        decline("m", "піль", "поля полю = полем полі/полю полю", cut=4, plain=True),
        decline("m", "їв", "єва єву/єву = євом єві єве", cut=2, plain=True),
        decline("m", "ків нів рів хів гів пів мів вів сів фів тів дів", "ова ову = овом ові ове", cut=2, plain=True),
        decline(
            "m",
            "град город стан банк союз комітет суд центр альянс університет",
            "а/у у/ові = ом і/у/ові е",
            plain=True,
        ),
        decline("m", _HARD_BUT_M, "а/у у/ові = ом і/у/ові е"),
        decline("m", f"{_M} хром дом ком пром", "а/у у/ові = ом і/у/ові е"),
        decline("m", f"{_HISSING} ц", "а/у у/еві = ем і/у е"),
        decline("m", "ай вей ій їй уй яй ^ханой ^край", "я/ю ю/єві й єм ї/ю ю", cut=1),
        decline("m", "ець", "ця цю/цеві = цем ці/цю цю", cut=3),
        decline("m", "день", "дня дню/дневі = днем дні/дню дню", cut=4),
        decline("m", "^кремль", "я ю ь ем і/ю ю", cut=1, plain=True),
        decline("m", _SOFT, "я/ю ю/еві ь ем і/ю ю", cut=1),
        decline("f", "ість", "ості ості = істю ості осте", cut=4, plain=True),
        decline("f", "усь", "і і ь сю і е", cut=1, plain=True),
        decline("f", "зь", "і і ь зю і е", cut=1),
        decline("f", _SOFT, "і і ь ю і е", cut=1),
        decline("f", "ія", "ї ї ю єю ї є", cut=1, plain=True),
        *(one for one in _FIRST if "ая" not in one.ends),
        decline("f", "ая уя їя йя ^корея ^гвінея ^троя", "ї ї ю єю ї є", cut=1),
        decline("n", "ство цтво", "а у/ові о ом і/у о", cut=1, plain=True),
        decline("n", "ння ття лля сся ззя", "я ю я ям і я", cut=1, plain=True),
        decline("n", "оре", "я ю е ем і е", cut=1, plain=True),
        decline("n", "ово ево ино ино дно рно", "а у о ом і/у о", cut=1),
        decline("p", "ти ни ди ли ми ри си ки ги хи", "ів ам и ами ах и", cut=1),
        decline("p", "ці лі ні", "ів/ей ям і ями ях і", cut=1),
        decline("n", "и і ї о", _INDECLINABLE),
    )
)

ADJECTIVES = Declensions(
    (
        decline(
            "m", "ський цький зький ний тий мий вий лий рий дий кий гий ший", "ого ому = им ому/ім =", cut=2, plain=True
        ),
        decline("m", "ній жній", "ього ьому = ім ьому =", cut=2, plain=True),
        decline("f", "ська цька зька", "ої ій у ою ій =", cut=1, plain=True),
        decline("f", f"{_A} {_ZHA} ка га ха", "ої ій у ою ій =", cut=1),
        decline("f", "ня", "ьої ій ю ьою ій =", cut=1),
        decline("n", "не те ме ве ле ре де ке ге ше", "ого ому е им ому/ім =", cut=1, plain=True),
        decline("p", "ні ті мі ві лі рі ді кі гі ші ькі", "их им і ими их =", cut=1),
    )
)
