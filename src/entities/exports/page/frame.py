"""The page around the graph: its markup, style and script, and the policy that lets it run these and nothing else."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files as package_files

_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; img-src blob:; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before the graph and after it, and the Content-Security-Policy that it names."""

    before: str
    after: str
    policy: str


def read_frame(allowed: str = "") -> Frame:
    """The frame; `allowed` are directives that a page has which isn't a file, such as `connect-src 'self'`."""
    style, script = _part("page.css"), _part("page.js")
    policy = _POLICY.format(script=_digest(script), style=_digest(style)) + (f"; {allowed}" if allowed else "")
    before, after = _part("page.html").split("{graph}")
    before = before.replace("{policy}", policy)
    return Frame(before.replace("{style}", style), after.replace("{script}", script), policy)


def _part(name: str) -> str:
    return package_files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """How a policy names the text of an element: https://www.w3.org/TR/CSP3/#grammardef-hash-source."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
