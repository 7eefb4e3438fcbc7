"""What German calls people beside their names: titles, offices, trades, relatives, parties, by gender and case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Of men; women are called so with "-in" behind it.
_OFFICES = _words("""
    kanzler bundeskanzler präsident bundespräsident ministerpräsident vizepräsident minister außenminister innenminister
    finanzminister senator bürgermeister oberbürgermeister staatssekretär generalsekretär botschafter kommissar
    gouverneur landeshauptmann nationalrat könig kaiser prinz fürst herzog papst bischof erzbischof kardinal pfarrer
    pastor rabbiner imam general oberst major leutnant admiral polizist kommandeur sprecher regierungssprecher chef
    direktor geschäftsführer leiter manager sekretär referent berater koordinator diplomat professor doktor rektor
    kanzlerkandidat kandidat spitzenkandidat richter staatsanwalt rechtsanwalt anwalt notar ermittler kreml-sprecher
    premierminister premier regierungschef staatschef parteichef fraktionschef oppositionsführer parlamentarier
    stadtrat gemeinderat landrat kämmerer intendant dezernent ratspräsident herausforderer mitstreiter
    aktivist bürgerrechtler dissident
""")
_TRADES = _words("""
    arzt mediziner virologe forscher wissenschaftler historiker politologe soziologe psychologe ökonom physiker chemiker
    biologe ingenieur architekt lehrer erzieher student schüler journalist reporter redakteur korrespondent autor
    schriftsteller dichter übersetzer verleger fotograf künstler maler bildhauer musiker sänger pianist komponist
    dirigent schauspieler regisseur produzent moderator unternehmer banker bankier händler investor gründer
    eigentümer inhaber aktionär analyst gewerkschafter betriebsrat handwerker landwirt trainer spieler
    stürmer torwart verteidiger mittelfeldspieler kapitän athlet schwimmer läufer sportler tennisspieler fußballer
    schiedsrichter weltmeister blogger programmierer krankenpfleger pilot kapitän fahrer bewohner rentner mitarbeiter
    ministerialdirektor abteilungsleiter nobelpreisträger preisträger bürger anführer gegner rivale verbündeter
""")
# Those of which the woman's name is another one, and adjectives: the man's forms, the woman's.
_OTHER_MEN = _words("""
    abgeordneter vorsitzender beauftragter außenbeauftragter delegierter angeklagter beamter oppositioneller vorstand
    vorstandschef freiherr graf
""")
_OTHER_WOMEN = _words("""
    beamtin anwältin rechtsanwältin staatsanwältin ärztin bischöfin stadträtin landrätin gräfin freifrau
    abgeordnete vorsitzende beauftragte außenbeauftragte delegierte angeklagte oppositionelle oppositionsführerin
""")
_RELATED_MEN = _words("""
    mann ehemann vater sohn bruder onkel neffe cousin enkel großvater schwager witwer schwiegervater schwiegersohn
    stiefvater stiefsohn halbbruder nachfolger vorgänger
""")
_RELATED_WOMEN = _words("""
    ehefrau mutter tochter schwester tante nichte cousine enkelin großmutter schwägerin witwe schwiegermutter
    schwiegertochter stiefmutter stieftochter halbschwester nachfolgerin vorgängerin
""")

NAMES_OF_PEOPLE = _words("""
    arzt bauer baumeister becker berger bischof bauer fischer förster fuchs gärtner graf herzog hofmann jäger kaiser
    kellner koch kramer krämer könig meier meister metzger maurer müller pfarrer prinz richter ritter
    schäfer schmidt schneider schreiber schulz schulze schuster schütz vogt wagner weber wirth wolf zimmermann papst
    kanzler kapitän fürst major pastor marx mann
""")
"""Words for people that are surnames, too: before a surname they are no part of it, and alone they may be either."""


def _declined(men: Iterable[str]) -> Iterator[str]:
    """The forms of words for men: the genitive, and the case endings of those in -e, -ent, -ist and the like."""
    for word in men:
        yield word
        if word.endswith("er"):
            yield from (f"{word}s", f"{word}n", f"{word[:-1]}n", word[:-1])
        else:
            yield from (f"{word}s", f"{word}es", f"{word}n" if word.endswith("e") else f"{word}en")


def _women(men: Iterable[str]) -> Iterator[str]:
    """The women's forms of words for men."""
    return (f"{word[:-2] if word.endswith('erer') else word.removesuffix('e')}in" for word in men)


MEN = frozenset(_declined(_OFFICES | _TRADES | _OTHER_MEN | _RELATED_MEN)) | _words("herr herrn")
WOMEN = frozenset(_women(_OFFICES | _TRADES)) | _OTHER_WOMEN | _RELATED_WOMEN | _words("frau fräulein")
MEN -= WOMEN
RELATIVES = _RELATED_MEN | _RELATED_WOMEN
OCCUPATIONS = (MEN | WOMEN | _OTHER_MEN) - RELATIVES - _words("herr herrn frau fräulein")
HUMANS = _words("frau mädchen junge kind person mensch jugendlicher jugendliche")

COURTESY = _words("herr herrn frau fräulein dr prof dipl-ing")
TITLES = (OCCUPATIONS - NAMES_OF_PEOPLE) | COURTESY | _words("sir lord lady mr mrs hl st")
_ENDS = (
    r"kanzler|präsident|minister|sprecher|sekretär|direktor|leiter|kandidat|bürgermeister|senator|kommissar|botschafter|"
    r"chefredakteur|redakteur|anwalt|führer|träger|meister|trainer|spieler|politiker|manager|experte|forscher|berater|"
    r"gründer|kritiker|aktivist|rechtler|journalist|minister|inspekteur|wissenschaftler|funktionär|dezernent|referent"
)
TITLE_ENDING = re.compile(
    rf"[a-zäöüß-]{{2,}}(?:(?:{_ENDS})(?:in|s|n|en)?|chefs?|chefin|anwältin|expertin|rät(?:in)|"
    r"(?:vorsitzende|beauftragte|abgeordnete)[rn]?)"
)
"""Compounds, which German makes as it needs them: "Kremlsprecher", "CSU-Chef", "Landwirtschaftsministerin"."""

PORTFOLIOS = _words("""
    stellvertretende stellvertretender stellvertretenden erste erster ersten leitende leitender leitenden
    parlamentarische parlamentarischer vorsitzende vorsitzender regierende regierender
""")

PARTIES = frozenset(
    """
    CDU CSU CDU/CSU SPD FDP AfD Grüne Grünen Linke Linken Linkspartei ÖVP SPÖ FPÖ NEOS SVP SP EVP parteilos Piraten
""".split()
)
"""What stands in brackets behind the names of politicians."""

_PEOPLES = _words("""
    österreicher schweizer litauer ukrainer amerikaner italiener spanier niederländer belgier norweger japaner
    europäer engländer iraner israeli araber afrikaner berliner hamburger münchner kölner wiener zürcher bayer
    sachse russe pole belarusse weißrusse franzose brite ire schotte däne schwede finne lette este tscheche slowake
    ungar rumäne bulgare grieche türke serbe kroate chinese afghane syrer iraker christdemokrat sozialdemokrat
    katholik protestant muslim jude
""")
NATIONALS = _PEOPLES | frozenset(_women(_PEOPLES)) | _words("deutscher deutsche französin")
"""In the singular only: "Polen" and "Sachsen" are places."""
