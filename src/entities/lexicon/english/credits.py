"""How English-language papers and agencies credit authors and photographers."""

from __future__ import annotations

import re

from entities.lexicon.credits import CreditGrammar

_AGENCIES = (
    r"Thomson Reuters|Reuters|The Associated Press|Associated Press|AP|Agence France[- ]Presse|AFP|UPI|"
    r"Bloomberg(?: News)?|dpa|DPA|Xinhua|Itar-Tass|TASS|Interfax|RIA Novosti|RIA|PA Media|PA Wire|Press Association|PA|"
    r"EFE|ANSA|Kyodo(?: News)?|Yonhap|PTI|ANI|IANS|Anadolu(?: Agency)?|AAP|BelTA|Belapan|(?:The )?Canadian Press|CP|"
    r"Sputnik|MTI|CTK|PAP|BBC(?: News)?|CNN|NPR|Al Jazeera|Sky News|ITV News|ABC News|CBS News|NBC News|Fox News|"
    r"RFE/RL|VOA"
)
_PICTURES = (
    r"Getty(?: Images)?|GETTY(?: IMAGES)?|REUTERS|Shutterstock|Alamy|EPA(?:-EFE)?|Rex(?: Features)?|NurPhoto|"
    rf"Zuma(?: Press)?|iStock|Corbis|Camera Press|Wikimedia(?: Commons)?|Flickr|{_AGENCIES}"
)
# Words that end the name of a paper or an agency of which nothing else is known.
_PRESS = r"News|Wire|Times|Post|Press|Herald|Tribune|Gazette|Agency|Service|Courier|Guardian|Telegraph|Journal|Observer"
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:van|von|de|der|den|da|dos|bin|al|el|la) ){{0,2}}{_WORD}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:,? and |, | & ){_NAME}){{0,7}}"
_SOURCE = rf"(?P<source>{_AGENCIES}|(?:{_WORD} ){{1,3}}(?:{_PRESS}))"
_WORK = (
    r"(?:with )?(?:additional |further )?"
    r"(?:reporting|editing|writing|reported|written|edited|compiled|translated|translation|graphics|produced)"
)
_TO_REPORT = r"(?:to|for|in) (?:this|the) (?:report|story|article|dispatch|piece)"
_KIND = r"(?:photo(?:graph)?|picture|pic|image|illustration|video|credit)"
_CREDITED = rf"{_WORD}(?:(?:, | via | and | for the | for | ?/ ?| & | ){_WORD}){{0,9}}"
_LINE = r"^[ \t]*"
_END = r"[.]?[ \t]*$"

CREDITS = CreditGrammar(
    written=(
        # Who the article is by, alone, with the place or with the paper
        re.compile(
            rf"{_LINE}(?:By|BY|by|Words by|Story by)[: \t]+(?P<names>{_NAMES})"
            rf"(?: (?:in|at|for) [^\W\d_a-z][^\n]{{0,40}}|,? *[,|–—•-] *(?:{_SOURCE}|[^\n.]{{0,50}}))?{_END}",
            re.MULTILINE,
        ),
        # Who reported, wrote or edited, in brackets or on a line
        re.compile(
            rf"(?:{_LINE}|(?<=[(\[])|(?<=\. ))"
            rf"(?P<names>{_WORK}(?:,? and {_WORK}|, {_WORK})* by:? [^\n()\[\]]{{3,300}}?)(?=[)\]]|{_END})",
            re.MULTILINE | re.IGNORECASE,
        ),
        # Who contributed
        re.compile(
            rf"{_LINE}(?:(?:{_SOURCE} )?(?:staff |news )?(?:writers?|reporters?|journalists?|correspondents?) )?"
            rf"(?P<names>[^\W\d_a-z][^\n]{{3,200}}?) (?:also )?contributed (?:\w+ )?{_TO_REPORT}[^\n]{{0,40}}$",
            re.MULTILINE,
        ),
        # Who reported from where, whom to follow
        re.compile(
            rf"{_LINE}(?P<names>{_NAMES}) (?:also )?reported from {_WORD}(?:(?:,? and |, | ){_WORD}){{0,5}}{_END}",
            re.MULTILINE,
        ),
        re.compile(rf"{_LINE}Follow (?P<names>{_NAMES}) (?:on|at) [^\n]{{0,100}}$", re.MULTILINE),
        # Signatures with the paper's name or an agency's alone, and who has the rights
        re.compile(
            rf"{_LINE}(?:[–—-]+ ?)?(?P<names>{_NAME})(?:, | \| | / | [–—-] | for ){_SOURCE}{_END}", re.MULTILINE
        ),
        re.compile(rf"{_LINE}(?:[–—-]+ ?|\()?(?P<source>{_AGENCIES})\)?{_END}", re.MULTILINE),
        re.compile(
            rf"{_LINE}(?:©|\([cC]\)|Copyright|COPYRIGHT)[ :]*(?:©|\([cC]\))? ?(?:\d{{4}})?,? ?(?:by )?"
            rf"{_SOURCE}(?: L\.P\.| Inc\.?| Ltd\.?| plc)?(?:[.,;] ?[^\n]{{0,100}}| All [Rr]ights[^\n]{{0,60}})?[ \t]*$",
            re.MULTILINE,
        ),
    ),
    pictures=(
        # A photograph by somebody or of an agency, in brackets, on a line or at the end of one
        re.compile(
            rf"(?:{_LINE}|(?<=[.!?)\]] )|(?<=[(\[]))(?i:(?:file )?{_KIND})(?:s?(?:: ?| (?:by|BY):? )|"
            rf"(?i: credits?| sources?| courtesy(?: of)?| copyright)[:,]? ){_CREDITED}(?=[)\]]|{_END})",
            re.MULTILINE,
        ),
        re.compile(rf"{_LINE}(?:{_PICTURES}){_END}", re.MULTILINE),
        re.compile(rf"{_LINE}(?:Image|Media|Photo|Picture|Video) caption[,:]?", re.MULTILINE | re.IGNORECASE),
    ),
    joints=("/", " via "),
    joined=(
        # A photographer and an agency, in either order
        re.compile(rf"\b(?:{_NAME}|{_WORD}) ?(?:/| via ) ?(?:{_PICTURES})\b(?:(?: via |/)(?:{_PICTURES})\b)*"),
        re.compile(rf"\b(?:REUTERS|Reuters|EPA|AFP|AP|PA)(?: Photo| Images)?/{_NAME}"),
    ),
    printed=re.compile(rf"{_AGENCIES}|(?:{_WORD} ){{1,3}}(?:{_PRESS})"),
    apart=re.compile(rf"[;,]| and | & |/|\.\s+(?={_WORK})", re.IGNORECASE),
    task=re.compile(rf"^\s*(?:and )?{_WORK}(?: by)?:? |^\s*by:? ", re.IGNORECASE),
    whereabouts=re.compile(r" (?:in|at|for|from|with) .*$"),
    name=re.compile(_NAME),
)
