"""The programs that write what can't be written by hand: LibreOffice, and Chromium as playwright drives it."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
    "epub": "epub:EPUB",
    "pdf": "pdf:writer_pdf_Export",
    "doc": "doc:MS Word 97",
    "locked.pdf": 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
    '"DocumentOpenPassword":{"type":"string","value":"kettle"}}',
}


def convert(sources: Mapping[str, str], kind: str) -> Mapping[str, bytes]:
    """What LibreOffice makes of texts, by their names (`a.html`, `b.fodt`); `kind` is one of FILTERS."""
    suffix = kind.rpartition(".")[2]
    made: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sources.items():
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            read = ["--infilter=HTML (StarWriter)"] if name.endswith(".html") else []
            home = f"-env:UserInstallation=file://{folder}/home"
            command = [
                "soffice",
                home,
                "--headless",
                *read,
                "--convert-to",
                FILTERS[kind],
                "--outdir",
                folder,
                str(path),
            ]
            subprocess.run(command, check=True, capture_output=True)
            made[name] = path.with_suffix(f".{suffix}").read_bytes()
    return made


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


def print_page(chromium: Browser, page: str, head: str = "", foot: str = "") -> bytes:
    """A page as PDF; `head` and `foot` are HTML that stands on each sheet."""
    tab = chromium.new_page()
    tab.set_content(page)
    margin = {"top": "25mm", "bottom": "25mm", "left": "20mm", "right": "20mm"}
    printed = tab.pdf(
        format="A4",
        display_header_footer=bool(head or foot),
        header_template=head or "<span></span>",
        footer_template=foot or "<span></span>",
        margin=margin,  # type: ignore[arg-type]  # a dict is what it takes
    )
    tab.close()
    return printed


def photograph(chromium: Browser, page: str) -> bytes:
    """A picture (PNG) of a page."""
    tab = chromium.new_page(viewport={"width": 700, "height": 900})
    tab.set_content(page)
    picture = tab.screenshot()
    tab.close()
    return picture


def save_whole(chromium: Browser, page: str, address: str) -> bytes:
    """A page as MHTML, as if it had been at an address."""
    tab = chromium.new_page()
    tab.route(
        "**/*",
        lambda route: route.fulfill(
            body=page if route.request.url == address else "", content_type="text/html; charset=utf-8"
        ),
    )
    tab.goto(address)
    saved = tab.context.new_cdp_session(tab).send("Page.captureSnapshot", {"format": "mhtml"})
    tab.close()
    return str(saved["data"]).encode()
