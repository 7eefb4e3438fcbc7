"""Single modules of the page's script, to be called from Python: bundled by esbuild, run by the browser."""

from __future__ import annotations

import fcntl
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SOURCES = Path(__file__).parent.parent.parent / "src" / "page"


@cache
def installed_packages() -> Path:
    """The folder of the page's npm packages, which are installed once, though several workers want them."""
    packages = SOURCES / "node_modules"
    with (SOURCES / "package-lock.json").open(encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (packages / ".package-lock.json").exists():  # which npm writes last
            subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=SOURCES, check=True)
    return packages


@cache
def bundled(module: str) -> str:
    """A script that makes what a module exports the object `made`."""
    esbuild = installed_packages() / ".bin" / "esbuild"
    command = [str(esbuild), module, "--bundle", "--format=iife", "--global-name=made", "--log-level=error"]
    return subprocess.run(command, cwd=SOURCES, check=True, capture_output=True, encoding="utf-8").stdout


def call(page: Page, module: str, function: str, *arguments: object) -> Any:
    """What a function of a module gives; arguments and answer are what JSON can hold."""
    return page.evaluate(f"arguments_ => {{ {bundled(module)}; return made.{function}(...arguments_) }}", [*arguments])
