"""In which field of life a role is: who is a striker here and a minister there is two people."""

from __future__ import annotations

_FIELDS = {
    "sport": """
        athlete batsman bowler boxer captain challenger champion coach co-captain cyclist defender driver fighter
        flanker flyhalf fly-half footballer forward full-back fullback goalkeeper golfer hooker international jockey
        keeper lock manager midfielder number player playmaker prop racer rower runner scrum-half seed skier skipper
        sprinter striker swimmer substitute teammate team-mate trainer umpire referee winger wing centre half-back
        boss
    """,
    "politics": """
        ambassador backbencher candidate chancellor commissioner congressman congresswoman councillor delegate diplomat
        envoy frontbencher governor lawmaker leader legislator mayor mep minister mp msp peer politician premier
        president prime representative secretary senator spokesman spokeswoman spokesperson undersecretary whip
        baroness lord king queen prince princess chairman
    """,
    "arts": """
        actor actress artist author bassist biographer broadcaster cellist columnist comedian comic composer conductor
        critic dancer designer director dj drummer dramatist editor filmmaker film-maker frontman guitarist historian
        host musician novelist painter photographer pianist playwright poet presenter producer rapper saxophonist
        screenwriter sculptor singer songwriter soprano soulman star tenor violinist writer model supermodel
    """,
    "business": """
        accountant adviser analyst banker boss broker businessman businesswoman ceo chairman chairwoman chief
        co-founder consultant dealer developer director economist employee entrepreneur executive financier founder
        head investor manager merchant owner partner president retailer strategist trader tycoon vice-president
        spokesman spokeswoman treasurer vice-chairman
    """,
    "science": """
        academic analyst architect astronaut astronomer biologist chemist developer doctor engineer expert geologist
        inventor lecturer mathematician nurse physician physicist principal professor programmer psychiatrist
        psychologist researcher scientist specialist statistician surgeon teacher technician head headteacher
    """,
    "law": """
        attorney barrister constable coroner counsel defendant detective inspector investigator judge jurist justice
        lawyer magistrate officer prosecutor qc sergeant sheriff solicitor superintendent policeman policewoman
    """,
    "church": "archbishop bishop canon cardinal chaplain cleric imam monk pastor pope priest rabbi reverend vicar",
    "military": "admiral brigadier captain colonel commander corporal general lieutenant major marshal soldier private",
}  # fmt: skip

FIELDS: dict[str, frozenset[str]] = {}
for _field, _roles in _FIELDS.items():
    for _role in _roles.split():
        FIELDS[_role] = FIELDS.get(_role, frozenset()) | {_field}
