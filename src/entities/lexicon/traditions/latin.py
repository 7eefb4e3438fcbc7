"""How languages with Latin letters spell names.

For their own sounds: any grammar of the language, and the Unicode CLDR transforms of each to IPA. For names from
Cyrillic: BGN/PCGN 1947 and ISO 9:1995 (scientific: š, č, ž, h, j), the Duden (German), the French of the press and of
passports before 1995, PWN (Polish). Beider and Morse (2008, "Phonetic Matching: A Better Soundex") read a name by the
rules of each language that it may be spelled in, as is done here.
"""

from __future__ import annotations

from entities.lexicon.traditions.tradition import Tradition

# What most of them have in common.
_BASE = """
    ' -, \\- -, ph f, th t, ck k, tz ts, a a, b b, c k, d d, e e, f f, g g, h h, i i, j -, k k, l l, m m, n n, o o, p p
    qu kv, q k, r r, s s, t t, u u, v v, w v, x ks, y i, z z
"""

PLAIN = Tradition("plain", """
    shch S, sch S, sh S, zh Z, kh h, tch tS, ch tS, ts(?!$) ts/t, tz ts, dz dz/d, ff$ f/v, f$ f/v
    (?<=[oae])u(?=[sk]|$) v/u, (?<=[oae])w$ v, yo o/e, x ks, j -/dZ/Z, c ts/k/s, th t/f, ly l/li
""" + _BASE)  # fmt: skip
"""Cyrillic as English papers write it, Armenian and Georgian too."""

ENGLISH = Tradition("English", """
    tch tS, ch tS/k/S, sh S, (?:^|(?<=[\\s-]))kn n, ^wr r, wh v/u, gh -/g, qu kv, th t/s/z, ph f, ck k, mb$ m
    c(?=[eiy]) s, c k, g(?=[eiy]) dZ/g, dge? dZ, j dZ, x ks, (?<=[aeiouy])h(?![aeiouy]) -, w v/u, o$ o, a$ a
    es$ s/z/es/is, ed$ d/ed, (?<=.[^aeiou])le$ el/l, e$ -/e/i/a, ee i, ea i/e/a, oo u, ou u/au/o, ow o/au, oa o, ai e/a
    ay e/a, ey i/e, ei e/i/a, ie i/a/e, au o/au, aw o, ae e/a/-, ew u, igh a, oe o, ue u, a a/e/o, e e/i/-, i i/a
    o o/a/u, u u/a, y i/a, s s/z
""" + _BASE, slack=0)  # fmt: skip

GERMAN = Tradition("German", """
    schtsch S, tsch tS, dsch dZ, sch S/Z, chs ks, ch h/k/S, ^st St/st, ^sp Sp/sp, s(?=[aeiouäöüy]) s/z, ß s, ss s, z ts
    c k/ts, v f/v, (?<=[aeiouäöü])h(?![aeiouäöü]) -, dt t, ow$ ov/o, äu o, eu o/e/eu, ei a/e, ey a/e, ie i, ae e, oe e/o
    ue u/i, ä e/a, ö e/o, ü u/i
""" + _BASE)  # fmt: skip

FRENCH = Tradition("French", """
    chtch S, stch S, tch tS, dj dZ, kh h, a$ a, ch S/k, j Z, gu(?=[eiyéè]) g, ge(?=[ao]) Z, g(?=[eiyéè]) Z, gn n, qu k
    c(?=[eiyéè]) s, ç s, ph f, th t, eau o, au o, ou u, oi ua, ai e, ei e, eu e/o/eu, œu e/o, ien$ en/ian, ine$ in
    en(?![aeiouynéè]) an/en, em(?=[bp]) am/em, (?<=[a-zé])ier$ ie, (?<=[a-zé])er$ er/e, es$ -/es, e$ -/e/a
    (?<=[aeiouyéè])s(?=[aeiouyéè]) s/z, t$ -/t, d$ -/d, s$ -/s, x$ -/ks, p$ -/p, z$ -/z, lt$ -/lt, w v/u, h -/h, u u/i
    é e, è e, ê e, ë e, ï i, î i, â a, ô o
""" + _BASE)  # fmt: skip

POLISH = Tradition("Polish", """
    szcz S, sz S, cz tS, drz dZ/drZ, rz Z/rS, dż dZ, dzi(?=[aeouóąę]) dz/d, dź dz/d, ch h, ci(?=[aeouóąę]) ts/t/tS
    c(?=i) ts/t/tS, ć ts/t/tS, c ts, si(?=[aeouóąę]) s/S, zi(?=[aeouóąę]) z/Z, ś s/S, ź z/Z, ż Z, ł l, ń n, ą on/om/a
    ę en/em/e, ó u, ŭ v, (?<=[aeo])u$ v/u
""" + _BASE)  # fmt: skip

SLAVIC = Tradition("Slavic or Baltic", """
    s(?=[a-z]*ic$) s/S, z(?=[a-z]*ic$) z/Z, c(?=[a-z]*ic$) ts/tS, (?<=i)c$ tS/ts, šč S, dž dZ, š S, č tS, ž Z, ŝ S, ŭ v
    ć tS/t, đ dZ, dj dZ, ch h, c ts, ř r/rZ, x h/ks, dz dz/d, ě e, ů u, ė e, ū u, ų u, į i, ą a, ę e, ā a, ē e, ī i, ó o
    ľ l, ť t, ď d, ň n, ņ n, ļ l, ķ k, ģ g, á a, é e, í i, ú u, ý i, ö e/o, ü u/i
""" + _BASE)  # fmt: skip
"""Czech, Slovak, Slovene, Croatian, Serbian, Lithuanian, Latvian, and scientific transliteration."""

