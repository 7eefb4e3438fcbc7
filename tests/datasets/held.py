"""Files with anything in them, for tests of what keeps them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from entities.model import Analysis, Article, HeldFile, Label, Mention, Reference, Remark, Sentence, Skipped

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_MAYBE = st.none() | _WORDS
_NUMBERS = st.integers(-(2**63), 2**63 - 1)


@st.composite
def _analyses(draw: st.DrawFn, path: str) -> Analysis:
    """An article of sentences one after the other, with mentions anywhere in it."""
    texts = draw(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12), max_size=4))
    text, sentences = "", []
    for number, one in enumerate(texts):
        sentences.append(Sentence(len(text), len(text) + len(one), number // 2))
        text += one
    starts = draw(st.lists(st.integers(0, len(text) - 1), unique=True, max_size=5)) if text else []
    references = [draw(_references(start, len(text))) for start in sorted(starts)]
    article = Article(
        path,
        text,
        draw(st.just(text) | st.just(" " * len(text))),
        title=draw(_MAYBE),
        date=draw(_MAYBE),
        source=draw(_MAYBE),
        language=draw(st.sampled_from(("en", "fr"))),
        authors=tuple(draw(st.lists(_WORDS, max_size=2))),
        section=draw(_MAYBE),
        url=draw(_MAYBE),
        written_in=draw(_MAYBE),
    )
    keys = draw(st.just(()) | st.tuples(*(_NUMBERS for _ in sentences)))
    known_by = draw(st.frozensets(_WORDS, max_size=3))
    read = draw(st.binary(max_size=9)), known_by, draw(_WORDS), keys, draw(_NUMBERS), draw(_WORDS)
    return Analysis(article, tuple(sentences), tuple(references), *read)


@st.composite
def _references(draw: st.DrawFn, start: int, end: int) -> Reference:
    mention = Mention(start, draw(st.integers(start + 1, end)), draw(_WORDS), draw(st.sampled_from(Label)))
    name, candidates = draw(_MAYBE), tuple(draw(st.lists(_WORDS, max_size=3)))
    return Reference(mention, name, draw(st.sampled_from(Label)), draw(_WORDS), candidates)


@st.composite
def held_files(draw: st.DrawFn, path: str) -> HeldFile:
    """A file with up to three articles, what wasn't read of it, and what is doubtful."""
    articles = [draw(_analyses(f"{path}/{number}")) for number in range(draw(st.integers(0, 3)))]
    skipped = [Skipped(path, draw(_WORDS), draw(_WORDS), draw(st.booleans()), draw(_WORDS))] * draw(st.integers(0, 1))
    remarks = [Remark(path, draw(_WORDS))] * draw(st.integers(0, 1))
    lacking = tuple(sorted(draw(st.frozensets(_WORDS, max_size=2))))
    read_by = draw(_WORDS), draw(_WORDS), draw(st.booleans())
    return HeldFile(
        draw(st.sampled_from(("/a", "/b"))),
        path,
        *read_by,
        lacking,
        (*articles, *skipped, *remarks),
        draw(st.integers(0, 9)),
    )


def as_kept(file: HeldFile) -> HeldFile:
    """The same without what no store keeps: what of a text is prose, how prose has what is taken for a name."""
    items = tuple(_as_kept(item) if isinstance(item, Analysis) else item for item in file.items)
    return replace(file, items=items, articles=sum(isinstance(item, Analysis) for item in items))


def _as_kept(analysis: Analysis) -> Analysis:
    text = analysis.article.text
    references = []
    for one in analysis.references:
        spelled = one.mention.text if one.name is None else text[one.mention.start : one.mention.end]
        mention = replace(one.mention, text=spelled, label=one.label)
        references.append(replace(one, mention=mention, candidates=tuple(sorted(set(one.candidates)))))
    return replace(
        analysis,
        article=replace(analysis.article, body=text),
        references=tuple(references),
        keys=analysis.keys or (0,) * len(analysis.sentences),
    )
