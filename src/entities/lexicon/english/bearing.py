"""What English words around a person's name tell of who is meant: sex, age, titles, other names, firms."""

from __future__ import annotations

import re

from entities.lexicon.bearing import ROMAN, BearingGrammar
from entities.lexicon.names import REGAL


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MOVED = (
    r"(?:had |have |has |were |was |are |is )?(?:rose|fell|risen|fallen|rising|falling|jumped|dropped|slid|slipped|"
    r"gained|lost|closed|ended|opened|traded|trading|climbed|soared|surged|plunged|tumbled|rallied|sank|shed|added|"
    r"advanced|eased|dipped|edged)\b"
)
_OWNERS = r"shareholders?|stockholders?|share price|stock price|dealers|dealerships|showrooms|subsidiar(?:y|ies)"
_DOES = (
    r"(?:is|was|has been|will be) (?:recalling|hiring|listed on|delisted|headquartered|valued at)|recall(?:s|ed) \S+s\b"
)

BEARING = BearingGrammar(
    men=_words("""
        mr sir lord father brother king prince emperor duke count baron viscount marquess tsar sultan emir herr monsieur
        señor senor signor shri pope monsignor msgr congressman councilman assemblyman spokesman patrolman headmaster
        husband widower son uncle nephew grandson grandfather fiance fiancé stepson stepfather stepbrother
    """),
    women=_words("""
        mrs ms miss dame lady madam sister queen princess duchess countess baroness viscountess sheikha frau madame mme
        mlle señora senora signora congresswoman councilwoman assemblywoman chairwoman spokeswoman headmistress actress
        wife widow mother daughter aunt niece granddaughter grandmother fiancee fiancée stepdaughter stepmother
        stepsister
    """),
    himself=re.compile(r"(?: [a-z]+){0,3} himself\b| and his\b"),
    herself=re.compile(r"(?: [a-z]+){0,3} herself\b| and her\b"),
    plain=_words("mr ms herr monsieur señor senor signor"),
    written_out={
        "dr": "doctor",
        "prof": "professor",
        "sen": "senator",
        "rep": "representative",
        "gov": "governor",
        "gen": "general",
        "col": "colonel",
        "lt": "lieutenant",
        "capt": "captain",
        "sgt": "sergeant",
        "rev": "reverend",
        "insp": "inspector",
        "supt": "superintendent",
        "cllr": "councillor",
    },
    instead=_words("sir dame lord lady baroness dr prof professor"),
    regal=REGAL,
    seniors=_words("senior snr sr elder"),
    juniors=_words("junior jnr jr younger"),
    generation=re.compile(rf"{ROMAN}| the (?:Younger|Elder)\b"),
    parents=_words("father mother grandfather grandmother"),
    children=_words("son daughter grandson granddaughter stepson stepdaughter"),
    several=_words("family families brothers sisters twins siblings couple clan dynasty children parents household"),
    other_name=re.compile(
        r",? \(?(?:n[ée]e|born|formerly|previously|formerly known as|previously known as|better known as|"
        r"also known as|now known as|aka|a\.k\.a\.) "
    ),
    firm_before=re.compile(r"\b(?:[Ss]hares|[Ss]tock|[Ss]takes?|[Ss]hareholders) (?:in|of) $"),
    firm_after=re.compile(rf"(?:['’]s?)? (?:shares|stock|bonds) {_MOVED}|(?:['’]s?)? (?:{_OWNERS})\b| (?:{_DOES})"),
    person_after=re.compile(r",? who\b|, \d\d,| (?:said|says|thinks|thought|believes|hoped|felt) (?:he|she)\b"),
)
