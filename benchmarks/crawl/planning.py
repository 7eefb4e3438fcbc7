"""What the whole of Common Crawl News takes, from what was measured and what is assumed: pure arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crawl.figures import Figures, Line, Power, fit_line, fit_power

DEVIATIONS = 2.0
"""How many standard errors of an exponent low and high are away from likely."""
AT_MOST_IN_PROPORTION = (0.0, 1.0)
"""Bounds of the growth of what articles hold: each has so many names and pairs of names at most, and fewer are new."""
AT_LEAST_IN_PROPORTION = (1.0, 2.0)
"""Bounds of the growth of resolution: it looks at each reference, and at worst at all pairs."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """So many machines of so many cores."""

    machines: int
    cores: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """One case. Hours are of the clock where nothing else is said, sizes bytes, prices dollars.

    `network_gigabits` is what each machine must be sent in a second so that none waits for the archive.
    """

    archive_bytes: float
    pages: float
    articles: float
    words: float
    page_core_hours: float
    name_core_hours: float
    read_hours: float
    network_gigabits: float
    read_price: float
    references: float
    names: float
    entities: float
    ties: float
    resolve_hours: float
    resolve_bytes: float | None
    resolve_price: float
    store_bytes: float
    parquet_bytes: float | None
    storage_price: float

    @property
    def price(self) -> float:
        """What computing costs in all."""
        return self.read_price + self.resolve_price


@dataclass(frozen=True, slots=True)
class Growth:
    """How what articles hold grows with their words, and what each word and byte takes."""

    references: Power
    names: Power
    entities: Power
    ties: Power
    resolving: Power
    memory: Power | None
    held: Line | None
    """Megabytes with articles, as they grow between the two largest sizes that were measured."""
    reading: Line
    page: Line
    store: Line
    parquet: Line | None


def fit_growth(figures: Figures) -> Growth:
    """The curves through what was measured. Raises ValueError where there are too few points."""
    samples = figures.samples
    powers = {
        name: fit_power([(sample.words, getattr(sample, name)) for sample in samples], AT_MOST_IN_PROPORTION)
        for name in ("references", "names", "entities", "ties")
    }
    seconds = [(one.articles, one.seconds) for one in figures.resolved]
    seconds = seconds or [(sample.articles, sample.resolving_seconds) for sample in samples]
    peaks = sorted((one.articles, one.megabytes) for one in figures.resolved)
    packed = [(sample.words, sample.parquet_bytes) for sample in samples if sample.parquet_bytes is not None]
    return Growth(
        **powers,
        resolving=fit_power(seconds, AT_LEAST_IN_PROPORTION),
        memory=fit_power(peaks, AT_MOST_IN_PROPORTION) if peaks else None,
        held=fit_line(peaks[-2:]) if len(peaks) > 1 else None,
        reading=fit_line([(sample.words, sample.reading_seconds) for sample in samples]),
        page=fit_line([(pages.html_bytes, pages.seconds / pages.records) for pages in figures.pages]),
        store=fit_line([(sample.words, sample.store_bytes) for sample in samples]),
        parquet=fit_line(packed) if packed else None,
    )


def estimate(growth: Growth, assumed: Mapping[str, float], cluster: Cluster, deviations: float = 0) -> Estimate:
    """What it takes if this is assumed, with exponents so many standard errors higher."""
    articles = assumed["records"] * assumed["readable"]
    words = articles * assumed["words"]
    page_hours = assumed["records"] * growth.page.at(assumed["html_bytes"]) * assumed["slowness"] / 3600
    name_hours = words * growth.reading.each * assumed["slowness"] / 3600
    computing = (page_hours + name_hours) / (1 - assumed["idle"]) / (cluster.machines * cluster.cores)
    archive = assumed["records"] * assumed["packed_bytes"]
    gigabits = archive * 8 / 1e9 / cluster.machines
    read_hours = max(computing, gigabits / assumed["gigabits"] / 3600)
    resolve_hours = growth.resolving.at(articles, deviations) * assumed["slowness"] / 3600
    price = cluster.cores * assumed["core_price"]  # of a machine, for an hour
    store = growth.store.each * words
    packed = None if growth.parquet is None else growth.parquet.each * words
    return Estimate(
        archive_bytes=archive,
        pages=assumed["records"],
        articles=articles,
        words=words,
        page_core_hours=page_hours,
        name_core_hours=name_hours,
        read_hours=read_hours,
        network_gigabits=gigabits / (computing * 3600),
        read_price=read_hours * cluster.machines * price,
        references=growth.references.at(words, deviations),
        names=growth.names.at(words, deviations),
        entities=growth.entities.at(words, deviations),
        ties=growth.ties.at(words, deviations),
        resolve_hours=resolve_hours,
        resolve_bytes=_resolve_bytes(growth, articles, deviations),
        resolve_price=resolve_hours * price,
        store_bytes=store,
        parquet_bytes=packed,
        storage_price=(store + (packed or 0)) / 1e9 * assumed["storage_price"],
    )


def _resolve_bytes(growth: Growth, articles: float, deviations: float) -> float | None:
    """Memory for resolution; at its high end each further article takes as much as the last that were measured."""
    if growth.memory is None:
        return None
    megabytes = growth.memory.at(articles, deviations)
    return 1e6 * (max(megabytes, growth.held.at(articles)) if growth.held and deviations > 0 else megabytes)


Cases = tuple[Estimate, Estimate, Estimate]


def estimate_cases(growth: Growth, assumed: Mapping[str, tuple[float, float, float]], cluster: Cluster) -> Cases:
    """Low, likely and high: all that is assumed at its low end, as it likely is, at its high end."""
    low, likely, high = ({name: values[case] for name, values in assumed.items()} for case in range(3))
    return (
        estimate(growth, low, cluster, -DEVIATIONS),
        estimate(growth, likely, cluster),
        estimate(growth, high, cluster, DEVIATIONS),
    )


def count(value: float) -> str:
    """Two digits that count, with the word for the rest."""
    return _in_units(value, ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1, "")))


def size(value: float) -> str:
    """Bytes, in decimal units."""
    return _in_units(value, ((1e15, " PB"), (1e12, " TB"), (1e9, " GB"), (1e6, " MB"), (1, " B")))


def dollars(value: float) -> str:
    """A price."""
    return f"${count(value)}"


def _in_units(value: float, units: Sequence[tuple[float, str]]) -> str:
    rounded = float(f"{value:.2g}")
    unit, name = next((row for row in units if rounded >= row[0]), units[-1])
    return f"{rounded / unit:,.10g}{name}"


ROWS: tuple[tuple[str, str, Callable[[float], str]], ...] = (
    ("the archive, packed", "archive_bytes", size),
    ("pages in it", "pages", count),
    ("articles that are read", "articles", count),
    ("words in these", "words", count),
    ("core hours: pages to texts", "page_core_hours", count),
    ("core hours: texts to names", "name_core_hours", count),
    ("hours of the cluster", "read_hours", count),
    ("Gbit/s that each machine reads meanwhile", "network_gigabits", count),
    ("price of that", "read_price", dollars),
    ("references (names in articles)", "references", count),
    ("distinct names", "names", count),
    ("entities", "entities", count),
    ("ties", "ties", count),
    ("hours of one machine: resolution and ties", "resolve_hours", count),
    ("memory for that", "resolve_bytes", size),
    ("price of that", "resolve_price", dollars),
    ("computing in all", "price", dollars),
    ("the store, if one could hold it", "store_bytes", size),
    ("as Parquet", "parquet_bytes", size),
    ("keeping both, a month", "storage_price", dollars),
)


def table(cases: Cases) -> Iterator[str]:
    """The lines of the plan."""
    yield "| | low | likely | high |"
    yield "|---|---:|---:|---:|"
    for name, field, shown in ROWS:
        values = [getattr(case, field) for case in cases]
        yield f"| {name} | {' | '.join('not measured' if value is None else shown(value) for value in values)} |"


def growth_table(growth: Growth) -> Iterator[str]:
    """The lines of what the curves are."""
    yield "| grows as | exponent | standard error | measured up to |"
    yield "|---|---:|---:|---:|"
    for name, what in (("references", "words"), ("names", "words"), ("entities", "words"), ("ties", "words"),
                       ("resolving", "articles")):  # fmt: skip
        power: Power = getattr(growth, name)
        shown = "seconds of resolving" if name == "resolving" else name
        yield f"| {shown} with {what} | {power.exponent:.3f} | {power.error:.3f} | {power.x:,.0f} {what} |"
