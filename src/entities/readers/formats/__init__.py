"""The formats that are read, what their files are called, and the module that reads each, loaded when there is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from entities.errors import UnreadableError
from entities.readers.inputs import Reader


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `module` has its `read`; it needs a `package` that isn't there by default, or none.

    What is `streamed` is read record by record, and may be of any size.
    """

    name: str
    suffixes: tuple[str, ...]
    what: str
    module: str
    package: str = ""
    streamed: bool = False

    def is_installed(self) -> bool:
        """Whether what reads it is there."""
        return not self.package or is_installed(self.package)

    def reader(self) -> Reader:
        """What reads it; raises UnreadableError where that isn't installed."""
        if not self.is_installed():
            raise not_installed(self.what, self.package)
        return import_module(self.module).read  # type: ignore[no-any-return]


def is_installed(package: str) -> bool:
    """Whether a package, or one in another, is there."""
    outer, dot, _ = package.rpartition(".")
    return (not dot or is_installed(outer)) and find_spec(package) is not None


def how_to_install(package: str) -> str:
    """The command that installs a package."""
    return f"pip install {_DISTRIBUTIONS.get(package, package)}"


def not_installed(what: str, package: str) -> UnreadableError:
    """The error of a file that would be read if a package were installed."""
    return UnreadableError(f"to read it ({what}), install what is missing: {how_to_install(package)}", lacking=package)


_DISTRIBUTIONS = {"oxmsg": "python-oxmsg"}


_HERE = "entities.readers.formats"
FORMATS = {
    known.name: known
    for known in (
        Format("text", (".txt", ".text"), "Plain text", f"{_HERE}.plain"),
        Format("markdown", (".md", ".markdown"), "Markdown", f"{_HERE}.markdown"),
        Format("html", (".html", ".htm", ".xhtml"), "Web pages", f"{_HERE}.html"),
        Format("mhtml", (".mhtml", ".mht"), "Web pages saved whole", f"{_HERE}.mhtml"),
        Format("pdf", (".pdf",), "PDF", f"{_HERE}.pdf"),
        Format("docx", (".docx",), "Word", f"{_HERE}.docx"),
        Format("odt", (".odt",), "OpenDocument text", f"{_HERE}.odt"),
        Format("rtf", (".rtf",), "Rich text", f"{_HERE}.rtf"),
        Format("epub", (".epub",), "Electronic books", f"{_HERE}.epub"),
        Format("mail", (".eml",), "A mail", f"{_HERE}.mail"),
        Format("mbox", (".mbox", ".mbx"), "A mailbox, each mail an article", f"{_HERE}.mbox", streamed=True),
        Format("msg", (".msg",), "A mail of Outlook", f"{_HERE}.msg", "oxmsg"),
        Format("json", (".json",), "JSON: a list of objects, each an article, or one", f"{_HERE}.json"),
        Format("jsonl", (".jsonl", ".ndjson"), "JSON, an article a line", f"{_HERE}.jsonl", streamed=True),
        Format("csv", (".csv",), "Tables, an article a row", f"{_HERE}.tables", streamed=True),
        Format("tsv", (".tsv", ".tab"), "Tables with tabulators", f"{_HERE}.tables", streamed=True),
        Format(
            "parquet",
            (".parquet", ".pq"),
            "Tables in Parquet, an article a row",
            f"{_HERE}.parquet",
            "pyarrow",
            streamed=True,
        ),
        Format(
            "warc",
            (".warc", ".arc"),
            "Web archives, each page an article",
            f"{_HERE}.warc",
            "warcio",
            streamed=True,
        ),
        Format("factiva", (".xml",), "XML of Factiva and of agencies (NITF, NewsML-G2)", f"{_HERE}.xml"),
    )
}


def packages() -> Iterator[str]:
    """The packages that formats need and that aren't there by default."""
    yield from (known.package for known in FORMATS.values() if known.package)
    yield ZSTD


PRESS = ("LexisNexis", "Nexis Uni", "Factiva", "ProQuest", "Europresse", "APA")
"""The databases whose exports are recognised."""
ZSTD = "backports.zstd"
"""The package that unpacks .zst; it is in the extra `formats`."""
BY_SUFFIX = {suffix: known for known in FORMATS.values() for suffix in known.suffixes}
