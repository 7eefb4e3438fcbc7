"""How articles say in their first lines what they are called, when, where and by whom they were published.

A header is read before anybody knows in which language: so the words of all languages stand together here, in lower
case, where nothing else of a language must be loaded to have them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """A language's words, those of one kind with `|` between them.

    `title` to `authors` are keys of fields (`Titre : ...`), `other` such that say nothing we keep. `by` stands before
    an author's name, `conjunction` between two, `on` before a day. `published` and `updated` are patterns of what says
    that a date is an article's own.
    """

    title: str = ""
    date: str = ""
    source: str = ""
    section: str = ""
    url: str = ""
    authors: str = ""
    other: str = ""
    by: str = ""
    conjunction: str = ""
    published: str = ""
    updated: str = ""
    on: str = ""


FIELDS = ("title", "date", "source", "section", "url", "authors")

# By ISO 639-1. Keys: the labels of front matter and of press databases in the language; dates: what its papers print.
WORDS: dict[str, HeaderWords] = {
    "en": HeaderWords(
        title="title|headline|subject",
        date="date|published|pubdate|publication date|published on",
        source="source|publication|publisher|outlet",
        section="section",
        url="url|link",
        authors="author|authors|by|byline|from",
        other="language|lang|keywords|tags|id|copyright|to|cc|reply-to|sender|message-id|mime-version|content-type|"
        "content-transfer-encoding",
        by="by",
        conjunction="and",
        published="(?:(?:first|originally|last|latest) )?(?:published|posted|created|issued|dated?|filed)|"
        "(?:publication|release|pub) date",
        updated="(?:(?:first|originally|last|latest) )?(?:updated?|modified)",
        on="on",
    ),
    "fr": HeaderWords(
        title="titre|sujet|objet",
        date="date de publication|date de parution|publié le|paru le|mis en ligne le",
        source="publication|journal|éditeur|parution",
        section="rubrique",
        url="lien",
        authors="auteur|auteurs|auteure|autrice|par|signature|de",
        other="langue|mots-clés|mots clés|étiquettes|droits|à",
        by="par",
        conjunction="et",
        published="(?:publiée?|parue?|diffusée?|mise? en ligne|postée?|créée?)(?: le)?",
        on="le",
        updated="mise? à jour(?: le)?|(?:modifiée?|actualisée?)(?: le)?|dernière mise à jour(?: le)?",
    ),
    "de": HeaderWords(
        title="titel|überschrift|schlagzeile|betreff",
        date="datum|veröffentlicht|veröffentlicht am|erschienen am|erscheinungsdatum|stand",
        source="quelle|zeitung|medium|verlag",
        section="ressort|rubrik",
        authors="autor|autoren|autorin|autorinnen|verfasser|verfasserin|von",
        other="sprache|schlagworte|schlagwörter|stichworte|urheberrecht|an",
        by="von",
        conjunction="und",
        published="(?:erst)?(?:veröffentlicht|erschienen|erstellt|publiziert)(?: am)?|veröffentlichungsdatum",
        on="am|den|der|vom",
        updated="(?:zuletzt )?(?:aktualisiert|geändert)(?: am)?|stand",
    ),
    "es": HeaderWords(
        title="título|titulo|titular|asunto",
        date="fecha|fecha de publicación|publicado|publicado el",
        source="fuente|medio|periódico|publicación",
        section="sección|seccion",
        url="enlace",
        authors="autor|autora|autores|autoras|por|firma",
        other="idioma|lengua|palabras clave|etiquetas|derechos|para",
        by="por",
        conjunction="y",
        published="(?:publicad[oa]|cread[oa])(?: el)?|fecha de publicación",
        on="el",
        updated="(?:actualizad[oa]|modificad[oa])(?: el)?|última actualización",
    ),
    "ru": HeaderWords(
        title="заголовок|название|тема",
        date="дата|дата публикации|опубликовано|дата выхода",
        source="источник|издание|газета",
        section="рубрика|раздел",
        url="ссылка",
        authors="автор|авторы|текст|от",
        other="язык|ключевые слова|теги|метки|кому",
        by="автор|текст",
        conjunction="и",
        published="(?:опубликован[оа]?|размещено|создано)|дата публикации",
        updated="(?:обновлен[оа]?|обновлён|изменено)",
    ),
    "uk": HeaderWords(
        title="заголовок|назва|тема",
        date="дата|дата публікації|опубліковано|оприлюднено",
        source="джерело|видання|газета",
        section="рубрика|розділ",
        url="посилання",
        authors="автор|автори|авторка|текст|від",
        other="мова|ключові слова|теги|мітки|кому",
        by="автор|авторка|текст",
        conjunction="та|і|й",
        published="(?:опубліковано|оприлюднено|створено)|дата публікації",
        updated="(?:оновлено|змінено)",
    ),
    "be": HeaderWords(
        title="загаловак|назва|тэма", date="дата|апублікавана", source="крыніца|выданне", section="рубрыка|раздзел",
        authors="аўтар|аўтары|аўтарка", other="мова", by="аўтар", conjunction="і|ды", published="апублікавана",
        updated="абноўлена",
    ),
    "pl": HeaderWords(
        title="tytuł|temat", date="data|data publikacji|opublikowano", source="źródło|gazeta", section="dział|rubryka",
        authors="autor|autorka|autorzy", other="język|słowa kluczowe|tagi", by="autor", conjunction="i|oraz",
        published="(?:opublikowano|dodano)|data publikacji", updated="(?:zaktualizowano|aktualizacja)",
    ),
    "it": HeaderWords(
        title="titolo|oggetto", date="data|data di pubblicazione|pubblicato|pubblicato il", source="fonte|testata",
        section="sezione|rubrica", authors="autore|autrice|autori", other="lingua|parole chiave", conjunction="e",
        published="pubblicato(?: il)?|data di pubblicazione", updated="(?:aggiornato|ultimo aggiornamento)(?: il)?",
        on="il",
    ),
    "pt": HeaderWords(
        title="título|titulo|assunto", date="data|data de publicação|publicado|publicado em", source="fonte|jornal",
        section="seção|secção", authors="autor|autora|autores|por", other="língua|idioma|palavras-chave", by="por",
        conjunction="e", published="publicad[oa](?: em| a)?|data de publicação", updated="(?:atualizad[oa])(?: em| a)?",
    ),
    "nl": HeaderWords(
        title="titel|onderwerp|kop", date="datum|gepubliceerd|gepubliceerd op", source="bron|krant", section="rubriek",
        authors="auteur|auteurs|door|van", other="taal|trefwoorden", by="door", conjunction="en",
        published="gepubliceerd(?: op)?", updated="(?:bijgewerkt|gewijzigd)(?: op)?",
    ),
}  # fmt: skip


@cache
def header_fields() -> dict[str, str]:
    """Which field of an article each key of a header means, in any language."""
    return {key: field for words in WORDS.values() for field in FIELDS for key in _split(getattr(words, field))}


@cache
def other_keys() -> frozenset[str]:
    """Keys of headers that say nothing we keep."""
    return frozenset(key for words in WORDS.values() for key in _split(words.other)) - header_fields().keys()


def pattern_of(kind: str) -> str:
    """The words, or patterns, of a kind in all languages as one pattern."""
    return f"(?:{'|'.join(sorted({getattr(words, kind) for words in WORDS.values()} - {''}))})"


@cache
def words_before_days() -> frozenset[str]:
    """What may stand before a day, in any language: "le", "am"."""
    return frozenset(word for words in WORDS.values() for word in _split(words.on))


def _split(text: str) -> list[str]:
    return [word for word in text.split("|") if word]
