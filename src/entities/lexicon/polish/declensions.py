"""How Polish declines names: genitive, dative, accusative, instrumental, locative, vocative.

After the rules of the "Wielki słownik ortograficzny PWN" (sections 59 to 68 on names of people, 69 to 73 on places);
what `plain` marks are endings that hardly any other word has. Of declensions with one end, the first holds.
"""

from __future__ import annotations

from dataclasses import replace

from entities.lexicon.inflection import Declension, Declensions, decline

_INDECLINABLE = "= = = = = ="
# What the last consonant becomes before the "e" of the locative.
_SOFTENED = {"t": "cie", "d": "dzie", "r": "rze", "ł": "le", "st": "ście", "sł": "śle"}


def _masculine(genitive: str, *, still: bool = False) -> tuple[Declension, ...]:
    """The declensions of men's names in a consonant; of things where `still`, so that the accusative is the base form.

    `genitive` has its endings, "/" between two.
    """
    soft_endings = ("ia", "iowi", "=" if still else "ia", "iem", "iu", "iu")
    accusative, dative = ("=", "owi/u") if still else (genitive, "owi")
    return (
        decline("m", "b p w f m n s z v", f"{genitive} {dative} {accusative} em ie ie"),
        decline("m", "k g", f"{genitive} {dative} {accusative} iem u u"),
        decline("m", "ch h l j c cz sz rz ż dz dż x q", f"{genitive} {dative} {accusative} em u u"),
        *(
            decline(
                "m",
                end,
                " ".join([
                    _behind(end, genitive),
                    _behind(end, dative),
                    "=" if still else _behind(end, genitive),
                    f"{end}em {locative} {locative}",
                ]),
                cut=len(end),
            )
            for end, locative in _SOFTENED.items()
        ),
        *(
            decline("m", soft, " ".join(hard + end if end != "=" else end for end in soft_endings), cut=1)
            for soft, hard in zip("ćńśź", "cnsz", strict=True)
        ),
    )  # fmt: skip


def _behind(end: str, endings: str) -> str:
    return "/".join(end + ending for ending in endings.split("/"))


# What ends in -a: men's and women's names, and things.
_A = (
    decline("mf", "ba pa wa fa ma na sa za va", "y ie ę ą ie o", cut=1),
    decline("mf", "ta", "ty cie tę tą cie to", cut=2),
    decline("mf", "sta", "sty ście stę stą ście sto", cut=3),
    decline("mf", "da", "dy dzie dę dą dzie do", cut=2),
    decline("mf", "ra", "ry rze rę rą rze ro", cut=2),
    decline("mf", "ła", "ły le łę łą le ło", cut=2),
    decline("mf", "sła", "sły śle słę słą śle sło", cut=3),
    decline("mf", "ka", "ki ce kę ką ce ko", cut=2),
    decline("mf", "ga", "gi dze gę gą dze go", cut=2),
    decline("mf", "cha", "chy sze chę chą sze cho", cut=3),
    decline("mf", "ha", "hy/hi że/sze hę hą że/sze ho", cut=2),
    decline("mf", "ca cza sza rza ża dza", "y y ę ą y o", cut=1),
    decline("mf", "la", "i i ę ą i o/u", cut=1),
    decline("mf", "aja eja oja uja yja", "i i ję ją i jo", cut=2),
    decline("mf", "ja", "i i ę ą i o", cut=1),
    decline("mf", "ea oa ua", "i/y i/y ę ą i/y o", cut=1),
    decline("mf", "ia", "i i ę ą i o", cut=1),
    decline("mf", "cia sia zia dzia bia pia wia", "- - ę ą - o/u", cut=1),
    decline("mf", "nia", "i/- i/- ę ą i/- o/u", cut=1),
)
_FORENAMES_IN_E = "ego/e'a/e’a emu/e'owi/e’owi ego/e'a/e’a em/e'em/e’em em/e'em/e’em ="

