"""What LexisNexis and its successors label the parts of an article with, in the languages of their interfaces."""

from __future__ import annotations

import re
from collections.abc import Iterable

from entities.readers.composing import About
from entities.readers.press.authors import read_byline
from entities.readers.press.labels import Label, name_labels, said_by
from entities.readers.text.fields import one_line

LABELS = name_labels(
    title="""
        headline | title | titre | titel | titular | título | titulo | titolo | kop | überschrift |
        rubrik och ingress
    """,
    authors="""
        byline | autor | auteur | author | authors | autores | autore | signature | firma | verfasser | forfatter
    """,
    section="section | rubrik | rubrique | sección | seccion | seção | sezione | sectie | rubriek | sektion",
    length="""
        length | länge | laenge | longueur | lengte | longitud | extensión | extension | comprimento | lunghezza |
        længde | längd
    """,
    lead="""
        highlight | chapeau | lead | teaser | vorspann | encart | insert | abstract | offerroller | destacado |
        resumen | samenvatting
    """,
    place="dateline | ortszeile | ort | origine | data de origem | lugar",
    text="body | text | texte | texto | testo | tekst | volltext | cuerpo | corps",
    url="url",
    cast="""
        show | guests | anchors | anchor | reporters | host | hosts | cast | name | bio | biography | series | serie |
        edition | ausgabe | édition | edición | editie | distribution
    """,
    note="""
        graphic | grafik | graphique | illustration | gráfico | grafico | grafiek | bild | photo | correction |
        korrektur | korrekturdatum | notes | note | box
    """,
    other="""
        load-date | update | date-chargement | fecha-carga | fecha de carga | datum-laden | laaddatum |
        data-caricamento | data de carga | language | sprache | langue | idioma | taal | lingua |
        publication-type | type-publication | tipo-publicación | tipo de publicación | publikationstyp | pub-type |
        type | document-type | journal-code | zeitungs-code | code-revue | journal code | código-revista | acc-no |
        isbn | issn | subject | sujet | sujets | thema | tema | onderwerp | company | société | societe | firmen |
        unternehmen | empresa | bedrijf | organization | organisation | organización | person | personne |
        persona | persoon | geographic | géographie | country | state | city | region | stadt | land | staat |
        ville | pays | ciudad | país | stad | industry | branche | industria | secteur | ticker |
        dateiname | view original page | copyright | facts | terms | category | pagina | page | seite | volume |
        loaddate | dateline-place | event | events | symbole-boursier |
        stock-symbol | secteur-activite | activity-sector | localisation-geo | geo-localization |
        correction-date
    """,
)
_RIGHTS = re.compile(r"\W{0,3}(?:copyright\b[^\n]{0,80}(?:19|20)\d\d|\(c\)\s|©)", re.IGNORECASE)
_RESERVED = re.compile(
    r"\brights? reserved\b|\brechte vorbehalten\b|\bdroits réservés\b|\bderechos reservados\b|\bdireitos reservados\b|"
    r"\bdiritti riservati\b|\brechten voorbehouden\b|\brettigheder forbeholdes\b",
    re.IGNORECASE,
)
_ALLOWED = re.compile(r"\b(?:republished|reproduced|redistributed|sole responsibility)\b", re.IGNORECASE)
_CORRECTED = re.compile(r"\W{0,5}\bCorrections? Appended\W{0,5}$", re.IGNORECASE)
_LONGEST_NOTICE = 600
_LONGEST_RESERVATION = 90


def is_notice(paragraph: str) -> bool:
    """Whether a paragraph says whose rights these are."""
    if len(paragraph) > _LONGEST_NOTICE:
        return False
    return bool(_RIGHTS.match(paragraph.strip())) or (
        len(paragraph) <= _LONGEST_RESERVATION and bool(_RESERVED.search(paragraph))
    )


def is_condition(paragraph: str) -> bool:
    """Whether a paragraph, over an article, says what a reader may do with it."""
    return len(paragraph) <= _LONGEST_NOTICE and bool(_ALLOWED.search(paragraph))


def clean_title(title: str) -> str | None:
    """A headline on one line, without the word that its article was corrected."""
    return _CORRECTED.sub("", one_line(title)) or None


def about_labels(labels: Iterable[Label]) -> About:
    """What labelled lines say of an article; of two that say the same the first counts."""
    said = said_by(labels)
    return About(
        title=clean_title(said.get("title", "")),
        authors=read_byline(said.get("authors", "")),
        section=one_line(said.get("section", "")) or None,
        url=said.get("url"),
    )
