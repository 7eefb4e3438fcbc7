"""What it takes to read the whole of Common Crawl News: machines, hours, prices and sizes, from figures measured here.

    python benchmarks/common_crawl.py measure FOLDER [--sizes 250,500,1000,2000] [--resolved FILE.json] > figures.json
    python benchmarks/common_crawl.py plan figures.json [--machines 20] [--cores 64] [--words 400] ... [--page PAGE.md]

`measure` reads growing samples of the texts (.txt) in FOLDER, each in one process, and WARC files that it makes of the
invented articles in `benchmarks/formats`. FILE.json says how long resolution and ties take for so many articles, a list
of `{"articles": 100000, "seconds": 60, "megabytes": 900}`, three at least; without it the samples must do.

`plan` extrapolates. What can't be measured here is assumed (`benchmarks/crawl/assumptions.py`), and changed by options:
`--core-price 0.02`, or low, likely and high: `--core-price 0.01,0.02,0.05`. It prints tables in Markdown, or puts
them behind the mark in PAGE.md: those of `benchmarks/crawl/figures.json` are in docs/common-crawl.md.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from crawl.assumptions import ASSUMPTIONS
from crawl.figures import Figures, read_figures, read_resolved, write_figures
from crawl.planning import Cluster, count, estimate_cases, fit_growth, growth_table, table

Values = tuple[float, float, float]
MARK = "<!-- made by benchmarks/common_crawl.py -->\n\n"


def main() -> None:
    """Measure, or plan, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    measuring = commands.add_parser("measure")
    measuring.add_argument("folder", type=Path)
    measuring.add_argument("--sizes", default="250,500,1000,2000")
    measuring.add_argument("--resolved", type=Path)
    planning = commands.add_parser("plan")
    planning.add_argument("figures", type=Path)
    planning.add_argument("--machines", type=int, default=20)
    planning.add_argument("--cores", type=int, default=64)
    for one in ASSUMPTIONS:
        planning.add_argument(f"--{one.name.replace('_', '-')}", type=values, help=one.unit)
    planning.add_argument("--page", type=Path)
    options = parser.parse_args()
    if options.command == "measure":
        print(write_figures(measured(options)), end="")
        return
    figures = read_figures(options.figures.read_text("utf-8"))
    assumed = {one.name: getattr(options, one.name) or (one.low, one.likely, one.high) for one in ASSUMPTIONS}
    planned = "".join(f"{line}\n" for line in plan(figures, assumed, Cluster(options.machines, options.cores)))
    if options.page is None:
        print(planned, end="")
    else:
        before, mark, _ = options.page.read_text("utf-8").partition(MARK)
        options.page.write_text(f"{before}{mark}{planned}", "utf-8")


def measured(options: argparse.Namespace) -> Figures:
    """The figures of a folder."""
    from crawl.measuring import measure  # noqa: PLC0415 - a plan needs none of what reads

    resolved = read_resolved(json.loads(options.resolved.read_text("utf-8"))) if options.resolved else ()
    with tempfile.TemporaryDirectory() as work:
        return measure(options.folder, Path(work), [int(size) for size in options.sizes.split(",")], resolved)


def values(text: str) -> Values:
    """One value, or low, likely and high."""
    given = [float(word) for word in text.split(",")]
    if len(given) not in {1, 3}:
        raise ValueError(f"{text!r} must be a number, or three")
    low, likely, high = given * 3 if len(given) == 1 else given
    return low, likely, high


def plan(figures: Figures, assumed: Mapping[str, Values], cluster: Cluster) -> Iterator[str]:
    """The lines of all tables: the plan, how things grow, what was measured, what is assumed."""
    growth = fit_growth(figures)
    largest, page = figures.samples[-1], growth.page
    yield f"{cluster.machines} machines of {cluster.cores} cores:"
    yield ""
    yield from table(estimate_cases(growth, assumed, cluster))
    yield ""
    yield f"Measured ({figures.machine}), one core:"
    yield ""
    yield from growth_table(growth)
    yield ""
    yield f"- {1 / growth.reading.each:,.0f} words a second, text to saved mentions ({largest.articles:,} articles);"
    yield f"- {1000 * page.fixed:.1f} ms a page, and {1e8 * page.each:.1f} ms for each 100 kB of it, from WARC to text;"
    parquet = "" if growth.parquet is None else f", {growth.parquet.each:.1f} as Parquet"
    yield f"- {growth.store.each:.1f} bytes a word in the store{parquet}."
    yield ""
    yield "| assumed | low | likely | high | | from |"
    yield "|---|---:|---:|---:|---|---|"
    for one in ASSUMPTIONS:
        shown = " | ".join(count(value) if value >= 1e6 else f"{value:,.10g}" for value in assumed[one.name])
        yield f"| {one.name} | {shown} | {one.unit} | {one.source} |"


if __name__ == "__main__":
    main()