# What people are called by first, and what is formed from a father's name.
GIVEN = Declensions(
    (
        decline("m", "owicz ewicz", "a owi a em u u", plain=True),
        decline("f", "owna ówna ewna", "y ie ę ą ie o", cut=1, plain=True),
        decline("m", "weł", "wła włowi wła włem wle wle", cut=3),
        decline("m", "sander", "dra drowi dra drem drze drze", cut=3),
        decline("m", "^lew", "lwa lwowi lwa lwem lwie lwie", cut=3),
        decline("m", "ek", "ka kowi ka kiem ku ku", cut=2),
        *_masculine("a"),
        decline("m", "i", "ego emu ego m m ="),
        decline("m", "y", "ego emu ego ym ym =", cut=1),
        decline("m", "e", _FORENAMES_IN_E, cut=1),
        decline("m", "o", "a owi a em ie/u o", cut=1),
        decline("m", "ko go cho io jo", "a owi a iem/em u u", cut=1),
        decline("m", "tro", "tra trowi tra trem trze tro", cut=3),
        decline("m", "u", _INDECLINABLE),
        decline("f", "b c ć d e f g h i j k l ł m n ń o p r s ś t u w x y z ź ż", _INDECLINABLE),
        *_A,
    )
)

_SURNAMES = (
    decline("m", "ski cki dzki", "ego emu ego m m =", plain=True),
    decline("f", "ska cka dzka", "iej iej ą ą iej =", cut=1, plain=True),
    decline("f", "owa ewa ikawa ajewa", "ej ej ą ą ej =", cut=1, plain=True),
    decline("f", "^biała ^czarna ^nowa ^zielona ^święta ^zimna", "ej ej ą ą ej =", cut=1),
    decline("m", "y", "ego emu ego ym ym =", cut=1),
    decline("m", "i", "ego emu ego m m ="),
    decline("m", "ow ew", "a owi a em ie ie", plain=True),
    decline("m", "in yn", "a owi a em ie ie", plain=True),
    decline("m", "wicz icz", "a owi a em u u", plain=True),
    decline("m", "czyk czuk niuk iuk czak berg ak ik uk", "a owi a iem u u", plain=True),
    decline("m", "man son", "a owi a em ie ie", plain=True),
    decline("m", "ów", "owa owowi owa owem owie owie", cut=2, plain=True),
    decline("m", "ek", "ka kowi ka kiem ku ku", cut=2),
    decline("m", "iec", "ca cowi ca cem cu cu/cze", cut=3),
    decline("m", "ec", "ca/eca cowi/ecowi ca/eca cem/ecem cu/ecu cu/cze", cut=2),
    decline("m", "lec", "lca lcowi lca lcem lcu lcu/lcze", cut=3),
    *_masculine("a"),
    decline("m", "e", _FORENAMES_IN_E, cut=1),
    decline("m", "enko", "ki ce kę ką ce ko", cut=2, plain=True),
    decline("mf", "enka", "ki ce kę ką ce ko", cut=2, plain=True),
    decline("m", "eńko szko jko ńko yko", "ki ce kę ką ce ko", cut=2),
    decline("m", "ało iło yło ełło iłło", "ły le łę łą le ło", cut=2),
    decline("m", "^ziobro ^fredro", "ry rze rę rą rze ro", cut=2),
    decline("m", "ou au eu", "a owi a em ie/u ie"),
    decline("m", "o u é", _INDECLINABLE),
    decline("f", "b c ć d e f g h i j k l ł m n ń o p r s ś t u w x y z ź ż é", _INDECLINABLE),
    *_A,
)
# Whoever is spoken to is called by a surname in its base form.
SURNAMES = Declensions(tuple(replace(row, endings=(*row.endings[:-1], "=")) for row in _SURNAMES))

# What news of the region names in any case, so that it is known where no other form of it stands.
_WELL_KNOWN = (
    decline("f", "^polska", "ki ce kę ką ce ko", cut=2, plain=True),
    decline("f", "^warszawa ^litwa ^łotwa ^moskwa ^ukraina ^genewa ^europa", "y ie ę ą ie o", cut=1, plain=True),
    decline("f", "^bruksela", "i i ę ą i o", cut=1, plain=True),
    decline("f", "^praga ^ryga", "gi dze gę gą dze go", cut=2, plain=True),
    decline("n", "^wilno ^grodno ^kowno", "a u = em ie o", cut=1, plain=True),
    decline("m", "^brześć", "cia ciowi = ciem ciu ciu", cut=1, plain=True),
    decline("f", "^rada", "dy dzie dę dą dzie do", cut=2, plain=True),
)