SPANISH = Tradition("Spanish", """
    ch tS, ll l/-, ñ n, j h, gu(?=[eiéí]) g, g(?=[eiéí]) h, qu k, c(?=[eiéí]) s, z s, h -, v v/b, x ks/h/s, y i, á a
    é e, í i, ó o, ú u, ü u
""" + _BASE)  # fmt: skip

PORTUGUESE = Tradition("Portuguese", """
    ch S, lh l, nh n, j Z, gu(?=[eiéí]) g, g(?=[eiéí]) Z, qu k, c(?=[eiéí]) s, ç s, x S/ks/s, ão an/ao, o$ u/o
    os$ us/os, h -, z z/s, s s/z, á a, â a, ã an/a, é e, ê e, í i, ó o, ô o, ú u
""" + _BASE)  # fmt: skip

ITALIAN = Tradition("Italian", """
    sci(?=[aou]) S, sc(?=[eiè]) S, ch k, gh g, ci(?=[aou]) tS, cc?(?=[eiè]) tS, gi(?=[aou]) dZ, gg?(?=[eiè]) dZ
    gli li/l, gn n, zz ts/dz, z ts/dz, qu ku/kv, h -, (?<=[aeiou])s(?=[aeiou]) s/z, è e, à a, ò o, ù u, ì i
""" + _BASE)  # fmt: skip

HUNGARIAN = Tradition("Hungarian", """
    dzs dZ, ssz s, sz s, zs Z, ccs tS, cs tS, gy d/dZ, ly l/-, ny n, ty t, c ts, s S, á a, é e, í i, ó o, ö e/o, ő e/o
    ú u, ü u/i, ű u/i
""" + _BASE)  # fmt: skip

DUTCH = Tradition("Dutch", """
    sch sh/S, oe u, ij e/a, ui a/o/e, uu u, eu e/o, ou au, aa a, ee e, ie i, ch h, g h/g, u u/i, y i/e, ë e
""" + _BASE)  # fmt: skip

NORDIC = Tradition("Nordic", """
    skj S, sj S, tj tS, kj tS/k, h(?=[jv]) -, aa o/a, å o, ø e/o, ö e/o, ä e/a, æ e/a, y i/u, c(?=[eiy]) s, é e
""" + _BASE)  # fmt: skip

TURKISH = Tradition("Turkish", """
    c dZ, ç tS, ş S, ğ g/-, ı i, ö e/o, ü u/i, j Z, â a, î i, ə e/a, x h, q g/k
""" + _BASE)  # fmt: skip

ROMANIAN = Tradition("Romanian", """
    ș S, ş S, ț ts, ţ ts, ch k, gh g, c(?=[ei]) tS, g(?=[ei]) dZ, j Z, ă a/e, î i, â i/a
""" + _BASE)  # fmt: skip

EUROPEAN = (
    PLAIN, ENGLISH, GERMAN, FRENCH, POLISH, SLAVIC, SPANISH, PORTUGUESE, ITALIAN, HUNGARIAN, DUTCH, NORDIC, TURKISH,
    ROMANIAN,
)  # fmt: skip

SEMITIC = Tradition("Arabic or Hebrew in Latin letters", """
    tch tS, kh h, gh g, sh S, ch S/tS/h, th t/s, dh d/z, dj dZ, tz ts, ph f, ou U, oo U, uu U, ee I, ii I, ei I, ey I
    ai I/A/AI, ay I/A, aa A, j dZ/g/-, q k/g, g g/dZ/k, w v/u, c k, h h/-, v v, e e/i, o o/u, i i/e, u u/o
""" + _BASE, slack=1)  # fmt: skip

KOREAN = Tradition("Korean in Latin letters", """
    (?:^|(?<=-))[lr] -/n/r, ng n, eo o, eu u, ae e, oe e, oi e, yeo o, yo o, oo u, ou u, ee i, woo u, wo o, wa a, ui i
    wi i, we e, y -, w -, ar(?=k) a, oh$ o, h(?![aeiouyw]) -, sh s, ch S, j S, g k, d t, b p, kk k, tt t, pp p, r l, u u
    s s
""" + _BASE, slack=1)  # fmt: skip
"""The Revised Romanisation, McCune and Reischauer's, and what people write of themselves."""

PINYIN = Tradition(
    "pinyin",
    """
    ' -, \\- -, a a, e e, i i, o o, u u, ü u, v u, [b-df-hj-np-tw-z] =
""",
    slack=0,
    exact=True,
)

WADE_GILES = Tradition(
    "Wade-Giles",
    """
    hs x, ch'(?=i(?!h)|ü) q, ch' ch, ch(?=i(?!h)|ü) j/q, ch zh/ch, k' k, k g/k, p' p, p b/p, tz'(?=u) c, tz(?=u) z/c
    ts'(?=[eaou]) c, ts z/c, t' t, t d/t, sh sh, ss s, j r, ieh ie, ien ian, üeh ue, ü u, ung ong, erh er, eh e, ih i
    yen yan, (?<=ss)u i, (?<=sz)u i, (?<=tz)u i, (?<=tz')u i, ê e
    ' -, \\- -, a a, e e, i i, o o/uo/e, u u, [b-df-hj-np-tw-z] =
""",
    slack=0,
    exact=True,
)
