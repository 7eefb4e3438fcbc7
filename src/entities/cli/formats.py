"""`entities formats`."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import print_json
from entities.cli.options import JsonOption


def formats(as_json: JsonOption = False) -> None:
    """The kinds of files that `extract` reads, what their names end in, and what has to be installed for some of them.

    What a file is, is told by its content where the end of its name is missing or says something else.

    Example: `entities formats`
    """
    from entities.readers.files.sniffing import PACKED_SUFFIXES
    from entities.readers.formats import FORMATS, PRESS, ZSTD, how_to_install, is_installed

    if as_json:
        known = [
            {"format": one.name, "suffixes": list(one.suffixes), "what": one.what, "installed": one.is_installed()}
            for one in FORMATS.values()
        ]
        print_json("formats/1", {"formats": known, "packed": list(PACKED_SUFFIXES), "press_databases": list(PRESS)})
        return
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(ratio=1)
    for one in FORMATS.values():
        missing = "" if one.is_installed() else f"; first: {how_to_install(one.package)}"
        table.add_row(" ".join(one.suffixes), Text(f"{one.what}{missing}"))
    missing = "" if is_installed(ZSTD) else f"; for .zst first: {how_to_install(ZSTD)}"
    table.add_row(" ".join(PACKED_SUFFIXES), Text(f"Any of these, packed: each file that is in it{missing}"))
    console = stdout()
    console.print(table)
    console.print(Text(f"Exports of press databases are read article by article: {', '.join(PRESS)}."), soft_wrap=True)