NOUNS = Declensions(
    (
        *_WELL_KNOWN,
        decline("m", "sk ck zk bank blok związk", "a/u owi/u = iem u u", plain=True),
        decline("m", "^sejm", "u owi = em ie ie", plain=True),
        decline("m", "burg", "a owi = iem u u", plain=True),
        decline("m", "tet tut nat ment", "tu towi = tem cie cie", cut=1, plain=True),
        decline("m", "ów", "owa owowi = owem owie owie", cut=2, plain=True),
        decline("m", "ław", "ia iowi = iem iu iu", plain=True),
        decline("m", "stok", "u owi = iem u u", plain=True),
        decline("m", "^białystok", "egostoku emustokowi = ymstokiem ymstoku ymstoku", cut=5, plain=True),
        decline("m", "ek", "ku kowi = kiem ku ku", cut=2),
        decline("m", "iązek", "ku kowi = kiem ku ku", cut=2, plain=True),
        decline("m", "^homel", "la lowi = lem lu lu", cut=2, plain=True),
        decline("m", "^kreml", "a owi = em u u", plain=True),
        decline("m", "^wiedeń", "nia niowi = niem niu niu", cut=2, plain=True),
        decline("m", "ciół", "oła ołowi = ołem ele ele", cut=2),
        decline("m", "ąd", "ądu ądowi = ądem ądzie ądzie", cut=2),
        *_masculine("a/u", still=True),
        decline("f", "ość", "ci ci = cią ci ci", cut=1, plain=True),
        decline("f", "ruś", "si si = sią si si", cut=1, plain=True),
        decline("f", "ódź", "odzi odzi = odzią odzi odzi", cut=3, plain=True),
        *(
            decline("f", soft, f"{hard}i {hard}i = {hard}ią {hard}i {hard}i", cut=1)
            for soft, hard in zip("ćśźń", "cszn", strict=True)
        ),
        decline("f", "cja sja zja", "i i ę ą i o", cut=1, plain=True),
        decline("f", "nia ria lia gia dia fia kia tia pia bia chia", "i i ę ą i o", cut=1, plain=True),
        decline("f", "tnia arnia alnia cznia lnia iernia", "- - ę ą - o", cut=1, plain=True),
        *(replace(row, genders="f") for row in _A),
        decline("n", "stwo ctwo", "a u = em ie o", cut=1, plain=True),
        decline("n", "no wo so mo zo", "a u = em ie o", cut=1),
        decline("n", "ło", "ła łu = łem le ło", cut=2),
        decline("n", "ro", "ra ru = rem rze ro", cut=2),
        decline("n", "to", "ta tu = tem cie to", cut=2),
        decline("n", "sto", "sta stu = stem ście sto", cut=3),
        decline("n", "do", "da du = dem dzie do", cut=2),
        decline("n", "ko go", "a u = iem u o", cut=1),
        decline("n", "anie enie", "a u = m u =", cut=1, plain=True),
        decline("n", "nie cie sie zie", "a u = m u =", cut=1),
        decline("n", "e", "a u = em u =", cut=1),
        decline("n", "um", _INDECLINABLE, plain=True),
        decline("p", "ny ty dy ry ły chy my", "-/ów om = ami ach =", cut=1),
        decline("p", "^niemcy", "iec com cy cami czech cy", cut=2, plain=True),
        decline("p", "^włochy", "ch chom chy chami szech chy", cut=3, plain=True),
        decline("p", "^węgry", "gier grom gry grami grzech gry", cut=3, plain=True),
        decline("p", "ce", "- om e ami ach e", cut=1),
        decline("p", "ki gi", "-/ów om i ami ach i", cut=1),
    )
)

ADJECTIVES = Declensions(
    (
        decline("m", "ski cki dzki", "ego emu = m m =", plain=True),
        decline("m", "ki gi ni", "ego emu = m m ="),
        decline("m", "ny ty wy ły ry dy my by zy sy szy czy ży", "ego emu = ym ym =", cut=1, plain=True),
        decline("f", "ska cka dzka", "iej iej ą ą iej =", cut=1, plain=True),
        decline("f", "ka ga", "iej iej ą ą iej =", cut=1),
        decline("f", "na ta wa ła ra da ma ba za sa sza cza ża", "ej ej ą ą ej =", cut=1, plain=True),
        decline("f", "nia", "ej ej ą ą ej =", cut=1),
        decline("n", "skie ckie dzkie", "go mu = m m =", cut=0, plain=True),
        decline("n", "kie gie nie", "go mu = m m =", cut=0),
        decline("n", "ne te we łe re de me be ze se sze cze że", "ego emu = ym ym =", cut=1, plain=True),
        decline("p", "skie ckie dzkie kie gie", "ch m = mi ch =", cut=1),
        decline("p", "ne te we łe re de me sze cze że", "ych ym = ymi ych =", cut=1),
    )
)
