"""One key an answer."""

from __future__ import annotations

import typer

QUIT = "q"
_ENDS = {"q", "\x03", "\x04", ""}
_ENTER = {"\r", "\n"}


def press(prompt: str, keys: str, *, enter: str = "") -> str:
    """The key pressed, one of `keys` or q, for which the input's end stands too; `enter` is what Enter stands for."""
    typer.echo(prompt, nl=False)
    while True:
        try:
            key = typer.getchar().lower()
        except (EOFError, KeyboardInterrupt):
            key = QUIT
        if key in _ENDS:
            typer.echo(QUIT)
            return QUIT
        key = enter if key in _ENTER else key
        if key and key in keys:
            typer.echo(key)
            return key
