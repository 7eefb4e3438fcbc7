"""Parts of names that stand in texts of any language: particles, suffixes, legal forms of firms."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that end the full name of a company and may be left out of it.
LEGAL_FORMS = _words("""
    inc incorporated corp corporation co company companies ltd limited llc llp lp plc ag sa nv bv ab asa as oyj oy gmbh
    kg spa srl pty bhd kk se holding holdings group kgaa mbh ohg eg ev sl slu sau sc cv
    sarl sas sasu eurl snc scop sca gie cie sp oo
""")
# What joins the last of them to the name, or to another: "Lefort et Cie", "GmbH & Co. KG", "S.A. de C.V.", "z o.o.".
FIRM_JOINTS = _words("and et de z")

SUFFIXES = _words("jr sr ii iii iv")
# Numbers of kings and popes, which are written in capitals.
NUMERALS = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII".split())
SUFFIX_FORMS = {"snr": "sr", "senior": "sr", "jnr": "jr", "junior": "jr"}
"""Other forms of these."""
GENERATIONS = {
    form: suffix
    for suffix, forms in {
        "jr": """
            jun junior fils hijo syn syna synu synom mlodszy mlodszego mlodszemu mlodszym mladshiy mladshego mladshemu
            mladshim molodshiy molodshogo molodshomu molodshim
        """,
        "sr": """
            sen senior pere padre ojciec ojca ojcu ojcem starszy starszego starszemu starszym starshiy starshego
            starshemu starshim starshogo starshomu otets ottsa ottsu ottsom bat'ko bat'ka bat'kovi bat'ku bat'kom
        """,
    }.items()
    for form in forms.split()
}
"""What other languages say for these behind a name, folded. It is in small letters: with a capital it is a surname."""
GENERATION_ADJECTIVES = {
    "jungere": "jr", "jungeren": "jr", "younger": "jr", "jeune": "jr", "joven": "jr", "mozo": "jr",
    "altere": "sr", "alteren": "sr", "elder": "sr", "viejo": "sr",
}  # fmt: skip
"""The same behind an article: "der Jüngere"."""
GENERATION_ARTICLES = _words("der den dem des the le el")

# Particles that stand before a surname and belong to it.
PARTICLES = _words("""
    van von der den de del della di da do dos du des la le los las el al bin ibn ben abu bint ter ten zu zur af st san
    mac o' d' y e fon al' el' bn
""")

# Surnames of Chinese, Korean and Vietnamese people, which stand before the given name.
FAMILY_FIRST = _words("""
    ahn bae bai baek ban bang bao bo bui byun cai cao chae chan chang chen cheng cheong cheung chi chiang chin cho
    choe choi chon chong chou chow choy chu chui chun chung cui dai dang dao deng ding dinh do dong du duan duong
    eom fan fang fei feng fong fu fung gan gao geng go gong goh gu guan guo ha hahm han hao he ho hoang hong hou hsi
    hsieh hsu hu hua huang hui hung huo hwang hwangbo hyun im jang jeon jeong jeung ji jia jiang jin jo jon joo ju
    jung jwa kan kang kao keung kho khoo kim ko koh kong koo ku kuo kwak kwan kwok kwon lai lam lau lee lei leung li
    lian liang liao lien lim lin ling liu lo lou low lu lui luo luong lum ma mai mak mao meng min mo mok moon mu nam
    nan ng ngai ngo nguyen ni noh oh ong ouyang pae paek pai pan pang park pei peng phan phung pi ping poon pu pyo
    qi qian qiao qin qiu qu rao ren ri rim roh ruan ryu seo seong seung shan shao she shen sheng shi shim shin shum
    sim sin sit siu so soh son song soong su suh sui sun sung tai tan tang tao teng teoh thai thich tian to ton tong
    tran trinh truong tsai tsang tse tseng tso tsoi tsui tu tung van vo vu wan wang wee wei wen weng won wong woo wu
    xi xia xiang xiao xie xin xing xiong xu xue yam yan yang yao yau ye yeh yen yeo yeon yeung yi yim yin yip yong
    yoo yoon you yu yuan yue yuen yun yung zang zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zou
""")
# Those of them that are first names in English as well.
FIRST_NAMES_TOO = _words("bo jo jon kim lee lou nan van")

# Those of two syllables, which are two characters in Chinese.
FAMILY_OF_TWO = _words("ouyang sima zhuge shangguan huangfu linghu situ xiahou gongsun murong dongfang namgung hwangbo")

# Korean ones, letter by letter as they stand in Hangul, which few who bear them spell so.
KOREAN_FAMILIES = _words("""
    an bae baeg bag ban bang bong bu byeon byun chae cheon cho choe chu do eo eom eun gang gil gim go gog gong gu
    gug gwag gwon gyeong ha ham han heo hong hwang hyeon i im in jang je jeon jeong ji jin jo ju ma maeng min mo mog
    mu mun myeong na nam no o og pi pyeon pyo ra ryu seo seog seol seon seong si sim sin so son song tae tag u wang
    wi won yang yeo yeom yeon yong yu yug yun
""")

# What stands before a first name and goes with it as a surname does.
REGAL = _words("pope king queen prince princess emperor tsar")
# What stands before a surname and tells the sex, folded or in its own letters.
SEXED_TITLES = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "herr": "m", "frau": "f", "senor": "m", "senora": "f",
                "monsieur": "m", "madame": "f", "mme": "f", "mlle": "f",
                "senorita": "f", "fraulein": "f", "mademoiselle": "f", "господин": "m", "госпожа": "f", "пан": "m",
                "пані": "f"}  # fmt: skip

# A syllable of the given names of these people, in any romanisation, and a word of several as pinyin has them.
SYLLABLE = re.compile(
    r"(?:zh|ch|sh|hs|hw|hy|kh|kw|gw|ky|gy|my|by|ph|ts|tz|tr|th|ng|nh|qu|[bpmfdtnlgkhjqxrzcsywv])?"
    r"(?:[aeiou]{1,3}|yu[aeo]?|y)(?:ng|nh|ch|ck|[nmkptlhrwg])?"
)
PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)){2,3}"
)

# A token of letters; apostrophes may stand inside.
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
