"""`entities serve`."""

from __future__ import annotations

import webbrowser
from threading import Thread
from typing import Annotated

import typer

from entities.cli.consoles import say
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption

_HIGHEST = 65_535


def serve(
    graph: GraphOption = DEFAULT_GRAPH,
    port: Annotated[
        int, typer.Option("--port", min=0, max=_HIGHEST, help="The port to serve at; 0 is any that is free.")
    ] = 0,
    in_browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
) -> None:
    """Show the graph as a page that asks it for what you look at, however large it is, and corrects it in place.

    It runs until Ctrl-C, for you alone: at an address of this machine, which lets in the one browser that opens it
    first. Corrections are decisions (`entities decide`), made at once.

    Example: `entities serve`
    """
    from entities.serving.running import serve as run

    with open_graph(graph):
        pass

    def opened(address: str) -> None:
        say(f"Serving {graph} until Ctrl-C, to the browser that opens this first: {address}")
        if in_browser:
            Thread(target=_open, args=(address,), daemon=True).start()

    run(graph, port, opened)
    say("Stopped. Decisions are saved beside the graph.")


def _open(address: str) -> None:
    if not webbrowser.open(address):
        say("No browser could be started: open the address above.", style="yellow")
