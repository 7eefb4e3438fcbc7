"""How Polish declines names: genitive, dative, accusative, instrumental, locative; hardly any news has a vocative.

After the rules of the "Wielki słownik ortograficzny PWN" (sections 59 to 68 on names of people, 69 to 73 on places);
what `plain` marks are endings that hardly any other word has. Of declensions with one end, the first holds.
"""

from __future__ import annotations

from dataclasses import replace

from entities.lexicon.inflection import Declension, Declensions, decline

_INDECLINABLE = "= = = = ="
# What the last consonant becomes before the "e" of the locative.
_SOFTENED = {"t": "cie", "d": "dzie", "r": "rze", "ł": "le", "st": "ście", "sł": "śle"}


def _masculine(
    genitive: str, *, still: bool = False, in_k: str = "k", in_c: str = "c", in_l: str = "l"
) -> tuple[Declension, ...]:
    """The declensions of men's names in a consonant; of things where `still`, so that the accusative is the base form.

    `genitive` has its endings, "/" between two; `in_k`, `in_c` and `in_l` are ends in these letters.
    """
    soft_endings = ("ia", "iowi", "=" if still else "ia", "iem", "iu")
    accusative, dative = ("=", "owi/u") if still else (genitive, "owi")
    return (
        decline("m", "b p w f m n s z v", f"{genitive} {dative} {accusative} em ie"),
        decline("m", f"{in_k} g", f"{genitive} {dative} {accusative} iem u"),
        decline("m", f"ch h {in_l} j {in_c} cz sz rz ż dz dż x q", f"{genitive} {dative} {accusative} em u"),
        *(
            decline(
                "m",
                end,
                " ".join([
                    _behind(end, genitive),
                    _behind(end, dative),
                    "=" if still else _behind(end, genitive),
                    f"{end}em {locative}",
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
    decline("mf", "ba pa wa fa ma na sa za va", "y ie ę ą ie", cut=1),
    decline("mf", "ta", "ty cie tę tą cie", cut=2),
    decline("mf", "sta", "sty ście stę stą ście", cut=3),
    decline("mf", "da", "dy dzie dę dą dzie", cut=2),
    decline("mf", "ra", "ry rze rę rą rze", cut=2),
    decline("mf", "ła", "ły le łę łą le", cut=2),
    decline("mf", "sła", "sły śle słę słą śle", cut=3),
    decline("mf", "ka", "ki ce kę ką ce", cut=2),
    decline("mf", "ga", "gi dze gę gą dze", cut=2),
    decline("mf", "cha", "chy sze chę chą sze", cut=3),
    decline("mf", "ha", "hy/hi że/sze hę hą że/sze", cut=2),
    decline("mf", "ca cza sza rza ża dza", "y y ę ą y", cut=1),
    decline("mf", "la", "i i ę ą i", cut=1),
    decline("mf", "aja eja oja uja yja", "i i ję ją i", cut=2),
    decline("mf", "ja", "i i ę ą i", cut=1),
    decline("mf", "ea oa ua", "i/y i/y ę ą i/y", cut=1),
    decline("mf", "ia", "i i ę ą i", cut=1),
    decline("mf", "cia sia zia dzia", "- - ę ą -", cut=1),
    decline("mf", "nia", "i/- i/- ę ą i/-", cut=1),
)
_EK = "bek cek czek dek fek gek jek łek lek mek nek pek rek sek szek tek wek zek żek"
_FORENAMES_IN_E = "ego/e'a/e’a emu/e'owi/e’owi ego/e'a/e’a em/e'em/e’em em/e'em/e’em"

# What people are called by first, and what is formed from a father's name.
GIVEN = Declensions(
    (
        decline("m", "owicz ewicz", "a owi a em u", plain=True),
        decline("f", "owna ówna ewna", "y ie ę ą ie", cut=1, plain=True),
        decline("m", "weł", "wła włowi wła włem wle", cut=3),
        decline("m", "sander", "dra drowi dra drem drze", cut=3),
        decline("m", "^lew", "wa wowi wa wem wie", cut=2),
        decline("m", "ek", "ka kowi ka kiem ku", cut=2),
        *_masculine("a"),
        decline("m", "i", "ego emu ego m m"),
        decline("m", "y", "ego emu ego ym ym", cut=1),
        decline("m", "e", _FORENAMES_IN_E, cut=1),
        decline("m", "o", "a owi a em ie/u", cut=1),
        decline("m", "ko go cho io jo", "a owi a iem/em u", cut=1),
        decline("m", "tro", "tra trowi tra trem trze", cut=3),
        decline("m", "u", _INDECLINABLE),
        decline("f", "b c ć d e f g h i j k l ł m n ń o p r s ś t u w x y z ź ż", _INDECLINABLE),
        *_A,
    )
)

SURNAMES = Declensions(
    (
        decline("m", "ski cki dzki", "ego emu ego m m", plain=True),
        decline("f", "ska cka dzka", "iej iej ą ą iej", cut=1, plain=True),
        decline("f", "owa ewa ikawa ajewa", "ej ej ą ą ej", cut=1, plain=True),
        decline("f", "^biała ^czarna ^nowa ^zielona ^święta ^zimna", "ej ej ą ą ej", cut=1),
        decline("m", "y", "ego emu ego ym ym", cut=1),
        decline("m", "i", "ego emu ego m m"),
        decline(
            "m",
            "now row kow low łow mow pow bow dow tow zow gow wow isow asow usow iew jew",
            "a owi a em ie",
            plain=True,
        ),
        decline("m", "in yn", "a owi a em ie", plain=True),
        decline("m", "wicz icz", "a owi a em u", plain=True),
        decline("m", "czyk czuk niuk iuk berg ak", "a owi a iem u", plain=True),
        decline("m", "man son", "a owi a em ie", plain=True),
        decline("m", _EK, "ka kowi ka kiem ku", cut=2),
        decline("m", "biec piec wiec miec niec siec ziec ciec fiec", "ca cowi ca cem cu", cut=3, plain=True),
        decline("m", "rzec czec szec jec", "ca/eca cowi/ecowi ca/eca cem/ecem cu/ecu", cut=2),
        decline("m", "lec", "lca lcowi lca lcem lcu", cut=3),
        *_masculine(
            "a", in_k="ak ik ok uk yk ęk ck nk lk sk", in_c="ac ąc ęc ic oc uc yc", in_l="al el il ol ul yl ól rl"
        ),
        decline("m", "ke te ge de che the", _FORENAMES_IN_E, cut=1),
        decline("m", "enko", "ki ce kę ką ce", cut=2, plain=True),
        decline("mf", "enka", "ki ce kę ką ce", cut=2, plain=True),
        decline("m", "eńko szko jko ńko yko", "ki ce kę ką ce", cut=2),
        decline("m", "ało iło yło ełło iłło", "ły le łę łą le", cut=2),
        decline("m", "^ziobro ^fredro", "ry rze rę rą rze", cut=2),
        decline("m", "ou au eu", "a owi a em ie/u"),
        decline("m", "bo co do fo io jo ko ło mo no po ro so to vo wo zo ago igo é escu eau anu", _INDECLINABLE),
        decline("m", "róbel", "la lowi la lem lu", cut=2),
        decline("f", "b c ć d f g h aj oj uj yj k l ł m n ń o p r s ś t w x z ź ż é escu eau", _INDECLINABLE),
        *_A,
    )
)

# What news of the region names in any case, so that it is known where no other form of it stands.
_WELL_KNOWN = (
    decline("f", "^polska", "ki ce kę ką ce", cut=2, plain=True),
    decline("f", "^warszawa ^litwa ^łotwa ^moskwa ^ukraina ^genewa ^europa", "y ie ę ą ie", cut=1, plain=True),
    decline("f", "^bruksela", "i i ę ą i", cut=1, plain=True),
    decline("f", "^praga ^ryga", "gi dze gę gą dze", cut=2, plain=True),
    decline("n", "^wilno ^grodno ^kowno", "a u = em ie", cut=1, plain=True),
    decline("m", "^berlin ^londyn ^tallin ^rzym ^pekin ^lublin ^szczecin", "a owi = em ie", plain=True),
    decline("m", "^paryż ^izrael", "a owi = em u", plain=True),
    decline("m", "^brześć", "cia ciowi = ciem ciu", cut=1, plain=True),
    decline("f", "^rada", "dy dzie dę dą dzie", cut=2, plain=True),
)

NOUNS = Declensions(
    (
        *_WELL_KNOWN,
        decline("m", "sk ck zk bank blok związk", "a/u owi/u = iem u", plain=True),
        decline("m", "^sejm", "u owi = em ie", plain=True),
        decline("m", "burg", "a owi = iem u", plain=True),
        decline("m", "tet tut nat ment", "tu towi = tem cie", cut=1, plain=True),
        decline("m", "ów", "owa owowi = owem owie", cut=2, plain=True),
        decline("m", "ław", "ia iowi = iem iu", plain=True),
        decline("m", "stok", "u owi = iem u", plain=True),
        decline("m", "^białystok", "egostoku emustokowi = ymstokiem ymstoku", cut=5, plain=True),
        decline("m", "ek", "ku kowi = kiem ku", cut=2),
        decline("m", "iązek", "ku kowi = kiem ku", cut=2, plain=True),
        decline("m", "^homel", "la lowi = lem lu", cut=2, plain=True),
        decline("m", "^kreml", "a owi = em u", plain=True),
        decline("m", "^wiedeń", "nia niowi = niem niu", cut=2, plain=True),
        decline("m", "ciół", "oła ołowi = ołem ele", cut=2),
        decline("m", "ąd", "ądu ądowi = ądem ądzie", cut=2),
        *_masculine("a/u", still=True),
        decline("f", "ość", "ci ci = cią ci", cut=1, plain=True),
        decline("f", "ruś", "si si = sią si", cut=1, plain=True),
        decline("f", "ódź", "odzi odzi = odzią odzi", cut=3, plain=True),
        *(
            decline("f", soft, f"{hard}i {hard}i = {hard}ią {hard}i", cut=1)
            for soft, hard in zip("ćśźń", "cszn", strict=True)
        ),
        decline("f", "cja sja zja", "i i ę ą i", cut=1, plain=True),
        decline("f", "nia ria lia gia dia fia kia tia pia bia chia", "i i ę ą i", cut=1, plain=True),
        decline("f", "tnia arnia alnia cznia lnia iernia", "- - ę ą -", cut=1, plain=True),
        *(replace(row, genders="f") for row in _A),
        decline("n", "stwo ctwo", "a u = em ie", cut=1, plain=True),
        decline("n", "no wo so mo zo", "a u = em ie", cut=1),
        decline("n", "ło", "ła łu = łem le", cut=2),
        decline("n", "ro", "ra ru = rem rze", cut=2),
        decline("n", "ato oto ęto uto", "ta tu = tem cie", cut=2),
        decline("n", "sto", "sta stu = stem ście", cut=3),
        decline("n", "do", "da du = dem dzie", cut=2),
        decline("n", "ko go", "a u = iem u", cut=1),
        decline("n", "anie enie", "a u = m u", cut=1, plain=True),
        decline("n", "nie cie sie zie", "a u = m u", cut=1),
        decline("n", "e", "a u = em u", cut=1),
        decline("n", "um", _INDECLINABLE, plain=True),
        decline("p", "ny ty dy ry ły chy my", "-/ów om = ami ach", cut=1),
        decline("p", "^niemcy", "iec com cy cami czech", cut=2, plain=True),
        decline("p", "^włochy", "ch chom chy chami szech", cut=3, plain=True),
        decline("p", "^węgry", "gier grom gry grami grzech", cut=3, plain=True),
        decline("p", "ce", "- om e ami ach", cut=1),
        decline("p", "ki gi", "-/ów om i ami ach", cut=1),
    )
)

ADJECTIVES = Declensions(
    (
        decline("m", "ski cki dzki", "ego emu = m m", plain=True),
        decline("m", "ki gi ni", "ego emu = m m"),
        decline("m", "ny ty wy ły ry dy my by zy sy szy czy ży", "ego emu = ym ym", cut=1, plain=True),
        decline("f", "ska cka dzka", "iej iej ą ą iej", cut=1, plain=True),
        decline("f", "ka ga", "iej iej ą ą iej", cut=1),
        decline("f", "na ta wa ła ra da ma ba za sa sza cza ża", "ej ej ą ą ej", cut=1, plain=True),
        decline("f", "nia", "ej ej ą ą ej", cut=1),
        decline("n", "skie ckie dzkie", "go mu = m m", cut=0, plain=True),
        decline("n", "kie gie nie", "go mu = m m", cut=0),
        decline("n", "ne te we łe re de me be ze se sze cze że", "ego emu = ym ym", cut=1, plain=True),
        decline("p", "skie ckie dzkie kie gie", "ch m = mi ch", cut=1),
        decline("p", "ne te we łe re de me sze cze że", "ych ym = ymi ych", cut=1),
    )
)
